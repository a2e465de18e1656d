import * as z from 'zod'
import { actorSchema, dateSchema, documentSchema, textSchema } from './common.ts'

export const sessionSchema = z
  .object({
    actor: actorSchema,
    actors: z.array(actorSchema),
    standIn: z.literal(true).meta({ description: 'Nobody has proved who they are: accounts do not exist yet' }),
    sample: z.boolean(),
    trial: z.boolean().meta({ description: 'Whether this deployment is a trial: only there a draft starts a project' }),
    today: dateSchema,
    sampleDate: dateSchema.nullable(),
    uploads: z
      .object({
        largest: z.int().meta({ description: 'The most bytes that one file may have' }),
        types: z.array(z.object({ mediaType: z.string(), title: textSchema, extensions: z.array(z.string()) })),
      })
      .nullable()
      .meta({ description: 'Which files are taken; null where none are' }),
    profile: z.object({
      id: z.string(),
      version: z.string(),
      digest: z.string(),
      document: documentSchema,
    }),
  })
  .meta({ id: 'Session' })
