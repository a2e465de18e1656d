import { text } from '@goufu/engine'
import { CHALLENGE_MS, listPasskeys, removePasskey } from '@goufu/store'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { showPassword } from '../../accounts/change-password.ts'
import { askForPasskey, beginPasskey, enterNewPasskey, relyingParty, signInWithPasskey } from '../../accounts/passkeys.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { problem } from '../../http/problem.ts'
import { answerWithSession, fromOf, notShown, tooManyAttempts } from '../../http/session-answer.ts'
import { enrolling, sessionNeeded } from '../../http/session-needed.ts'
import { stepsTaken } from '../../http/signed-in.ts'
import { body } from '../../http/validate.ts'
import { authStateSchema, ownPasswordSchema } from '../../schemas/auth.ts'
import { newPasskeySchema, passkeyListSchema, passkeyOptionsSchema, shownPasskeySchema } from '../../schemas/passkeys.ts'

const OWN = ['signed-out', 'second-step-missing', 'enrolment-missing'] as const
const VISIT_COOKIE = 'goufu_passkey'

/** One's own passkeys, and signing in with one: it counts as both factors, for its owner was verified where it lies. */
export function passkeyRoutes({ accounts }: Services) {
  const { store } = accounts
  const party = (c: Context) => relyingParty(accounts.origin, c.req.url)
  return new Hono<ApiEnv>()
    .get(
      '/passkeys',
      describe({ tag: 'accounts', action: null, summary: '我的通行密钥 / One’s own passkeys', answer: passkeyListSchema, problems: OWN }),
      sessionNeeded,
      stepsTaken,
      async (c) => {
        const passkeys = await listPasskeys(store.pool, c.var.self.session.person.id)
        return c.json({ items: passkeys.map(({ id, name, backedUp, createdAt, usedAt }) => ({ id, name, backedUp, createdAt, usedAt })) })
      },
    )
    .post(
      '/passkeys/options',
      describe({
        tag: 'accounts',
        action: null,
        summary: '新建通行密钥 / Begin to make a passkey',
        description: 'Asks for the password. What it answers is for the browser, which has five minutes.',
        answer: passkeyOptionsSchema,
        problems: [...bodyProblems, 'signed-out', 'second-step-missing', 'wrong-password', 'too-many-attempts', 'no-passkeys-here'],
      }),
      sessionNeeded,
      enrolling,
      jsonBody,
      body(ownPasswordSchema),
      async (c) => {
        const relying = party(c)
        if (relying === null) return noPasskeys(c)
        const { self } = c.var
        const shown = await showPassword(accounts, self.session.person.id, c.req.valid('json').password, fromOf(c, accounts))
        if (shown.outcome !== 'right') return notShown(c, accounts, shown, 'wrong-password')
        return c.json({ options: { ...(await beginPasskey(accounts, self, relying)) } })
      },
    )
    .post(
      '/passkeys',
      describe({
        tag: 'accounts',
        action: null,
        summary: '保存通行密钥 / Enter the passkey that the browser made',
        description: 'Every other session ends; this one goes on under another token, with both factors.',
        answer: authStateSchema,
        problems: [...bodyProblems, 'signed-out', 'second-step-missing', 'wrong-passkey', 'no-passkeys-here'],
      }),
      sessionNeeded,
      enrolling,
      jsonBody,
      body(newPasskeySchema),
      async (c) => {
        const relying = party(c)
        if (relying === null) return noPasskeys(c)
        const token = await enterNewPasskey(accounts, c.var.self, c.req.valid('json'), relying, fromOf(c, accounts))
        return token === undefined ? wrongPasskey(c) : answerWithSession(c, accounts, token)
      },
    )
    .post(
      '/passkeys/:passkey/remove',
      describe({
        tag: 'accounts',
        action: null,
        summary: '移除通行密钥 / Remove one of one’s own passkeys',
        description: 'Asks for the password.',
        answer: passkeyListSchema,
        problems: [...bodyProblems, ...OWN, 'wrong-password', 'too-many-attempts', 'unknown-passkey'],
      }),
      sessionNeeded,
      stepsTaken,
      jsonBody,
      body(ownPasswordSchema),
      async (c) => {
        const { id: sessionId, person } = c.var.self.session
        const from = fromOf(c, accounts)
        const shown = await showPassword(accounts, person.id, c.req.valid('json').password, from)
        if (shown.outcome !== 'right') return notShown(c, accounts, shown, 'wrong-password')
        const removed = { personId: person.id, id: c.req.param('passkey'), sessionId }
        if (!(await removePasskey(store.pool, removed, { at: accounts.now(), byPersonId: person.id, ...from.origin })))
          return problem(c, 'unknown-passkey', { detail: text('你没有这个通行密钥', 'You have no such passkey') })
        const left = await listPasskeys(store.pool, person.id)
        return c.json({ items: left.map(({ id, name, backedUp, createdAt, usedAt }) => ({ id, name, backedUp, createdAt, usedAt })) })
      },
    )
    .get(
      '/sign-in/passkey',
      describe({
        tag: 'accounts',
        action: null,
        summary: '通行密钥 / Whether one can sign in with a passkey',
        answer: z.object({ available: z.boolean() }),
      }),
      (c) => c.json({ available: party(c) !== null }),
    )
    .post(
      '/sign-in/passkey/options',
      describe({
        tag: 'accounts',
        action: null,
        summary: '用通行密钥登录 / Begin to sign in with a passkey',
        answer: passkeyOptionsSchema,
        problems: ['no-passkeys-here'],
      }),
      async (c) => {
        const relying = party(c)
        if (relying === null) return noPasskeys(c)
        const { options, visit } = await askForPasskey(accounts, relying)
        const { secure } = accounts.cookie
        setCookie(c, VISIT_COOKIE, visit, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: CHALLENGE_MS / 1_000 })
        return c.json({ options: { ...options } })
      },
    )
    .post(
      '/sign-in/passkey',
      describe({
        tag: 'accounts',
        action: null,
        summary: '用通行密钥登录 / Sign in with the passkey that the browser shows',
        description: 'It counts as both factors.',
        answer: authStateSchema,
        problems: [...bodyProblems, 'wrong-passkey', 'too-many-attempts', 'no-passkeys-here'],
      }),
      jsonBody,
      body(shownPasskeySchema),
      async (c) => {
        const relying = party(c)
        if (relying === null) return noPasskeys(c)
        const visit = getCookie(c, VISIT_COOKIE) ?? ''
        deleteCookie(c, VISIT_COOKIE)
        const shown = await signInWithPasskey(accounts, { visit, ...c.req.valid('json') }, relying, fromOf(c, accounts))
        if (shown.outcome === 'blocked') return tooManyAttempts(c, accounts, shown.until)
        return shown.outcome === 'wrong' ? wrongPasskey(c) : answerWithSession(c, accounts, shown.token)
      },
    )
}

function wrongPasskey(c: Context<ApiEnv>): Response {
  return problem(c, 'wrong-passkey', {
    detail: text('通行密钥没有通过验证，请重试', 'The passkey could not be verified; try again'),
  })
}

function noPasskeys(c: Context<ApiEnv>): Response {
  return problem(c, 'no-passkeys-here', {
    detail: text(
      '部署没有设 GOUFU_ORIGIN，不能使用通行密钥',
      'This deployment has not said where people use it (GOUFU_ORIGIN), so there are no passkeys',
    ),
  })
}
