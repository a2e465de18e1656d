import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Finds what contains a text without looking through all rows: an index over every two and every four signs that follow each other,
 * which knows nothing of words or languages. Of projects it stands beside their list, since that is written with every event and a title hardly ever.
 */
export const search: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create function search_grams(said text) returns text[] language sql immutable strict parallel safe as
   $$ select array(select substr(said, place, 2) from generate_series(1, length(said) - 1) as place)
        || array(select substr(said, place, 4) from generate_series(1, length(said) - 3) as place) $$`,
  `create table project_search (
    id text primary key,
    search text not null
  )`,
  `insert into project_search (id, search) select id, search from project_list`,
  // No list of what is to be entered later: who searches would have to look through it, and somebody would wait while it is emptied.
  `create index project_search_grams on project_search using gin (search_grams(search)) with (fastupdate = off)`,
  `create index supplier_list_grams on supplier_list using gin (search_grams(search)) with (fastupdate = off)`,
]
