import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which types of events there are and in which shapes, so that a program learns without reading them all whether it can. */
export const eventShapes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table event_shape (
    stream_type text not null,
    type text not null,
    schema integer not null,
    primary key (stream_type, type, schema)
  )`,
  `insert into event_shape (stream_type, type, schema)
   select distinct stream_type, type, (body::json ->> 'schema')::integer from event`,
]
