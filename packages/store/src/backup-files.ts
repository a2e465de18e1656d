import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Text } from '@goufu/engine'
import * as z from 'zod'
import { StoreError } from './store-error.ts'

// A backup is a folder: `manifest.json`, and for each table `<table>.jsonl` with a JSON array of texts for each row, column by column
// as PostgreSQL writes them, null for null.

const MANIFEST = 'manifest.json'
const TABLE_NAME = /^[a-z_]+$/

const manifestSchema = z.strictObject({
  format: z.literal('goufu-backup-1'),
  /** ISO 8601. */
  createdAt: z.iso.datetime(),
  /** Names of the migrations that the tables had. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(TABLE_NAME),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      /** Of the whole file. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** The ledger's last entry. */
  ledger: z.strictObject({ sequence: z.int(), hash: z.string() }).nullable(),
})

export type BackupManifest = z.output<typeof manifestSchema>
export type TableManifest = BackupManifest['tables'][number]

/** One row of a table: the text of each column. */
export type TextRow = readonly (string | null)[]

/** Writes one table. Only its owner can read it. */
export interface TableWriter {
  write(rows: readonly TextRow[]): Promise<void>
  /** @returns how many rows were written, and the digest of the file. */
  end(): Promise<{ readonly rows: number; readonly sha256: string }>
  /** Gives the file up, when the backup is not to be. */
  abandon(): Promise<void>
}

export async function createTable(directory: string, name: string): Promise<TableWriter> {
  const file: FileHandle = await open(join(directory, `${name}.jsonl`), 'wx', 0o600)
  const hash = createHash('sha256')
  let count = 0
  return {
    async write(rows) {
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      hash.update(text)
      count += rows.length
      await file.appendFile(text)
    },
    async end() {
      await file.sync()
      await file.close()
      return { rows: count, sha256: hash.digest('hex') }
    },
    abandon: () => file.close(),
  }
}

/**
 * Reads the rows of a table, some at a time, and compares the file with the manifest at its end.
 * @throws StoreError `backup-unusable`
 */
export async function* readTable(directory: string, table: TableManifest, rowsPerPage: number): AsyncGenerator<readonly TextRow[], void> {
  const path = join(directory, `${table.name}.jsonl`)
  const hash = createHash('sha256')
  let page: TextRow[] = []
  let count = 0
  for await (const line of linesOf(path, hash)) {
    page.push(rowIn(line, table, path))
    count += 1
    if (page.length < rowsPerPage) continue
    yield page
    page = []
  }
  if (count !== table.rows || hash.digest('hex') !== table.sha256) throw notAsWritten(path)
  if (page.length > 0) yield page
}

/** What stands behind the last line's end is a line too, if there is anything. */
async function* linesOf(path: string, hash: Hash): AsyncGenerator<string, void> {
  let rest = ''
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const text = String(chunk)
      hash.update(text)
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw error instanceof StoreError ? error : unreadable(path, error)
  }
  if (rest !== '') yield rest
}

function rowIn(line: string, table: TableManifest, path: string): TextRow {
  const row = rowSchema.safeParse(parse(line)).data
  if (row?.length !== table.columns.length) throw notAsWritten(path)
  return row
}

const rowSchema = z.array(z.string().nullable())

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The manifest goes last: a folder without one is no backup. */
export async function writeManifest(directory: string, manifest: BackupManifest): Promise<void> {
  const file = await open(join(directory, MANIFEST), 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** @throws StoreError `backup-unusable` */
export async function readManifest(directory: string): Promise<BackupManifest> {
  const path = join(directory, MANIFEST)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  const manifest = manifestSchema.safeParse(parse(text)).data
  if (manifest === undefined) throw unusable({ zh: `${path} 不是备份的清单`, en: `${path} is not the manifest of a backup` })
  return manifest
}

export function unusable(text: Text, cause?: unknown): StoreError {
  return new StoreError('backup-unusable', text, { cause })
}

export function notAsWritten(path: string, cause?: unknown): StoreError {
  const text = { zh: `${path} 已不是备份时写下的内容`, en: `${path} is not what the backup wrote` }
  return unusable(text, cause)
}

function unreadable(path: string, cause: unknown): StoreError {
  return unusable({ zh: `读不到 ${path}`, en: `${path} cannot be read` }, cause)
}
