import * as z from 'zod'
import type { Role } from '../policy/process.ts'
import type { Text } from '../policy/text.ts'
import { text } from '../policy/text.ts'

/** A file as an event cites it: which one, and the SHA-256 of its bytes in 64 lower-case hexadecimal digits. */
export interface CitedFile {
  readonly id: string
  readonly sha256: string
}

/** What is known of a file that was uploaded to a project. */
export interface FileFacts extends CitedFile {
  /** In bytes. */
  readonly size: number
  /** As its bytes say, whatever its name says. */
  readonly mediaType: FileType
  /** As whoever uploaded it called it. */
  readonly name: string
  /** The supplier it was uploaded for; `null` where the buyer's side did. */
  readonly organisation: string | null
  readonly uploadedBy: { readonly id: string; readonly name: string; readonly role: Role }
  /** Instant, ISO 8601 in UTC. */
  readonly uploadedAt: string
}

/** The sorts of files that are taken, by media type: what people call them, and how their names end. */
export const fileTypes = {
  'application/pdf': { title: text('PDF', 'PDF'), extensions: ['pdf'] },
  'image/jpeg': { title: text('JPEG 图片', 'JPEG picture'), extensions: ['jpg', 'jpeg'] },
  'image/png': { title: text('PNG 图片', 'PNG picture'), extensions: ['png'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    title: text('Word 文档', 'Word document'),
    extensions: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    title: text('Excel 表格', 'Excel workbook'),
    extensions: ['xlsx'],
  },
  // GB/T 33190: what electronic invoices and official documents come in.
  'application/ofd': { title: text('OFD 版式文件', 'OFD document'), extensions: ['ofd'] },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly extensions: readonly string[] }>>

export type FileType = keyof typeof fileTypes

/** The most files that one field takes. */
export const MOST_FILES = 64

/** A file that an input names, and the field of the form that names it. */
export interface NamedFile {
  readonly id: string
  readonly field: string
}

/** Every file that an input names, also in rows. What has not its form names nothing. */
export function filesNamed(schema: z.ZodObject, input: unknown): readonly NamedFile[] {
  return namedIn(fileShape(schema), input)
}

/** Which fields of a form hold files, and which hold rows with such fields. */
interface FileShape {
  readonly fields: readonly string[]
  readonly rows: readonly { readonly field: string; readonly shape: FileShape }[]
}

const remembered = new WeakMap<z.ZodObject, FileShape>()

function fileShape(schema: z.ZodObject): FileShape {
  const known = remembered.get(schema)
  if (known !== undefined) return known
  const fields: string[] = []
  const rows: FileShape['rows'][number][] = []
  for (const [field, type] of Object.entries(schema.shape)) {
    const whole = type as z.ZodType // what a shape is made of
    if (whole.meta()?.['widget'] === 'files') fields.push(field)
    const bare = whole instanceof z.ZodOptional ? whole.unwrap() : whole
    if (!(bare instanceof z.ZodArray) || !(bare.element instanceof z.ZodObject)) continue
    const shape = fileShape(bare.element)
    if (shape.fields.length + shape.rows.length > 0) rows.push({ field, shape })
  }
  const made = { fields, rows }
  remembered.set(schema, made)
  return made
}

function namedIn({ fields, rows }: FileShape, input: unknown): readonly NamedFile[] {
  if (fields.length + rows.length === 0 || typeof input !== 'object' || input === null) return []
  const given = new Map<string, unknown>(Object.entries(input))
  return [
    ...fields.flatMap((field) => listIn(given, field).flatMap((id) => (typeof id === 'string' ? [{ id, field }] : []))),
    ...rows.flatMap(({ field, shape }) =>
      listIn(given, field).flatMap((row, index) =>
        namedIn(shape, row).map((named) => ({ ...named, field: `${field}.${index}.${named.field}` })),
      ),
    ),
  ]
}

function listIn(given: ReadonlyMap<string, unknown>, field: string): readonly unknown[] {
  const value = given.get(field)
  return Array.isArray(value) ? value : []
}
