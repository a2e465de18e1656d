import { roleTitle, text } from '@goufu/engine'
import { endSessionOnRecord, listPeople, postsOf } from '@goufu/store'
import { Hono } from 'hono'
import { SAMPLE_PASSWORD } from '../../accounts/sample-people.ts'
import { takeSecondStep } from '../../accounts/second-step.ts'
import { setSessionCookie } from '../../accounts/session-cookie.ts'
import { signIn } from '../../accounts/sign-in.ts'
import { authState } from '../../http/auth-state.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { problem } from '../../http/problem.ts'
import { answerWithSession, fromOf, notShown, tooManyAttempts } from '../../http/session-answer.ts'
import { sessionNeeded } from '../../http/session-needed.ts'
import { body } from '../../http/validate.ts'
import { authStateSchema, sampleAccountsSchema, secondStepSchema, signInSchema } from '../../schemas/auth.ts'
import { roleSchema } from '../../schemas/common.ts'

const MOST_SAMPLE_ACCOUNTS = 200
const ROLES = roleSchema.options

/** Signing in with a password, signing out, and who has signed in. */
export function signInRoutes({ accounts, profile, sampleDate }: Services) {
  return new Hono<ApiEnv>()
    .get(
      '/session',
      describe({
        tag: 'accounts',
        action: null,
        summary: '登录状态 / Who has signed in, and what is still missing',
        answer: authStateSchema,
      }),
      (c) => c.json(authState(c.var.person)),
    )
    .get(
      '/sample-accounts',
      describe({
        tag: 'accounts',
        action: null,
        summary: '示例账号 / Accounts of the sample, and their password',
        description: 'Open to everybody, and empty where no sample was loaded.',
        answer: sampleAccountsSchema,
      }),
      async (c) => {
        if (sampleDate === null) return c.json({ accounts: [], password: null })
        const people = await listPeople(accounts.store, { after: null, limit: MOST_SAMPLE_ACCOUNTS, sample: true })
        const posts = await postsOf(
          accounts.store,
          people.map(({ id }) => id),
          accounts.today(),
        )
        const listed = people.map(({ id, username, name }) => {
          const [post] = posts.get(id) ?? []
          const held =
            post === undefined ? { role: null, title: null } : { role: post.role, title: roleTitle(profile, post.as ?? post.role) }
          return { username, name, ...held }
        })
        // In the order in which a purchase comes to them, so that whoever begins one stands first.
        const place = ({ role }: (typeof listed)[number]) => (role === null ? ROLES.length : ROLES.indexOf(role))
        return c.json({ accounts: listed.toSorted((one, other) => place(one) - place(other)), password: SAMPLE_PASSWORD })
      },
    )
    .post(
      '/sign-in',
      describe({
        tag: 'accounts',
        action: null,
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
      '/second-step',
      describe({
        tag: 'accounts',
        action: null,
        summary: '第二步验证 / Show a code of the authenticator, or a backup code',
        description: 'A code counts once, a backup code once for ever. The session goes on under another token.',
        answer: authStateSchema,
        problems: [...bodyProblems, 'signed-out', 'wrong-code', 'too-many-attempts'],
      }),
      sessionNeeded,
      jsonBody,
      body(secondStepSchema),
      async (c) => {
        const taken = await takeSecondStep(accounts, c.var.self, c.req.valid('json'), c.req.raw.headers, fromOf(c, accounts))
        if (taken.outcome !== 'right') return notShown(c, accounts, taken, 'wrong-code')
        return answerWithSession(c, accounts, taken.value)
      },
    )
    .post(
      '/sign-out',
      describe({
        tag: 'accounts',
        action: null,
        summary: '退出 / End this session',
        description: 'Asked again, it changes nothing.',
        answer: authStateSchema,
      }),
      async (c) => {
        const { person } = c.var
        if (person !== null) {
          const { id: sessionId, person: whose } = person.session
          const doer = { at: accounts.now(), byPersonId: whose.id, ...accounts.originOf(c.var.address) }
          await endSessionOnRecord(accounts.store.pool, { personId: whose.id, sessionId }, doer, 'signed-out')
        }
        setSessionCookie(c, accounts.cookie, null)
        return c.json(authState(null))
      },
    )
}
