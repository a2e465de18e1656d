import * as z from 'zod'
import { textSchema } from './common.ts'

export const profileDescriptorSchema = z
  .object({
    profile: z
      .looseObject({
        id: z.string(),
        version: z.string(),
        digest: z.string(),
        textsDigest: z.string(),
        document: z.looseObject({ number: z.string(), title: textSchema, restsOn: z.array(textSchema) }),
        clauses: z.array(z.looseObject({ path: z.string(), gist: textSchema })),
      })
      .meta({ id: 'Profile', description: 'A policy document as data, with its ancestors laid into it' }),
    forms: z
      .record(z.string(), z.looseObject({}))
      .meta({ description: 'JSON Schema of the input of each task, by task key, with label, widget, options and help on each field' }),
    registers: z
      .object({
        project: z.looseObject({}),
        supplier: z.looseObject({}),
        supplierChange: z.looseObject({}),
        supplierStrike: z.looseObject({}),
        fund: z.looseObject({}),
        fundChange: z.looseObject({}),
      })
      .meta({ description: 'JSON Schema of what opens a project, enters a supplier and changes its record, opens a fund and changes one' }),
  })
  .meta({ id: 'ProfileDescriptor' })
