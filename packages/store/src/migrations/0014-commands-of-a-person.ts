import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What somebody has lately done to projects is found by who they are, so that their projects need no list of their own. */
export const commandsOfAPerson: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index command_of_person on command ((actor ->> 'id'), recorded_at desc, stream_id)
      where stream_type = 'project' and outcome = 'accepted'`.execute(db)
  },
}
