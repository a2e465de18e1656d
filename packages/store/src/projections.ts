import type { PoolClient, QueryConfig } from 'pg'
import { type DueOfStream, replaceDueItems } from './due-items.ts'
import { type PartiesOfProject, replaceParties } from './parties.ts'
import type { FundBalanceTable, ProjectListTable, SupplierListTable } from './schema.ts'
import { together } from './together.ts'

/** Rows for the lists across streams; each replaces the row of its id. */
export interface Projections {
  readonly projects: readonly ProjectListTable[]
  readonly funds: readonly FundBalanceTable[]
  readonly suppliers: readonly SupplierListTable[]
  /** Who takes part, by project: all there are. */
  readonly parties: readonly PartiesOfProject[]
  /** What is due, by stream: all there is of it. */
  readonly due: readonly DueOfStream[]
}

export const NO_PROJECTIONS: Projections = { projects: [], funds: [], suppliers: [], parties: [], due: [] }

/** Puts rows in place of the ones with the same id, in the transaction of `client`. */
export async function upsertProjections(client: PoolClient, projections: Projections): Promise<void> {
  await together(client, ...putRows(client, projections))
}

/** The same as steps, each a statement. */
export function putRows(client: PoolClient, { projects, funds, suppliers, parties, due }: Projections): readonly (() => Promise<void>)[] {
  const put = async (statement: QueryConfig): Promise<void> => {
    await client.query(statement)
  }
  return [
    ...projects.map((row) => () => put({ ...PROJECT, values: projectValues(row) })),
    ...funds.map((row) => () => put({ ...FUND, values: fundValues(row) })),
    ...suppliers.map((row) => () => put({ ...SUPPLIER, values: supplierValues(row) })),
    ...parties.map((row) => () => replaceParties(client, row)),
    ...due.map((row) => () => replaceDueItems(client, row)),
  ]
}

const PROJECT_COLUMNS = [
  'id',
  'code',
  'title',
  'fiscal_year',
  'profile_digest',
  'supplier_name',
  'outcome',
  'stage',
  'budget_fen',
  'award_fen',
  'contract_fen',
  'added_fen',
  'paid_fen',
  'next_due_title',
  'next_due_on',
  'version',
  'updated_on',
  'updated_at',
  'related',
  'search',
  'organisation',
] as const

/** With what it is searched by, which is written when it changes: it stands under an index that takes long to write. */
const PROJECT = searched(upsert('project_list', PROJECT_COLUMNS), PROJECT_COLUMNS.indexOf('search') + 1)

function projectValues(row: ProjectListTable): unknown[] {
  return [
    row.id,
    row.code,
    row.title,
    row.fiscalYear,
    row.profileDigest,
    row.supplierName,
    row.outcome,
    row.stage,
    row.budgetFen,
    row.awardFen,
    row.contractFen,
    row.addedFen,
    row.paidFen,
    row.nextDueTitle,
    row.nextDueOn,
    row.version,
    row.updatedOn,
    row.updatedAt,
    row.related,
    row.search,
    row.organisation,
  ]
}

const FUND = upsert('fund_balance', [
  'id',
  'title',
  'source',
  'fiscal_year',
  'buyer',
  'organisation',
  'appropriated_fen',
  'reserved_fen',
  'committed_fen',
  'paid_fen',
  'returned_fen',
  'carried_in_fen',
  'carried_out_fen',
  'version',
  'updated_at',
])

function fundValues(row: FundBalanceTable): unknown[] {
  return [
    row.id,
    row.title,
    row.source,
    row.fiscalYear,
    row.buyer,
    row.organisation,
    row.appropriatedFen,
    row.reservedFen,
    row.committedFen,
    row.paidFen,
    row.returnedFen,
    row.carriedInFen,
    row.carriedOutFen,
    row.version,
    row.updatedAt,
  ]
}

const SUPPLIER = upsert('supplier_list', ['id', 'name', 'credit_code', 'kind', 'debarred_until', 'version', 'updated_at', 'search'])

function supplierValues(row: SupplierListTable): unknown[] {
  return [row.id, row.name, row.creditCode, row.kind, row.debarredUntil, row.version, row.updatedAt, row.search]
}

function upsert(table: string, columns: readonly string[]): { readonly name: string; readonly text: string } {
  const places = columns.map((_, index) => `$${index + 1}`).join(', ')
  const replace = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`)
  return {
    name: `upsert-${table}`,
    text: `insert into ${table} (${columns.join(', ')}) values (${places}) on conflict (id) do update set ${replace.join(', ')}`,
  }
}

/**
 * Nothing is inserted for a project that has its row: a place is given to each insert that is tried. Blocks are written in the order of
 * their signs, so that of two commands that open projects neither waits for the other.
 */
function searched({ name, text }: ReturnType<typeof upsert>, place: number): ReturnType<typeof upsert> {
  return {
    name,
    text: `with changed as (
      update project_search set search = $${place} where id = $1 and search <> $${place} returning search, place
    ), opened as (
      insert into project_search (id, search) select $1, $${place} where not exists (select from project_search where id = $1)
      returning search, place
    ), placed as (
      insert into search_block (gram, block)
      select distinct gram, place / 128 from (select * from changed union all select * from opened) as searched cross join lateral search_signs(search) as gram
      order by gram
      on conflict do nothing
    ) ${text}`,
  }
}

/** The rows of several streams as one set. */
export function mergeProjections(all: readonly Projections[]): Projections {
  return {
    projects: all.flatMap((one) => one.projects),
    funds: all.flatMap((one) => one.funds),
    suppliers: all.flatMap((one) => one.suppliers),
    parties: all.flatMap((one) => one.parties),
    due: all.flatMap((one) => one.due),
  }
}
