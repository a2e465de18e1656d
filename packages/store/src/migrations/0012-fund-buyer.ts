import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whose money a fund is; those from before it was asked for name nobody. */
export const fundBuyer: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table fund_balance add column buyer text not null default ''`.execute(db)
    await sql`create index fund_balance_buyer on fund_balance (buyer, fiscal_year desc, id)`.execute(db)
  },
}
