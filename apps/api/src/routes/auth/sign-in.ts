import { text } from '@goufu/engine'
import { endSession, listPeople, readSession, recordAccountEvent } from '@goufu/store'
import { type Context, Hono } from 'hono'
import type { Accounts } from '../../accounts/accounts.ts'
import { SAMPLE_PASSWORD } from '../../accounts/sample-people.ts'
import { missingStep } from '../../accounts/second-factor.ts'
import { setSessionCookie } from '../../accounts/session-cookie.ts'
import { type From, signIn } from '../../accounts/sign-in.ts'
import { authState } from '../../http/auth-state.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { problem } from '../../http/problem.ts'
import { body } from '../../http/validate.ts'
import { authStateSchema, sampleAccountsSchema, signInSchema } from '../../schemas/auth.ts'

const MOST_SAMPLE_ACCOUNTS = 200

/** Signing in with a password, signing out, and who has signed in. */
export function signInRoutes({ accounts, sampleDate }: Services) {
  return new Hono<ApiEnv>()
    .get(
      '/session',
      describe({ tag: 'accounts', summary: '登录状态 / Who has signed in, and what is still missing', answer: authStateSchema }),
      (c) => c.json(authState(c.var.person)),
    )
    .get(
      '/sample-accounts',
      describe({
        tag: 'accounts',
        summary: '示例账号 / Accounts of the sample, and their password',
        description: 'Open to everybody, and empty where no sample was loaded.',
        answer: sampleAccountsSchema,
      }),
      async (c) => {
        if (sampleDate === null) return c.json({ accounts: [], password: null })
        const people = await listPeople(accounts.store, { after: null, limit: MOST_SAMPLE_ACCOUNTS, sample: true })
        return c.json({
          accounts: people.map(({ id, username, name }) => ({ username, name, role: accounts.rolesOf(id)[0] ?? null })),
          password: SAMPLE_PASSWORD,
        })
      },
    )
    .post(
      '/sign-in',
      describe({
        tag: 'accounts',
        summary: '登录 / Sign in with username and password',
        description:
          'Opens a session in a cookie that no script reads; one that the browser brings along ends. Where `missing` is not null, the session can do nothing before that step. A wrong name and a wrong password are answered alike.',
        answer: authStateSchema,
        problems: [...bodyProblems, 'wrong-credentials', 'too-many-attempts'],
      }),
      jsonBody,
      body(signInSchema),
      async (c) => {
        const result = await signIn(accounts, c.req.valid('json'), fromOf(c, accounts))
        if (result.outcome === 'blocked') return tooManyAttempts(c, accounts, result.until)
        if (result.outcome === 'wrong')
          return problem(c, 'wrong-credentials', {
            detail: text('用户名或密码不对，请检查后重试', 'The username or the password is not right; check both and try again'),
          })
        return answerWithSession(c, accounts, result.token)
      },
    )
    .post(
      '/sign-out',
      describe({
        tag: 'accounts',
        summary: '退出 / End this session',
        description: 'Asked again, it changes nothing.',
        answer: authStateSchema,
      }),
      async (c) => {
        const { person } = c.var
        if (person !== null) {
          const at = accounts.now()
          const { id: sessionId, person: whose } = person.session
          await endSession(accounts.store.pool, whose.id, sessionId, at)
          await recordAccountEvent(accounts.store.pool, at, {
            kind: 'signed-out',
            personId: whose.id,
            byPersonId: whose.id,
            sessionId,
            ...accounts.originOf(c.var.address),
          })
        }
        setSessionCookie(c, accounts.cookie, null)
        return c.json(authState(null))
      },
    )
}

/** Where a request that opens a session comes from. */
function fromOf(c: Context<ApiEnv>, accounts: Accounts): From {
  return {
    origin: accounts.originOf(c.var.address),
    browser: c.req.header('user-agent') ?? null,
    before: c.var.person?.session ?? null,
  }
}

/** Gives the browser a new session and says whose it is. */
async function answerWithSession(c: Context<ApiEnv>, accounts: Accounts, token: string) {
  const session = await readSession(accounts.store.pool, token)
  if (session === undefined) throw new Error('A session that was opened is not there.')
  setSessionCookie(c, accounts.cookie, token)
  return c.json(authState({ session, missing: missingStep(session, accounts.rolesOf(session.person.id)) }))
}

/** Says how long to wait, and not for whom. */
function tooManyAttempts(c: Context<ApiEnv>, accounts: Accounts, until: Date): Response {
  const seconds = Math.max(1, Math.ceil((until.getTime() - accounts.now().getTime()) / 1_000))
  return problem(c, 'too-many-attempts', {
    detail: text(`请在 ${seconds} 秒后重试`, `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`),
    headers: { 'retry-after': String(seconds) },
  })
}
