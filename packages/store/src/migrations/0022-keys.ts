import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Keys that values are sealed with, each wrapped by a key that is not in the database, and what is kept secret between starts. */
export const keys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table data_key (
    id uuid primary key,
    place bigint not null unique generated always as identity,
    cipher text not null,
    wrapped text not null,
    made_at timestamptz(3) not null
  )`,
  // What was sealed with a key is lost with it. It may be wrapped anew, and nothing else.
  `create trigger data_key_stays before delete or truncate on data_key for each statement execute function refuse_rewrite()`,
  `create trigger data_key_is_rewrapped before update of id, place, cipher, made_at on data_key
   for each statement execute function refuse_rewrite()`,

  `create table kept_secret (
    purpose text primary key check (purpose ~ '^[a-z][a-z-]{0,62}$'),
    sealed text not null
  )`,
]
