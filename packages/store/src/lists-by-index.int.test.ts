import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { fundLines } from './fund-statement.ts'
import { fundsAfter, suppliersAfter } from './registers.ts'
import { signsOf } from './search-text.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

const MANY = 4_000
const COMMAND = '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e'
const HASH = 'a'.repeat(64)

describe.each(databases)('registers and the book of a fund on %s', (kind) => {
  const store = useStore(kind)
  /** Whoever asks stands at a wall; behind one fewer conditions find an index than without. */
  const walled = () => store().at({ kind: 'office', reach: 'root', person: 'somebody' })

  beforeAll(async () => {
    await sql`
      insert into supplier_list (id, name, credit_code, kind, version, updated_at, search)
      select 'supplier-' || n, '示例社' || n, 'code-' || n, 'social-organisation', 1, timestamptz '2025-01-01', '示例社' || n || ' code-' || n
      from generate_series(1, ${MANY}::int) as n`.execute(store().db)
    await sql`
      insert into fund_balance (id, title, source, fiscal_year, buyer, appropriated_fen, reserved_fen, committed_fen, paid_fen, version, updated_at)
      select 'fund-' || n, '示例资金', 'budget', 2020 + n % 5, '示例买方' || n % 4, 0, 0, 0, 0, 1, timestamptz '2025-01-01'
      from generate_series(1, ${MANY}::int) as n`.execute(store().db)
    await sql`
      insert into stream (type, id, version, hash, hash_algorithm, state, updated_at, state_shape, organisation)
      select 'fund', 'fund-' || n, 1, ${HASH}, 'sha256', '{}', timestamptz '2025-01-01', 1, 'root' from generate_series(1, ${MANY}::int) as n`.execute(
      store().db,
    )
    await sql`
      insert into command (id, kind, stream_type, stream_id, actor, request_digest, outcome, answer, findings, recorded_at)
      values (${COMMAND}, 'task', 'fund', 'fund-1', '{"id": "somebody"}', '', 'accepted', '{}', '[]', timestamptz '2025-01-01')`.execute(
      store().db,
    )
    await sql`
      insert into event (stream_type, stream_id, number, type, effective_on, command_id, recorded_at, body, previous_hash, hash, hash_algorithm)
      select 'fund', 'fund-1', n, 'move', date '2025-01-01', ${COMMAND}::uuid, timestamptz '2025-01-01', '{}', ${HASH}, md5(n::text) || md5(n::text), 'sha256'
      from generate_series(1, ${MANY}::int) as n`.execute(store().db)
    await sql`analyze supplier_list, supplier_sign, fund_balance, stream, event`.execute(store().db)
  })

  test.each<readonly [string, () => { explain: ReturnType<typeof fundLines>['explain'] }, string]>([
    ['suppliers', () => suppliersAfter(walled(), null, null, 51), 'supplier_list_name'],
    ['suppliers, far down', () => suppliersAfter(walled(), ['示例社2000', 'supplier-2000'], null, 51), 'supplier_list_name'],
    ['funds', () => fundsAfter(walled(), null, { fiscalYear: null, buyer: null }, null).limit(51), 'fund_balance_year'],
    ['funds of a year', () => fundsAfter(walled(), null, { fiscalYear: 2021, buyer: null }, null).limit(51), 'fund_balance_year'],
    ['funds of a buyer', () => fundsAfter(walled(), null, { fiscalYear: null, buyer: '示例买方3' }, null).limit(51), 'fund_balance_buyer'],
    ['the book of a fund', () => fundLines(walled(), 'fund-1', null).limit(51), 'event_pkey'],
    ['the book of a fund, far down', () => fundLines(walled(), 'fund-1', 2_000).limit(51), 'event_pkey'],
  ])('a page of %s is found by an index, in its order, and reads no more rows than it shows', async (_, query, index) => {
    const rows = await query().explain('json', sql`analyze, timing off`)
    const plan = JSON.stringify(rows)
    expect(plan).toContain(`"Index Name":"${index}"`)
    expect([plan, plan.includes('Seq Scan'), plan.includes('"Sort"')]).toEqual([plan, false, false])
    const read = [...plan.matchAll(/"Relation Name":"(?:supplier_list|fund_balance|event)".*?"Actual Rows":(\d+)/g)].map(([, found]) =>
      Number(found),
    )
    expect([plan, read]).toEqual([plan, [51]])
    expect([plan, /"Rows Removed by Filter":[1-9]/.test(plan)]).toEqual([plan, false])
  })

  /** What a part of the register says when it is read from end to end. */
  const saying = (text: string, after: readonly [string, string] | null) =>
    Array.from(
      { length: MANY },
      (_, index) => [`示例社${index + 1}`, `supplier-${index + 1}`, `示例社${index + 1} code-${index + 1}`] as const,
    )
      .filter(([name, id, said]) => said.includes(text) && (after === null || name > after[0] || (name === after[0] && id > after[1])))
      .map(([name, id]) => ({ id, name }))
      .toSorted((a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1))
      .slice(0, 51)

  test.each<readonly [string, readonly [string, string] | null]>([
    ['示例社123', null],
    ['社', null],
    ['社', ['示例社2000', 'supplier-2000']],
    ['code-39', ['示例社392', 'supplier-392']],
    ['98 code', null],
    ['7', null],
    ['例示', null],
    ['没有', null],
  ])('suppliers with %s behind %j are those that say it, in the order of the register', async (text, after) => {
    expect(await suppliersAfter(walled(), after, text, 51).execute()).toEqual(saying(text, after))
  })

  test('suppliers are searched by their signs, and no more of them are looked at than have all of these', async () => {
    const rows = await suppliersAfter(walled(), null, '示例社3999', 51).explain('json', sql`analyze, timing off`)
    const plan = JSON.stringify(rows)
    expect(plan).toContain('"Index Name":"supplier_sign_pkey"')
    expect(plan).toContain('"Index Name":"supplier_list_pkey"')
    expect([plan, plan.includes('Seq Scan')]).toEqual([plan, false])
    const steps = [...plan.matchAll(/"Relation Name":"supplier_sign".*?"Actual Loops":(\d+)/g)].map(([, loops]) => Number(loops))
    expect(Math.max(...steps)).toBeLessThan(20)
  })

  test('a supplier that is renamed is found by its new name alone, and by its own in its place', async () => {
    await sql`update supplier_list set name = '甲社', search = '甲社 code-5' where id = 'supplier-5'`.execute(store().db)
    expect(await suppliersAfter(walled(), null, '甲社', 51).execute()).toEqual([{ id: 'supplier-5', name: '甲社' }])
    const signs = await sql<{ count: number }>`select count(*)::int as count from supplier_sign where id = 'supplier-5'`.execute(store().db)
    expect(signs.rows).toEqual([{ count: signsOf('甲社 code-5').length }])
    await sql`delete from supplier_list where id = 'supplier-5'`.execute(store().db)
    expect((await sql`select from supplier_sign where id = 'supplier-5'`.execute(store().db)).rows).toEqual([])
  })
})
