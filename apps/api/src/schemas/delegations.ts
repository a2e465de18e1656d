import * as z from 'zod'
import { dateSchema, roleSchema } from './common.ts'

const person = z.object({ id: z.string(), name: z.string() })

export const delegationListSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        post: z.object({ id: z.string(), role: roleSchema, organisation: z.string(), person: z.string(), name: z.string() }),
        deputy: person,
        from: dateSchema,
        until: dateSchema.meta({ description: 'The last day' }),
        reason: z.string(),
        madeAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
      })
      .meta({ id: 'Delegation', description: '代理 / A post that somebody else fills for a period' }),
  ),
})
