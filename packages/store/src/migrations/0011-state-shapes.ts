import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** In which shape each head was folded; those from before it was noted are in none that is known. */
export const stateShapes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table stream add column state_shape integer not null default 0`.execute(db)
    await sql`create index stream_state_shape on stream (type, state_shape)`.execute(db)
  },
}
