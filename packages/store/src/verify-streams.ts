import type { StreamRef, StreamType } from '@goufu/engine'
import type { Transaction } from 'kysely'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import { proveStream } from './prove-stream.ts'
import type { ProvedStream, StreamProof } from './prove-stream.ts'
import { readHead, readHeads, readListRows, readSealedEvents } from './read-streams.ts'
import type { WrittenHead } from './read-streams.ts'
import type { Database } from './schema.ts'
import type { Store } from './store.ts'
import { keyOf, placeBefore } from './stream-range.ts'
import type { EventPlace, StreamRange } from './stream-range.ts'
import { compareRows, strayEvents } from './verify-projections.ts'

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
    const { page, checked } = await inSnapshot(store, async (trx) => {
      const read = await readHeads(trx, toRead)
      return { page: read, checked: await checkHeads(trx, read.heads, placeBefore(read.covers), read.covers.until, fold, counted) }
    })
    const faults = [...checked.stray]
    for (const stream of checked.streams) faults.push(...(await allFaults(stream, fold)))
    const sum = (of: (proved: ProvedStream) => number) => checked.streams.reduce((total, { proved }) => total + of(proved), 0)
    yield { streams: page.heads.length, events: sum(({ events }) => events), confirmed: sum(({ confirmed }) => confirmed), faults }
    rest = page.rest
  }
}

/** Proves one stream, if there is one. */
export async function proveOne(store: Store, fold: Fold, { type, id }: StreamRef): Promise<ProvedStream | undefined> {
  const checked = await inSnapshot(store, async (trx) => {
    const head = await readHead(trx, { type, id })
    if (head === undefined) return undefined
    return checkHeads(trx, [head], { streamType: type, streamId: id, number: 0 }, { type, id }, fold, Number.POSITIVE_INFINITY)
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
  readonly head: WrittenHead
  readonly proved: ProvedStream
  /** The stream's rows in the lists, as they are. */
  readonly listed: readonly object[]
}

async function checkHeads(
  trx: Transaction<Database>,
  heads: readonly WrittenHead[],
  from: EventPlace,
  until: StreamRef | null,
  fold: Fold,
  counted: number,
): Promise<CheckedStreams> {
  const proofs = new Map(heads.map((head) => [keyOf(head.type, head.id), { head, proof: proofFor(head, fold, counted) }]))
  const stray: StreamRef[] = []
  let stream: StreamRef | undefined
  let proof: StreamProof | undefined
  for await (const events of readSealedEvents(trx, from, until)) {
    for (const [row, seal] of events) {
      if (row.streamId !== stream?.id || row.streamType !== stream.type) {
        stream = { type: row.streamType, id: row.streamId }
        proof = proofs.get(keyOf(stream.type, stream.id))?.proof
        if (proof === undefined) stray.push(stream)
      }
      proof?.take(row, seal)
    }
  }
  const listed = await readListRows(trx, heads)
  return {
    streams: [...proofs.values()].map(({ head, proof }) => ({
      head,
      proved: proof.end(),
      listed: listed({ type: head.type, id: head.id }),
    })),
    stray: stray.map(strayEvents),
  }
}

function proofFor(head: WrittenHead, fold: Fold, counted: number): StreamProof {
  return STREAM_TYPES.has(head.type) ? proveStream(head, fold, counted) : { take: () => {}, end: () => unknownType(head) }
}

function unknownType({ type, id }: WrittenHead): ProvedStream {
  const fault = streamFault('head', { type, id }, null, `未知的流类型 ${type}`, `${type} is no type of stream`)
  return { events: 0, confirmed: 0, faults: [fault], state: undefined }
}

async function allFaults({ head, proved, listed }: CheckedStream, fold: Fold): Promise<readonly Fault[]> {
  return [...proved.faults, ...(await compareRows(head, proved.state, listed, fold))]
}

/** Reads from one moment; nothing can be written. */
export function inSnapshot<T>(store: Store, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  return store.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
