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
/** Stands behind the place, so that what cannot be done on a day is passed over within the index. */
const READY = `ready_from, (case when ready_until is null then date '9999-12-31' else ready_until end)`
const WAITING_ROLES = ['preparer', 'approver', 'finance', 'evaluator', 'auditor', 'administrator']

/** What merely came to pass, of a role: among all that is its turn it would be looked for line by line. */
const ROLE_PASSED = `create index due_item_role_passed on due_item (role, ${said('holder')}, ${PLACE}, ${READY}) where turn and not binding`

const INDEXES: readonly (readonly [name: string, on: string])[] = [
  ['due_item_role_due', `due_item (role, ${said('holder')}, binding, ${PLACE})`],
  ['due_item_due', `due_item (${PLACE})`],
  ['due_item_role_turn', `due_item (role, ${said('holder')}, ${PLACE}, ${READY}) where turn`],
  ['due_item_of_organisation', `due_item (${said('organisation')}, binding, ${PLACE})`],
  ['due_item_turn', `due_item (${said('organisation')}, ${PLACE}, ${READY}) where turn`],
  ['due_item_passed', `due_item (${said('organisation')}, ${PLACE}) where turn and not binding`],
  ...WAITING_ROLES.map(
    (role) =>
      [
        `due_item_awaited_${role}`,
        `due_item (${said('organisation')}, ${PLACE}, ${READY}) where ready_from is not null and awaited_by @> '["${role}"]'`,
      ] as const,
  ),
  ['reminder_role', `reminder (role, ${said('holder')}, id)`],
]

const setting = (name: string) => `current_setting('goufu.${name}', true)`
const WALL = setting('wall')
const SEES_ALL = `${WALL} = 'office' and ${setting('reach')} = 'root'`
const inReach = (organisation: string) => `${setting('reach')} = 'root' or reaches(${organisation})`
const seesProject = (id: string) => `takes_part(${id}) or is_published(${id})`

/** Whether whoever asks sees what a row belongs to. */
const FUNCTIONS = {
  'sees_stream(text, text)': `select from stream where stream.type = $1 and stream.id = $2`,
  'sees_project(text)': `select from project_list where project_list.id = $1`,
  'sees_fund(text)': `select from fund_balance where fund_balance.id = $1`,
} as const

/** What each wall shows, in the order in which it is asked, by table. */
const SEEN: Readonly<Record<string, readonly (readonly [when: string, then: string])[]>> = {
  stream: [
    [`${WALL} = 'office'`, `type = 'supplier' or ${inReach('organisation')}`],
    [`${WALL} = 'party'`, `(type = 'supplier' and id = ${setting('party')}) or (type = 'project' and (${seesProject('id')}))`],
    [`${WALL} = 'panel'`, `(type = 'project' and takes_part(id)) or (type = 'supplier' and is_reviewed(id))`],
    [`${WALL} = 'public'`, `type = 'project' and is_published(id)`],
  ],
  project_list: [
    [`${WALL} = 'office'`, inReach('organisation')],
    [`${WALL} = 'party'`, seesProject('id')],
    [`${WALL} = 'panel'`, 'takes_part(id)'],
    [`${WALL} = 'public'`, 'is_published(id)'],
  ],
  fund_balance: [[`${WALL} = 'office'`, inReach('organisation')]],
  supplier_list: [
    [`${WALL} = 'office'`, 'true'],
    [`${WALL} = 'party'`, `id = ${setting('party')}`],
    [`${WALL} = 'panel'`, 'is_reviewed(id)'],
  ],
  due_item: [
    [`${WALL} = 'office'`, `organisation is null or ${inReach('organisation')}`],
    [`${WALL} = 'party'`, `${seesProject('stream_id')} or holder = ${setting('party')}`],
    [`${WALL} = 'panel'`, 'takes_part(stream_id)'],
  ],
  project_search: [
    [SEES_ALL, 'true'],
    ['true', 'sees_project(id)'],
  ],
  fund_entry: [
    [SEES_ALL, 'true'],
    ['true', 'sees_fund(fund_id)'],
  ],
  ...Object.fromEntries(
    ['event', 'ledger', 'outbox', 'reminder', 'file', 'command'].map((table) => [
      table,
      [
        [SEES_ALL, 'true'],
        ['true', 'sees_stream(stream_type, stream_id)'],
      ] as const,
    ]),
  ),
}

/**
 * As one \`case\` from beginning to end: of that the planner expects that half the rows are seen. Joined by \`or\` they are expected to be so
 * few that it reads and sorts all the funds of a year to find the first fifty.
 */
function seen(cases: readonly (readonly [when: string, then: string])[]): string {
  return `case when ${WALL} in ('system', 'writer') then true ${cases.map(([when, then]) => `when ${when} then ${then}`).join(' ')} else false end`
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
  ROLE_PASSED,
  ...Object.entries(FUNCTIONS).map(
    ([name, query]) =>
      `create function ${name} returns boolean language plpgsql stable parallel safe as $$ begin return exists (${query}); end $$`,
  ),
  ...Object.entries(SEEN).flatMap(([table, cases]) =>
    ['seen', 'changed'].map((policy) => `alter policy ${table}_${policy} on ${table} using (${seen(cases)})`),
  ),
]
