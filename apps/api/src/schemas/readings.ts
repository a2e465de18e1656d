import * as z from 'zod'
import { pageOf, roleSchema } from './common.ts'

export const readingSubjects = ['project', 'supplier', 'fund', 'person', 'record'] as const

export const readingListSchema = pageOf(
  z
    .object({
      id: z.int(),
      at: z.iso.datetime(),
      action: z.string().meta({ description: 'What was asked for, as the access table has it' }),
      person: z.object({
        id: z.string(),
        name: z.string(),
        role: roleSchema,
        organisation: z.string().nullable(),
        organisationName: z.string().nullable(),
      }),
      deputyFor: z.object({ id: z.string(), name: z.string().nullable() }).nullable().meta({ description: 'Whom they stood in for' }),
      subject: z
        .object({ type: z.enum(readingSubjects), id: z.string(), title: z.string().nullable() })
        .meta({ description: 'The record as a whole is `all`. The title is null where whoever asks does not see it' }),
      file: z.string().nullable(),
      reason: z.string().nullable(),
      address: z.string().nullable().meta({ description: 'The network it was asked from' }),
    })
    .meta({ id: 'Reading' }),
)
