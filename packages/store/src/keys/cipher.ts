import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { CipherGCM, DecipherGCM, KeyObject } from 'node:crypto'

/** What things are sealed with. One so far; every sealed text names its own, so that others (`sm4-gcm`, GB/T 32907) can join. */
export type CipherName = 'aes-256-gcm'

interface Measures {
  readonly keyBytes: number
  readonly nonceBytes: number
  readonly tagBytes: number
}

const measures: Readonly<Record<CipherName, Measures>> = {
  'aes-256-gcm': { keyBytes: 32, nonceBytes: 12, tagBytes: 16 },
}

/** What new values and keys are sealed with. */
export const CIPHER: CipherName = 'aes-256-gcm'

/** Reads the name of a cipher; `undefined` for a name nobody wrote. */
export function parseCipher(name: string): CipherName | undefined {
  return Object.hasOwn(measures, name) ? (name as CipherName) : undefined // one of the keys above
}

/** A new key for a cipher. */
export function newKeyBytes(cipher: CipherName): Buffer {
  return randomBytes(measures[cipher].keyBytes)
}

/** Whether so many bytes can be a key of a cipher. */
export function isKeyOf(cipher: CipherName, bytes: Uint8Array): boolean {
  return bytes.length === measures[cipher].keyBytes
}

/** Encrypts under a nonce of its own. @returns nonce, ciphertext and tag in one. */
export function encrypt(cipher: CipherName, key: KeyObject, plain: Uint8Array, associated: string): Buffer {
  const { nonceBytes, tagBytes } = measures[cipher]
  const nonce = randomBytes(nonceBytes)
  const run: CipherGCM = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  run.setAAD(Buffer.from(associated, 'utf8'))
  return Buffer.concat([nonce, run.update(plain), run.final(), run.getAuthTag()])
}

/** Reverses `encrypt`. @returns `undefined` when the bytes, the key or the associated text are not those they were made with. */
export function decrypt(cipher: CipherName, key: KeyObject, bytes: Uint8Array, associated: string): Buffer | undefined {
  const { nonceBytes, tagBytes } = measures[cipher]
  if (bytes.length < nonceBytes + tagBytes) return undefined
  const run: DecipherGCM = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  run.setAAD(Buffer.from(associated, 'utf8'))
  run.setAuthTag(bytes.subarray(-tagBytes))
  const plain = run.update(bytes.subarray(nonceBytes, -tagBytes))
  try {
    return Buffer.concat([plain, run.final()])
  } catch {
    return undefined // the only thing that ending can find is that the tag does not fit
  }
}
