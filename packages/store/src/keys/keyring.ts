import { createHmac } from 'node:crypto'
import { CIPHER, isKeyOf, newKeyBytes } from './cipher.ts'
import { sealingKey } from './sealed-text.ts'
import type { SealingKey } from './sealed-text.ts'

/** Keys that wrap other keys: the first one wraps, all of them unwrap. */
export type Keyring = readonly SealingKey[]

/**
 * Reads keys in base64, 32 bytes each, parted by commas or white space; what follows `#` on a line is for people.
 * @returns `undefined` when there is none, or anything that is no key
 */
export function readKeyring(given: string): Keyring | undefined {
  const texts = given
    .replaceAll(/#[^\n]*/g, '')
    .split(/[\s,]+/)
    .filter((text) => text !== '')
  const keys: SealingKey[] = []
  for (const text of texts) {
    const bytes = Buffer.from(text, 'base64')
    if (bytes.toString('base64') !== text || !isKeyOf(CIPHER, bytes)) return undefined
    keys.push(sealingKey(idOf(bytes), CIPHER, bytes))
  }
  if (keys.length === 0 || new Set(keys.map(({ id }) => id)).size < keys.length) return undefined
  return keys
}

/** The text of a keyring with a new key in front of those there are. @param before their text; empty for none */
export function withNewKey(before: string): string {
  const bytes = newKeyBytes(CIPHER)
  return `# ${idOf(bytes)}\n${bytes.toString('base64')}\n${before}`
}

/** Tells keys apart and tells nothing about them: 128 bits of a one-way function of 256 random ones. */
function idOf(bytes: Buffer): string {
  return createHmac('sha256', bytes).update('goufu key id').digest('hex').slice(0, 32)
}
