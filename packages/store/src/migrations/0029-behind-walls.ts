import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Lets whoever stands at a wall find things by an index. Behind a wall PostgreSQL uses an index for such conditions alone as can tell
 * nothing of the rows they pass over: comparisons are among them, and \`case\`; a division is not, and neither is \`coalesce\`, so that
 * searches and inboxes read the whole table. And what is looked up for a row is never looked up for all rows at once: it stands in a
 * function, after a look at whether the office sees everything.
 */
export const behindWalls: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

/** Nobody is nobody's name, and what is no organisation's is of none. */
const said = (column: string) => `(case when ${column} is null then '' else ${column} end)`
/** What has no due date stands behind everything that has one. */
const PLACE = `(case when due_on is null then date '9999-12-31' else due_on end), stream_type, stream_id, key`
const WAITING_ROLES = ['preparer', 'approver', 'finance', 'evaluator', 'auditor', 'administrator']

const INDEXES: readonly (readonly [name: string, on: string])[] = [
  ['due_item_role_due', `due_item (role, ${said('holder')}, binding, ${PLACE})`],
  ['due_item_due', `due_item (${PLACE})`],
  ['due_item_role_turn', `due_item (role, ${said('holder')}, ${PLACE}) where turn`],
  ['due_item_of_organisation', `due_item (${said('organisation')}, binding, ${PLACE})`],
  ['due_item_turn', `due_item (${said('organisation')}, ${PLACE}) where turn`],
  ['due_item_passed', `due_item (${said('organisation')}, ${PLACE}) where turn and not binding`],
  ...WAITING_ROLES.map(
    (role) =>
      [
        `due_item_awaited_${role}`,
        `due_item (${said('organisation')}, ${PLACE}) where ready_from is not null and awaited_by @> '["${role}"]'`,
      ] as const,
  ),
  ['reminder_role', `reminder (role, ${said('holder')}, id)`],
]

const WALL = `current_setting('goufu.wall', true)`
const SEES_ALL = `${WALL} in ('system', 'writer') or (${WALL} = 'office' and current_setting('goufu.reach', true) = 'root')`

/** Whether whoever asks sees what a row belongs to. */
const FUNCTIONS = {
  'sees_stream(text, text)': `select from stream where stream.type = $1 and stream.id = $2`,
  'sees_project(text)': `select from project_list where project_list.id = $1`,
  'sees_fund(text)': `select from fund_balance where fund_balance.id = $1`,
} as const

/** What a row belongs to, by table. */
const BELONGS: Readonly<Record<string, string>> = {
  project_search: 'sees_project(project_search.id)',
  fund_entry: 'sees_fund(fund_entry.fund_id)',
  ...Object.fromEntries(
    ['event', 'ledger', 'outbox', 'reminder', 'file', 'command'].map((table) => [
      table,
      `sees_stream(${table}.stream_type, ${table}.stream_id)`,
    ]),
  ),
}

const STATEMENTS = [
  // Who did something is compared as it stands: taken out of the actor, it would be such a condition.
  `drop index command_of_person`,
  `alter table command add column actor_id text generated always as (actor ->> 'id') stored`,
  `create index command_of_person on command (actor_id, recorded_at desc, stream_id) where stream_type = 'project' and outcome = 'accepted'`,
  // A block of projects is a range of places.
  `drop index project_search_place`,
  `create unique index project_search_place on project_search (place)`,
  ...INDEXES.flatMap(([name, on]) => [`drop index ${name}`, `create index ${name} on ${on}`]),
  ...Object.entries(FUNCTIONS).map(
    ([name, query]) =>
      `create function ${name} returns boolean language plpgsql stable parallel safe as $$ begin return exists (${query}); end $$`,
  ),
  ...Object.entries(BELONGS).flatMap(([table, isSeen]) =>
    ['seen', 'changed'].map((policy) => `alter policy ${table}_${policy} on ${table} using (${SEES_ALL} or ${isSeen})`),
  ),
]
