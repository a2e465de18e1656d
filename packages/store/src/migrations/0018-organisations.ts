import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who there is: the tree of organisations, the codes that each has had, who holds which post in it, and who stands in for whom. The top of
 * the tree is no row: it is `root`, and everything is beneath it. `organisation_reach` holds every organisation under each of those above
 * it and under itself, so that whatever lies within somebody's reach is found by one index.
 */
export const organisations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table organisation (
    id text primary key check (id <> '' and id <> 'root' and length(id) <= 64),
    parent text references organisation (id) deferrable initially deferred,
    kind text not null check (kind in ('province', 'city', 'county', 'township', 'village', 'office', 'evaluator')),
    name text not null check (name <> '' and length(name) <= 200),
    ended_on date
  )`,
  // Of those that are still there, no two of one name under one parent.
  `create unique index organisation_once on organisation (coalesce(parent, 'root'), name) where ended_on is null`,
  `create index organisation_name on organisation (name)`,

  // GB/T 2260: six digits to the county, three more to the township, three more to the village. A code is given by the state and changes; an id never does.
  `create table organisation_code (
    organisation text not null references organisation (id) deferrable initially deferred,
    code text not null check (code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
    valid_from date not null,
    valid_until date check (valid_until > valid_from),
    primary key (organisation, valid_from)
  )`,
  `create unique index organisation_code_now on organisation_code (code) where valid_until is null`,

  `create table organisation_reach (
    ancestor text not null,
    organisation text not null references organisation (id) deferrable initially deferred,
    primary key (ancestor, organisation)
  )`,

  // A person in an office, or of a supplier. What is ended stays to be seen.
  `create table post (
    id uuid primary key,
    person text not null,
    role text not null,
    organisation text not null,
    reach text not null,
    from_on date not null,
    until_on date check (until_on >= from_on),
    granted_by text not null,
    granted_at timestamptz(3) not null,
    ended_by text,
    ended_at timestamptz(3),
    check ((ended_by is null) = (ended_at is null))
  )`,
  `create index post_person on post (person) where ended_at is null`,
  `create index post_organisation on post (organisation)`,

  // 代理: a deputy has a post of another person for a period, both days included.
  `create table delegation (
    id uuid primary key,
    post uuid not null references post (id),
    deputy text not null,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    reason text not null check (reason <> ''),
    made_by text not null,
    made_at timestamptz(3) not null,
    ended_by text,
    ended_at timestamptz(3),
    check ((ended_by is null) = (ended_at is null))
  )`,
  `create index delegation_deputy on delegation (deputy) where ended_at is null`,
  `create index delegation_post on delegation (post)`,
]
