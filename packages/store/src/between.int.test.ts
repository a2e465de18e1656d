import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { between, HEAD_PLACE, row } from './between.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { placeBefore } from './stream-range.ts'

const MANY = 20_000
const explained = z.tuple([
  z.object({
    'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }) })]),
  }),
])

describe.each(databases)('a piece of the streams on %s', (kind) => {
  const store = useStore(kind)
  const idOf = (serial: number) => `p-${String(serial).padStart(6, '0')}`
  const within = (first: number, last: number) =>
    between(HEAD_PLACE, placeBefore({ after: { type: 'project', id: idOf(first) }, until: null }), { type: 'project', id: idOf(last) })

  beforeAll(async () => {
    await store().pool.query(`insert into stream (type, id, version, hash, hash_algorithm, state, updated_at)
      select 'project', 'p-' || lpad(serial::text, 6, '0'), 1, repeat('0', 64), 'sha256', '{}', now() from generate_series(1, ${MANY}) serial`)
    await store().pool.query('analyze stream')
  })

  test('begins behind its first place and ends with its last stream', async () => {
    const { rows } = await store().pool.query<{ id: string }>(`select id from stream where ${within(100, 103)} order by type, id`)
    expect(rows.map(({ id }) => id)).toEqual([idOf(101), idOf(102), idOf(103)])
  })

  test('goes over from one type to the next', async () => {
    const over = between(HEAD_PLACE, { streamType: 'fund', streamId: 'f-1', number: 0 }, { type: 'project', id: idOf(2) })
    const { rows } = await store().pool.query<{ id: string }>(`select id from stream where ${over} order by type, id`)
    expect(rows.map(({ id }) => id)).toEqual([idOf(1), idOf(2)])
  })

  test('is all there is of the index that is read, however many streams follow', async () => {
    const { rows } = await store().pool.query(
      `explain (analyze, buffers, timing off, format json) select id from stream where ${within(100, 200)} order by type, id`,
    )
    const [{ 'QUERY PLAN': plans }] = explained.parse(rows)
    const [{ Plan: plan }] = plans
    expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(30)
  })

  test('takes values with every sign that could end them', async () => {
    const { rows } = await store().pool.query<{ value: string }>(`select ${row(["o'\\ne"])} as value`)
    expect(rows).toEqual([{ value: "o'\\ne" }])
  })
})
