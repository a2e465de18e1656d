import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who may sign in, and how. Tables `person`, `session`, `credential`, `verification` and `two_factor` have what better-auth asks for
 * beside what is asked for here; a test compares them with what it expects.
 */
export const accounts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  // `email` is what better-auth tells people apart by; nothing is ever sent there.
  `create table person (
    id text primary key,
    username text not null constraint person_username unique,
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    two_factor_enabled boolean not null default false,
    status text not null default 'active' check (status in ('active', 'locked', 'ended')),
    sample boolean not null default false,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  )`,

  // An ended session keeps its row: the list of sessions tells what became of it.
  `create table session (
    id text primary key,
    token text not null constraint session_token unique,
    person_id text not null references person (id),
    method text not null check (method in ('password', 'passkey', 'identity-provider')),
    factors smallint not null check (factors in (1, 2)),
    ip_address text,
    user_agent text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    seen_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    ended_at timestamptz(3)
  )`,
  `create index session_of_person on session (person_id, created_at desc)`,

  `create table credential (
    id text primary key,
    person_id text not null references person (id),
    provider_id text not null,
    account_id text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz(3),
    refresh_token_expires_at timestamptz(3),
    scope text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint credential_subject unique (provider_id, account_id),
    constraint credential_of_person unique (person_id, provider_id)
  )`,

  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz(3) not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  )`,
  `create index verification_identifier on verification (identifier)`,

  `create table two_factor (
    id text primary key,
    person_id text not null constraint two_factor_of_person unique references person (id),
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz(3)
  )`,
  // Codes that were shown once: whoever saw one cannot use it too.
  `create table used_code (
    person_id text not null references person (id),
    code_hash text not null,
    until timestamptz(3) not null,
    primary key (person_id, code_hash)
  )`,

  `create table passkey (
    id text primary key,
    person_id text not null references person (id),
    name text not null,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    backed_up boolean not null,
    created_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  `create index passkey_of_person on passkey (person_id)`,

  // How often in a row it went wrong, for a name or for an address, and until when nobody is heard. Names and addresses are hashed.
  `create table sign_in_failure (
    key text primary key,
    failures integer not null,
    last_at timestamptz(3) not null,
    blocked_until timestamptz(3)
  )`,

  // A way back in: whoever asks is an administrator and another one confirms. The first code of an account nobody has used is asked for by nobody.
  `create table recovery (
    id uuid primary key,
    person_id text not null references person (id),
    reason text not null,
    asked_by text references person (id),
    asked_at timestamptz(3) not null,
    confirmed_by text references person (id),
    confirmed_at timestamptz(3),
    removes_second_factor boolean not null,
    identity_subject text,
    code_hash text constraint recovery_code unique,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3),
    constraint recovery_by_others check (asked_by <> person_id and confirmed_by <> person_id),
    constraint recovery_by_two check (confirmed_by <> asked_by),
    constraint recovery_confirmed check (code_hash is null or asked_by is null or confirmed_by is not null)
  )`,
  `create index recovery_of_person on recovery (person_id, asked_at desc)`,

  `create table account_event (
    id bigint generated always as identity primary key,
    at timestamptz(3) not null,
    kind text not null,
    person_id text,
    by_person_id text,
    session_id text,
    address text,
    address_hash text,
    detail jsonb not null default '{}'
  )`,
  `create index account_event_of_person on account_event (person_id, id desc)`,
  `create index account_event_sign_in on account_event (person_id, address_hash, at desc) where kind = 'signed-in'`,
  `create trigger account_event_stays before update or delete or truncate on account_event
    for each statement execute function refuse_rewrite()`,
]
