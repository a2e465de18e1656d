import * as z from 'zod'
import { limit } from './paging.ts'

/** The query of what is read in the order of the ledger: behind a sequence, 0 for the beginning. */
export const sequenceQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .meta({ description: 'Only what comes after this sequence' }),
  limit,
})

/** A page, and where the next one begins. @param read one more than fits, when there is more */
export function sequencePage<T extends { readonly sequence: number }>(read: readonly T[], most: number) {
  const items = read.slice(0, most)
  return { items, next: read.length > most ? (items.at(-1)?.sequence ?? null) : null }
}
