import { saveProfile, type Store } from '@goufu/store'
import type { PoolClient } from 'pg'
import { bareTables } from './bare-tables.ts'
import { readDocuments } from './documents.ts'
import { type Batch, generate, type Wanted } from './generate.ts'
import { copyRows, insertRows, type WriteRows } from './write-rows.ts'

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

export interface FillOptions extends Wanted {
  readonly onProgress?: (progress: Pick<Batch, 'projects' | 'events'>) => void
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
  const write = store.kind === 'server' ? copyRows : insertRows
  const client = await store.pool.connect()
  try {
    await client.query('begin')
    try {
      const filled = await fill(client, write, generate(documents, wanted), (batch) => {
        signal?.throwIfAborted()
        onProgress?.(batch)
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

async function fill(client: PoolClient, write: WriteRows, batches: Iterable<Batch>, tell: (batch: Batch) => void): Promise<Filled> {
  await client.query(`lock table ${TABLES.join(', ')} in exclusive mode`)
  const { rows } = await client.query('select from stream limit 1')
  if (rows.length > 0) throw new StoreNotEmpty('The store is not empty')
  const putBack = await bareTables(client, TABLES)
  let last: Filled = { projects: 0, events: 0 }
  let writing = Promise.resolve()
  for (const batch of batches) {
    await writing
    tell(batch)
    last = batch
    writing = writeBatch(client, write, batch)
    // What is written now is met where it is waited for.
    writing.catch(() => undefined)
  }
  await writing
  await putBack()
  // Places that the database gives from now on.
  await client.query(`select setval(pg_get_serial_sequence('project_search', 'place'), max(place)) from project_search`)
  return { projects: last.projects, events: last.events }
}

async function writeBatch(client: PoolClient, write: WriteRows, { tables }: Batch): Promise<void> {
  for (const rows of tables) await write(client, rows)
}
