import * as z from 'zod'
import { authStateSchema } from './auth.ts'
import { actorSchema, dateSchema, documentSchema, roleIdSchema, textSchema } from './common.ts'

const postSchema = z
  .object({
    id: z.string(),
    role: z.string(),
    as: roleIdSchema.nullable().meta({ description: 'The part of the role that a profile adds; null for the role itself' }),
    title: textSchema.meta({ description: 'What the document of this deployment calls it' }),
    organisation: z.object({ id: z.string(), name: z.string().nullable() }),
    reach: z.string().meta({ description: 'The organisation at or beneath which its holder works' }),
    deputyFor: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'Whose post it is, where somebody stands in' }),
  })
  .meta({ id: 'Post' })

export const sessionSchema = z
  .object({
    ...authStateSchema.shape,
    actor: actorSchema.meta({ description: 'Who acts: whoever has signed in, in the post that is chosen; else the public' }),
    post: z.string().nullable().meta({ description: 'The post they act in' }),
    posts: z
      .array(postSchema)
      .meta({ description: 'Every post that whoever has signed in fills today; `Goufu-Post` chooses one by its id' }),
    actions: z.array(z.string()).meta({ description: 'What the role may ask for, as the access table has it' }),
    sample: z.boolean(),
    trial: z.boolean().meta({ description: 'Whether this deployment is a trial: only there a draft starts a project' }),
    ownDays: z.boolean().meta({
      description:
        'Whether suppliers, members of a panel and the public act on the present day alone; in a trial and with the sample they choose it',
    }),
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
