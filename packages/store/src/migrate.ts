import { Migrator } from 'kysely/migration'
import type { Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'
import { StoreError } from './store-error.ts'

/** Applies the migrations that are still to come. Processes that start together wait for one another. */
export async function applyMigrations(db: Kysely<Database>): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (error !== undefined) throw new Error('A migration failed; the database stays as it was.', { cause: error })
}

/** For a process whose role may not change tables. @throws StoreError `migrations-pending` */
export async function expectMigrated(db: Kysely<Database>): Promise<void> {
  const pending = (await migrator(db).getMigrations()).filter((migration) => migration.executedAt === undefined)
  if (pending.length === 0) return
  const names = pending.map((migration) => migration.name).join(', ')
  throw new StoreError('migrations-pending', {
    zh: `数据库缺少迁移：${names}。请先以数据库所有者身份执行迁移。`,
    en: `The database lacks migrations: ${names}. Migrate it first, as its owner.`,
  })
}

function migrator(db: Kysely<Database>): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
}
