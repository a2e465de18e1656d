import type { Actor } from '@goufu/engine'
import { beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import type { Wall } from '../wall.ts'
import { listReadings, readingsAfter, recordReading, type ReadingRequest, titlesOfSubjects } from './readings.ts'

const clerk: Actor = { id: 'zhang', name: '张示例', role: 'preparer', organisation: 'a', deputyFor: { id: 'li', name: '李示例' } }
const supplier: Actor = { id: 'sun', name: '孙示例', role: 'supplier', organisation: 'supplier-1' }
const office = (reach: string, person = 'qian'): Wall => ({ kind: 'office', reach, person })
const everything: ReadingRequest = { subject: { type: null, id: null }, people: null, from: null, until: null, after: null, limit: 10 }

describe.each(databases)('what was read on %s', (kind) => {
  const store = useStore(kind)
  const seenBy = async (wall: Wall, request: Partial<ReadingRequest> = {}) =>
    (await listReadings(store().at(wall), { ...everything, ...request }))?.items.map(({ person, subject }) => `${person.id} ${subject.id}`)

  beforeAll(async () => {
    await store().pool.query(`insert into organisation (id, kind, name) values ('a', 'office', '示例甲'), ('b', 'office', '示例乙')`)
    await store().pool.query(`insert into organisation_reach (ancestor, organisation) values ('a', 'a'), ('b', 'b')`)
    await store().pool.query(`insert into stream (type, id, version, hash, hash_algorithm, state, state_shape, organisation, updated_at)
      values ('project', 'p-of-b', 1, repeat('a', 64), 'sha256', '{}', 1, 'b', now())`)
    await store().pool.query(`insert into project_party (project_id, party, organisation) values ('p-of-b', 'supplier-1', 'b')`)
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
    const read = { action: 'supplier.read', actor: clerk, subject: { type: 'supplier', id: 's1' }, address: '203.0.113.0/24' } as const
    await recordReading(store().at(office('a', 'zhang')), { ...read, at: at(15) })
    await recordReading(store().at(office('a', 'zhang')), { ...read, at: at(16) })
    await recordReading(store().at({ kind: 'party', party: 'supplier-1', person: 'sun' }), {
      action: 'file.read',
      actor: supplier,
      subject: { type: 'project', id: 'p-of-b' },
      file: 'f1',
      address: null,
      at: at(17),
    })
  })

  test('is seen by the auditors of whose it is, and by nobody else', async () => {
    expect(await seenBy(office('root'))).toEqual(['sun p-of-b', 'zhang s1', 'zhang s1'])
    expect(await seenBy(office('a'))).toEqual(['zhang s1', 'zhang s1'])
    expect(await seenBy(office('b'))).toEqual(['sun p-of-b'])
    expect(await seenBy({ kind: 'party', party: 'supplier-1', person: 'sun' })).toEqual([])
    expect(await seenBy({ kind: 'public' })).toEqual([])
  })

  test('names who, in which post, for whom, what, when and from where', async () => {
    const page = await listReadings(store().at(office('a')), { ...everything, limit: 1 })
    expect(page?.items).toMatchObject([
      {
        at: '2026-03-01T16:00:00.000Z',
        action: 'supplier.read',
        person: { id: 'zhang', name: '张示例', role: 'preparer', organisation: 'a' },
        deputyFor: 'li',
        subject: { type: 'supplier', id: 's1' },
        address: '203.0.113.0/24',
      },
    ])
    expect(await seenBy(office('a'), { after: page?.next ?? null })).toEqual(['zhang s1'])
    expect(await listReadings(store(), { ...everything, after: 'x' })).toBeUndefined()
  })

  test('is found by what, by whom and by the day where it was', async () => {
    expect(await seenBy(office('root'), { subject: { type: 'project', id: 'p-of-b' } })).toEqual(['sun p-of-b'])
    expect(await seenBy(office('root'), { people: ['zhang'], limit: 1 })).toEqual(['zhang s1'])
    expect(await seenBy(office('root'), { people: ['zhang', 'sun'] })).toHaveLength(3)
    expect(await seenBy(office('root'), { people: [] })).toEqual([])
    // 23:00 on the first and midnight on the second, in Shanghai.
    expect(await seenBy(office('a'), { until: '2026-03-01' })).toHaveLength(1)
    expect(await seenBy(office('a'), { from: '2026-03-02', until: '2026-03-02' })).toHaveLength(1)
    expect(await seenBy(office('a'), { from: '2026-03-03' })).toEqual([])
  })

  test('calls things by their titles for whoever may see those', async () => {
    await store().pool.query(`insert into supplier_list (id, name, credit_code, kind, version, updated_at, search)
      values ('s1', '示例社会工作服务中心', 'x', 'social-organization', 1, now(), '')`)
    const titles = async (wall: Wall) => [
      ...(await titlesOfSubjects(store().at(wall), [
        { type: 'supplier', id: 's1' },
        { type: 'record', id: 'all' },
      ])),
    ]
    expect(await titles(office('b'))).toEqual([['supplier s1', '示例社会工作服务中心']])
    expect(await titles({ kind: 'nothing' })).toEqual([])
  })

  test('is nobody else’s to say, and stays', async () => {
    const forged = { action: 'file.read', actor: clerk, subject: { type: 'supplier', id: 's1' }, address: null, at: new Date() } as const
    await expect(recordReading(store().at(office('a', 'somebody-else')), forged)).rejects.toThrow('row-level security')
    await expect(recordReading(store().at({ kind: 'public' }), forged)).rejects.toThrow('row-level security')
    for (const statement of [`update reading set action = 'x'`, 'delete from reading', 'truncate reading'])
      await expect(store().pool.query(statement)).rejects.toThrow('is not allowed')
  })

  test('is read by index, whatever it is asked by', async () => {
    await store().pool.query(`insert into reading (at, action, person, name, role, subject_type, subject_id, organisation)
      select timestamptz '2020-01-01' + n * interval '1 minute', 'file.read', 'p' || n % 500, 'x', 'preparer', 'project', 's' || n % 900, 'c'
      from generate_series(1, 20000) as n`)
    await store().pool.query('analyze reading')
    const planOf = async (request: Partial<ReadingRequest>) =>
      JSON.stringify(
        await readingsAfter(store(), { ...everything, ...request }, ['2020-01-10T16:00:00.000Z', 2])
          .limit(51)
          .explain('json'),
      )
    expect(await planOf({})).toContain('reading_at')
    expect(await planOf({ people: ['p7'] })).toContain('reading_of_person')
    expect(await planOf({ subject: { type: 'project', id: 's7' } })).toContain('reading_of_subject')
  })
})
