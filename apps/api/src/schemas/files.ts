import { type FileFacts, type FileType, fileTypes } from '@goufu/engine'
import * as z from 'zod'
import { personSchema } from './common.ts'

const mediaTypes = Object.keys(fileTypes) as [FileType, ...FileType[]] // keys of a table that is not empty

export const fileSchema = z
  .object({
    id: z.uuid(),
    sha256: z.string().meta({ description: 'SHA-256 of the bytes, 64 lower-case hexadecimal digits' }),
    size: z.int().meta({ description: 'Bytes' }),
    mediaType: z.enum(mediaTypes).meta({ description: 'As the bytes say' }),
    name: z.string(),
    organisation: z.string().nullable().meta({ description: 'The supplier it was uploaded for; null where the buyer’s side did' }),
    uploadedBy: personSchema,
    uploadedAt: z.iso.datetime(),
  })
  .meta({ id: 'File' }) satisfies z.ZodType<FileFacts>
