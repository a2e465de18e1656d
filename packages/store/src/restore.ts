import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { PoolClient } from 'pg'
import { notAsWritten, readManifest, readTable, unusable } from './backup-files.ts'
import type { BackupManifest, TextRow } from './backup-files.ts'
import type { BackupOptions } from './backup.ts'
import { continueNumbering, quoted, readCatalog } from './catalog.ts'
import type { CatalogTable } from './catalog.ts'
import { applyMigrations, migrationNames } from './migrate.ts'
import { openStore } from './open-store.ts'
import type { StoreLocation } from './open-store.ts'
import { sqlstateOf } from './sqlstate.ts'
import { StoreError } from './store-error.ts'
import { inTransaction } from './transaction.ts'

const ROWS_PER_PAGE = 1_000

/**
 * Fills an empty database with a backup: all of it in one transaction, or nothing. A backup of an older version is brought up to this one
 * afterwards.
 * @throws StoreError `backup-unusable` when the folder holds no sound backup, or one of a newer version; `restore-refused` when the
 * database is not empty; those of `openStore`
 */
export async function restore(location: StoreLocation, directory: string, options: BackupOptions = {}): Promise<BackupManifest> {
  const manifest = await readManifest(directory)
  const upTo = lastKnown(manifest)
  const isNew = location.dataDir !== undefined && !existsSync(location.dataDir)
  try {
    const store = await openStore(location, { migrations: { upTo } })
    try {
      await inTransaction(store.pool, (client) => fill(client, directory, manifest, options))
      await applyMigrations(store.db)
    } finally {
      await store.close()
    }
    return manifest
  } catch (error) {
    if (isNew) await rm(location.dataDir, { recursive: true, force: true })
    throw error
  }
}

/** The newest migration that the backup had; this program must know them all, and in this order. */
function lastKnown({ migrations }: BackupManifest): string {
  const last = migrations.at(-1)
  if (last === undefined || migrations.some((name, index) => migrationNames[index] !== name)) {
    throw unusable({
      zh: '备份由另一版本的程序写成，请用那个版本或更新的版本恢复',
      en: 'The backup was made by another version of the program; restore it with that one, or a later one',
    })
  }
  return last
}

async function fill(client: PoolClient, directory: string, manifest: BackupManifest, options: BackupOptions): Promise<void> {
  const catalog = await readCatalog(client)
  await expectEmpty(client, catalog)
  const written = new Map(manifest.tables.map((table) => [table.name, table]))
  if (catalog.length !== written.size) throw otherTables()
  const of = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  let before = 0
  for (const table of catalog) {
    const saved = written.get(table.name)
    if (saved === undefined || saved.columns.join() !== table.columns.map(({ name }) => name).join()) throw otherTables()
    // They watch over what people enter, a statement at a time; a page of a table may end in the middle of what belongs together.
    await client.query(`alter table ${quoted(table.name)} disable trigger user`)
    for await (const page of readTable(directory, saved, ROWS_PER_PAGE)) {
      options.signal?.throwIfAborted()
      await insert(client, table, page).catch((error: unknown) => {
        throw isAboutValues(error) ? notAsWritten(table.name, error) : error
      })
      before += page.length
      options.onProgress?.({ table: table.name, rows: before, of })
    }
  }
  for (const { name } of catalog) await client.query(`alter table ${quoted(name)} enable trigger user`)
  await continueNumbering(client, catalog)
  options.signal?.throwIfAborted()
}

async function expectEmpty(client: PoolClient, catalog: readonly CatalogTable[]): Promise<void> {
  for (const { name } of catalog) {
    // Nobody begins to work while the tables are being filled.
    await client.query(`lock table ${quoted(name)} in share row exclusive mode`)
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`)
    if (rowCount === 0) continue
    throw new StoreError('restore-refused', {
      zh: `数据库不是空的（${name} 已有内容），不能恢复到这里`,
      en: `The database is not empty: ${name} holds something already. Restore into an empty one.`,
    })
  }
}

function otherTables(): StoreError {
  return unusable({ zh: '备份里的表与其所记的版本不符', en: 'The tables of the backup are not those of the version it names' })
}

/** Classes of PostgreSQL: data exceptions, and constraints that do not hold. */
function isAboutValues(error: unknown): boolean {
  return /^2[23]/.test(sqlstateOf(error) ?? '')
}

async function insert(client: PoolClient, { name, columns }: CatalogTable, rows: readonly TextRow[]): Promise<void> {
  const names = columns.map((column) => quoted(column.name))
  const cast = columns.map((column, index) => `${names[index]}::${column.type}`)
  const places = columns.map((_, index) => `$${index + 1}::text[]`)
  await client.query(
    `insert into ${quoted(name)} (${names.join(', ')}) overriding system value
     select ${cast.join(', ')} from unnest(${places.join(', ')}) as saved (${names.join(', ')})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  )
}
