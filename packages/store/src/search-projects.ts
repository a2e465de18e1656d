import { sql } from 'kysely'
import { blockGramsOf, containsPattern } from './search-text.ts'

/** As the index has it: written into the query, since a value that is given with it would not be known to be the same. */
export const PLACES_OF_BLOCK = 128
const ITS_BLOCK = sql.raw(`place / ${PLACES_OF_BLOCK}`)

/** How far signs are counted to find out which are the rarest. */
const COUNTED_TO = 400

/**
 * Ids and places of projects that contain a text, the last to be opened first. Block by block: what is read beside the page are rows of
 * the blocks it comes from, however many projects contain the text or do not. The way leads along the blocks of the rarest signs; the
 * inner limit keeps the database from reading the blocks in another way.
 * @param search signs, one at least
 * @param before only places before this one; null for all
 */
export function foundProjects(search: string, before: number | null, limit: number) {
  const grams = blockGramsOf(search)
  const [ofBlocks, ofPlaces] =
    before === null ? [sql``, sql``] : [sql`and lead.block <= ${Math.floor(before / PLACES_OF_BLOCK)}`, sql`and place < ${before}`]
  return sql<{ id: string; place: number }>`(
    select held.id, held.place from search_block as lead
    cross join lateral (
      select id, place from project_search
      where ${ITS_BLOCK} = lead.block ${ofPlaces} and search like ${containsPattern(search)}
      order by place desc limit ${limit}
    ) as held
    where lead.gram = ${rarestOf(grams)} ${ofBlocks} ${grams.length === 1 ? sql`` : sql`and ${holdsAll(grams)}`}
    order by lead.block desc, held.place desc limit ${limit}
  )`
}

function rarestOf(grams: readonly string[]) {
  if (grams.length === 1) return sql`${grams[0]}`
  return sql`(
    select one from unnest(${grams}::text[]) as one
    order by (select count(*) from (select from search_block where gram = one limit ${COUNTED_TO}) as counted) limit 1)`
}

function holdsAll(grams: readonly string[]) {
  return sql`not exists (
    select from unnest(${grams}::text[]) as one
    where not exists (select from search_block as other where other.gram = one and other.block = lead.block))`
}
