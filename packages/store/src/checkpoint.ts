import { canonicalJson } from '@goufu/engine'
import { isSignedBy } from './signature.ts'
import type { PublicKey, SigningKey } from './signature.ts'

/** The head of the ledger at a moment, as it is signed. Whoever keeps one finds out when what came before is rewritten. */
export interface CheckpointClaim {
  /** The last entry that it covers. */
  readonly sequence: number
  /** Hash of that entry, and through it of every entry before. */
  readonly ledgerHash: string
  readonly hashAlgorithm: string
  /** The checkpoint before it; 0 for the first. */
  readonly previousSequence: number
  /** Instant of the server's clock, ISO 8601 in UTC with milliseconds. */
  readonly signedAt: string
  readonly keyId: string
}

export interface Checkpoint extends CheckpointClaim {
  /** Over the text that `checkpointText` gives; base64. */
  readonly signature: string
}

/** What is signed: canonical JSON (RFC 8785) of the claim, with a name that no other signed text has. */
function checkpointText(claim: CheckpointClaim): string {
  const { sequence, ledgerHash, hashAlgorithm, previousSequence, signedAt, keyId } = claim
  return canonicalJson({ format: 'goufu-checkpoint-1', sequence, ledgerHash, hashAlgorithm, previousSequence, signedAt, keyId })
}

export function signClaim(key: SigningKey, claim: Omit<CheckpointClaim, 'keyId'>): Checkpoint {
  const signed = { ...claim, keyId: key.id }
  return { ...signed, signature: key.sign(checkpointText(signed)) }
}

export function isSoundCheckpoint(checkpoint: Checkpoint, key: PublicKey): boolean {
  return key.id === checkpoint.keyId && isSignedBy(key, checkpointText(checkpoint), checkpoint.signature)
}
