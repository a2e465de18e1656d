import { randomUUID } from 'node:crypto'
import { profileDigests, scopeOf } from '@goufu/engine'
import { createPeople, saveProfile } from '@goufu/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Reply, useApi } from './testing/api.ts'
import { cheapPasswords } from './testing/cheap-passwords.ts'
import { type OpenApi, type Operation, operationsOf } from './testing/fuzz/requests.ts'
import { CLIENT, identityProvider } from './testing/identity-provider.ts'
import { accountLines, ACCOUNTS, CALLBACK, ORIGIN, PASSWORD } from './testing/on-record/account-lines.ts'
import { as, DEPUTIES, type Lines, people, worldOf } from './testing/on-record/lines.ts'
import { type Left, watchRecord } from './testing/on-record/watch.ts'
import { workLines } from './testing/on-record/work-lines.ts'
import { uuidFor } from './uuid-for.ts'

const NOW = '2025-05-20T04:00:00.000Z'
const DOER = { byPersonId: null, address: null, addressHash: null, at: new Date(NOW) } as const

// The provider is made before the application, which is told its address.
const provider = await identityProvider(CALLBACK)

describe('the record of who did and who read what', () => {
  const passwords = cheapPasswords()
  const accounts = { origin: ORIGIN, passwords, identityProvider: { issuer: provider.issuer, ...CLIENT } }
  const api = useApi('server', NOW, { people, accounts })
  const world = worldOf(api)
  const { ids, id } = world
  /** A route that is new fails the first test until it has a line in one of these. */
  const lines: Lines = { ...workLines(world), ...accountLines(world) }
  let operations: readonly Operation[] = []
  let leftBy: ((work: () => Promise<void>) => Promise<Left>) | undefined

  beforeAll(async () => {
    await provider.start()
    const { store, profile } = api()
    operations = operationsOf((await api().get<OpenApi>('/openapi.json', { actor: 'public' })).body)
    const passwordHash = await passwords.hash(PASSWORD)
    const person = (name: string) => ({ id: name, username: name, name: '示例', passwordHash, identitySubject: `subject-of-${name}` })
    const entered = [...ACCOUNTS, ...Object.values(DEPUTIES).flat(), 'administrator-feng', 'administrator-han']
    await createPeople(store.pool, entered.map(person), DOER)
    const { digest: _, textsDigest: __, ...rules } = { ...profile, version: '99.0.0' }
    const newer = { ...rules, ...profileDigests(rules) }
    await saveProfile(store, newer, NOW)
    ids.set('newer', newer.digest)
    ids.set('digest', profile.digest)
    for (const [deputy, holder] of Object.values(DEPUTIES))
      await store.db
        .insertInto('delegation')
        .values({
          id: randomUUID(),
          post: uuidFor(holder),
          deputy,
          fromOn: '2000-01-01',
          untilOn: '2999-12-31',
          reason: '示例',
          madeBy: holder,
          madeAt: NOW,
          endedBy: null,
          endedAt: null,
        })
        .execute()
    // A session of a test is opened when it is first used.
    for (const one of people) await api().get('/api/v1/session', { actor: one.id })
    leftBy = await watchRecord(store)
  })
  afterAll(() => provider.stop())

  /** Reads, where a line says nothing else: what there is, by the first who may. */
  const read = ({ method, path, action }: Operation): Promise<Reply<object>> => {
    const [, , , kind = ''] = path.split('/')
    const address = path
      .replace('{id}', id(kind.replace(/s$/, '')))
      .replace('{address}', 'contract')
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => id(name))
    const role = (['preparer', 'approver', 'auditor', 'administrator'] as const).find(
      (one) => action !== undefined && scopeOf(action, one) !== null,
    )
    return api().send<object>(method, address, role === undefined ? { actor: 'public' } : as(role))
  }
  const leftByAsking = async (name: string): Promise<Left> => {
    const operation = operations.find(({ method, path }) => `${method} ${path}` === name)
    if (operation === undefined) throw new Error(`There is no ${name}.`)
    if (leftBy === undefined) throw new Error('Nobody watches the database yet.')
    const left = await leftBy(async () => {
      const reply = await (lines[name]?.ask?.() ?? read(operation))
      expect([200, 201, 302].includes(reply.status) ? 'answered' : reply).toBe('answered')
    })
    const entries = left.entries.map((entry) => [...ids].reduce((text, [name, value]) => text.replace(value, `{${name}}`), entry))
    return { ...left, entries }
  }

  test('has a line for every route: what it leaves behind, or why nothing', () => {
    expect(Object.keys(lines).toSorted()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).toSorted())
  })

  test.each(Object.entries(lines))('%s', async (name, line) => {
    const { entries, tables } = await leftByAsking(name)
    expect('leaves' in line ? { entries } : { entries, tables }).toEqual(
      'leaves' in line ? { entries: line.leaves } : { entries: [], tables: line.writes ?? [] },
    )
  })
})
