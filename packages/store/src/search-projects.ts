import { sql } from 'kysely'
import { blockGramsOf, containsPattern } from './search-text.ts'

/** As the index has it: written into the query, since a value that is given with it would not be known to be the same. */
export const PLACES_OF_BLOCK = 128
const ITS_BLOCK = sql.raw(`place / ${PLACES_OF_BLOCK}`)

/**
 * Ids and places of projects that contain a text, the last to be opened first. Block by block: what is read beside the page are rows of
 * the blocks it comes from, however many projects contain the text or do not. The inner limit keeps the database from reading the
 * blocks in another way.
 * @param search signs, one at least
 * @param before only places before this one; null for all
 */
export function foundProjects(search: string, before: number | null, limit: number) {
  const [lead = '', ...others] = blockGramsOf(search)
  const further = others.map(
    (gram) => sql`and exists (select from search_block as other where other.gram = ${gram} and other.block = lead.block)`,
  )
  const [ofBlocks, ofPlaces] =
    before === null ? [sql``, sql``] : [sql`and lead.block <= ${Math.floor(before / PLACES_OF_BLOCK)}`, sql`and place < ${before}`]
  return sql<{ id: string; place: number }>`(
    select held.id, held.place from search_block as lead
    cross join lateral (
      select id, place from project_search
      where ${ITS_BLOCK} = lead.block ${ofPlaces} and search like ${containsPattern(search)}
      order by place desc limit ${limit}
    ) as held
    where lead.gram = ${lead} ${ofBlocks} ${sql.join(further, sql` `)}
    order by lead.block desc, held.place desc limit ${limit}
  )`
}
