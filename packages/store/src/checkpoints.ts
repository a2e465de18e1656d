import * as z from 'zod'
import type { Checkpoint } from './checkpoint.ts'
import type { Store } from './store.ts'

/** A checkpoint with the key that proves it: all that an outsider has to keep. */
export interface KeptCheckpoint extends Checkpoint {
  readonly keyAlgorithm: string
  /** SubjectPublicKeyInfo, base64; its SHA-256 is `keyId`. */
  readonly publicKey: string
}

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const keptCheckpointSchema = z.strictObject({
  sequence: z.int().min(1),
  ledgerHash: digest,
  hashAlgorithm: z.string(),
  previousSequence: z.int().min(0),
  signedAt: z.iso.datetime(),
  keyId: digest,
  signature: z.string(),
  keyAlgorithm: z.string(),
  publicKey: z.string(),
}) satisfies z.ZodType<KeptCheckpoint>

/** Reads a checkpoint that was kept as the API answers it; `undefined` for any other text. */
export function keptCheckpointIn(text: string): KeptCheckpoint | undefined {
  try {
    return keptCheckpointSchema.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Checkpoints in order, after the one at an entry of the ledger; 0 for the beginning. */
export async function readCheckpoints(store: Store, after: number, limit: number): Promise<readonly KeptCheckpoint[]> {
  return select(store).where('checkpoint.sequence', '>', after).orderBy('checkpoint.sequence').limit(limit).execute()
}

/** The newest checkpoint; `undefined` while nothing has been signed. */
export async function latestCheckpoint(store: Store): Promise<KeptCheckpoint | undefined> {
  return select(store).orderBy('checkpoint.sequence', 'desc').limit(1).executeTakeFirst()
}

function select(store: Store) {
  return store.db
    .selectFrom('checkpoint')
    .innerJoin('signingKey', 'signingKey.id', 'checkpoint.keyId')
    .select([
      'checkpoint.sequence',
      'checkpoint.ledgerHash',
      'checkpoint.hashAlgorithm',
      'checkpoint.previousSequence',
      'checkpoint.signedAt',
      'checkpoint.keyId',
      'checkpoint.signature',
      'signingKey.algorithm as keyAlgorithm',
      'signingKey.publicKey',
    ])
}

/** A key that signs, and since when it is known. */
export interface NotedKey {
  readonly id: string
  readonly algorithm: string
  readonly publicKey: string
  readonly notedAt: string
}

/** Every key that has signed, or is to sign, a checkpoint, the oldest first. */
export async function readSigningKeys(store: Store): Promise<readonly NotedKey[]> {
  return store.db.selectFrom('signingKey').selectAll().orderBy('notedAt').orderBy('id').execute()
}
