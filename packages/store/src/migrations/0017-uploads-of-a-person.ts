import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How much somebody has uploaded is told without reading what everybody has. */
export const uploadsOfAPerson: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index file_uploader on file ((uploaded_by ->> 'id')) include (size)`.execute(db)
  },
}
