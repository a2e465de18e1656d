import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who looked at what, and the second wall (0019) around what says who people are: accounts and their secrets, posts, keys. These only the
 * program's own work sees; whoever has signed in may add to what is on record about accounts and about what was read, and nobody changes it.
 */
export const readings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const setting = (name: string) => `current_setting('goufu.${name}', true)`
const WALL = setting('wall')
const REACH = setting('reach')
const SYSTEM = `${WALL} = 'system'`
const SOMEBODY = `${WALL} in ('office', 'party', 'panel')`

/** Which walls see a table, and which add to it, beside the program itself; what is changed or removed only that does. */
const OWN_WORK: Readonly<Record<string, { readonly seen?: string; readonly added?: string }>> = {
  person: {},
  session: {},
  credential: {},
  verification: {},
  two_factor: {},
  used_code: {},
  passkey: {},
  sign_in_failure: {},
  recovery: {},
  account_event: { added: SOMEBODY },
  post: {},
  delegation: {},
  data_key: {},
  kept_secret: {},
  // A decision leaves behind what the next round of reminders has to look at.
  reminder_pending: { added: `${WALL} = 'writer'` },
  // Walls themselves ask them who stands beneath whom.
  organisation: { seen: `${SOMEBODY} or ${WALL} = 'writer'` },
  organisation_code: { seen: SOMEBODY },
  organisation_reach: { seen: `${SOMEBODY} or ${WALL} = 'writer'` },
  reading: {
    seen: `${WALL} = 'office' and (${REACH} = 'root' or exists (
      select from organisation_reach where ancestor = ${REACH} and organisation_reach.organisation = reading.organisation))`,
    added: `${SOMEBODY} and person = ${setting('person')}`,
  },
}

function policiesOf(table: string): readonly string[] {
  const { seen, added } = OWN_WORK[table] ?? {}
  const or = (rule: string | undefined) => (rule === undefined ? SYSTEM : `${SYSTEM} or ${rule}`)
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_seen on ${table} for select using (${or(seen)})`,
    `create policy ${table}_added on ${table} for insert with check (${or(added)})`,
    `create policy ${table}_changed on ${table} for update using (${SYSTEM})`,
    `create policy ${table}_removed on ${table} for delete using (${SYSTEM})`,
  ]
}

const STATEMENTS = [
  // What was read is named and never repeated. `person`, `role` and `of_organisation` are the post it was read in.
  `create table reading (
    id bigint generated always as identity primary key,
    at timestamptz(3) not null,
    action text not null check (action <> ''),
    person text not null,
    name text not null,
    role text not null,
    of_organisation text,
    deputy_for text,
    subject_type text not null check (subject_type in ('project', 'supplier', 'fund', 'person', 'record')),
    subject_id text not null,
    file text,
    reason text check (reason <> ''),
    address text,
    organisation text not null
  )`,
  `create index reading_of_subject on reading (subject_id, at desc, id desc)`,
  `create index reading_of_person on reading (person, at desc, id desc)`,
  `create index reading_at on reading (at desc, id desc)`,
  `create trigger reading_stays before update or delete or truncate on reading for each statement execute function refuse_rewrite()`,
  // To find all that stands above one.
  `create index organisation_reach_of on organisation_reach (organisation, ancestor)`,
  `create index organisation_beneath on organisation (parent)`,
  ...Object.keys(OWN_WORK).flatMap(policiesOf),
  // What a decision is taken with it never removes, and sealing is the program's own work.
  ...['outbox', 'file'].map((table) => `alter policy ${table}_removed on ${table} using (${SYSTEM})`),
  `alter policy ledger_added on ledger with check (${SYSTEM})`,
]
