import { text } from '@goufu/engine'
import { endSessionOnRecord, endSessionsOnRecord, listSessions } from '@goufu/store'
import { Hono } from 'hono'
import { changePassword } from '../../accounts/change-password.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { problem } from '../../http/problem.ts'
import { answerWithSession, fromOf, notShown } from '../../http/session-answer.ts'
import { sessionNeeded } from '../../http/session-needed.ts'
import { stepsTaken } from '../../http/signed-in.ts'
import { body } from '../../http/validate.ts'
import { authStateSchema, changePasswordSchema, endedSchema, sessionListSchema } from '../../schemas/auth.ts'

const OWN = ['signed-out', 'second-step-missing', 'enrolment-missing'] as const

/** One's own sessions and password. */
export function ownAccountRoutes({ accounts }: Services) {
  const { store, now } = accounts
  return new Hono<ApiEnv>()
    .get(
      '/sessions',
      describe({ tag: 'accounts', action: null, summary: '我的会话 / One’s own open sessions', answer: sessionListSchema, problems: OWN }),
      sessionNeeded,
      stepsTaken,
      async (c) => {
        const { session } = c.var.self
        const items = await listSessions(store.pool, session.person.id, now())
        return c.json({ items: items.map((item) => ({ ...item, current: item.id === session.id })) })
      },
    )
    .delete(
      '/sessions/:session',
      describe({
        tag: 'accounts',
        action: null,
        summary: '结束我的会话 / End one of one’s own sessions',
        answer: endedSchema,
        problems: [...OWN, 'unknown-session'],
      }),
      sessionNeeded,
      stepsTaken,
      async (c) => {
        const { id: personId } = c.var.self.session.person
        const doer = { at: now(), byPersonId: personId, ...fromOf(c, accounts).origin }
        if (!(await endSessionOnRecord(store.pool, { personId, sessionId: c.req.param('session') }, doer)))
          return problem(c, 'unknown-session', { detail: text('你没有这个会话，或它已结束', 'You have no such session, or it has ended') })
        return c.json({ ended: 1 })
      },
    )
    .post(
      '/sessions/end-others',
      describe({
        tag: 'accounts',
        action: null,
        summary: '结束其他会话 / End all of one’s own sessions but this one',
        answer: endedSchema,
        problems: OWN,
      }),
      sessionNeeded,
      stepsTaken,
      async (c) => {
        const { session } = c.var.self
        const personId = session.person.id
        const doer = { at: now(), byPersonId: personId, ...fromOf(c, accounts).origin }
        const ended = await endSessionsOnRecord(store.pool, { personId, kind: 'session-ended', butFor: session.id }, doer)
        return c.json({ ended })
      },
    )
    .post(
      '/password',
      describe({
        tag: 'accounts',
        action: null,
        summary: '修改密码 / Change one’s own password',
        description: 'Twelve characters or more, and no common password. Every other session ends; this one goes on under another token.',
        answer: authStateSchema,
        problems: [...bodyProblems, ...OWN, 'weak-password', 'wrong-password', 'too-many-attempts'],
      }),
      sessionNeeded,
      stepsTaken,
      jsonBody,
      body(changePasswordSchema),
      async (c) => {
        const changed = await changePassword(accounts, c.var.self, c.req.valid('json'), fromOf(c, accounts))
        if (changed.outcome === 'weak') return problem(c, 'weak-password', { detail: changed.why })
        if (changed.outcome !== 'right') return notShown(c, accounts, changed, 'wrong-password')
        return answerWithSession(c, accounts, changed.value)
      },
    )
}
