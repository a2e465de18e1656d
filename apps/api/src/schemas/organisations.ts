import { organisationKinds } from '@goufu/engine'
import * as z from 'zod'
import { dateSchema, pageOf } from './common.ts'

const kind = z.enum(organisationKinds)

const organisationSchema = z
  .object({
    id: z.string(),
    parent: z.string().nullable().meta({ description: 'null directly beneath the top' }),
    kind,
    name: z.string(),
    code: z.string().nullable().meta({ description: '区划代码 (GB/T 2260), as it holds today' }),
    endedOn: dateSchema.nullable().meta({ description: 'The first day on which it was no more' }),
    hasChildren: z.boolean().meta({ description: 'Whether anything stands directly beneath it' }),
  })
  .meta({ id: 'Organisation' })

export const organisationPageSchema = organisationSchema
  .extend({
    codes: z.array(z.object({ code: z.string(), validFrom: dateSchema, validUntil: dateSchema.nullable() })),
    path: z.array(z.object({ id: z.string(), kind, name: z.string() })).meta({ description: 'Everything above it, from the top' }),
    takes: z.array(kind).meta({ description: 'What may be put directly beneath it' }),
    withinReach: z.boolean().meta({ description: 'Whether it lies within the reach of whoever asks' }),
  })
  .meta({ id: 'OrganisationPage' })

export const organisationListSchema = pageOf(organisationSchema)

export const divisionListSchema = z.object({
  items: z.array(z.object({ code: z.string(), kind: z.enum(['province', 'city', 'county']), name: z.string() }).meta({ id: 'Division' })),
})
