import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which suppliers and funds a project has to do with, beside its line in the list, so that all of it is read in one round trip. */
export const related: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table project_list add column related jsonb not null default '{"supplier": [], "fund": []}'`.execute(db)
  },
}
