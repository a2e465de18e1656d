import { createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt, parseCipher } from './cipher.ts'
import type { CipherName } from './cipher.ts'

/** Where a sealed value stands. It is bound to this place: moved to another row or column, it does not open. */
export interface SealPlace {
  readonly table: string
  readonly column: string
  /** The primary key of the row, as text. */
  readonly row: string
}

/** A key that seals, and what tells it from others. */
export interface SealingKey {
  /** Letters, digits and hyphens. */
  readonly id: string
  readonly cipher: CipherName
  readonly key: KeyObject
}

const FORMAT = 'goufu1'

/** A sealed text that can be read as one; whether it opens is another question. */
export interface SealedText {
  readonly cipher: CipherName
  readonly keyId: string
  readonly bytes: Buffer
}

/** A key out of its bytes; the bytes are not needed any more. */
export function sealingKey(id: string, cipher: CipherName, bytes: Uint8Array): SealingKey {
  return { id, cipher, key: createSecretKey(bytes) }
}

/** @returns `goufu1.<cipher>.<key id>.<nonce, ciphertext and tag in base64url>` */
export function sealBytes(key: SealingKey, place: SealPlace, plain: Uint8Array): string {
  const bytes = encrypt(key.cipher, key.key, plain, associated(key.cipher, key.id, place))
  return [FORMAT, key.cipher, key.id, bytes.toString('base64url')].join('.')
}

/** Reads a sealed text without opening it; `undefined` for any other text. */
export function parseSealed(text: string): SealedText | undefined {
  const [format, cipherName = '', keyId = '', encoded = '', ...more] = text.split('.')
  const cipher = parseCipher(cipherName)
  if (format !== FORMAT || cipher === undefined || more.length > 0) return undefined
  const bytes = Buffer.from(encoded, 'base64url')
  // Node reads over letters that do not belong, and no altered letter may go unnoticed.
  return bytes.toString('base64url') === encoded ? { cipher, keyId, bytes } : undefined
}

/** Opens what was sealed. @returns `undefined` when it was altered, was sealed for another place, or with another key. */
export function openBytes(key: SealingKey, place: SealPlace, { cipher, keyId, bytes }: SealedText): Buffer | undefined {
  if (keyId !== key.id || cipher !== key.cipher) return undefined
  return decrypt(cipher, key.key, bytes, associated(cipher, keyId, place))
}

/** As JSON, so that no two places make the same text. */
function associated(cipher: CipherName, keyId: string, { table, column, row }: SealPlace): string {
  return JSON.stringify([FORMAT, cipher, keyId, table, column, row])
}
