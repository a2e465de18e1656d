import type { SigningKey } from '../signature.ts'
import type { SealPlace } from './sealed-text.ts'

/**
 * Where this deployment's keys come from: files, the environment, and whatever joins them. Nothing else in Goufu reads a key, so a key
 * management service is one more implementation of this.
 */
export interface KeyProvider {
  readonly signing: SigningKeys
  readonly wrapping: WrappingKeys
}

/** The key that signs the ledger's head. */
export interface SigningKeys {
  /** Where it is kept, as an operator names it: a file or a setting. */
  readonly kept: string
  /** The key; made when there is none and it is kept where one can be made. */
  current(): Promise<SigningKey>
  /** The key there is; to look makes none. */
  look(): Promise<SigningKey | undefined>
  /** Puts a new key in its place; `null` where that is done elsewhere. */
  readonly replace: (() => Promise<SigningKey>) | null
}

/**
 * Keys that encrypt keys. They are asked to wrap and to unwrap and are never handed out, so that they may stay in a device or a service
 * of their own.
 */
export interface WrappingKeys {
  /** Where they are kept, as an operator names it: a file or a setting. */
  readonly kept: string
  /** Ids, the one that wraps first; none while there is none. */
  ids(): Promise<readonly string[]>
  /** Makes the first one, unless there is one by now. Only asked for in a store in which nothing is wrapped. */
  makeFirst(): Promise<void>
  /** Puts a new one in front; the others go on unwrapping. `null` where that is done elsewhere. */
  readonly add: (() => Promise<void>) | null
  /** @returns a text that names the key and says nothing else */
  wrap(place: SealPlace, dataKey: Uint8Array): Promise<string>
  /** @returns `unknown-key` when it is not here; `altered` when it does not open */
  unwrap(place: SealPlace, wrapped: string): Promise<Buffer | 'unknown-key' | 'altered'>
}
