import type { StreamRef, StreamType } from '@goufu/engine'
import type { Kysely, Transaction } from 'kysely'
import { copyFrom, type CopyRows } from './copied-rows.ts'
import { databaseOn } from './database-on.ts'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold, FoldedHead } from './fold.ts'
import { proveStream } from './prove-stream.ts'
import type { ProvedStream, StreamProof } from './prove-stream.ts'
import { readHead, readHeads, readListRows, readSealedEvents } from './read-streams.ts'
import type { WrittenHead } from './read-streams.ts'
import type { Database } from './schema.ts'
import type { Store } from './store.ts'
import { keyOf, placeBefore } from './stream-range.ts'
import type { EventPlace, StreamRange } from './stream-range.ts'
import { inTransaction } from './transaction.ts'
import { compareRows, expectedRows, expectedRowsNow, strayEvents } from './verify-projections.ts'
import type { ExpectedRows } from './verify-projections.ts'

/** The types this program knows; a row may carry any text. */
const STREAM_TYPES: ReadonlySet<string> = new Set<StreamType>(['project', 'fund', 'supplier'])

/** What was read of a range of streams. */
export interface StreamTotals {
  readonly streams: number
  readonly events: number
  /** Events that the ledger has, with the same hash, among the entries that are counted. */
  readonly confirmed: number
}

/** What a page of streams came to. */
export interface StreamPage extends StreamTotals {
  readonly faults: readonly Fault[]
}

/**
 * Proves the streams of a range, page by page, each page from one snapshot. Every event is read once, in the order of its stream.
 * @param counted the last entry of the ledger that is counted
 */
export async function* verifyStreams(store: Store, fold: Fold, range: StreamRange, counted: number): AsyncGenerator<StreamPage, void> {
  let rest: StreamRange | null = range
  while (rest !== null) {
    const toRead: StreamRange = rest
    const { page, checked } = await copiedInSnapshot(store, async (snapshot) => {
      const read = await readHeads(snapshot.copy, toRead)
      return { page: read, checked: await checkHeads(snapshot, read.heads, placeBefore(read.covers), read.covers.until, fold, counted) }
    })
    const faults = [...checked.stray]
    for (const stream of checked.streams) faults.push(...(await allFaults(stream, fold)))
    const sum = (of: (proved: CheckedStream['proved']) => number) => checked.streams.reduce((total, { proved }) => total + of(proved), 0)
    yield { streams: page.heads.length, events: sum(({ events }) => events), confirmed: sum(({ confirmed }) => confirmed), faults }
    rest = page.rest
  }
}

/** Proves one stream, if there is one. */
export async function proveOne(
  store: Store,
  fold: Fold,
  { type, id }: StreamRef,
): Promise<Pick<ProvedStream, 'events' | 'faults'> | undefined> {
  const checked = await copiedInSnapshot(store, async (snapshot) => {
    const head = await readHead(snapshot.copy, { type, id })
    if (head === undefined) return undefined
    return checkHeads(snapshot, [head], { streamType: type, streamId: id, number: 0 }, { type, id }, fold, Number.POSITIVE_INFINITY)
  })
  const [only] = checked?.streams ?? []
  return only === undefined ? undefined : { ...only.proved, faults: await allFaults(only, fold) }
}

/** What there is to say of some streams within one snapshot. */
interface CheckedStreams {
  readonly streams: readonly CheckedStream[]
  readonly stray: readonly Fault[]
}

interface CheckedStream {
  readonly proved: Omit<ProvedStream, 'state'>
  /** What can be compared with the lists only when something has been read for it. */
  readonly left: { readonly folded: FoldedHead; readonly listed: readonly object[] } | null
}

async function checkHeads(
  { copy, db }: Snapshot,
  heads: readonly WrittenHead[],
  from: EventPlace,
  until: StreamRef | null,
  fold: Fold,
  counted: number,
): Promise<CheckedStreams> {
  const open = new Map(heads.map((head) => [keyOf(head.type, head.id), head]))
  const listed = await readListRows(db, heads)
  const ended: CheckedStream[] = []
  const stray: StreamRef[] = []
  let stream: StreamRef | undefined
  let current: { readonly head: WrittenHead; readonly proof: StreamProof } | undefined
  // A proof is begun with the first event of its stream and ended with the last: states are long, and one that has lived through a
  // collection would take all it has known into the next.
  const begin = (head: WrittenHead) => ({ head, proof: proofFor(head, fold, counted) })
  const end = ({ head, proof }: NonNullable<typeof current>): void => {
    open.delete(keyOf(head.type, head.id))
    ended.push(endedStream(head, proof, fold, listed(head)))
  }
  for await (const events of readSealedEvents(copy, from, until)) {
    for (const [row, seal, entries] of events) {
      if (row.streamId !== stream?.id || row.streamType !== stream.type) {
        if (current !== undefined) end(current)
        stream = { type: row.streamType, id: row.streamId }
        const head = open.get(keyOf(stream.type, stream.id))
        current = head === undefined ? undefined : begin(head)
        if (current === undefined) stray.push(stream)
      }
      current?.proof.take(row, seal, entries)
    }
  }
  if (current !== undefined) end(current)
  for (const head of open.values()) end(begin(head))
  return { streams: ended, stray: stray.map(strayEvents) }
}

function endedStream(
  { type, id, version, updatedAt }: WrittenHead,
  proof: StreamProof,
  fold: Fold,
  listed: readonly object[],
): CheckedStream {
  const { state, ...proved } = proof.end()
  if (state === undefined) return { proved, left: null } // what cannot be folded has been reported
  const folded: FoldedHead = { stream: { type, id }, version, state, updatedAt }
  const expected = expectedRowsNow(folded, fold)
  return expected === undefined ? { proved, left: { folded, listed } } : { proved: withRows(proved, folded, expected, listed), left: null }
}

function withRows(
  proved: CheckedStream['proved'],
  { stream, version }: FoldedHead,
  expected: ExpectedRows,
  listed: readonly object[],
): CheckedStream['proved'] {
  const faults = compareRows(stream, version, expected, listed)
  return faults.length === 0 ? proved : { ...proved, faults: [...proved.faults, ...faults] }
}

function proofFor(head: WrittenHead, fold: Fold, counted: number): StreamProof {
  return STREAM_TYPES.has(head.type) ? proveStream(head, fold, counted) : { take: () => {}, end: () => unknownType(head) }
}

function unknownType({ type, id }: WrittenHead): ProvedStream {
  const fault = streamFault('head', { type, id }, null, `未知的流类型 ${type}`, `${type} is no type of stream`)
  return { events: 0, confirmed: 0, faults: [fault], state: undefined }
}

async function allFaults({ proved, left }: CheckedStream, fold: Fold): Promise<readonly Fault[]> {
  if (left === null) return proved.faults
  return withRows(proved, left.folded, await expectedRows(left.folded, fold), left.listed).faults
}

/** One moment of the store, on one connection: rows are copied, or asked for when none are being copied. */
interface Snapshot {
  readonly copy: CopyRows
  readonly db: Kysely<Database>
}

function copiedInSnapshot<T>(store: Store, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return inTransaction(
    store.pool,
    (client) => work({ copy: copyFrom(client), db: databaseOn(client) }),
    () => true,
    'begin isolation level repeatable read read only',
  )
}

/** Reads from one moment; nothing can be written. */
export function inSnapshot<T>(store: Store, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return store.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
