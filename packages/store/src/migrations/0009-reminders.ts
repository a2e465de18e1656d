import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people have been reminded of, each thing once however many processes do it, and how far each person has read. */
export const reminders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table reminder (
    id bigint generated always as identity primary key,
    stream_type text not null,
    stream_id text not null,
    key text not null,
    due_on date not null,
    kind text not null check (kind in ('soon', 'overdue')),
    role text not null,
    holder text,
    made_on date not null,
    constraint reminder_once unique (stream_type, stream_id, key, due_on, kind)
  )`,
  `create index reminder_role on reminder (role, id)`,
  `create table reminder_reader (
    person text primary key,
    read_through bigint not null
  )`,
]
