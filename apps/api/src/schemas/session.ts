import * as z from 'zod'
import { actorSchema, dateSchema, textSchema } from './common.ts'

export const sessionSchema = z
  .object({
    actor: actorSchema,
    actors: z.array(actorSchema),
    standIn: z.literal(true).meta({ description: 'Nobody has proved who they are: accounts do not exist yet' }),
    sample: z.boolean(),
    today: dateSchema,
    sampleDate: dateSchema.nullable(),
    profile: z.object({
      id: z.string(),
      version: z.string(),
      digest: z.string(),
      document: z.object({ number: z.string(), title: textSchema }),
    }),
  })
  .meta({ id: 'Session' })
