import * as z from 'zod'
import { citationSchema, dateSchema, findingSchema, textSchema } from './common.ts'

const sideSchema = z
  .object({
    value: z.string().nullable().meta({ description: 'How severe a rule is, of which kind a task; null where nothing is to be said' }),
    say: textSchema.nullable().meta({ description: 'A figure in words as at the day, or the sentence of a rule' }),
    citation: citationSchema,
  })
  .nullable()
  .meta({ description: 'null where this version does not speak of it' })

const standingSchema = z
  .object({
    status: z.enum(['done', 'ready', 'waiting', 'blocked']),
    due: dateSchema.nullable(),
    findings: z.array(findingSchema).meta({ description: 'What the rules say against it' }),
  })
  .nullable()
  .meta({ description: 'null where this version does not have the task' })

const versionSchema = z.object({ id: z.string(), version: z.string(), digest: z.string(), rulesDate: dateSchema })

export const impactSchema = z
  .object({
    version: z.int().meta({ description: 'The newest version of the project; the value for If-Match' }),
    pinned: versionSchema.meta({ description: 'What the project goes by' }),
    offered: versionSchema.meta({ description: 'What this deployment works by, read at the day that was asked for' }),
    against: z.array(findingSchema).meta({ description: 'Why the project cannot move to it; empty when it can' }),
    tasks: z
      .array(z.object({ address: z.string(), title: textSchema, citation: citationSchema, before: standingSchema, after: standingSchema }))
      .meta({ description: 'The tasks that would stand otherwise' }),
    changes: z
      .array(
        z.object({
          topic: z.enum(['figure', 'rule', 'supplier', 'service', 'instalment', 'stage', 'task', 'term']),
          key: z.string(),
          title: textSchema,
          verdict: z.enum(['same', 'tighter', 'looser', 'other', 'only-left', 'only-right']),
          before: sideSchema,
          after: sideSchema,
        }),
      )
      .meta({ description: 'What the two versions say otherwise' }),
  })
  .meta({ id: 'Impact' })
