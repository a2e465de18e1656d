import { type Kysely, sql } from 'kysely'
import type { Database } from './schema.ts'
import { installScheduler, SCHEDULER_SCHEMA } from './scheduler.ts'
import type { Store } from './store.ts'

const ADDED_TO = [
  'stream',
  'event',
  'event_shape',
  'command',
  'outbox',
  'ledger',
  'checkpoint',
  'signing_key',
  'data_key',
  'kept_secret',
  'profile',
  'project_list',
  'project_party',
  'project_search',
  'search_block',
  'fund_balance',
  'fund_entry',
  'supplier_list',
  'supplier_sign',
  'due_item',
  'due_bar',
  'file',
  'reminder',
  'reminder_reader',
  'reminder_mark',
  'reminder_pending',
  'person',
  'person_sign',
  'session',
  'credential',
  'verification',
  'two_factor',
  'used_code',
  'passkey',
  'sign_in_failure',
  'recovery',
  'account_event',
  'reading',
  'organisation',
  'organisation_code',
  'organisation_reach',
  'post',
  'delegation',
]
const CHANGED = [
  'stream',
  'project_list',
  'project_search',
  'fund_balance',
  'supplier_list',
  'due_item',
  'reminder_reader',
  'reminder_mark',
  'person',
  'session',
  'credential',
  'verification',
  'two_factor',
  'passkey',
  'sign_in_failure',
  'recovery',
  'organisation',
  'organisation_code',
  'post',
  'delegation',
]
const REMOVED_FROM = [
  'outbox',
  'due_item',
  'due_bar',
  'file',
  'reminder_pending',
  'project_party',
  'supplier_sign',
  'organisation_reach',
  'verification',
  'two_factor',
  'used_code',
  'person_sign',
  'passkey',
  'sign_in_failure',
  'credential',
  'session',
  'recovery',
]
const READ = [...ADDED_TO, 'fund_account', 'kysely_migration', 'kysely_migration_lock']

/** Any number that nothing else in the database locks. */
const GRANTS_LOCK = 4_730_293

/**
 * Gives a role that owns nothing what a running server needs, and no more: it may add events and ledger entries, and has
 * no right to change or remove one, so that not even the triggers are asked; of files it may remove what no event cites; of
 * accounts it may change what says who signs in and how, and not what is on record about it. To be called by the owner after migrating.
 * @param role name of an existing role, as it stands in the catalogue
 */
export async function grantAccess(store: Store, role: string): Promise<void> {
  const scheduler = sql.id(SCHEDULER_SCHEMA)
  await installScheduler(store)
  await grantTables(store.db, role)
  await store.db.transaction().execute(async (trx) => {
    // Nothing of the record lies with the scheduler: it does with its own tables as it likes.
    await sql`grant usage on schema ${scheduler} to ${sql.id(role)}`.execute(trx)
    await sql`grant select, insert, update, delete on all tables in schema ${scheduler} to ${sql.id(role)}`.execute(trx)
    await sql`grant usage on all sequences in schema ${scheduler} to ${sql.id(role)}`.execute(trx)
    await sql`grant execute on all functions in schema ${scheduler} to ${sql.id(role)}`.execute(trx)
  })
}

/** Gives a role its rights on the tables of the store, unless it has them. */
export async function grantTables(db: Kysely<Database>, role: string): Promise<void> {
  const tables = (names: readonly string[]) => sql.join(names.map((name) => sql.table(name)))
  const { rows } =
    await sql`select from unnest(${READ}::text[]) as one (name) where not has_table_privilege(${role}, one.name, 'select')`.execute(db)
  if (rows.length === 0) return
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${GRANTS_LOCK})`.execute(trx)
    await sql`revoke all on ${tables(READ)} from ${sql.id(role)}`.execute(trx)
    await sql`grant select on ${tables(READ)} to ${sql.id(role)}`.execute(trx)
    await sql`grant insert on ${tables(ADDED_TO)} to ${sql.id(role)}`.execute(trx)
    await sql`grant update on ${tables(CHANGED)} to ${sql.id(role)}`.execute(trx)
    await sql`grant delete on ${tables(REMOVED_FROM)} to ${sql.id(role)}`.execute(trx)
  })
}
