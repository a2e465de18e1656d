import { text } from '@goufu/engine'
import { type Context, Hono } from 'hono'
import { beginEnrolment, confirmEnrolment, makeBackupCodes, removeAuthenticator } from '../../accounts/authenticator.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { problem } from '../../http/problem.ts'
import { answerWithSession, fromOf, notShown } from '../../http/session-answer.ts'
import { enrolling, sessionNeeded } from '../../http/session-needed.ts'
import { stepsTaken } from '../../http/signed-in.ts'
import { body } from '../../http/validate.ts'
import { authStateSchema, backupCodesSchema, confirmTotpSchema, enrolmentSchema, ownPasswordSchema } from '../../schemas/auth.ts'

const ENROL = [...bodyProblems, 'signed-out', 'second-step-missing', 'authenticator-there', 'too-many-attempts'] as const
const OWN = [...bodyProblems, 'signed-out', 'second-step-missing', 'enrolment-missing', 'wrong-password', 'too-many-attempts'] as const

/** One's own authenticator: set up, confirmed, removed; and the codes that take its place when it is lost. */
export function totpRoutes({ accounts }: Services) {
  return new Hono<ApiEnv>()
    .post(
      '/totp',
      describe({
        tag: 'accounts',
        action: null,
        summary: '设置动态验证码 / Begin to set up an authenticator',
        description: 'Asks for the password. Secret and backup codes are shown now and never again; nothing counts before the first code.',
        answer: enrolmentSchema,
        problems: [...ENROL, 'wrong-password'],
      }),
      sessionNeeded,
      enrolling,
      jsonBody,
      body(ownPasswordSchema),
      async (c) => {
        const { password } = c.req.valid('json')
        const begun = await beginEnrolment(accounts, c.var.self, password, c.req.raw.headers, fromOf(c, accounts).origin)
        if (begun.outcome === 'exists') return there(c)
        if (begun.outcome !== 'right') return notShown(c, accounts, begun, 'wrong-password')
        const { uri, secret, backupCodes } = begun.value
        return c.json({ uri, secret, backupCodes: [...backupCodes] })
      },
    )
    .post(
      '/totp/confirm',
      describe({
        tag: 'accounts',
        action: null,
        summary: '确认动态验证码 / Confirm the authenticator by its first code',
        description: 'Every other session ends; this one goes on under another token, with both factors.',
        answer: authStateSchema,
        problems: [...ENROL, 'wrong-code'],
      }),
      sessionNeeded,
      enrolling,
      jsonBody,
      body(confirmTotpSchema),
      async (c) => {
        if (c.var.self.session.person.hasTotp) return there(c)
        const { code } = c.req.valid('json')
        const confirmed = await confirmEnrolment(accounts, c.var.self, code, c.req.raw.headers, fromOf(c, accounts))
        if (confirmed.outcome !== 'right') return notShown(c, accounts, confirmed, 'wrong-code')
        return answerWithSession(c, accounts, confirmed.value)
      },
    )
    .post(
      '/totp/remove',
      describe({
        tag: 'accounts',
        action: null,
        summary: '移除动态验证码 / Remove the authenticator',
        description:
          'Asks for the password. Every other session ends. Whose role asks for an authenticator sets up another one first of all.',
        answer: authStateSchema,
        problems: OWN,
      }),
      sessionNeeded,
      stepsTaken,
      jsonBody,
      body(ownPasswordSchema),
      async (c) => {
        const { password } = c.req.valid('json')
        const removed = await removeAuthenticator(accounts, c.var.self, password, c.req.raw.headers, fromOf(c, accounts))
        if (removed.outcome !== 'right') return notShown(c, accounts, removed, 'wrong-password')
        return answerWithSession(c, accounts, removed.value)
      },
    )
    .post(
      '/totp/backup-codes',
      describe({
        tag: 'accounts',
        action: null,
        summary: '重新生成备用码 / Make new backup codes',
        description: 'Asks for the password. The old ones count no more; the new ones are shown now and never again.',
        answer: backupCodesSchema,
        problems: OWN,
      }),
      sessionNeeded,
      stepsTaken,
      jsonBody,
      body(ownPasswordSchema),
      async (c) => {
        const { password } = c.req.valid('json')
        const made = await makeBackupCodes(accounts, c.var.self, password, c.req.raw.headers, fromOf(c, accounts).origin)
        if (made.outcome !== 'right') return notShown(c, accounts, made, 'wrong-password')
        return c.json({ backupCodes: [...made.value] })
      },
    )
}

function there(c: Context<ApiEnv>): Response {
  return problem(c, 'authenticator-there', {
    detail: text('要换新的，请先移除现有的动态验证码', 'To set up another one, remove the authenticator there is first'),
  })
}
