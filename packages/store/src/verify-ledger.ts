import { ledgerFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { NO_PREDECESSOR, parseHashAlgorithm } from './hash.ts'
import type { LedgerTable } from './schema.ts'
import { hashOfEntry } from './ledger.ts'
import type { Store } from './store.ts'

const ENTRIES_PER_PAGE = 1_000

type PlacedEntry = LedgerTable & {
  /** Hash that the event has now; null when the event is gone. */
  readonly currentHash: string | null
  /** Where the event before it in the same stream stands; null for the first. */
  readonly predecessorSequence: number | null
}

/** Recomputes the ledger's chain from its first entry and compares each entry with its event. @returns how many entries there are. */
export async function* verifyLedger(store: Store): AsyncGenerator<Fault, number> {
  let count = 0
  let last = { sequence: 0, hash: NO_PREDECESSOR }
  for (;;) {
    const page = await entriesAfter(store, last.sequence)
    for (const entry of page) {
      yield* checkEntry(entry, last)
      last = { sequence: entry.sequence, hash: entry.hash }
      count += 1
    }
    if (page.length < ENTRIES_PER_PAGE) return count
  }
}

function checkEntry(entry: PlacedEntry, last: { readonly sequence: number; readonly hash: string }): readonly Fault[] {
  const faults: Fault[] = []
  const algorithm = parseHashAlgorithm(entry.hashAlgorithm)
  if (algorithm === undefined || hashOfEntry(algorithm, entry) !== entry.hash) {
    faults.push(ledgerFault('ledger-altered', entry, '内容与摘要不符', 'its values do not match its hash'))
  }
  if (entry.sequence !== last.sequence + 1) {
    faults.push(ledgerFault('ledger-gap', entry, `缺少第 ${last.sequence + 1} 条`, `entry ${last.sequence + 1} is missing`))
  }
  if (entry.previousHash !== last.hash) {
    faults.push(ledgerFault('ledger-chain', entry, '与前一条的摘要不衔接', 'it is not chained to the entry before it'))
  }
  if (entry.eventHash !== entry.currentHash) {
    faults.push(ledgerFault('ledger-event', entry, '与所指事件不符', 'it does not match the event it names'))
  }
  if (entry.number > 1 && (entry.predecessorSequence === null || entry.predecessorSequence > entry.sequence)) {
    faults.push(ledgerFault('ledger-order', entry, '先于同一流的前一事件入账', 'it stands before the event that precedes it in its stream'))
  }
  return faults
}

function entriesAfter(store: Store, sequence: number): Promise<PlacedEntry[]> {
  return store.db
    .selectFrom('ledger')
    .leftJoin('event', (join) =>
      join
        .onRef('event.streamType', '=', 'ledger.streamType')
        .onRef('event.streamId', '=', 'ledger.streamId')
        .onRef('event.number', '=', 'ledger.number'),
    )
    .leftJoin('ledger as predecessor', (join) =>
      join
        .onRef('predecessor.streamType', '=', 'ledger.streamType')
        .onRef('predecessor.streamId', '=', 'ledger.streamId')
        .on((e) => e('predecessor.number', '=', e('ledger.number', '-', 1))),
    )
    .selectAll('ledger')
    .select(['event.hash as currentHash', 'predecessor.sequence as predecessorSequence'])
    .where('ledger.sequence', '>', sequence)
    .orderBy('ledger.sequence')
    .limit(ENTRIES_PER_PAGE)
    .execute()
}
