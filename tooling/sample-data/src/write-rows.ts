import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { TableRows } from './tables.ts'

/** Adds rows to a table. */
export type WriteRows = (client: PoolClient, rows: TableRows) => Promise<void>

const ROWS_OF_CHUNK = 500

/** Over the way that PostgreSQL has for many rows. */
export const copyRows: WriteRows = async (client, { table, columns, rows }) => {
  const copy = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(chunks(rows)), copy)
}

function* chunks(rows: TableRows['rows']): Generator<string> {
  for (let begin = 0; begin < rows.length; begin += ROWS_OF_CHUNK) {
    yield rows
      .slice(begin, begin + ROWS_OF_CHUNK)
      .map(lineOf)
      .join('')
  }
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

/** In one statement, a list for each column: the embedded database takes no other way. */
export const insertRows: WriteRows = async (client, { table, columns, rows }) => {
  const { rows: types } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass`,
    [table],
  )
  const typeOf = new Map(types.map(({ name, type }) => [name, type]))
  const selected = columns.map((column) => `${column}::${typeOf.get(column) ?? 'text'}`)
  const lists = columns.map((_, index) => `$${index + 1}::text[]`)
  await client.query(
    `insert into ${table} (${columns.join(', ')}) select ${selected.join(', ')} from unnest(${lists.join(', ')}) as given (${columns.join(', ')})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  )
}
