import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { CopiedRows } from './copied-text.ts'
import type { TableRows } from './tables.ts'

const CHUNK_BYTES = 64 * 1024

/** Adds rows to a table over the way that PostgreSQL has for many. */
export async function copyRows(client: PoolClient, { table, columns, text }: CopiedRows): Promise<void> {
  const copy = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(chunks(text)), copy)
}

function* chunks(text: Uint8Array): Generator<Uint8Array> {
  for (let begin = 0; begin < text.length; begin += CHUNK_BYTES) yield text.subarray(begin, begin + CHUNK_BYTES)
}

/** The same in one statement, a list for each column: the embedded database takes no other way. */
export async function insertRows(client: PoolClient, { table, columns, rows }: TableRows): Promise<void> {
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
