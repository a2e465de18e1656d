import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { PoolClient } from 'pg'
import { createTable, unusable, writeManifest } from './backup-files.ts'
import type { BackupManifest, TableManifest } from './backup-files.ts'
import { quoted, readCatalog } from './catalog.ts'
import type { CatalogTable } from './catalog.ts'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'

const ROWS_PER_PAGE = 1_000

/** How far a backup or a restore has come. */
export interface RowProgress {
  readonly table: string
  readonly rows: number
  /** How many there are in all tables. */
  readonly of: number
}

export interface BackupOptions {
  readonly onProgress?: (progress: RowProgress) => void
  /** Ends it: the signal's reason is thrown, and nothing of it is left. */
  readonly signal?: AbortSignal
}

/**
 * Writes every row of every table into a new folder, all as at one moment, while others go on working. Private keys are no part of it:
 * they are not in the database.
 * @param directory must not exist yet; it appears when everything is in it
 * @throws StoreError `backup-unusable`
 */
export async function backup(store: Store, directory: string, now: () => Date, options: BackupOptions = {}): Promise<BackupManifest> {
  const target = resolve(directory)
  if (existsSync(target)) throw unusable({ zh: `${directory} 已存在，请另选目录`, en: `${directory} exists already; name another folder` })
  const draft = await draftBeside(target)
  try {
    const manifest = await inTransaction(store.pool, async (client) => {
      await client.query('set transaction isolation level repeatable read, read only')
      return writeAll(client, draft, now().toISOString(), options)
    })
    await writeManifest(draft, manifest)
    options.signal?.throwIfAborted()
    await rename(draft, target)
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** On the same disk, so that the whole folder can be given its name at once. */
async function draftBeside(target: string): Promise<string> {
  try {
    await mkdir(dirname(target), { recursive: true })
    return await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw unusable({ zh: `不能写入 ${target}：${reason}`, en: `${target} cannot be written: ${reason}` }, cause)
  }
}

async function writeAll(client: PoolClient, draft: string, createdAt: string, options: BackupOptions): Promise<BackupManifest> {
  const catalog = await readCatalog(client)
  const { rows: applied } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  let of = 0
  for (const { name } of catalog) of += await countRows(client, name)
  const tables: TableManifest[] = []
  let before = 0
  for (const table of catalog) {
    const written = await writeTable(client, draft, table, (rows) => {
      options.signal?.throwIfAborted()
      options.onProgress?.({ table: table.name, rows: before + rows, of })
    })
    tables.push(written)
    before += written.rows
  }
  const { rows: heads } = await client.query<{ sequence: number; hash: string }>(
    'select sequence, hash from ledger order by sequence desc limit 1',
  )
  return {
    format: 'goufu-backup-1',
    createdAt,
    migrations: applied.map(({ name }) => name),
    tables,
    ledger: heads[0] ?? null,
  }
}

async function countRows(client: PoolClient, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${quoted(table)}`)
  return rows[0]?.count ?? 0
}

/** With a cursor, so that a table may be larger than memory; in the order of its key, so that equal tables give equal files. */
async function writeTable(
  client: PoolClient,
  draft: string,
  { name, columns, key }: CatalogTable,
  onRows: (written: number) => void,
): Promise<TableManifest> {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  const order = key.length === 0 ? '' : `order by ${key.map((column) => `${quoted(name)}.${quoted(column)}`).join(', ')}`
  await client.query(`declare backup no scroll cursor for select ${texts} from ${quoted(name)} ${order}`)
  const file = await createTable(draft, name)
  let ended = false
  try {
    for (let written = 0; ;) {
      const { rows } = await client.query<(string | null)[]>({ text: `fetch ${ROWS_PER_PAGE} from backup`, rowMode: 'array' })
      await file.write(rows)
      written += rows.length
      onRows(written)
      if (rows.length < ROWS_PER_PAGE) break
    }
    ended = true
  } finally {
    if (!ended) await file.abandon()
  }
  await client.query('close backup')
  return { name, columns: columns.map((column) => column.name), ...(await file.end()) }
}
