import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Lists across streams, upserted as whole rows in the transaction that adds the events; their checks are the last wall around money.
 * What amendments add stands in contract and budget alike, and not in the award: the award covers the contract as it was signed.
 */
export const projections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table project_list (
    id text primary key,
    code text not null constraint project_list_code_is_free unique,
    title text not null,
    fiscal_year integer not null,
    profile_digest text not null,
    supplier_name text,
    outcome text not null,
    stage jsonb,
    budget_fen bigint check (budget_fen >= 0),
    award_fen bigint check (award_fen >= 0),
    contract_fen bigint check (contract_fen >= 0),
    added_fen bigint not null check (added_fen >= 0),
    paid_fen bigint not null check (paid_fen >= 0),
    next_due_title jsonb,
    next_due_on date,
    version integer not null,
    updated_on date not null,
    updated_at timestamptz(3) not null,
    search text not null,
    constraint project_list_paid_within_contract check (paid_fen = 0 or paid_fen <= coalesce(contract_fen, 0)),
    constraint project_list_added_to_contract check (added_fen = 0 or added_fen < coalesce(contract_fen, 0)),
    constraint project_list_contract_within_award check (contract_fen - added_fen <= award_fen),
    constraint project_list_contract_within_budget check (contract_fen <= budget_fen),
    constraint project_list_award_within_budget check (award_fen <= budget_fen - added_fen)
  )`,
  `create index project_list_latest on project_list (updated_at desc, id desc)`,

  `create table fund_balance (
    id text primary key,
    title text not null,
    source text not null,
    fiscal_year integer not null,
    appropriated_fen bigint not null check (appropriated_fen >= 0),
    reserved_fen bigint not null check (reserved_fen >= 0),
    committed_fen bigint not null check (committed_fen >= 0),
    paid_fen bigint not null check (paid_fen >= 0),
    version integer not null,
    updated_at timestamptz(3) not null,
    constraint fund_balance_not_overdrawn check (reserved_fen + committed_fen + paid_fen <= appropriated_fen)
  )`,
  `create index fund_balance_year on fund_balance (fiscal_year desc, id)`,

  `create table supplier_list (
    id text primary key,
    name text not null,
    credit_code text not null constraint supplier_list_credit_code_is_free unique,
    kind text not null,
    debarred_until date,
    version integer not null,
    updated_at timestamptz(3) not null,
    search text not null
  )`,
  `create index supplier_list_name on supplier_list (name, id)`,
]
