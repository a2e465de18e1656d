import { beforeAll, describe, expect, test } from 'vitest'
import { listAccountEvents } from '../accounts/account-events.ts'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { CHILDREN, FOUND, listOrganisations, readOrganisation } from './organisation-reads.ts'
import {
  addOrganisation,
  endOrganisation,
  moveOrganisation,
  type NewOrganisation,
  recodeOrganisation,
  renameOrganisation,
  type TreeDoer,
} from './organisations.ts'

const TODAY = '2026-03-02'
const root: TreeDoer = { at: new Date('2026-03-02T02:00:00.000Z'), byPersonId: 'feng', address: null, addressHash: null, reach: 'root' }
const within = (reach: string): TreeDoer => ({ ...root, reach })

describe.each(databases)('the tree of organisations on %s', (kind) => {
  const store = useStore(kind)
  const add = (id: string, parent: string | null, sort: NewOrganisation['kind'], code: string | null = null, doer = root) =>
    addOrganisation(
      store().pool,
      { id, parent, kind: sort, name: `示例${id}`, code: code === null ? null : { code, from: '2020-01-01' } },
      doer,
    )
  const reaches = async () => {
    const rows = await store().db.selectFrom('organisationReach').selectAll().orderBy('ancestor').orderBy('organisation').execute()
    return rows.map(({ ancestor, organisation }) => `${ancestor} ${organisation}`)
  }
  const beneath = async (parent: string, search: string | null = null) =>
    (await listOrganisations(store(), { today: TODAY, beneath: parent, search, after: null, limit: 50 }))?.items.map(({ id }) => id)

  beforeAll(async () => {
    await add('p', null, 'province', '990000')
    for (const [id, parent, sort, code] of [
      ['c1', 'p', 'city', '990100'],
      ['c2', 'p', 'city', '990200'],
      ['x1', 'c1', 'county', '990101'],
      ['t1', 'x1', 'township', '990101001'],
      ['o1', 'x1', 'office', null],
    ] as const)
      await add(id, parent, sort, code)
  })

  test('holds each organisation under itself, everything above it and the top', async () => {
    expect((await reaches()).filter((row) => row.endsWith(' t1'))).toEqual(['c1 t1', 'p t1', 'root t1', 't1 t1', 'x1 t1'])
    expect(await readOrganisation(store().pool, 't1', TODAY)).toMatchObject({
      code: '990101001',
      path: [{ id: 'p' }, { id: 'c1' }, { id: 'x1' }],
    })
  })

  test('adds once what is sent twice, and refuses another of that id, name or code', async () => {
    expect(await add('x1', 'c1', 'county', '990101')).toEqual({ kind: 'done' })
    expect(await add('x1', 'c2', 'county', '990201')).toEqual({ kind: 'taken', what: 'id' })
    const same = { id: 'x9', parent: 'c1', kind: 'county', name: '示例x1', code: null } as const
    expect(await addOrganisation(store().pool, same, root)).toEqual({ kind: 'taken', what: 'name' })
    expect(await add('x9', 'c1', 'county', '990101')).toEqual({ kind: 'taken', what: 'code' })
    expect(await add('x9', 'c1', 'county', '990201')).toMatchObject({ kind: 'unfit', field: 'code' })
    expect(await add('x9', 'o1', 'county')).toMatchObject({ kind: 'unfit', field: 'parent' })
    expect(await add('x9', 'nowhere', 'county')).toEqual({ kind: 'unknown' })
    expect(await readOrganisation(store().pool, 'x9', TODAY)).toBeUndefined()
  })

  test('is changed at or beneath one’s own reach and nowhere else', async () => {
    const mine = within('c1')
    const elsewhere = within('c2')
    expect(await add('o2', 'x1', 'office', null, elsewhere)).toEqual({ kind: 'out-of-reach' })
    expect(await add('o2', null, 'office', null, mine)).toEqual({ kind: 'out-of-reach' })
    expect(await renameOrganisation(store().pool, 'x1', '示例新名', elsewhere)).toEqual({ kind: 'out-of-reach' })
    expect(await moveOrganisation(store().pool, 'x1', 'c2', mine)).toEqual({ kind: 'out-of-reach' })
    expect(await recodeOrganisation(store().pool, 'x1', { code: '990102', from: TODAY }, elsewhere)).toEqual({ kind: 'out-of-reach' })
    expect(await endOrganisation(store().pool, 't1', TODAY, elsewhere)).toEqual({ kind: 'out-of-reach' })
    expect(await renameOrganisation(store().pool, 'x1', '示例新名', mine)).toEqual({ kind: 'done' })
    expect(await renameOrganisation(store().pool, 'x1', '示例x1', mine)).toEqual({ kind: 'done' })
  })

  test('moves a branch with all beneath it and back, and never beneath itself', async () => {
    const before = await reaches()
    expect(await moveOrganisation(store().pool, 'x1', 'c2', root)).toEqual({ kind: 'done' })
    expect((await reaches()).filter((row) => row.endsWith(' t1'))).toEqual(['c2 t1', 'p t1', 'root t1', 't1 t1', 'x1 t1'])
    expect(await moveOrganisation(store().pool, 'x1', null, root)).toEqual({ kind: 'done' })
    expect((await reaches()).filter((row) => row.endsWith(' o1'))).toEqual(['o1 o1', 'root o1', 'x1 o1'])
    expect(await moveOrganisation(store().pool, 'x1', 'c1', root)).toEqual({ kind: 'done' })
    expect(await reaches()).toEqual(before)
    for (const beneathItself of ['p', 'c1', 't1'])
      expect(await moveOrganisation(store().pool, 'p', beneathItself, root)).toMatchObject({ kind: 'unfit', field: 'parent' })
    expect(await reaches()).toEqual(before)
  })

  test('gives a new code from a day on and keeps the old one', async () => {
    const recode = (code: string, from: string) => recodeOrganisation(store().pool, 'x1', { code, from }, root)
    expect(await recode('990102', '2019-01-01')).toMatchObject({ kind: 'unfit', field: 'from' })
    expect(await recode('990202', '2026-06-01')).toMatchObject({ kind: 'unfit', field: 'code' })
    expect(await recode('990102', '2026-06-01')).toEqual({ kind: 'done' })
    expect(await recode('990102', '2026-06-01')).toEqual({ kind: 'done' })
    const codes = [
      { code: '990102', validFrom: '2026-06-01', validUntil: null },
      { code: '990101', validFrom: '2020-01-01', validUntil: '2026-06-01' },
    ]
    expect(await readOrganisation(store().pool, 'x1', '2026-05-31')).toMatchObject({ code: '990101', codes })
    expect(await readOrganisation(store().pool, 'x1', '2026-06-01')).toMatchObject({ code: '990102', codes })
  })

  test('ends what nothing depends on, for good', async () => {
    expect(await add('t2', 'x1', 'township')).toEqual({ kind: 'done' })
    expect(await endOrganisation(store().pool, 'x1', TODAY, root)).toEqual({ kind: 'in-use' })
    await store()
      .db.insertInto('post')
      .values({
        id: '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e',
        person: 'zhang',
        role: 'preparer',
        organisation: 't2',
        reach: 't2',
        fromOn: TODAY,
        untilOn: null,
        grantedBy: 'feng',
        grantedAt: root.at.toISOString(),
        endedBy: null,
        endedAt: null,
      })
      .execute()
    expect(await endOrganisation(store().pool, 't2', TODAY, root)).toEqual({ kind: 'in-use' })
    await store().db.updateTable('post').set({ untilOn: TODAY }).where('person', '=', 'zhang').execute()
    expect(await endOrganisation(store().pool, 't2', '2026-03-03', root)).toEqual({ kind: 'done' })
    expect(await endOrganisation(store().pool, 't2', '2026-03-03', root)).toEqual({ kind: 'done' })
    expect(await renameOrganisation(store().pool, 't2', '示例', root)).toEqual({ kind: 'ended' })
    expect(await add('v2', 't2', 'village')).toEqual({ kind: 'ended' })
    expect(await beneath('x1')).toEqual(['o1', 't1'])
    // Its name is free again.
    expect(await addOrganisation(store().pool, { id: 't3', parent: 'x1', kind: 'township', name: '示例t2', code: null }, root)).toEqual({
      kind: 'done',
    })
  })

  test('puts every change on record with whoever made it, and no attempt that was refused', async () => {
    const events = await listAccountEvents(store(), { personId: null, before: null, limit: 100 })
    expect(events.every(({ byPersonId }) => byPersonId === 'feng')).toBe(true)
    expect(new Set(events.map((event) => event.kind))).toEqual(
      new Set(['organisation-added', 'organisation-renamed', 'organisation-moved', 'organisation-recoded', 'organisation-ended']),
    )
    expect(events.filter((event) => event.kind === 'organisation-recoded')).toHaveLength(1)
  })

  describe('of some thousand', () => {
    beforeAll(async () => {
      await store().pool.query(`insert into organisation (id, parent, kind, name)
        select 'big' || n, case when n % 20 = 0 then 'c2' else 'big' || (n / 20 * 20) end, 'office', '示例科室' || n from generate_series(20, 5019) as n`)
      await store().pool.query(`insert into organisation_reach (ancestor, organisation)
        with recursive up (organisation, ancestor) as (
          select id, id from organisation where id like 'big%'
          union all select up.organisation, above.parent from up join organisation as above on above.id = up.ancestor where above.parent is not null
        ) select ancestor, organisation from up union select 'root', id from organisation where id like 'big%'`)
      await store().pool.query('analyze organisation')
      await store().pool.query('analyze organisation_reach')
    })

    test('is read page by page, each once', async () => {
      const read: string[] = []
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const page = await listOrganisations(store(), { today: TODAY, beneath: 'c2', search: null, after, limit: 100 })
        read.push(...(page?.items ?? []).map(({ id }) => id))
        after = page?.next ?? null
      }
      expect([read.length, new Set(read).size]).toEqual([250, 250])
      expect(await beneath('c1', '科室4711')).toEqual([])
      expect(await beneath('p', '科室4711')).toEqual(['big4711'])
      expect(await beneath('p', '9901')).toEqual(['c1', 't1', 'x1'])
      expect(await beneath('root', '%')).toEqual([])
    })

    test('moves hundreds at once', async () => {
      await moveOrganisation(store().pool, 'c2', null, root)
      const { rows } = await store().pool.query<{ count: number }>(
        `select count(*) from organisation_reach where ancestor = 'p' and organisation like 'big%'`,
      )
      expect(rows).toEqual([{ count: 0 }])
      await moveOrganisation(store().pool, 'c2', 'p', root)
      expect(await beneath('p', '科室4711')).toEqual(['big4711'])
    })

    test('is asked by index: for what stands beneath one, and for what lies within reach', async () => {
      const planOf = async (text: string, values: readonly unknown[]) =>
        JSON.stringify((await store().pool.query(`explain (format json) ${text}`, [...values])).rows)
      const children = await planOf(CHILDREN.text, [TODAY, 'c2', '', 51])
      expect(children).toContain('organisation_once')
      expect(children).not.toContain('Seq Scan')
      const found = await planOf(FOUND.text, [TODAY, 'big100', '%科室%', null, '', '', 51])
      expect(found).toContain('organisation_reach_pkey')
    })
  })
})
