import { Migrator } from 'kysely/migration'
import { type Kysely, sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'
import { sqlstateOf } from './sqlstate.ts'
import { StoreError } from './store-error.ts'

const NOT_PERMITTED = '42501'

/**
 * Applies the migrations that are still to come. Processes that start together wait for one another.
 * @param upTo the last one to be applied, for a database that has none yet or just these
 * @throws StoreError `migrations-not-permitted`; `restore-refused` when the database is past `upTo`
 */
export async function applyMigrations(db: Kysely<Database>, upTo?: string): Promise<void> {
  if (upTo !== undefined) await expectNotPast(db, upTo)
  const { error } = await (upTo === undefined ? migrator(db).migrateToLatest() : migrator(db).migrateTo(upTo))
  if (sqlstateOf(error) === NOT_PERMITTED) throw await notPermitted(db, error)
  if (error !== undefined) throw new Error('A migration failed; the database stays as it was.', { cause: error })
}

/** Every migration, in order. */
export const migrationNames: readonly string[] = Object.keys(migrations).toSorted()

/** Else the migrator would take newer ones back. */
async function expectNotPast(db: Kysely<Database>, upTo: string): Promise<void> {
  const past = (await migrator(db).getMigrations()).find(({ name, executedAt }) => name > upTo && executedAt !== undefined)
  if (past === undefined) return
  throw new StoreError('restore-refused', {
    zh: `数据库已迁移到 ${past.name}，比备份（${upTo}）新；请恢复到一个没有表的空库`,
    en: `The database has been migrated to ${past.name}, past the backup (${upTo}). Restore into a database without tables.`,
  })
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
