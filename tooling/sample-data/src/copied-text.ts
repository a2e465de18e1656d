import type { TableRows } from './tables.ts'

/** Rows of a table as PostgreSQL's `copy` reads them. */
export interface CopiedRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly text: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

export function copiedRows({ table, columns, rows }: TableRows): CopiedRows {
  return { table, columns, text: encoder.encode(rows.map(lineOf).join('')) }
}

function lineOf(row: readonly (string | null)[]): string {
  return `${row.map(copied).join('\t')}\n`
}

function copied(value: string | null): string {
  if (value === null) return String.raw`\N`
  return /[\\\n\r\t]/.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (sign) => ESCAPED.get(sign) ?? sign) : value
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\\`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
])
