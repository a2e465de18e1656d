import { organisationKinds } from '@goufu/engine'
import * as z from 'zod'
import { dateSchema, roleIdSchema, roleSchema, textSchema } from './common.ts'

const named = z.object({ id: z.string(), name: z.string().nullable() })

const done = z.object({
  at: z.iso.datetime(),
  by: named.meta({ description: '`system` for the first start and a sample' }),
  reason: z.string().nullable(),
})

export const postListSchema = z.object({
  person: z.object({ id: z.string(), name: z.string(), username: z.string(), status: z.enum(['active', 'locked', 'ended']) }),
  today: dateSchema.meta({ description: 'The day that posts begin and end by' }),
  offers: z
    .array(z.object({ role: roleSchema, as: roleIdSchema.nullable(), title: textSchema }))
    .meta({ description: 'The roles, and the parts of them that the profile of the deployment adds, that whoever asks may give' }),
  items: z.array(
    z
      .object({
        id: z.string(),
        role: roleSchema,
        as: roleIdSchema.nullable().meta({ description: 'The part of the role that a profile adds; null for the role itself' }),
        title: textSchema.meta({ description: 'What the document of this deployment calls it' }),
        organisation: named.meta({ description: 'Where it is: an organisation, a supplier, or `root`' }),
        reach: named.meta({ description: 'The organisation at or beneath which its holder works' }),
        from: dateSchema,
        until: dateSchema.nullable().meta({ description: 'The last day; null where none is set' }),
        granted: done,
        ended: done.nullable(),
        withinReach: z.boolean().meta({ description: 'Whether whoever asks may end it' }),
      })
      .meta({ id: 'PostRecord', description: '岗位 / A role of somebody in an organisation, for a period' }),
  ),
})

export const placeListSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        kind: z.enum(organisationKinds).nullable().meta({ description: 'null for a supplier, and for the top of the tree' }),
        name: z.string().nullable().meta({ description: 'null for the top of the tree' }),
        code: z.string().nullable().meta({ description: '区划代码 or, of a supplier, 统一社会信用代码' }),
        above: z
          .array(z.object({ id: z.string(), name: z.string() }))
          .meta({ description: 'What stands above it within reach, from the top: a post in it may reach to one of these' }),
      })
      .meta({ id: 'PostPlace' }),
  ),
})
