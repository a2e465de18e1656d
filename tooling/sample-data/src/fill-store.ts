import { saveProfile, type Store } from '@goufu/store'
import type { PoolClient } from 'pg'
import { bareTables } from './bare-tables.ts'
import { type Models, readDocuments } from './documents.ts'
import { copiedBatch, type CopiedBatch, generateInThread } from './generate-in-thread.ts'
import { generate, type Wanted } from './generate.ts'
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
  'due_item',
]

/** The store holds something already; a sample is not mixed with what is real. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty'
}

/** How far it has come: with rows, and with putting indexes and constraints back once all of them are there. */
export interface Progress {
  readonly projects: number
  readonly events: number
  /** Indexes and constraints that are to be put back, and how many of them are; null while rows are written. */
  readonly putBack: { readonly done: number; readonly all: number } | null
}

export interface FillOptions extends Wanted {
  readonly onProgress?: (progress: Progress) => void
  /** Ends it: nothing is written then, and the signal's reason is thrown. */
  readonly signal?: AbortSignal
}

/** What a filled store holds of projects and their like. */
export interface Filled {
  readonly projects: number
  readonly events: number
}

/**
 * Fills an empty store with a sample, in one transaction: either all of it is there afterwards, with every index and constraint, or
 * nothing. Profiles are kept too.
 * @throws StoreNotEmpty
 */
export async function fillStore(store: Store, { onProgress, signal, ...wanted }: FillOptions): Promise<Filled> {
  const documents = await readDocuments()
  for (const { profile } of documents) await saveProfile(store, profile, KEPT_AT)
  const batches = store.kind === 'server' ? copied(documents, wanted) : inserted(documents, wanted)
  const client = await store.pool.connect()
  try {
    await client.query('begin')
    try {
      if (store.kind === 'server') await client.query(ROOMY)
      const filled = await fill(client, batches, (progress) => {
        signal?.throwIfAborted()
        onProgress?.(progress)
      })
      await client.query('commit')
      await client.query('analyze')
      return filled
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  } finally {
    client.release()
  }
}

/** Before anything of a sample. */
const KEPT_AT = '2025-01-01T00:00:00.000Z'

/** For the length of the transaction: indexes are sorted, and constraints checked, in memory and by several processes. */
const ROOMY = `set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'; set local max_parallel_maintenance_workers = 4`

/** A part of the sample and how it is written. */
interface Written extends Filled {
  readonly write: (client: PoolClient) => Promise<void>
}

/** Fewer projects are made before a thread has started. */
const WORTH_A_THREAD = 2_000

async function* copied(documents: readonly Models[], wanted: Wanted): AsyncGenerator<Written, void> {
  const batches = wanted.projects < WORTH_A_THREAD ? copiedHere(documents, wanted) : generateInThread(wanted)
  for await (const { copies, projects, events } of batches) {
    const write = async (client: PoolClient): Promise<void> => {
      for (const rows of copies) await copyRows(client, rows)
    }
    yield { projects, events, write }
  }
}

function* copiedHere(documents: readonly Models[], wanted: Wanted): Generator<CopiedBatch, void> {
  for (const batch of generate(documents, wanted)) yield copiedBatch(batch)
}

function* inserted(documents: readonly Models[], wanted: Wanted): Generator<Written, void> {
  for (const { tables, projects, events } of generate(documents, wanted)) {
    const write = async (client: PoolClient): Promise<void> => {
      for (const rows of tables) await insertRows(client, rows)
    }
    yield { projects, events, write }
  }
}

async function fill(
  client: PoolClient,
  batches: AsyncIterable<Written> | Iterable<Written>,
  tell: (progress: Progress) => void,
): Promise<Filled> {
  await client.query(`lock table ${TABLES.join(', ')} in exclusive mode`)
  const { rows } = await client.query('select from stream limit 1')
  if (rows.length > 0) throw new StoreNotEmpty('The store is not empty')
  const putBack = await bareTables(client, TABLES)
  let last: Filled = { projects: 0, events: 0 }
  for await (const { projects, events, write } of batches) {
    last = { projects, events }
    tell({ ...last, putBack: null })
    await write(client)
  }
  await putBack((done, all) => tell({ ...last, putBack: { done, all } }))
  // Places that the database gives from now on.
  await client.query(`select setval(pg_get_serial_sequence('project_search', 'place'), max(place)) from project_search`)
  return last
}
