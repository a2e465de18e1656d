import { text } from '@goufu/engine'
import { readSession } from '@goufu/store'
import type { Context } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import type { Guarded } from '../accounts/guarded.ts'
import { signedInBy } from '../accounts/signed-in.ts'
import { setSessionCookie } from '../accounts/session-cookie.ts'
import type { From } from '../accounts/sign-in.ts'
import { authState } from './auth-state.ts'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** Where a request that opens a session comes from. */
export function fromOf(c: Context<ApiEnv>, accounts: Accounts): From {
  return {
    origin: accounts.originOf(c.var.address),
    browser: c.req.header('user-agent') ?? null,
    before: c.var.person?.session ?? null,
  }
}

/** Gives the browser a new session and says whose it is. */
export async function answerWithSession(c: Context<ApiEnv>, accounts: Accounts, token: string) {
  const session = await readSession(accounts.store.pool, token, accounts.today())
  if (session === undefined) throw new Error('A session that was opened is not there.')
  setSessionCookie(c, accounts.cookie, token)
  return c.json(authState(signedInBy(session, accounts.secondFactorOf)))
}

/** Says how long to wait, and not for whom. */
export function tooManyAttempts(c: Context<ApiEnv>, accounts: Accounts, until: Date): Response {
  const seconds = Math.max(1, Math.ceil((until.getTime() - accounts.now().getTime()) / 1_000))
  return problem(c, 'too-many-attempts', {
    detail: text(`请在 ${seconds} 秒后重试`, `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`),
    headers: { 'retry-after': String(seconds) },
  })
}

/** Says that a secret was wrong, or how long to wait before the next attempt. */
export function notShown(
  c: Context<ApiEnv>,
  accounts: Accounts,
  result: Exclude<Guarded<unknown>, { readonly outcome: 'right' }>,
  what: 'wrong-password' | 'wrong-code',
): Response {
  if (result.outcome === 'blocked') return tooManyAttempts(c, accounts, result.until)
  return problem(c, what, {
    detail:
      what === 'wrong-password'
        ? text('密码不对，请重试', 'The password is not right; try again')
        : text('验证码不对、已过期或已用过，请等下一个再试', 'The code is not right, too old or used already; wait for the next one'),
  })
}
