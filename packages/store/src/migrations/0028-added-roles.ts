import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A post may be of a role that a profile adds: `profile/key`, a part of the role of the engine that stands beside it. */
export const addedRoles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table post add column as_role text check (as_role like '%_/_%')`.execute(db)
  },
}
