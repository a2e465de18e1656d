import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProfiles, engineFold, listProjects, openStore, type Store, type StoreLocation, verify } from '@goufu/store'
import { freshDatabase } from '@goufu/test-postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fillStore, StoreNotEmpty } from './fill-store.ts'

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

  test('when it is broken off, the store is as empty as before', async () => {
    const before = await shapeOf(store())
    const stop = new AbortController()
    const filling = fillStore(store(), { projects: PROJECTS[kind], seed: 1, signal: stop.signal, onProgress: () => stop.abort() })
    stop.abort(new Error('Enough'))
    await expect(filling).rejects.toThrow('Enough')
    expect(await listProjects(store(), { after: null, limit: 1, search: null })).toEqual({ items: [], next: null })
    expect(await shapeOf(store())).toEqual(before)
  })

  test('is proved without a fault, and every index and constraint is there again', async () => {
    const before = await shapeOf(store())
    const filled = await fillStore(store(), { projects: PROJECTS[kind], seed: 1 })
    expect(filled.projects).toBe(PROJECTS[kind])
    const proof = verify(store(), engineFold(createProfiles(store())))
    const { done, value } = await proof.next()
    expect(done).toBe(true)
    expect(value).toMatchObject({ streams: await streamsOf(store()), events: filled.events, entries: filled.events })
    expect(await shapeOf(store())).toEqual(before)
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
