import type { ContractDraft } from '@goufu/engine'
import * as z from 'zod'
import { citationSchema, textSchema } from './common.ts'

export const contractDraftSchema = z
  .object({
    title: textSchema,
    citation: citationSchema,
    articles: z.array(
      z.object({
        key: z.string(),
        title: textSchema,
        gist: textSchema.meta({ description: 'What the article is about, in short; no text of a contract' }),
        toComplete: z.boolean().meta({ description: 'Left to the purchaser by the document: to be written before signing' }),
        blanks: z.array(
          z.object({
            key: z.string(),
            title: textSchema,
            value: textSchema.nullable(),
            table: z
              .object({ columns: z.array(textSchema), rows: z.array(z.array(textSchema)) })
              .nullable()
              .meta({ description: 'What fills it where it is no words; with neither, the parties fill it in' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ContractDraft' }) satisfies z.ZodType<ContractDraft>
