import { type Kysely, sql } from 'kysely'
import { grantTables } from './grant-access.ts'
import type { Database } from './schema.ts'
import { StoreError } from './store-error.ts'

/** Owns nothing and cannot pass a wall. */
const SERVER_ROLE = 'goufu_server'

/**
 * The role that statements at a wall run as: `none`, the login itself, where the walls hold it anyway. A login that walls do not hold, a
 * superuser for example, runs them as a role of its own making.
 * @throws StoreError `wall-bypassed` where it may not make one
 */
export async function serverRole(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ bypasses: boolean; migrated: boolean }>`
    select rolsuper or rolbypassrls as bypasses, to_regclass('project_party') is not null as migrated
    from pg_roles where rolname = current_user`.execute(db)
  const [login] = rows
  if (login === undefined || !login.bypasses || !login.migrated) return 'none'
  try {
    if (!(await isThere(db))) await sql`create role ${sql.id(SERVER_ROLE)} nologin`.execute(db)
  } catch (cause) {
    // Another process was faster.
    if (!(await isThere(db))) throw bypassed(cause)
  }
  await grantTables(db, SERVER_ROLE)
  return SERVER_ROLE
}

async function isThere(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${SERVER_ROLE}`.execute(db)
  return rows.length > 0
}

function bypassed(cause: unknown): StoreError {
  return new StoreError(
    'wall-bypassed',
    {
      zh: `数据库用户不受行级权限约束，又不能建立角色 ${SERVER_ROLE}。请换一个普通用户登录，或先建立这个角色。`,
      en: `Row-level security does not hold the user of the database, and it may not create the role ${SERVER_ROLE}. Log in as an ordinary user, or create that role first.`,
    },
    { cause },
  )
}
