import { describe, expect, test } from 'vitest'
import { commit } from './commit.ts'
import { readEvents } from './events.ts'
import { openStore } from './open-store.ts'
import { readSeal } from './read-project.ts'
import { sealPending } from './seal-pending.ts'
import { startSealer } from './sealer.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'
import { NOON, projectId, sampleCommit, sampleFold, sampleWrite } from './testing/sample.ts'
import { createDatabase, databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { findFaults } from './testing/verify.ts'

const now = () => new Date(NOON)
const sequences = (store: Store) => store.db.selectFrom('ledger').select(['sequence', 'streamId', 'number']).orderBy('sequence').execute()

describe.each(databases)('the sealer on %s', (kind) => {
  const store = useStore(kind)

  test('events enter the ledger without a gap, each stream in its order, whatever order they come in', async () => {
    const streams = Array.from({ length: 10 }, projectId)
    await Promise.all(streams.map((stream) => commit(store(), sampleCommit([sampleWrite(stream, undefined, [1, 2])]))))
    expect(await sealPending(store(), now)).toBe(20)
    await Promise.all(
      streams.map(async (stream) => {
        const head = (await loadStreams(store(), [stream])).get('project', stream.id)
        await commit(store(), sampleCommit([sampleWrite(stream, head, [3])]))
      }),
    )
    expect(await sealPending(store(), now)).toBe(10)
    expect(await sealPending(store(), now)).toBe(0)
    const entries = await sequences(store())
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
    expect(await store().db.selectFrom('outbox').selectAll().execute()).toEqual([])
    expect(await findFaults(store(), sampleFold)).toEqual([])
  })

  test('more than one batch is sealed in one call', async () => {
    const stream = projectId()
    const before = (await sequences(store())).length
    await commit(
      store(),
      sampleCommit([
        sampleWrite(
          stream,
          undefined,
          Array.from({ length: 2_300 }, () => 1),
        ),
      ]),
    )
    expect(await sealPending(store(), now)).toBe(2_300)
    const entries = await sequences(store())
    expect(entries).toHaveLength(before + 2_300)
    expect(entries.at(-1)).toMatchObject({ sequence: before + 2_300, streamId: stream.id, number: 2_300 })
    expect(await findFaults(store(), sampleFold)).toEqual([])
  })

  test('a running sealer seals what is committed, and a reader sees where', async () => {
    const errors: unknown[] = []
    const sealer = startSealer(store(), { now, onError: (error) => errors.push(error) })
    const stream = projectId()
    await commit(store(), sampleCommit([sampleWrite(stream)]))
    await expect.poll(() => readSeal(store(), stream, 1)).toMatchObject({ sealed: true })
    const [event] = await readEvents(store(), stream, 0, 1)
    expect(event?.sequence).toBe((await readSeal(store(), stream, 1)).sequence)
    await sealer.stop()
    expect(errors).toEqual([])
    await commit(store(), sampleCommit([sampleWrite(projectId())]))
    expect(await sealPending(store(), now)).toBe(1)
  })
})

test('several processes that seal and commit at once leave one ledger without a gap', async () => {
  const database = await createDatabase('server')
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(database.location, { connections: 4 })))
  try {
    const errors: unknown[] = []
    const sealers = stores.map((store) => startSealer(store, { now, onError: (error) => errors.push(error), intervalMs: 5 }))
    await Promise.all(
      stores.flatMap((store) =>
        Array.from({ length: 4 }, async () => {
          const stream = projectId()
          for (let version = 0; version < 15; version += 1) {
            const head = (await loadStreams(store, [stream])).get('project', stream.id)
            await commit(store, sampleCommit([sampleWrite(stream, head)]))
            await sealPending(store, now)
          }
        }),
      ),
    )
    await Promise.all(sealers.map((sealer) => sealer.stop()))
    await Promise.all(stores.map((store) => sealPending(store, now)))
    expect(errors).toEqual([])
    const [store] = stores
    if (store === undefined) throw new Error('no store')
    const entries = await sequences(store)
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 240 }, (_, index) => index + 1))
    expect(await findFaults(store, sampleFold)).toEqual([])
  } finally {
    await Promise.all(stores.map((store) => store.close()))
    await database.remove()
  }
})
