import * as z from 'zod'
import { dateSchema, roleSchema, textSchema } from './common.ts'

const person = z.object({ id: z.string(), name: z.string() })

export const delegationListSchema = z.object({
  today: dateSchema.meta({ description: 'The day that delegations begin and end by' }),
  items: z.array(
    z
      .object({
        id: z.string(),
        post: z.object({
          id: z.string(),
          role: roleSchema,
          title: textSchema.meta({ description: 'What the document of this deployment calls the role' }),
          organisation: z.object({ id: z.string(), name: z.string().nullable() }),
          person: z.string(),
          name: z.string(),
        }),
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

export const deputyListSchema = z.object({
  items: z.array(person.extend({ roles: z.array(roleSchema), organisations: z.array(z.string()) }).meta({ id: 'Deputy' })),
})
