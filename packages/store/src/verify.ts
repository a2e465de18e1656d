import type { StreamRef, StreamType } from '@goufu/engine'
import type { Transaction } from 'kysely'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import type { Database, StreamTable } from './schema.ts'
import type { Store } from './store.ts'
import { verifyLedger } from './verify-ledger.ts'
import { compareRows, findStrayRows, listedRows } from './verify-projections.ts'
import { verifyProfiles } from './verify-profiles.ts'
import { verifyHead } from './verify-stream.ts'
import type { HeadCheck } from './verify-stream.ts'

const STREAMS_PER_PAGE = 50
/** The types this program knows; a row may carry any text. */
const STREAM_TYPES: ReadonlySet<string> = new Set<StreamType>(['project', 'fund', 'supplier'])

export interface VerifyTotals {
  readonly streams: number
  readonly events: number
  readonly entries: number
}

/**
 * Proves the whole store: every stream's hash chain and that it folds to its head, the ledger and that it matches the
 * events, the projections and that they match the fold, the kept profiles. Yields each fault as it is found and returns what was read.
 *
 * Reads page by page, each page from one snapshot: memory stays flat, and work may go on meanwhile.
 */
export async function* verify(store: Store, fold: Fold): AsyncGenerator<Fault, VerifyTotals> {
  let streams = 0
  let events = 0
  let after: StreamRef | undefined
  for (;;) {
    const page = await inSnapshot(store, async (trx) => {
      const checks: SnapshotCheck[] = []
      for (const head of await headsAfter(trx, after)) checks.push(await checkInSnapshot(trx, head, fold))
      return checks
    })
    for (const check of page) {
      yield* await allFaults(check, fold)
      events += check.events
    }
    streams += page.length
    const last = page.at(-1)
    if (last === undefined) break
    after = { type: last.head.type, id: last.head.id }
  }
  yield* await inSnapshot(store, findStrayRows)
  const entries = yield* verifyLedger(store)
  yield* verifyProfiles(store)
  return { streams, events, entries }
}

export interface StreamCheck {
  readonly ok: boolean
  /** How many events were read. */
  readonly events: number
  readonly faults: readonly Fault[]
}

/** Proves one stream: its chain, its head, its projections and that each of its events stands in the ledger or waits for it. */
export async function verifyStream(store: Store, fold: Fold, stream: StreamRef): Promise<StreamCheck | undefined> {
  const check = await inSnapshot(store, async (trx) => {
    const head = await trx.selectFrom('stream').selectAll().where('type', '=', stream.type).where('id', '=', stream.id).executeTakeFirst()
    return head === undefined ? undefined : checkInSnapshot(trx, head, fold)
  })
  if (check === undefined) return undefined
  const faults = await allFaults(check, fold)
  return { ok: faults.length === 0, events: check.events, faults }
}

interface SnapshotCheck extends HeadCheck {
  readonly head: StreamTable
  /** The stream's rows in the lists, as they are. */
  readonly listed: readonly object[]
}

async function checkInSnapshot(trx: Transaction<Database>, head: StreamTable, fold: Fold): Promise<SnapshotCheck> {
  if (!STREAM_TYPES.has(head.type)) {
    const stream = { type: head.type, id: head.id }
    const fault = streamFault('head', stream, null, `未知的流类型 ${head.type}`, `${head.type} is no type of stream`)
    return { head, events: 0, faults: [fault], state: undefined, listed: [] }
  }
  const check = await verifyHead(trx, head, fold)
  return { ...check, head, listed: await listedRows(trx, { type: head.type, id: head.id }) }
}

async function allFaults(check: SnapshotCheck, fold: Fold): Promise<readonly Fault[]> {
  return [...check.faults, ...(await compareRows(check.head, check.state, check.listed, fold))]
}

function headsAfter(trx: Transaction<Database>, after: StreamRef | undefined): Promise<StreamTable[]> {
  const heads = trx.selectFrom('stream').selectAll().orderBy('type').orderBy('id').limit(STREAMS_PER_PAGE)
  if (after === undefined) return heads.execute()
  return heads.where((e) => e(e.refTuple('type', 'id'), '>', e.tuple(after.type, after.id))).execute()
}

function inSnapshot<T>(store: Store, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return store.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
