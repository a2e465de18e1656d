import { describe, expect, test } from 'vitest'
import { useStore } from './testing/use-store.ts'
import { together } from './together.ts'
import { inTransaction } from './transaction.ts'

describe('several questions together, on a connection that does not wait for answers', () => {
  const store = useStore('server')
  const walled = () => store().at({ kind: 'writer', organisation: 'o-1' }).pool
  const note = (value: number) => `insert into counted values (${value})`

  test('come to what they would come to one after the other', async () => {
    const told = await inTransaction(walled(), (client) =>
      together<readonly unknown[][]>(
        client,
        ...[1, 2, 3].map((value) => async () => (await client.query<{ value: number }>(`select ${value} as value`)).rows),
      ),
    )
    expect(told).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]])
  })

  test('leave nothing behind when one of them is refused, those after it included', async () => {
    await store().pool.query('create table counted (value int primary key)')
    await store().pool.query('grant all on counted to public')
    const writing = inTransaction(walled(), (client) =>
      together(client, ...[note(1), note(1), note(2)].map((text) => () => client.query(text))),
    )
    await expect(writing).rejects.toThrow(/counted_pkey/)
    expect((await store().pool.query('select value from counted')).rows).toEqual([])
  })

  test('stand behind the wall that was asked for, from the first of them on', async () => {
    const seen = await Promise.all(
      ['o-1', 'o-2', 'o-3', 'o-4'].map((organisation) =>
        inTransaction(store().at({ kind: 'writer', organisation }).pool, async (client) => {
          const { rows } = await client.query<{ at: string }>(`select current_setting('goufu.organisation') as at`)
          return rows[0]?.at
        }),
      ),
    )
    expect(seen).toEqual(['o-1', 'o-2', 'o-3', 'o-4'])
  })
})
