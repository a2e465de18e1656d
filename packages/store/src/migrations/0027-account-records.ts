import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What is on record about accounts says in which post it was done, and what counts no more is found to be cleared away. */
export const accountRecords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `alter table account_event add column role text, add column of_organisation text, add column deputy_for text`,
  // An ended session expires at once, so that one index finds both.
  `create index session_expiry on session (expires_at)`,
  `create index recovery_expiry on recovery (expires_at)`,
  `create index verification_expiry on verification (expires_at)`,
  `create index used_code_until on used_code (until)`,
  `create index sign_in_failure_last on sign_in_failure (last_at)`,
]
