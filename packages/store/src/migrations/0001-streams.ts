import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Streams and their events, commands, the outbox, the ledger, and the profiles that events were decided under. */
export const streams: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  // The state is kept as it was written: nothing asks the database about its parts, and taking it apart and putting it together costs.
  `create table stream (
    type text not null,
    id text not null check (id <> '' and length(id) <= 200),
    version integer not null check (version > 0),
    hash text not null check (length(hash) = 64),
    hash_algorithm text not null,
    state json not null,
    updated_at timestamptz(3) not null,
    primary key (type, id)
  )`,

  // What was asked, by whom, and what came of it: written once with its outcome, refusals included.
  `create table command (
    id uuid primary key,
    kind text not null,
    stream_type text not null,
    stream_id text not null,
    actor jsonb not null,
    request_digest text not null,
    outcome text not null check (outcome in ('accepted', 'refused', 'needs-facts', 'wrong-role')),
    request text check ((outcome = 'accepted') = (request is null)),
    answer jsonb not null,
    findings jsonb not null,
    recorded_at timestamptz(3) not null
  )`,
  // Only what was turned down is looked up by stream; accepted commands are found through their events.
  `create index command_turned_down on command (stream_type, stream_id, recorded_at, id) where outcome <> 'accepted'`,

  `create table event (
    stream_type text not null,
    stream_id text not null,
    number integer not null check (number > 0),
    type text not null,
    effective_on date not null,
    command_id uuid not null references command (id),
    recorded_at timestamptz(3) not null,
    body text not null,
    previous_hash text not null check (length(previous_hash) = 64),
    hash text not null check (length(hash) = 64),
    hash_algorithm text not null,
    primary key (stream_type, stream_id, number),
    foreign key (stream_type, stream_id) references stream (type, id)
  )`,

  `create table outbox (
    id bigint generated always as identity primary key,
    stream_type text not null,
    stream_id text not null,
    number integer not null
  )`,

  `create table ledger (
    sequence bigint primary key check (sequence > 0),
    stream_type text not null,
    stream_id text not null,
    number integer not null,
    event_hash text not null check (length(event_hash) = 64),
    sealed_at timestamptz(3) not null,
    previous_hash text not null check (length(previous_hash) = 64),
    hash text not null check (length(hash) = 64),
    hash_algorithm text not null,
    unique (stream_type, stream_id, number),
    foreign key (stream_type, stream_id, number) references event (stream_type, stream_id, number)
  )`,

  `create table profile (
    digest text not null check (length(digest) = 64),
    texts_digest text not null check (length(texts_digest) = 64),
    id text not null,
    version text not null,
    body text not null,
    saved_at timestamptz(3) not null,
    primary key (digest, texts_digest)
  )`,

  `create function refuse_rewrite() returns trigger language plpgsql as $$
  begin
    raise exception '% of % is not allowed: what is recorded stays as it was recorded', tg_op, tg_table_name
      using errcode = 'insufficient_privilege';
  end
  $$`,
  ...['event', 'ledger', 'command', 'profile'].map(
    (table) =>
      `create trigger ${table}_stays before update or delete or truncate on ${table} for each statement execute function refuse_rewrite()`,
  ),
]
