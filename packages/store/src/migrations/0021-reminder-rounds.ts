import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What a round of reminders has to look at and nothing else: how far the ones before have gone along what is due, and the streams of which
 * something due was written since. Nothing here is the only place of anything: without it the next round looks at everything again.
 */
export const reminderRounds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  // The last line, in the order of the index, of which was reminded as soon and as overdue.
  `create table reminder_mark (
    kind text primary key check (kind in ('soon', 'overdue')),
    due_on date not null,
    stream_type text not null,
    stream_id text not null,
    key text not null
  )`,
  // No stream once only: what is written while a round takes a row away would wait for nobody.
  `create table reminder_pending (
    id bigint primary key generated always as identity,
    stream_type text not null,
    stream_id text not null
  )`,
]
