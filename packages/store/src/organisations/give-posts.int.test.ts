import { randomUUID } from 'node:crypto'
import { date, ROOT_ORGANISATION, type Role } from '@goufu/engine'
import { beforeAll, describe, expect, test } from 'vitest'
import { listAccountEvents } from '../accounts/account-events.ts'
import { createPeople, type Doer, listPeopleWithin, peopleNamed, setPersonStatus } from '../accounts/people.ts'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { makeDelegation } from './delegations.ts'
import { endPost, type GivenPost, givePost } from './give-posts.ts'
import { addOrganisation, endOrganisation } from './organisations.ts'
import { type Administrator, peopleReach } from './people-within.ts'
import { listPostPlaces, postRecordsOf } from './post-lists.ts'
import { grantPosts, postsOf } from './posts.ts'

const TODAY = date('2026-03-02')
const administrator = (id: string, reach: string): Administrator => ({ id, reach, today: TODAY })
const top = administrator('feng', ROOT_ORGANISATION)
const ofHere = administrator('here', 'county-here')
const as = (byPersonId: string): Doer => ({ at: new Date('2026-03-02T02:00:00.000Z'), byPersonId, address: null, addressHash: null })

describe.each(databases)('posts that administrators give on %s', (kind) => {
  const store = useStore(kind)
  const give = (by: Administrator, person: string, role: Role, changes: Partial<GivenPost> = {}) => {
    const organisation = changes.organisation ?? 'office-here'
    const post = { id: randomUUID(), person, role, organisation, reach: organisation, fromOn: TODAY, untilOn: null, reason: '示例：新到任' }
    return givePost(store().pool, { ...post, ...changes }, by, as(by.id))
  }
  const enter = (by: string, ...ids: readonly string[]) =>
    createPeople(
      store().pool,
      ids.map((id) => ({ id, username: id, name: `示例${id}`, passwordHash: null })),
      as(by),
    )
  const rolesOf = async (person: string) => ((await postsOf(store(), [person], TODAY)).get(person) ?? []).map(({ role }) => role)
  const refused = (why: string) => ({ kind: 'refused', why })

  beforeAll(async () => {
    const doer = { ...as('feng'), reach: ROOT_ORGANISATION }
    for (const place of ['here', 'there']) {
      await addOrganisation(store().pool, { id: `county-${place}`, parent: null, kind: 'county', name: `示例${place}县`, code: null }, doer)
      const within = { parent: `county-${place}`, code: null } as const
      await addOrganisation(store().pool, { id: `office-${place}`, kind: 'office', name: `示例${place}局`, ...within }, doer)
      await addOrganisation(store().pool, { id: `body-${place}`, kind: 'evaluator', name: `示例${place}评估`, ...within }, doer)
    }
    await addOrganisation(store().pool, { id: 'closed', kind: 'office', name: '示例撤', parent: 'county-here', code: null }, doer)
    await endOrganisation(store().pool, 'closed', TODAY, doer)
    await enter('feng', 'feng', 'here', 'zhang', 'zhao', 'li', 'wu', 'gone')
    await setPersonStatus(store().pool, 'gone', 'ended', as('feng'))
    await grantPosts(
      store(),
      [
        { id: randomUUID(), person: 'feng', role: 'administrator', organisation: 'root', reach: 'root', fromOn: TODAY, untilOn: null },
        {
          id: randomUUID(),
          person: 'here',
          role: 'administrator',
          organisation: 'county-here',
          reach: 'county-here',
          fromOn: TODAY,
          untilOn: null,
        },
      ],
      { byPersonId: null, at: as('feng').at, address: null, addressHash: null },
    )
  })

  test('are given once, count at once, and are on record with who and why, as is their end', async () => {
    const id = randomUUID()
    for (let sent = 0; sent < 2; sent += 1) expect(await give(ofHere, 'zhang', 'preparer', { id })).toEqual({ kind: 'done' })
    expect(await give(ofHere, 'zhang', 'approver', { id })).toEqual({ kind: 'taken' })
    expect(await rolesOf('zhang')).toEqual(['preparer'])
    const end = { id, person: 'zhang', reason: '示例：调离' }
    expect(await endPost(store().pool, { ...end, person: 'zhao' }, ofHere, as('here'))).toEqual({ kind: 'unknown' })
    expect(await endPost(store().pool, end, administrator('x', 'county-there'), as('x'))).toEqual({ kind: 'out-of-reach' })
    for (let sent = 0; sent < 2; sent += 1) expect(await endPost(store().pool, end, ofHere, as('here'))).toEqual({ kind: 'done' })
    expect(await rolesOf('zhang')).toEqual([])
    const events = await listAccountEvents(store(), { personId: 'zhang', before: null, limit: 10 })
    expect(events.map((event) => [event.kind, event.byPersonId, event.detail?.['reason']])).toEqual([
      ['post-ended', 'here', '示例：调离'],
      ['post-granted', 'here', '示例：新到任'],
      ['person-created', 'feng', undefined],
    ])
    expect(await postRecordsOf(store(), 'zhang', ofHere)).toEqual([
      {
        id,
        as: null,
        role: 'preparer',
        organisation: { id: 'office-here', name: '示例here局' },
        reach: { id: 'office-here', name: '示例here局' },
        from: TODAY,
        until: null,
        granted: { at: '2026-03-02T02:00:00.000Z', by: { id: 'here', name: '示例here' }, reason: '示例：新到任' },
        ended: { at: '2026-03-02T02:00:00.000Z', by: { id: 'here', name: '示例here' }, reason: '示例：调离' },
        withinReach: true,
      },
    ])
  })

  test('lie within reach, and are nobody’s own', async () => {
    const out = { kind: 'out-of-reach' }
    expect(await give(ofHere, 'zhao', 'preparer', { organisation: 'office-there' })).toEqual(out)
    expect(await give(ofHere, 'zhao', 'preparer', { reach: 'county-there' })).toEqual(out)
    expect(await give(ofHere, 'zhao', 'administrator', { reach: 'root' })).toEqual(out)
    expect(await give(ofHere, 'zhao', 'supplier', { organisation: 's1' })).toEqual(out)
    expect(await give(top, 'zhao', 'supplier', { organisation: 's1' })).toEqual({ kind: 'unknown-organisation' })
    expect(await give(ofHere, 'here', 'administrator')).toEqual({ kind: 'own' })
    const [own] = await postRecordsOf(store(), 'here', ofHere)
    expect(await endPost(store().pool, { id: own?.id ?? '', person: 'here', reason: 'x' }, ofHere, as('here'))).toEqual({ kind: 'own' })
    expect(await give(ofHere, 'zhao', 'preparer', { organisation: 'nowhere' })).toEqual({ kind: 'unknown-organisation' })
    expect(await give(ofHere, 'zhao', 'preparer', { organisation: 'closed' })).toEqual({ kind: 'organisation-ended' })
    expect(await give(top, 'nobody', 'preparer')).toEqual({ kind: 'unknown' })
    expect(await give(top, 'gone', 'preparer')).toEqual({ kind: 'person-ended' })
    expect(await rolesOf('zhao')).toEqual([])
  })

  test('have a period, a place and a role that make sense', async () => {
    expect(await give(top, 'zhao', 'preparer', { fromOn: date('2026-03-01') })).toEqual(refused('from'))
    expect(await give(top, 'zhao', 'preparer', { fromOn: date('2027-03-03') })).toEqual(refused('from'))
    expect(await give(top, 'zhao', 'preparer', { fromOn: date('2026-04-02'), untilOn: date('2026-04-01') })).toEqual(refused('until'))
    expect(await give(top, 'zhao', 'preparer', { reach: 'county-there' })).toEqual(refused('reach'))
    expect(await give(top, 'zhao', 'evaluator')).toEqual(refused('role'))
    expect(await give(top, 'zhao', 'preparer', { organisation: 'body-here' })).toEqual(refused('role'))
  })

  test('of one person stand side by side where no purchase is judged by its own hand', async () => {
    expect(await give(ofHere, 'li', 'approver', { untilOn: date('2026-05-31') })).toEqual({ kind: 'done' })
    expect(await give(ofHere, 'li', 'finance', { reach: 'county-here' })).toEqual({ kind: 'done' })
    expect(await give(ofHere, 'li', 'approver', { fromOn: date('2026-05-31') })).toEqual(refused('same'))
    expect(await give(ofHere, 'li', 'approver', { fromOn: date('2026-06-01') })).toEqual({ kind: 'done' })
    for (const role of ['auditor', 'administrator'] as const) expect(await give(ofHere, 'li', role)).toEqual(refused('duty'))
    const [post] = await postRecordsOf(store(), 'li', ofHere)
    const deputising = { id: randomUUID(), post: post?.id ?? '', deputy: 'wu', from: '2026-06-10', until: '2026-06-20', reason: '示例' }
    expect(await makeDelegation(store().pool, deputising, TODAY, as('li'))).toEqual({ kind: 'done' })
    expect(await give(ofHere, 'wu', 'auditor', { fromOn: date('2026-06-20') })).toEqual(refused('duty'))
    expect(await give(ofHere, 'wu', 'auditor', { fromOn: date('2026-06-21') })).toEqual({ kind: 'done' })
  })

  test('make those who have them seen by the administrators of the place; whoever has none by who entered them', async () => {
    const seen = async (by: Administrator) => (await listPeopleWithin(store(), by, { after: null, limit: 50 })).map(({ id }) => id)
    await enter('here', 'new-here')
    await enter('feng', 'new-of-top', 'both', 'moved')
    const ofThere = administrator('there', 'county-there')
    await give(top, 'both', 'preparer')
    await give(top, 'both', 'approver', { organisation: 'office-there' })
    const first = randomUUID()
    await give(top, 'moved', 'preparer', { id: first })
    expect(await seen(ofHere)).toEqual(['both', 'here', 'li', 'moved', 'new-here', 'wu', 'zhang'])
    expect(await seen(ofThere)).toEqual(['both'])
    await endPost(store().pool, { id: first, person: 'moved', reason: '示例：调离' }, top, as('feng'))
    expect(await seen(ofHere)).toContain('moved')
    await give(top, 'moved', 'preparer', { organisation: 'office-there' })
    expect(await seen(ofHere)).not.toContain('moved')
    expect(await seen(ofThere)).toEqual(['both', 'moved'])
    expect(await seen(top)).toHaveLength(11)
    const found = async (by: Administrator, name: string) =>
      (await listPeopleWithin(store(), by, { after: null, limit: 50, name })).map(({ id }) => id)
    expect(await found(ofHere, 'HE')).toEqual(['here', 'new-here'])
    expect(await found(ofHere, 'w-h')).toEqual(['new-here'])
    expect(await found(top, 'ew-')).toEqual(['new-here', 'new-of-top'])
    for (const name of ['ew-of', '%', 'w_h']) expect(await found(ofHere, name)).toEqual([])
    expect((await listPeopleWithin(store(), top, { after: 'new-here', limit: 1, name: 'new' })).map(({ id }) => id)).toEqual(['new-of-top'])
    expect(await peopleNamed(store(), 'ｎｅｗ－')).toEqual(['new-here', 'new-of-top'])
    const reach = await peopleReach(store(), ofHere, ['both', 'zhang', 'moved', 'new-of-top', 'nobody'])
    expect(Object.fromEntries(reach)).toEqual({ both: 'seen', zhang: 'held' })
    const about = async (by: Administrator) =>
      new Set((await listAccountEvents(store(), { personId: null, before: null, limit: 200 }, by)).map(({ personId }) => personId))
    expect(await about(ofThere)).toEqual(new Set(['both', 'moved', null]))
    expect((await about(top)).has('zhao')).toBe(true)
  })

  test('have places to choose from by name or code, with what stands above them within reach', async () => {
    const places = async (by: Administrator, role: Role, search: string | null = null) =>
      (await listPostPlaces(store(), by, { role, search, limit: 20 })).map(({ id, above }) => [id, above.map((one) => one.id).join('/')])
    expect(await places(ofHere, 'preparer')).toEqual([
      ['county-here', ''],
      ['office-here', 'county-here'],
    ])
    expect(await places(ofHere, 'evaluator', '评估')).toEqual([['body-here', 'county-here']])
    expect(await places(top, 'auditor', 'there局')).toEqual([['office-there', 'county-there']])
    expect(await places(top, 'auditor')).toContainEqual(['root', ''])
    expect(await places(top, 'auditor', '%')).toEqual([])
    expect([await places(ofHere, 'supplier'), await places(top, 'supplier')]).toEqual([[], []])
  })
})
