import type { StreamType } from '@goufu/engine'
import type { Store } from './store.ts'

/** An entry of the ledger with the text of the event that it names. */
export interface LedgerItem {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number
  readonly streamType: StreamType
  readonly streamId: string
  readonly number: number
  readonly eventHash: string
  readonly sealedAt: string
  readonly previousHash: string
  readonly hash: string
  readonly hashAlgorithm: string
  /** The event as it was hashed: `eventHash` is the digest of exactly these bytes. */
  readonly event: string
  /** What `eventHash` was made with. */
  readonly eventHashAlgorithm: string
}

/**
 * Entries in the ledger's own order, after the one with a sequence; 0 for the beginning. A reader that goes on behind the last entry it
 * was given misses none, whoever writes meanwhile: an entry gets its sequence under the sealer's lock, so that none appears in front of
 * one that can be seen.
 */
export async function readLedger(store: Store, after: number, limit: number): Promise<readonly LedgerItem[]> {
  return store.db
    .selectFrom('ledger')
    .innerJoin('event', (join) =>
      join
        .onRef('event.streamType', '=', 'ledger.streamType')
        .onRef('event.streamId', '=', 'ledger.streamId')
        .onRef('event.number', '=', 'ledger.number'),
    )
    .select([
      'ledger.sequence',
      'ledger.streamType',
      'ledger.streamId',
      'ledger.number',
      'ledger.eventHash',
      'ledger.sealedAt',
      'ledger.previousHash',
      'ledger.hash',
      'ledger.hashAlgorithm',
      'event.body as event',
      'event.hashAlgorithm as eventHashAlgorithm',
    ])
    .where('ledger.sequence', '>', after)
    .orderBy('ledger.sequence')
    .limit(limit)
    .execute()
}
