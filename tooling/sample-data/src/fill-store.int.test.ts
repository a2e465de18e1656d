import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProfiles, engineFold, expectReadable, openStore, type Store, type StoreLocation, verify } from '@goufu/store'
import { freshDatabase } from '@goufu/test-postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readDocuments } from './documents.ts'
import { fillStore, OtherSample, type Progress, StoreNotEmpty } from './fill-store.ts'
import { generate } from './generate.ts'

/** On a server enough that some have come far. */
const PROJECTS = { embedded: 16, server: 80 }

describe.each(['embedded', 'server'] as const)('a sample on %s', (kind) => {
  let opened: Store | undefined
  let remove: (() => Promise<void>) | undefined
  const store = (): Store => {
    if (opened === undefined) throw new Error('The store is open only inside tests.')
    return opened
  }
  beforeAll(async () => {
    const database = kind === 'server' ? await onServer() : await embedded()
    remove = database.remove
    opened = await openStore(database.location)
  })
  afterAll(async () => {
    await opened?.close()
    await remove?.()
  })

  test('wherever it is broken off, no server starts on it, no other sample is mixed in, and the same call goes on', async () => {
    const sample = { projects: PROJECTS[kind], seed: 1 }
    const before = await shapeOf(store())
    const told: Progress[] = []
    // Before the first row, after the last, and half-way through the indexes.
    for (const after of [1, 1, 10]) {
      const stop = new AbortController()
      let steps = 0
      const onProgress = (progress: Progress): void => {
        told.push(progress)
        steps += 1
        if (steps === after) stop.abort(new Error('Enough'))
      }
      await expect(fillStore(store(), { ...sample, signal: stop.signal, onProgress })).rejects.toThrow('Enough')
      await expect(expectReadable(store())).rejects.toThrow('sample/unfinished')
      await expect(fillStore(store(), { ...sample, seed: 2 })).rejects.toBeInstanceOf(OtherSample)
    }
    const filled = await fillStore(store(), sample)
    expect(told[0]).toEqual({ projects: 0, events: 0, projectsBefore: 0, putBack: null })
    expect(told.at(-1)).toMatchObject({ ...filled, putBack: { done: 9 } })
    expect(await shapeOf(store())).toEqual(before)
    await expectReadable(store())
  })

  test('is what the seed gives, and is proved without a fault', async () => {
    const [made] = generate(await readDocuments(), { projects: PROJECTS[kind], seed: 1 })
    const { rows } = await store().pool.query('select hash from ledger order by sequence desc limit 1')
    expect(rows).toEqual([{ hash: made?.place.recorded.ledgerHash }])
    const proof = verify(store(), engineFold(createProfiles(store())))
    const { done, value } = await proof.next()
    expect(done).toBe(true)
    const events = made?.place.recorded.events
    expect(value).toMatchObject({ streams: await streamsOf(store()), events, entries: events })
  })

  test('is never mixed with what is there', async () => {
    await expect(fillStore(store(), { projects: 1, seed: 2 })).rejects.toBeInstanceOf(StoreNotEmpty)
  })
})

async function streamsOf(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ count: number }>('select count(*) as count from stream')
  return rows[0]?.count ?? 0
}

async function shapeOf(store: Store): Promise<unknown> {
  const { rows } = await store.pool.query(
    `select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where connamespace = 'public'::regnamespace
     union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2, 3`,
  )
  return rows
}

interface Database {
  readonly location: StoreLocation
  readonly remove: () => Promise<void>
}

async function onServer(): Promise<Database> {
  const database = await freshDatabase(inject('postgresUrl'))
  return { location: { databaseUrl: database.url }, remove: database.drop }
}

async function embedded(): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'goufu-sample-'))
  return { location: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) }
}
