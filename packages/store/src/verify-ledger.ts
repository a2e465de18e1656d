import { type StreamType, text } from '@goufu/engine'
import type { CopiedRow } from './copied-row.ts'
import { copyFrom, type CopiedRows } from './copied-rows.ts'
import { ledgerFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { NO_PREDECESSOR, parseHashAlgorithm } from './hash.ts'
import { hashOfEntry } from './ledger.ts'
import type { LedgerTable } from './schema.ts'
import type { Store } from './store.ts'

const ENTRIES_PER_PAGE = 2_048

/** What a page of the ledger came to. */
export interface LedgerPage {
  readonly entries: number
  /** How many of them are counted. */
  readonly counted: number
  readonly faults: readonly Fault[]
}

/** The last entry that there is at the moment; 0 when there is none. */
export async function lastEntry(store: Store): Promise<number> {
  const row = await store.db.selectFrom('ledger').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row?.sequence ?? 0
}

/**
 * Recomputes the ledger's chain from its first entry to its last.
 * @param counted the last entry that is counted
 */
export async function* verifyLedger(store: Store, counted: number): AsyncGenerator<LedgerPage, void> {
  let last: Pick<LedgerTable, 'sequence' | 'hash'> = { sequence: 0, hash: NO_PREDECESSOR }
  for (;;) {
    const page = await entriesAfter(store, last.sequence)
    const faults: Fault[] = []
    let among = 0
    for (const row of page) {
      const entry = entryIn(row)
      checkEntry(entry, last, faults)
      if (entry.sequence <= counted) among += 1
      last = entry
    }
    yield { entries: page.length, counted: among, faults }
    if (page.length < ENTRIES_PER_PAGE) return
  }
}

function checkEntry(entry: LedgerTable, last: Pick<LedgerTable, 'sequence' | 'hash'>, faults: Fault[]): void {
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
}

async function entriesAfter(store: Store, sequence: number): Promise<CopiedRows> {
  const client = await store.pool.connect()
  try {
    return await copyFrom(client)(
      `select sequence, stream_type, stream_id, number, event_hash, sealed_at, previous_hash, hash, hash_algorithm
       from ledger where sequence > ${sequence} order by sequence limit ${ENTRIES_PER_PAGE}`,
    )
  } finally {
    client.release()
  }
}

function entryIn(row: CopiedRow): LedgerTable {
  return {
    sequence: row.bigint(),
    // The edge: whatever it is, it is hashed.
    streamType: row.text() as StreamType,
    streamId: row.text(),
    number: row.integer(),
    eventHash: row.text(),
    sealedAt: row.instant(),
    previousHash: row.text(),
    hash: row.text(),
    hashAlgorithm: row.text(),
  }
}

/**
 * Finds the entries that no event confirms, when there are not as many confirmed events as entries: each event confirms
 * the one entry of its own stream and number, so that equal numbers leave no entry over.
 * @param difference how many entries more there are
 */
export async function findUnconfirmed(store: Store, counted: number, difference: number): Promise<readonly Fault[]> {
  const rows = await store.db
    .selectFrom('ledger')
    .select(['sequence', 'streamType', 'streamId', 'number'])
    .where('sequence', '<=', counted)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('event')
            .whereRef('event.streamType', '=', 'ledger.streamType')
            .whereRef('event.streamId', '=', 'ledger.streamId')
            .whereRef('event.number', '=', 'ledger.number')
            .whereRef('event.hash', '=', 'ledger.eventHash'),
        ),
      ),
    )
    .orderBy('sequence')
    .execute()
  const faults = rows.map((entry) => ledgerFault('ledger-event', entry, '与所指事件不符', 'it does not match the event it names'))
  if (faults.length > 0) return faults
  const what = text(`总账条目数与事件数相差 ${difference}`, `The ledger has ${difference} entries more than there are events in it`)
  return [{ kind: 'ledger-event', stream: null, number: null, what }]
}
