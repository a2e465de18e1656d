import type * as z from 'zod'
import { unstorableText } from './unstorable-text.ts'

/** Where a page ended: the sort keys and the id of its last row, as opaque text for the next request. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')
}

/** `undefined` for text that is no cursor of a list with such keys. */
export function decodeCursor<K>(cursor: string, key: z.ZodType<K>): K | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return unstorableText(value).length > 0 ? undefined : key.safeParse(value).data
  } catch {
    return undefined // not JSON: text somebody made up
  }
}
