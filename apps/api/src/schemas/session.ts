import * as z from 'zod'
import { actorSchema, dateSchema, documentSchema } from './common.ts'

export const sessionSchema = z
  .object({
    actor: actorSchema,
    actors: z.array(actorSchema),
    standIn: z.literal(true).meta({ description: 'Nobody has proved who they are: accounts do not exist yet' }),
    sample: z.boolean(),
    trial: z.boolean().meta({ description: 'Whether this deployment is a trial: only there a draft starts a project' }),
    today: dateSchema,
    sampleDate: dateSchema.nullable(),
    profile: z.object({
      id: z.string(),
      version: z.string(),
      digest: z.string(),
      document: documentSchema,
    }),
  })
  .meta({ id: 'Session' })
