import { hash } from 'node:crypto'

/** `sm3` (GB/T 32905) is for deployments that must use the national algorithms. */
export type HashAlgorithm = 'sha256' | 'sm3'

/** Stands where the first event of a stream, or the first entry of the ledger, would name its predecessor. */
export const NO_PREDECESSOR = '0'.repeat(64)

/** The digest of a text's UTF-8 bytes, or of these themselves, as 64 lower-case hexadecimal digits; both algorithms give 256 bits. */
export function digestText(algorithm: HashAlgorithm, text: string | Uint8Array): string {
  return hash(algorithm, text, 'hex')
}

/** Reads the name of an algorithm from a stored row; `undefined` for a name nobody wrote. */
export function parseHashAlgorithm(name: string): HashAlgorithm | undefined {
  return name === 'sha256' || name === 'sm3' ? name : undefined
}
