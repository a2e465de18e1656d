import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Signed heads of the ledger, and the public halves of all keys that ever signed one. */
export const checkpoints: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table signing_key (
    id text primary key check (length(id) = 64),
    algorithm text not null,
    public_key text not null,
    noted_at timestamptz(3) not null
  )`,

  `create table checkpoint (
    sequence bigint primary key references ledger (sequence),
    ledger_hash text not null check (length(ledger_hash) = 64),
    hash_algorithm text not null,
    previous_sequence bigint not null check (previous_sequence >= 0 and previous_sequence < sequence),
    signed_at timestamptz(3) not null,
    key_id text not null references signing_key (id),
    signature text not null
  )`,
  // Each continues the one before it, and only one can.
  `create unique index checkpoint_previous on checkpoint (previous_sequence)`,

  ...['signing_key', 'checkpoint'].map(
    (table) =>
      `create trigger ${table}_stays before update or delete or truncate on ${table} for each statement execute function refuse_rewrite()`,
  ),
]
