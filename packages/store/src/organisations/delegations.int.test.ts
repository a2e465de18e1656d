import { randomUUID } from 'node:crypto'
import type { Role } from '@goufu/engine'
import { beforeAll, describe, expect, test } from 'vitest'
import { listAccountEvents } from '../accounts/account-events.ts'
import { createPeople, type Doer, setPersonStatus } from '../accounts/people.ts'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { endDelegation, listDelegations, makeDelegation, type NewDelegation } from './delegations.ts'

const TODAY = '2026-03-02'
const as = (byPersonId: string): Doer => ({ at: new Date('2026-03-02T02:00:00.000Z'), byPersonId, address: null, addressHash: null })

describe.each(databases)('a post that somebody else fills on %s', (kind) => {
  const store = useStore(kind)
  const posts: Record<string, string> = {}
  const grant = async (person: string, role: Role) => {
    const id = randomUUID()
    posts[person] = id
    await store()
      .db.insertInto('post')
      .values({
        id,
        person,
        role,
        organisation: 'o1',
        reach: 'o1',
        fromOn: '2025-01-01',
        untilOn: person === 'leaving' ? '2026-03-31' : null,
        grantedBy: 'feng',
        grantedAt: '2025-01-01T00:00:00.000Z',
        endedBy: null,
        endedAt: null,
      })
      .execute()
  }
  const make = (post: string, deputy: string, changes: Partial<NewDelegation> = {}, doer = as(post)) =>
    makeDelegation(
      store().pool,
      { id: randomUUID(), post: posts[post] ?? '', deputy, from: TODAY, until: '2026-03-20', reason: '示例：休假', ...changes },
      TODAY,
      doer,
    )

  beforeAll(async () => {
    const people = ['li', 'lin', 'zhang', 'qian', 'leaving', 'gone'].map((id) => ({
      id,
      username: id,
      name: `示例${id}`,
      passwordHash: null,
    }))
    await createPeople(store().pool, people, as('feng'))
    await setPersonStatus(store().pool, 'gone', 'ended', as('feng'))
    await grant('li', 'approver')
    await grant('zhang', 'preparer')
    await grant('qian', 'auditor')
    await grant('leaving', 'preparer')
  })

  test('is made once, shown to both, on record, and ended by either', async () => {
    const id = randomUUID()
    expect(await make('li', 'lin', { id })).toEqual({ kind: 'done' })
    expect(await make('li', 'lin', { id })).toEqual({ kind: 'done' })
    expect(await make('li', 'lin', { id, until: '2026-03-21' })).toEqual({ kind: 'taken' })
    for (const person of ['li', 'lin'])
      expect(await listDelegations(store(), { person }, 10)).toMatchObject([
        { id, post: { person: 'li', name: '示例li', role: 'approver' }, deputy: { id: 'lin' }, from: TODAY, endedAt: null },
      ])
    expect(await listDelegations(store(), { person: 'zhang' }, 10)).toEqual([])
    expect(await make('li', 'zhang', { from: '2026-03-20', until: '2026-03-25' })).toEqual({ kind: 'refused', why: 'overlap' })
    expect(await endDelegation(store().pool, id, as('zhang'))).toEqual({ kind: 'unknown' })
    expect(await endDelegation(store().pool, id, as('lin'))).toEqual({ kind: 'done' })
    expect(await endDelegation(store().pool, id, as('li'))).toEqual({ kind: 'done' })
    expect(await make('li', 'zhang', { from: '2026-03-20', until: '2026-03-25' })).toEqual({ kind: 'done' })
    const events = await listAccountEvents(store(), { personId: 'lin', before: null, limit: 10 })
    expect(events.map((event) => [event.kind, event.byPersonId])).toEqual([
      ['delegation-ended', 'lin'],
      ['delegation-made', 'li'],
      ['person-created', 'feng'],
    ])
  })

  test.each([
    ['of a post of another', 'li', 'lin', {}, 'zhang', 'post'],
    ['of a post that ends before', 'leaving', 'lin', { until: '2026-04-01' }, 'leaving', 'post'],
    ['that begins yesterday', 'zhang', 'lin', { from: '2026-03-01' }, 'zhang', 'period'],
    ['that ends before it begins', 'zhang', 'lin', { from: '2026-03-21' }, 'zhang', 'period'],
    ['of a year and a day', 'zhang', 'lin', { until: '2027-03-02' }, 'zhang', 'period'],
    ['to oneself', 'zhang', 'zhang', {}, 'zhang', 'deputy'],
    ['to somebody without an account', 'zhang', 'nobody', {}, 'zhang', 'deputy'],
    ['to somebody whose account has ended', 'zhang', 'gone', {}, 'zhang', 'deputy'],
    ['to an auditor', 'zhang', 'qian', {}, 'zhang', 'duty'],
    ['by an auditor to somebody of an office', 'qian', 'zhang', {}, 'qian', 'duty'],
  ] as const)('is not made %s', async (_, post, deputy, changes, by, why) => {
    expect(await make(post, deputy, changes, as(by))).toEqual({ kind: 'refused', why })
    expect(await listDelegations(store(), { person: 'qian' }, 10)).toEqual([])
  })

  test('is filled for a year at most, both days included', async () => {
    expect(await make('zhang', 'lin', { until: '2027-03-01' })).toEqual({ kind: 'done' })
  })
})
