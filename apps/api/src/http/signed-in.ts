import { text } from '@goufu/engine'
import { noteSeen, type SessionReader, sessionReader, sessionState } from '@goufu/store'
import type { MiddlewareHandler } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import { sessionTokenOf } from '../accounts/session-cookie.ts'
import { type SignedIn, signedInBy } from '../accounts/signed-in.ts'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** Notes who has signed in, by one query; `person` is null where nobody has, or not any more. */
export function signedIn(accounts: Accounts): MiddlewareHandler<ApiEnv> {
  const sessions = sessionReader(accounts.store.pool, () => performance.now())
  return async function findsWhoHasSignedIn(c, next) {
    c.set('person', await personOf(accounts, sessions, sessionTokenOf(c, accounts.cookie)))
    await next()
  }
}

async function personOf(accounts: Accounts, sessions: SessionReader, token: string | undefined): Promise<SignedIn | null> {
  const { store, now, today, secondFactorOf } = accounts
  if (token === undefined) return null
  const session = await sessions.read(token, today())
  const at = now()
  if (session === undefined || sessionState(session, at) !== 'open') return null
  await noteSeen(store.pool, session, at)
  return signedInBy(session, secondFactorOf)
}

/** A session that still lacks a step may do nothing else. Of those without a session it asks nothing. */
export const stepsTaken: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const missing = c.var.person?.missing ?? null
  if (missing === 'second-step')
    return problem(c, 'second-step-missing', { detail: text('请先输入动态验证码', 'Enter the code from your authenticator first') })
  if (missing === 'enrolment')
    return problem(c, 'enrolment-missing', {
      detail: text('须先设置动态验证码', 'You have to set up an authenticator first'),
    })
  await next()
  return undefined
}
