import { describe, expect, test } from 'vitest'
import { commit } from './commit.ts'
import { saveProfile } from './profiles.ts'
import { sealPending } from './seal-pending.ts'
import { NOON, projectId, sampleCommit, sampleWrite } from './testing/sample.ts'
import { samplePolicy } from './testing/policy.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

describe.each(databases)('what is recorded on %s', (kind) => {
  const store = useStore(kind)

  test.each([
    ['event', 'body'],
    ['ledger', 'hash'],
    ['command', 'outcome'],
    ['profile', 'body'],
  ])('rows of %s can be neither changed nor deleted nor emptied out, not even by the owner', async (table, column) => {
    await saveProfile(store(), samplePolicy, NOON)
    await commit(store(), sampleCommit([sampleWrite(projectId())]))
    await sealPending(store(), () => new Date(NOON))
    const rows = async (): Promise<readonly unknown[]> => (await store().pool.query<Record<string, unknown>>(`select * from ${table}`)).rows
    const before = await rows()
    expect(before).not.toEqual([])
    for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(store().pool.query(sql)).rejects.toThrow('stays as it was recorded')
    }
    expect(await rows()).toEqual(before)
  })
})
