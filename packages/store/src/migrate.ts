import { Migrator } from 'kysely/migration'
import { type Kysely, sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'
import { sqlstateOf } from './sqlstate.ts'
import { StoreError } from './store-error.ts'

const NOT_PERMITTED = '42501'

/**
 * Applies the migrations that are still to come. Processes that start together wait for one another.
 * @throws StoreError `migrations-not-permitted`
 */
export async function applyMigrations(db: Kysely<Database>): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (sqlstateOf(error) === NOT_PERMITTED) throw await notPermitted(db, error)
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

async function notPermitted(db: Kysely<Database>, cause: unknown): Promise<StoreError> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  const role = rows[0]?.role ?? ''
  const text = {
    zh: `数据库角色 ${role} 无权建表或改表。请先以数据库所有者身份执行迁移，再设 GOUFU_MIGRATIONS=expect 启动。`,
    en: `The database role ${role} may not create or change tables. Migrate as the database’s owner first, then start with GOUFU_MIGRATIONS=expect.`,
  }
  return new StoreError('migrations-not-permitted', text, { cause })
}

function migrator(db: Kysely<Database>): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
}
