import { text } from '@goufu/engine'
import type { Context } from 'hono'
import * as z from 'zod'
import { invalid } from './validate.ts'

const MOST = 200

/** How many items a page holds. */
export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST)
  .default(50)
  .meta({ description: `1 to ${MOST}` })

/** The query of a list that can be searched. */
export const listQuery = z.strictObject({
  after: z.string().min(1).optional().meta({ description: '`next` of the page before' }),
  limit,
  q: z
    .string()
    .trim()
    .max(200)
    .transform((value) => (value === '' ? undefined : value))
    .optional()
    .meta({ description: 'Text to look for' }),
})

/** The answer to an `after` that no page of the list gave. */
export function strayCursor(c: Context): Response {
  return invalid(c, 'invalid-query', [{ path: 'after', message: text('不是本列表给出的值', 'Not a value that this list gave') }])
}
