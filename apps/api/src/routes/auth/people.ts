import { randomUUID } from 'node:crypto'
import { text } from '@goufu/engine'
import {
  createPeople,
  endSessionOnRecord,
  endSessionsOnRecord,
  listPeopleWithin,
  listSessions,
  peopleReach,
  type Person,
  type PersonStatus,
  readPerson,
  setPersonStatus,
  usernameOf,
} from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Accounts } from '../../accounts/accounts.ts'
import { newCode, plainCode } from '../../accounts/recovery-code.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import { doerOf } from '../../http/doer.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { limit } from '../../http/paging.ts'
import { problem } from '../../http/problem.ts'
import { sessionNeeded } from '../../http/session-needed.ts'
import { stepsTaken } from '../../http/signed-in.ts'
import { body, invalid, query } from '../../http/validate.ts'
import { administratorOf, heldPerson, ownAccount, seenPerson, unknownPerson } from '../../http/administered.ts'
import { endedSchema, sessionListSchema } from '../../schemas/auth.ts'
import { pageOf } from '../../schemas/common.ts'
import { accountSchema, createdPersonSchema, newPersonSchema } from '../../schemas/people.ts'

const FIRST_CODE_MS = 86_400_000
export const MANAGES = ['signed-out', 'second-step-missing', 'enrolment-missing'] as const

const peopleQuery = z.strictObject({
  name: z.string().trim().min(1).max(100).optional().meta({ description: 'Only whose name, or username, contains this' }),
  after: z.string().min(1).optional().meta({ description: '`next` of the page before' }),
  limit,
})

const changes = {
  lock: { to: 'locked', summary: '锁定 / Lock somebody out; their sessions end' },
  unlock: { to: 'active', summary: '解锁 / Let somebody in again' },
  end: { to: 'ended', summary: '停用 / End somebody’s account for good; their sessions end' },
} as const satisfies Record<string, { to: PersonStatus; summary: string }>

/** Who has an account, for administrators: entered, locked, let in again, ended; and the sessions of each. */
export function peopleRoutes({ accounts }: Services) {
  const { store, now } = accounts
  const routes = new Hono<ApiEnv>()
    .get(
      '/people',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        reads: 'person',
        summary: '账号列表 / Everybody with an account and a post within reach, or whom one has entered and who has none',
        answer: pageOf(accountSchema),
        problems: MANAGES,
      }),
      sessionNeeded,
      stepsTaken,
      query(peopleQuery),
      async (c) => {
        const { after = null, limit: most, name = null } = c.req.valid('query')
        const read = await listPeopleWithin(store, administratorOf(c, accounts), { after, limit: most + 1, name })
        const items = read.slice(0, most)
        return c.json({
          items: await accountsOf(c, accounts, items),
          next: read.length > most ? (items.at(-1)?.username ?? null) : null,
        })
      },
    )
    .post(
      '/people',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        summary: '新建账号 / Enter somebody',
        description: 'Answers with a code that sets the first password; it counts for a day.',
        status: 201,
        answer: createdPersonSchema,
        problems: [...bodyProblems, ...MANAGES, 'taken'],
      }),
      sessionNeeded,
      stepsTaken,
      jsonBody,
      body(newPersonSchema),
      async (c) => {
        const { username: written, name, identitySubject } = c.req.valid('json')
        const username = usernameOf(written)
        if (username === undefined)
          return invalid(c, 'invalid-input', [
            {
              path: 'username',
              message: text('用户名应为 2 到 64 个字母、数字、汉字或 . _ - : @', '2 to 64 letters of any script, digits and . _ - : @'),
            },
          ])
        const code = newCode()
        const doer = doerOf(c, accounts, now())
        const expiresAt = new Date(doer.at.getTime() + FIRST_CODE_MS)
        const person = { id: randomUUID(), username, name, passwordHash: null, identitySubject }
        const first = { hash: accounts.hashOf('code', plainCode(code)), expiresAt }
        if ((await createPeople(store.pool, [{ ...person, code: first }], doer)) === 'taken')
          return problem(c, 'taken', {
            detail: text('用户名或统一身份认证编号已有人使用', 'Somebody has the username or the subject at the identity provider'),
          })
        const created = await readPerson(store, person.id)
        if (created === undefined) throw new Error('Somebody was entered and is not there.')
        return c.json({ person: { ...created, roles: [], withinReach: true }, code, expiresAt: expiresAt.toISOString() }, 201)
      },
    )
    .get(
      '/people/:person',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        reads: 'person',
        summary: '一个账号 / Somebody’s account',
        answer: accountSchema,
        problems: [...MANAGES, 'unknown-person'],
      }),
      sessionNeeded,
      stepsTaken,
      seenPerson(accounts),
      async (c) => answerWith(c, accounts, c.req.param('person')),
    )
    .get(
      '/people/:person/sessions',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        reads: 'person',
        summary: '某人的会话 / Somebody’s open sessions',
        answer: sessionListSchema,
        problems: [...MANAGES, 'unknown-person', 'out-of-reach'],
      }),
      sessionNeeded,
      stepsTaken,
      heldPerson(accounts),
      async (c) => {
        const personId = c.req.param('person')
        const items = await listSessions(store.pool, personId, now())
        return c.json({ items: items.map((item) => ({ ...item, current: item.id === c.var.self.session.id })) })
      },
    )
    .delete(
      '/people/:person/sessions',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        summary: '结束某人的全部会话 / End all of somebody’s sessions',
        answer: endedSchema,
        problems: [...MANAGES, 'unknown-person', 'out-of-reach'],
      }),
      sessionNeeded,
      stepsTaken,
      heldPerson(accounts),
      async (c) => {
        const personId = c.req.param('person')
        return c.json({ ended: await endSessionsOnRecord(store.pool, { personId, kind: 'session-ended' }, doerOf(c, accounts, now())) })
      },
    )
    .delete(
      '/people/:person/sessions/:session',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        summary: '结束某人的一个会话 / End one of somebody’s sessions',
        answer: endedSchema,
        problems: [...MANAGES, 'unknown-person', 'out-of-reach', 'unknown-session'],
      }),
      sessionNeeded,
      stepsTaken,
      heldPerson(accounts),
      async (c) => {
        const { person: personId, session: sessionId } = c.req.param()
        if (!(await endSessionOnRecord(store.pool, { personId, sessionId }, doerOf(c, accounts, now()))))
          return problem(c, 'unknown-session', {
            detail: text('此人没有这个会话，或它已结束', 'They have no such session, or it has ended'),
          })
        return c.json({ ended: 1 })
      },
    )
  for (const [change, { to, summary }] of Object.entries(changes))
    routes.post(
      `/people/:person/${change}`,
      describe({
        tag: 'accounts',
        action: 'person.manage',
        summary,
        answer: accountSchema,
        problems: [...MANAGES, 'own-account', 'unknown-person', 'out-of-reach', 'person-ended'],
      }),
      sessionNeeded,
      stepsTaken,
      heldPerson(accounts),
      async (c) => {
        const personId = c.req.param('person') ?? ''
        if (personId === c.var.self.session.person.id) return ownAccount(c)
        const changed = await setPersonStatus(store.pool, personId, to, doerOf(c, accounts, now()))
        if (changed === 'ended')
          return problem(c, 'person-ended', {
            detail: text('账号已停用，不能恢复；请新建账号', 'The account has been ended for good; enter another one'),
          })
        return answerWith(c, accounts, personId)
      },
    )
  return routes
}

async function answerWith(c: Context<ApiEnv>, accounts: Accounts, personId: string) {
  const person = await readPerson(accounts.store, personId)
  return person === undefined ? unknownPerson(c) : c.json((await accountsOf(c, accounts, [person]))[0])
}

async function accountsOf(c: Context<ApiEnv>, accounts: Accounts, people: readonly Person[]) {
  const ids = people.map(({ id }) => id)
  const [roles, reach] = await Promise.all([accounts.rolesOf(ids), peopleReach(accounts.store, administratorOf(c, accounts), ids)])
  return people.map((person) => ({
    ...person,
    roles: [...(roles.get(person.id) ?? [])],
    withinReach: reach.get(person.id) === 'held',
  }))
}
