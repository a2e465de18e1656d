import { signClaim } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { takeSealerLock } from './sealer-lock.ts'
import type { SigningKey } from './signature.ts'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'
import type { Queryable } from './walled-pool.ts'

/** How much is to lie between two checkpoints: so many entries, or so much time with an entry in it. */
interface Pace {
  readonly entries: number
  readonly milliseconds: number
}

/** Signs whatever has not been signed yet. */
export const AT_ONCE: Pace = { entries: 1, milliseconds: 0 }

/**
 * Signs the head of the ledger when it is time to. Any number of processes may call it, each with a key of its own.
 * @returns the checkpoint, or `undefined` when nothing was to be signed, or another process is at the ledger.
 */
export async function signCheckpoint(store: Store, key: SigningKey, now: () => Date, pace: Pace): Promise<Checkpoint | undefined> {
  // Asked without the lock first: mostly it is not time yet.
  if ((await dueHead(store.pool, now, pace)) === undefined) return undefined
  return inTransaction(store.pool, async (client) => {
    if (!(await takeSealerLock(client))) return undefined
    const head = await dueHead(client, now, pace)
    if (head === undefined) return undefined
    const signedAt = now().toISOString()
    const { sequence, hash: ledgerHash, hash_algorithm: hashAlgorithm, previous: previousSequence } = head
    const checkpoint = signClaim(key, { sequence, ledgerHash, hashAlgorithm, previousSequence, signedAt })
    await noteKey(client, key, signedAt)
    await client.query({
      name: 'write-checkpoint',
      text: `insert into checkpoint (sequence, ledger_hash, hash_algorithm, previous_sequence, signed_at, key_id, signature)
             values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [sequence, ledgerHash, hashAlgorithm, previousSequence, signedAt, key.id, checkpoint.signature],
    })
    return checkpoint
  })
}

/** Keeps the public half of a key before it has signed anything. @param notedAt instant of the server's clock, ISO 8601 */
export async function noteSigningKey(store: Store, key: SigningKey, notedAt: string): Promise<void> {
  await noteKey(store.pool, key, notedAt)
}

/** Keeps the public half of a key for ever, so that what it signed can be proved after it was replaced. */
async function noteKey(client: Queryable, { id, algorithm, publicKey }: SigningKey, notedAt: string): Promise<void> {
  await client.query({
    name: 'note-key',
    text: 'insert into signing_key (id, algorithm, public_key, noted_at) values ($1, $2, $3, $4) on conflict (id) do nothing',
    values: [id, algorithm, publicKey, notedAt],
  })
}

interface Head {
  readonly sequence: number
  readonly hash: string
  readonly hash_algorithm: string
  readonly previous: number
  readonly signed_at: string | null
}

/** The ledger's last entry, when it is to be signed by now. */
async function dueHead(client: Queryable, now: () => Date, pace: Pace): Promise<Head | undefined> {
  const { rows } = await client.query<Head>({
    name: 'read-head-to-sign',
    text: `select ledger.sequence, ledger.hash, ledger.hash_algorithm, coalesce(last.sequence, 0) as previous, last.signed_at
           from (select sequence, hash, hash_algorithm from ledger order by sequence desc limit 1) as ledger
           left join (select sequence, signed_at from checkpoint order by sequence desc limit 1) as last on true`,
  })
  const head = rows[0]
  if (head === undefined || head.sequence === head.previous) return undefined
  if (head.signed_at === null || head.sequence - head.previous >= pace.entries) return head
  return now().getTime() - Date.parse(head.signed_at) >= pace.milliseconds ? head : undefined
}
