import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What is due or waits for somebody, a row for each thing a project has to do, written with the event that changes it. The rows hold
 * days and never what a day makes of them, so that time passes without anything being written.
 */
export const dueItems: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

/** What has no due date stands behind everything that has one. */
const PLACE = `coalesce(due_on, date '9999-12-31'), stream_type, stream_id, key`

const STATEMENTS = [
  `create table due_item (
    stream_type text not null,
    stream_id text not null,
    key text not null,
    kind text not null,
    role text not null,
    holder text,
    awaited_by jsonb not null,
    due_on date,
    binding boolean not null,
    turn boolean not null,
    opens_on date,
    ready_from date,
    ready_until date,
    shown jsonb not null,
    primary key (stream_type, stream_id, key)
  )`,
  // By role for the people, without it for the office and the scheduler.
  `create index due_item_role_due on due_item (role, due_on, stream_type, stream_id, key) where due_on is not null`,
  `create index due_item_due on due_item (due_on, stream_type, stream_id, key) where due_on is not null`,
  `create index due_item_role_turn on due_item (role, ${PLACE}) where turn`,
  `create index due_item_turn on due_item (${PLACE}) where turn`,
  `create index due_item_awaited on due_item using gin (awaited_by) where ready_from is not null`,
]
