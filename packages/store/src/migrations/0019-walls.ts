import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The second wall: every table with business data shows a connection only what whoever it works for may see. `goufu.wall` says which of
 * the cases below it is, `goufu.reach` the organisation at or beneath which it sees, `goufu.party` the supplier or the panel member it
 * works for, `goufu.person` the person. Where nothing is set nothing is seen. The owner of the tables is held to it as well.
 *
 * - `system`: the program's own work, such as sealing, proving and reminding
 * - `office`: whatever belongs to organisations within reach, and the register of suppliers
 * - `party`: for a supplier, projects it takes part in or that have been published, and its own record
 * - `panel`: for a member of panels, projects that they review, and the suppliers that take part in them
 * - `public`: projects that have been published
 * - `writer`: what a decision needs is seen whole; written is only what belongs to `goufu.organisation`
 */
export const walls: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const OWN = `coalesce(organisation, '')`
/** What has no due date stands behind everything that has one. */
const PLACE = `coalesce(due_on, date '9999-12-31'), stream_type, stream_id, key`
const WAITING_ROLES = ['preparer', 'approver', 'finance', 'evaluator', 'auditor', 'administrator']

const setting = (name: string) => `current_setting('goufu.${name}', true)`
const WALL = setting('wall')
const REACH = setting('reach')
const PARTY = setting('party')
const WHOLE = `${WALL} in ('system', 'writer')`

/** Whether an organisation lies within reach; nobody's are those of the top. */
const inReach = (organisation: string) => `(${REACH} = 'root' or reaches(${organisation}))`
/** Whether a row may be written for the organisation that is being decided for. */
const ownOf = (organisation: string) => `(${organisation} is null or ${organisation} = ${setting('organisation')})`
const takesPart = (project: string) => `takes_part(${project})`
const isPublished = (project: string) => `is_published(${project})`
/** Whether a supplier takes part in what a member of a panel reviews. */
const isReviewed = (supplier: string) => `is_reviewed(${supplier})`

/**
 * What is looked up for a row stands in functions: written into the policies, each statement would be planned and begun with all of it, for
 * every wall there is, which takes longer than most statements.
 */
const FUNCTIONS = {
  reaches: `select from organisation_reach where ancestor = ${REACH} and organisation_reach.organisation = $1`,
  takes_part: `select from project_party where project_id = $1 and party = ${PARTY} and party <> ''`,
  is_published: `select from project_party where project_id = $1 and party = ''`,
  is_reviewed: `select from project_party as reviewed join project_party as theirs using (project_id)
    where reviewed.party = ${PARTY} and reviewed.party <> '' and theirs.party = $1`,
} as const

/** Which rows each wall shows beside those that see the whole, by table. */
const SEEN: Readonly<Record<string, string>> = {
  stream: `case ${WALL}
    when 'office' then type = 'supplier' or ${inReach('stream.organisation')}
    when 'party' then (type = 'supplier' and id = ${PARTY}) or (type = 'project' and (${takesPart('stream.id')} or ${isPublished('stream.id')}))
    when 'panel' then (type = 'project' and ${takesPart('stream.id')}) or (type = 'supplier' and ${isReviewed('stream.id')})
    when 'public' then type = 'project' and ${isPublished('stream.id')}
    else false end`,
  project_list: `case ${WALL}
    when 'office' then ${inReach('project_list.organisation')}
    when 'party' then ${takesPart('project_list.id')} or ${isPublished('project_list.id')}
    when 'panel' then ${takesPart('project_list.id')}
    when 'public' then ${isPublished('project_list.id')}
    else false end`,
  fund_balance: `${WALL} = 'office' and ${inReach('fund_balance.organisation')}`,
  supplier_list: `${WALL} = 'office' or (${WALL} = 'party' and id = ${PARTY}) or (${WALL} = 'panel' and ${isReviewed('supplier_list.id')})`,
  due_item: `case ${WALL}
    when 'office' then due_item.organisation is null or ${inReach('due_item.organisation')}
    when 'party' then ${takesPart('due_item.stream_id')} or ${isPublished('due_item.stream_id')} or holder = ${PARTY}
    when 'panel' then ${takesPart('due_item.stream_id')}
    else false end`,
  // Who takes part in a project is told to whoever sees the project.
  project_party: `case ${WALL}
    when 'office' then ${inReach('project_party.organisation')}
    when 'party' then party in ('', ${PARTY})
    when 'panel' then true
    when 'public' then party = ''
    else false end`,
  reminder_reader: `person = ${setting('person')}`,
  search_block: `${WALL} in ('office', 'party', 'panel')`,
  project_search: 'exists (select from project_list where project_list.id = project_search.id)',
  fund_entry: 'exists (select from fund_balance where fund_balance.id = fund_entry.fund_id)',
  ...Object.fromEntries(
    ['event', 'ledger', 'outbox', 'reminder', 'file', 'command'].map((table) => [
      table,
      `exists (select from stream where stream.type = ${table}.stream_type and stream.id = ${table}.stream_id)`,
    ]),
  ),
}

/** What a decision may write, by table; where nothing stands, whatever follows from the heads that it may move. */
const WRITTEN: Readonly<Record<string, string>> = {
  stream: ownOf('stream.organisation'),
  project_list: ownOf('project_list.organisation'),
  project_party: ownOf('project_party.organisation'),
  fund_balance: ownOf('fund_balance.organisation'),
  due_item: ownOf('due_item.organisation'),
}

function policiesOf(table: string): readonly string[] {
  const seen = `${WHOLE} or ${SEEN[table] ?? 'false'}`
  const mayWrite = `${WALL} = 'system' or (${WALL} = 'writer' and ${WRITTEN[table] ?? 'true'})`
  const check = table === 'reminder_reader' ? `${WALL} = 'system' or person = ${setting('person')}` : mayWrite
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_seen on ${table} for select using (${seen})`,
    `create policy ${table}_added on ${table} for insert with check (${check})`,
    // To hold a row still, its reader must be able to change it; what it would become is checked.
    `create policy ${table}_changed on ${table} for update using (${seen}) with check (${check})`,
    `create policy ${table}_removed on ${table} for delete using (${check})`,
  ]
}

const STATEMENTS = [
  `alter table stream add column organisation text`,
  `alter table project_list add column organisation text not null default 'root'`,
  `alter table fund_balance add column organisation text not null default 'root'`,
  `alter table due_item add column organisation text`,
  `update stream set organisation = 'root' where type <> 'supplier'`,
  `update due_item set organisation = 'root' where stream_type = 'project'`,
  // Who takes part in a project: suppliers and panel members by their id, and everybody, with no id, once it has been published.
  `create table project_party (
    project_id text not null,
    party text not null,
    organisation text not null,
    primary key (project_id, party)
  )`,
  `create index project_party_of on project_party (party, project_id)`,
  `create index project_list_of_organisation on project_list (organisation, updated_at desc, id desc)`,
  `create index fund_balance_of_organisation on fund_balance (organisation, fiscal_year desc, id)`,
  // Of an office, its own; what is due of a supplier is everybody's.
  ...['turn', 'passed', ...WAITING_ROLES.map((role) => `awaited_${role}`)].map((name) => `drop index due_item_${name}`),
  `create index due_item_of_organisation on due_item (${OWN}, binding, ${PLACE})`,
  `create index due_item_turn on due_item (${OWN}, ${PLACE}) where turn`,
  `create index due_item_passed on due_item (${OWN}, ${PLACE}) where turn and not binding`,
  ...WAITING_ROLES.map(
    (role) =>
      `create index due_item_awaited_${role} on due_item (${OWN}, ${PLACE}) where ready_from is not null and awaited_by @> '["${role}"]'`,
  ),
  ...Object.entries(FUNCTIONS).map(
    ([name, query]) =>
      `create function ${name}(text) returns boolean language plpgsql stable parallel safe as $$ begin return exists (${query}); end $$`,
  ),
  ...Object.keys(SEEN).flatMap(policiesOf),
]
