import type { ByteRange } from '@goufu/store'

/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14). Several parts, and what cannot be read, are answered with the whole.
 * @param size of the file in bytes, one at least
 * @returns `undefined` for the whole, `null` for a part that the file has not
 */
export function readRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return Number(last) === 0 ? null : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return undefined
  return from < size ? { from, to } : null
}
