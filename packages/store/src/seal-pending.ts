import type { StreamType } from '@goufu/engine'
import type { PoolClient } from 'pg'
import { NO_PREDECESSOR } from './hash.ts'
import type { HashAlgorithm } from './hash.ts'
import { hashOfEntry } from './ledger.ts'
import type { LedgerEntry } from './ledger.ts'
import { takeSealerLock } from './sealer-lock.ts'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'

const BATCH = 1_000

/**
 * Moves what waits in the outbox into the ledger, in batches, until nothing waits.
 * Any number of processes may call it: one at a time does the work, the others return at once.
 * Each batch is one transaction, so that a crash leaves it either sealed or waiting.
 * @returns how many events this call sealed.
 */
export async function sealPending(store: Store, now: () => Date): Promise<number> {
  let total = 0
  for (;;) {
    const sealedAt = now().toISOString()
    const sealed = await inTransaction(store.pool, (client) => sealBatch(client, store.hashAlgorithm, sealedAt))
    total += sealed
    if (sealed < BATCH) return total
  }
}

async function sealBatch(client: PoolClient, algorithm: HashAlgorithm, sealedAt: string): Promise<number> {
  if (!(await takeSealerLock(client))) return 0
  // Under the lock, and in statements that began after it was taken: no other sealer's entry can be missed.
  const { rows: pending } = await client.query<PendingRow>({
    name: 'read-outbox',
    text: `select outbox.id, event.stream_type, event.stream_id, event.number, event.hash
           from outbox join event using (stream_type, stream_id, number) order by outbox.id limit $1`,
    values: [BATCH],
  })
  if (pending.length === 0) return 0
  const { rows: lasts } = await client.query<{ sequence: number; hash: string }>({
    name: 'read-last-entry',
    text: 'select sequence, hash from ledger order by sequence desc limit 1',
  })
  const entries = chainEntries(pending, lasts[0] ?? { sequence: 0, hash: NO_PREDECESSOR }, algorithm, sealedAt)
  await client.query({
    name: 'write-ledger',
    text: `insert into ledger (sequence, stream_type, stream_id, number, event_hash, sealed_at, previous_hash, hash, hash_algorithm)
           select sequence, stream_type, stream_id, number, event_hash, $1::timestamptz, previous_hash, hash, $2
           from unnest($3::bigint[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[])
             as e (sequence, stream_type, stream_id, number, event_hash, previous_hash, hash)`,
    values: [
      sealedAt,
      algorithm,
      entries.map((entry) => entry.sequence),
      entries.map((entry) => entry.streamType),
      entries.map((entry) => entry.streamId),
      entries.map((entry) => entry.number),
      entries.map((entry) => entry.eventHash),
      entries.map((entry) => entry.previousHash),
      entries.map((entry) => entry.hash),
    ],
  })
  await client.query({
    name: 'clear-outbox',
    text: 'delete from outbox where id = any($1::bigint[])',
    values: [pending.map((row) => row.id)],
  })
  return pending.length
}

function chainEntries(
  pending: readonly PendingRow[],
  last: { readonly sequence: number; readonly hash: string },
  algorithm: HashAlgorithm,
  sealedAt: string,
): readonly (LedgerEntry & { readonly hash: string })[] {
  let previousHash = last.hash
  return pending.map((row, index) => {
    const entry: LedgerEntry = {
      sequence: last.sequence + index + 1,
      streamType: row.stream_type,
      streamId: row.stream_id,
      number: row.number,
      eventHash: row.hash,
      sealedAt,
      previousHash,
    }
    previousHash = hashOfEntry(algorithm, entry)
    return { ...entry, hash: previousHash }
  })
}

interface PendingRow {
  readonly id: number
  readonly stream_type: StreamType
  readonly stream_id: string
  readonly number: number
  readonly hash: string
}
