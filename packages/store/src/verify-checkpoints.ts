import { text } from '@goufu/engine'
import { sql } from 'kysely'
import { isSoundCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { KeptCheckpoint } from './checkpoints.ts'
import type { Fault } from './fault.ts'
import type { CheckpointTable } from './schema.ts'
import type { PublicKey } from './signature.ts'
import type { Store } from './store.ts'

const CHECKPOINTS_PER_PAGE = 1_000

/**
 * Proves every signed head of the ledger: its signature, that the ledger has this entry with this hash, and that none is missing between
 * two. That the entry's hash stands for what came before is proved with the ledger.
 * @returns how many there are
 */
export async function* verifyCheckpoints(store: Store): AsyncGenerator<Fault, number> {
  let [count, last] = [0, 0]
  for (;;) {
    const page = await checkpointsAfter(store, last)
    for (const checkpoint of page) {
      yield* faultsOf(checkpoint, last)
      last = checkpoint.sequence
    }
    count += page.length
    if (page.length < CHECKPOINTS_PER_PAGE) return count
  }
}

/** Compares a checkpoint that somebody kept elsewhere with the ledger: a history that was rewritten since, and signed anew, is found by this alone. */
export async function verifyKept(store: Store, kept: KeptCheckpoint): Promise<readonly Fault[]> {
  const entry = await store.db
    .selectFrom('ledger')
    .select(['hash', 'hashAlgorithm'])
    .where('sequence', '=', kept.sequence)
    .executeTakeFirst()
  return [...signatureFaults(kept, { ...kept, id: kept.keyId, algorithm: kept.keyAlgorithm }), ...entryFaults(kept, entry)]
}

interface CheckpointRow extends CheckpointTable {
  readonly algorithm: string | null
  readonly publicKey: string | null
  readonly entryHash: string | null
  readonly entryAlgorithm: string | null
}

function faultsOf(row: CheckpointRow, before: number): readonly Fault[] {
  const { algorithm, publicKey, entryHash, entryAlgorithm } = row
  const key = algorithm === null || publicKey === null ? undefined : { id: row.keyId, algorithm, publicKey }
  const entry = entryHash === null || entryAlgorithm === null ? undefined : { hash: entryHash, hashAlgorithm: entryAlgorithm }
  const gap =
    row.previousSequence === before
      ? []
      : [
          fault(
            'checkpoint-gap',
            row,
            `之前第 ${row.previousSequence} 条的检查点不在`,
            `the one before it, at entry ${row.previousSequence}, is missing`,
          ),
        ]
  return [...signatureFaults(row, key), ...entryFaults(row, entry), ...gap]
}

function signatureFaults(checkpoint: Checkpoint, key: PublicKey | undefined): readonly Fault[] {
  if (key !== undefined && isSoundCheckpoint(checkpoint, key)) return []
  return [fault('checkpoint-altered', checkpoint, '与签名不符', 'it is not as it was signed')]
}

function entryFaults(
  checkpoint: Checkpoint,
  entry: { readonly hash: string; readonly hashAlgorithm: string } | undefined,
): readonly Fault[] {
  if (entry === undefined) return [fault('checkpoint-ledger', checkpoint, '总账没有这一条', 'the ledger has no such entry')]
  if (entry.hash === checkpoint.ledgerHash && entry.hashAlgorithm === checkpoint.hashAlgorithm) return []
  return [fault('checkpoint-ledger', checkpoint, '总账这一条已不是签名时的内容', 'the ledger’s entry is not the one that was signed')]
}

function fault(kind: Fault['kind'], { sequence }: Checkpoint, zh: string, en: string): Fault {
  return {
    kind,
    stream: null,
    number: null,
    what: text(`总账第 ${sequence} 条的检查点：${zh}`, `Checkpoint at ledger entry ${sequence}: ${en}`),
  }
}

async function checkpointsAfter(store: Store, sequence: number): Promise<readonly CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select c.sequence, c.ledger_hash as "ledgerHash", c.hash_algorithm as "hashAlgorithm", c.previous_sequence as "previousSequence",
      c.signed_at as "signedAt", c.key_id as "keyId", c.signature, k.algorithm, k.public_key as "publicKey",
      l.hash as "entryHash", l.hash_algorithm as "entryAlgorithm"
    from checkpoint c left join signing_key k on k.id = c.key_id left join ledger l on l.sequence = c.sequence
    where c.sequence > ${sequence} order by c.sequence limit ${CHECKPOINTS_PER_PAGE}`.execute(store.db.withoutPlugins())
  return rows
}
