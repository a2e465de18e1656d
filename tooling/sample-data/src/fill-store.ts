import { saveProfile, type Store } from '@goufu/store'
import { inTransaction } from '@goufu/store/tooling'
import type { PoolClient } from 'pg'
import { bareTables } from './bare-tables.ts'
import { type Models, readDocuments } from './documents.ts'
import { copiedBatch, type CopiedBatch, generateInThread } from './generate-in-thread.ts'
import { generate, type Wanted } from './generate.ts'
import type { Place } from './place.ts'
import { beginProgress, endProgress, noteProgress, readProgress, type Unfinished } from './sample-progress.ts'
import { copyRows, insertRows } from './write-rows.ts'

/** Every table that a sample has rows in. */
const TABLES = [
  'stream',
  'command',
  'event',
  'ledger',
  'outbox',
  'event_shape',
  'project_list',
  'project_search',
  'search_block',
  'fund_balance',
  'fund_entry',
  'supplier_list',
  'supplier_sign',
  'due_item',
  'due_bar',
]

/** The store holds something already; a sample is not mixed with what is real. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty'
}

/** The store holds a part of another sample, which is to be finished first. */
export class OtherSample extends Error {
  override readonly name = 'OtherSample'
  readonly wanted: Wanted

  constructor(wanted: Wanted) {
    super(`The store holds a part of a sample of ${wanted.projects} projects from the seed ${wanted.seed}`)
    this.wanted = wanted
  }
}

/** How far it has come: with rows, and with putting indexes and constraints back once all of them are there. */
export interface Progress {
  readonly projects: number
  readonly events: number
  /** How many projects were there when it went on after it had been broken off; 0 when it began. */
  readonly projectsBefore: number
  /** Indexes and constraints that are to be put back, and how many of them are; null while rows are written. */
  readonly putBack: { readonly done: number; readonly all: number } | null
}

export interface FillOptions extends Wanted {
  readonly onProgress?: (progress: Progress) => void
  /** Ends it after the step it is at; the signal's reason is thrown, and the same call goes on from there. */
  readonly signal?: AbortSignal
}

/** What a filled store holds of projects and their like. */
export interface Filled {
  readonly projects: number
  readonly events: number
}

/**
 * Fills an empty store with a sample, in steps that are each kept: some counties at a time, then one index or constraint after the other.
 * Where it is broken off, the same call goes on; until it is finished no server starts on the store. Profiles are kept too.
 * @throws StoreNotEmpty
 * @throws OtherSample
 */
export async function fillStore(store: Store, { onProgress, signal, ...wanted }: FillOptions): Promise<Filled> {
  let at = await inStep(store, (client) => beginOrGoOn(client, wanted))
  const { projects: projectsBefore } = at.place
  const all = at.putBack.length
  const tell = (): void => {
    signal?.throwIfAborted()
    const { place, isWritten, putBack } = at
    const done = isWritten ? { done: all - putBack.length, all } : null
    onProgress?.({ projects: place.projects, events: place.recorded.events, projectsBefore, putBack: done })
  }
  const step = async (next: Unfinished, work: (client: PoolClient) => Promise<unknown>): Promise<void> => {
    at = await inStep(store, async (client) => {
      await expectAlone(client, at)
      await work(client)
      return noteProgress(client, next)
    })
    tell()
  }
  tell()
  if (!at.isWritten) {
    const documents = await readDocuments()
    for (const { profile } of documents) await saveProfile(store, profile, KEPT_AT)
    const batches = store.kind === 'server' ? copied(documents, wanted, at.place) : inserted(documents, wanted, at.place)
    for await (const { place, last, write } of batches) await step({ ...at, place, isWritten: last }, write)
  }
  for (const statement of at.putBack) {
    await step({ ...at, putBack: at.putBack.slice(1) }, (client) => client.query(statement))
  }
  await inStep(store, async (client) => {
    await expectAlone(client, at)
    // Places that the database gives from now on.
    await client.query(`select setval(pg_get_serial_sequence('project_search', 'place'), max(place)) from project_search`)
    await endProgress(client)
  })
  await store.pool.query('analyze')
  return { projects: at.place.projects, events: at.place.recorded.events }
}

/** Before anything of a sample. */
const KEPT_AT = '2025-01-01T00:00:00.000Z'

/** For the length of a step: indexes are sorted, and constraints checked, in memory and by several processes. */
const ROOMY = `set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'; set local max_parallel_maintenance_workers = 4`

async function inStep<T>(store: Store, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(store.pool, async (client) => {
    if (store.kind === 'server') await client.query(ROOMY)
    await client.query(`lock table ${TABLES.join(', ')} in exclusive mode`)
    return work(client)
  })
}

async function beginOrGoOn(client: PoolClient, wanted: Wanted): Promise<Unfinished> {
  const found = await readProgress(client)
  if (found !== undefined) {
    if (found.wanted.projects !== wanted.projects || found.wanted.seed !== wanted.seed) throw new OtherSample(found.wanted)
    return found
  }
  const { rows } = await client.query('select from stream limit 1')
  if (rows.length > 0) throw new StoreNotEmpty('The store is not empty')
  return beginProgress(client, wanted, await bareTables(client, TABLES))
}

async function expectAlone(client: PoolClient, { place, putBack }: Unfinished): Promise<void> {
  const found = await readProgress(client)
  if (found?.place.county !== place.county || found.putBack.length !== putBack.length)
    throw new Error('Somebody else is at this sample: two cannot write it')
}

/** A part of the sample and how it is written. */
interface Written {
  readonly place: Place
  readonly last: boolean
  readonly write: (client: PoolClient) => Promise<void>
}

/** Fewer projects are made before a thread has started. */
const WORTH_A_THREAD = 2_000

async function* copied(documents: readonly Models[], wanted: Wanted, from: Place): AsyncGenerator<Written, void> {
  const batches = wanted.projects < WORTH_A_THREAD ? copiedHere(documents, wanted, from) : generateInThread(wanted, from)
  for await (const { copies, place, last } of batches) {
    const write = async (client: PoolClient): Promise<void> => {
      for (const rows of copies) await copyRows(client, rows)
    }
    yield { place, last, write }
  }
}

function* copiedHere(documents: readonly Models[], wanted: Wanted, from: Place): Generator<CopiedBatch, void> {
  for (const batch of generate(documents, wanted, from)) yield copiedBatch(batch)
}

function* inserted(documents: readonly Models[], wanted: Wanted, from: Place): Generator<Written, void> {
  for (const { tables, place, last } of generate(documents, wanted, from)) {
    const write = async (client: PoolClient): Promise<void> => {
      for (const rows of tables) await insertRows(client, rows)
    }
    yield { place, last, write }
  }
}
