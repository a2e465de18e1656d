import { randomUUID } from 'node:crypto'
import { type Action, accessTable, date, resolveProfile, type Role, type RoleId, ROOT_ORGANISATION, scopeIn, scopeOf } from '@goufu/engine'
import { addOrganisation, grantPosts } from '@goufu/store'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtInProfiles } from './built-in-profiles.ts'
import { type Api, useApi } from './testing/api.ts'
import { supplierBody } from './testing/desk.ts'
import type { TestPerson } from './testing/people.ts'
import { type OpenApi, type Operation, operationsOf } from './testing/fuzz/requests.ts'

const NOW = '2025-05-20T04:00:00.000Z'
const DAY = '2025-05-13'
const DOER = { byPersonId: null, address: null, addressHash: null, at: new Date(NOW) } as const

/** Somebody in each role, and nobody. */
const everybody = Object.keys(accessTable['session.read']).map((role) => ({ id: `any-${role}`, name: '示例', role: role as Role }))

/** The same in two offices that have nothing to do with each other. */
const OFFICES = ['office-here', 'office-there'] as const
const officials = OFFICES.flatMap((office) =>
  (['preparer', 'approver', 'finance', 'evaluator', 'auditor'] as const).map((role) => ({ id: `${office}-${role}`, name: '示例', role })),
)

const named = (operation: Operation) => `${operation.method} ${operation.path}`

/** Sends what comes past the first door and no farther: nothing that it names is there. */
function ask(api: Api, operation: Operation, actor: string) {
  const path = operation.path.replaceAll(/\{\w+\}/g, randomUUID())
  const body = operation.method === 'GET' ? {} : { body: {} }
  return api.send<{ readonly code?: string }>(operation.method, path, { actor, another: true, version: 1, ...body })
}

describe('every route', () => {
  const api = useApi('server', NOW, { people: everybody })
  let operations: readonly Operation[] = []
  beforeAll(async () => {
    operations = operationsOf((await api().get<OpenApi>('/openapi.json')).body)
  })

  test('under /api/v1 says what it asks for, but for those by which somebody signs in or keeps their own account', () => {
    expect(operations.length).toBeGreaterThan(70)
    const open = operations.filter(({ path, action }) => path.startsWith('/api/v1/') && action === undefined).map(({ path }) => path)
    expect(open.filter((path) => !path.startsWith('/api/v1/auth/'))).toEqual([])
    expect(open.filter((path) => path.startsWith('/api/v1/auth/people') || path.startsWith('/api/v1/auth/events'))).toEqual([])
  })

  test.each(everybody)('answers $role as the access table has it', async ({ id, role }) => {
    const wrong: unknown[] = []
    let letIn = 0
    for (const operation of operations) {
      const { action } = operation
      if (action === undefined) continue
      const reply = await ask(api(), operation, id)
      const isAllowed = scopeOf(action, role) !== null
      const isTurnedAway = reply.status === 401 || (reply.status === 403 && reply.body.code === 'wrong-role')
      if (isAllowed) letIn += 1
      // Behind the door the engine may know better: not every role does every task.
      if (isAllowed ? reply.status === 401 : !isTurnedAway) wrong.push([named(operation), action, reply.status, reply.body.code])
    }
    expect(wrong).toEqual([])
    expect(letIn).toBeGreaterThan(0)
  })
})

/** The first built-in profile that adds a role, and that role. */
async function profileWithRole() {
  for (const load of builtInProfiles.values()) {
    const profile = resolveProfile((await load()).profile)
    for (const [as, part] of Object.entries(profile.roles))
      // The keys of a profile's roles are their ids.
      if (part !== undefined && part.extends !== null) return { profile, as: as as RoleId, role: part.extends, part }
  }
  throw new Error('No built-in profile adds a role.')
}

describe('a role that the profile of a deployment adds', async () => {
  const { profile, as, role, part } = await profileWithRole()
  const added: TestPerson = { id: 'any-added', name: '示例', role, as }
  const unknown: TestPerson = { ...added, id: 'any-unknown', as: 'no-profile/no-role' }
  const elsewhere: TestPerson = { ...added, id: 'any-elsewhere', role: role === 'approver' ? 'finance' : 'approver' }
  const api = useApi('server', NOW, {
    people: [added, unknown, elsewhere],
    trial: true,
    profile: () => Promise.resolve(profile),
  })

  test.each([
    ['has the part of the table that it is given', added, part],
    ['has nothing but what everybody has where no profile knows it', unknown, null],
    ['has nothing but what everybody has in a post of another role', elsewhere, null],
  ])('%s, on every route', async (_, person, known) => {
    const operations = operationsOf((await api().get<OpenApi>('/openapi.json')).body)
    const session = await api().get<{ readonly actions: readonly Action[]; readonly posts: readonly object[] }>('/api/v1/session', {
      actor: person.id,
    })
    const wrong: unknown[] = []
    for (const operation of operations) {
      const { action } = operation
      if (action === undefined) continue
      const reply = await ask(api(), operation, person.id)
      const isAllowed = scopeIn(action, { role: person.role, added: known }) !== null
      const isTurnedAway = reply.status === 403 && reply.body.code === 'wrong-role'
      if (isAllowed !== session.body.actions.includes(action)) wrong.push([action, 'the web is told otherwise'])
      // Behind the door the engine may know better: not every role does every task.
      if (isAllowed ? reply.status === 401 : !isTurnedAway) wrong.push([named(operation), action, reply.status, reply.body.code])
    }
    expect(wrong).toEqual([])
    expect(session.body.posts).toMatchObject([{ role: person.role, as: person.as }])
  })
})

describe('another office', () => {
  const api = useApi('server', NOW, { people: officials, grants: 'own' })
  const ids = new Map<string, string>()

  beforeAll(async () => {
    const { store } = api()
    for (const id of OFFICES) {
      const office = { id, parent: null, kind: 'office' as const, name: `示例${id}`, code: null }
      await addOrganisation(store.pool, office, { ...DOER, reach: ROOT_ORGANISATION })
    }
    await grantPosts(
      store,
      officials.map(({ id, role }) => {
        const office = OFFICES.find((one) => id.startsWith(one)) ?? ''
        return { id: randomUUID(), person: id, role, organisation: office, reach: office, fromOn: date('2000-01-01'), untilOn: null }
      }),
      DOER,
    )
    const open = async (path: string, actor: string, body: object) => {
      const reply = await api().post<{ readonly id: string }>(`/api/v1/${path}`, { actor, body: { ...body, effectiveOn: DAY } })
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
      ids.set(path, reply.body.id)
    }
    const buyer = '示例office-here'
    await open('suppliers', 'office-here-preparer', supplierBody)
    await open('projects', 'office-here-preparer', { code: '示例-1', title: '示例项目', buyer, fiscalYear: 2025 })
    await open('funds', 'office-here-finance', {
      title: '示例资金',
      source: 'hardship-relief',
      buyer,
      fiscalYear: 2025,
      appropriatedFen: 100,
    })
  })

  test('finds neither project nor fund by its id, whatever it asks for and whoever asks', async () => {
    const operations = operationsOf((await api().get<OpenApi>('/openapi.json', { actor: 'public' })).body).filter(({ path }) =>
      /^\/api\/v1\/(projects|funds)\/\{id\}/.test(path),
    )
    expect(operations.length).toBeGreaterThan(8)
    const before = await api().records()
    const told: unknown[] = []
    for (const operation of operations) {
      const [, , , kind = ''] = operation.path.split('/')
      const path = operation.path
        .replace('{id}', ids.get(kind) ?? '')
        .replace('{address}', 'plan')
        .replaceAll(/\{\w+\}/g, randomUUID())
      for (const { id, role } of officials.filter((one) => one.id.startsWith('office-there'))) {
        if (scopeOf(operation.action ?? ('' as Action), role) === null) continue
        const bytes = operation.body !== null && operation.body.type !== 'application/json'
        const sent = operation.method === 'GET' ? {} : { body: bytes ? '%PDF-1.7 示例' : { input: {}, effectiveOn: DAY } }
        const headers: Readonly<Record<string, string>> = bytes
          ? { 'content-disposition': 'attachment; filename="x.pdf"', 'content-type': 'application/octet-stream' }
          : {}
        const reply = await api().send<{ readonly code?: string }>(operation.method, path, { actor: id, version: 1, headers, ...sent })
        const isHidden = reply.status === 404 || (reply.status === 400 && reply.body.code !== undefined)
        if (!isHidden || JSON.stringify(reply.body).includes('示例项目')) told.push([named(operation), id, reply.status, reply.body])
      }
    }
    expect(told).toEqual([])
    expect(await api().records()).toEqual(before)
  })

  test('sees in its lists, its inbox and its timeline nothing of it, and what is its own', async () => {
    for (const path of [
      'projects',
      'funds',
      'inbox',
      'inbox?of=office',
      'inbox/overview?of=office',
      `projects?q=${encodeURIComponent('示例')}`,
    ]) {
      const [here, there] = await Promise.all(
        ['office-here-finance', 'office-there-finance'].map(async (actor) =>
          JSON.stringify((await api().get(`/api/v1/${path}`, { actor })).body),
        ),
      )
      // What stands in the inbox of finance is of projects that have come as far.
      expect([path, here?.includes(ids.get(path) ?? '')]).toEqual([path, true])
      for (const id of [ids.get('projects'), ids.get('funds')]) expect([path, there?.includes(id ?? '-')]).toEqual([path, false])
    }
  })

  test('opens nothing for an office that is not within its reach', async () => {
    const body = { code: '示例-2', title: '示例', buyer: '示例office-here', fiscalYear: 2025, effectiveOn: DAY }
    const reply = await api().post<{ readonly findings: readonly { readonly rule: string }[] }>('/api/v1/projects', {
      actor: 'office-there-preparer',
      body,
    })
    expect([reply.status, reply.body.findings.map(({ rule }) => rule)]).toEqual([422, ['buyer-known']])
  })

  test('a post that is ended or has run out counts from the next request on', async () => {
    const { store } = api()
    const seen = async () =>
      (await api().get<{ readonly items: readonly unknown[] }>('/api/v1/projects', { actor: 'office-here-auditor' })).body.items.length
    expect(await seen()).toBe(1)
    await store.db.updateTable('post').set({ endedBy: 'x', endedAt: NOW }).where('person', '=', 'office-here-auditor').execute()
    expect(await seen()).toBe(0)
  })
})
