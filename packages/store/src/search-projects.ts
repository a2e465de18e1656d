import { sql } from 'kysely'
import { gramsOf, containsPattern } from './search-text.ts'

/** How many places a block has. */
export const PLACES_OF_BLOCK = 128

/** Beyond all blocks. */
const PAST_THE_LAST = Number.MAX_SAFE_INTEGER

/**
 * Ids and places of projects that contain a text, the last to be opened first. Block by block: what is read beside the page are rows of
 * the blocks it comes from, however many projects contain the text or do not.
 *
 * The signs of the text are asked in turns for the last block that each stands in, none later than what the one before has said: behind
 * it none has them all. A block that all of them have said is read. So a sign that is rare, or that stands in one part of the store alone,
 * leads past everything else, and nobody has to find out beforehand which one it is.
 * @param search signs, one at least
 * @param before only places before this one; null for all
 */
export function foundProjects(search: string, before: number | null, limit: number) {
  const grams = gramsOf(search)
  const from = before === null ? PAST_THE_LAST : Math.floor(before / PLACES_OF_BLOCK)
  const ofPlaces = before === null ? sql`` : sql`and place < ${before}`
  const isEverySigns = sql`agreed.times = ${grams.length}`
  // Without its offset the database would write a question into each place that uses the answer, and ask it there anew.
  return sql<{ id: string; place: number }>`(
    with recursive walk (upto, turn, times, found, ids, places) as (
      select ${from}::bigint, 0, 0, 0, null::text[], null::bigint[]
      union all
      select
        case when ${isEverySigns} then last.block - 1 else last.block end, (turn + 1) % ${grams.length},
        case when ${isEverySigns} then 0 else agreed.times end, found + coalesce(cardinality(held.ids), 0), held.ids, held.places
      from walk cross join lateral (
        select (select max(block) from search_block where gram = (${grams}::text[])[turn + 1] and block <= upto) as block offset 0
      ) as last cross join lateral (
        select case when last.block = upto then walk.times + 1 else 1 end as times, last.block * ${sql.lit(PLACES_OF_BLOCK)} as first offset 0
      ) as agreed cross join lateral (
        select array_agg(id) as ids, array_agg(place) as places from (
          select id, place from project_search
          where ${isEverySigns} and place >= agreed.first and place < agreed.first + ${sql.lit(PLACES_OF_BLOCK)} ${ofPlaces} and search like ${containsPattern(search)}
          order by place desc limit ${limit}
        ) as contains
      ) as held
      where found < ${limit} and last.block is not null
    )
    select one.id, one.place from walk cross join unnest(ids, places) as one (id, place) order by one.place desc limit ${limit}
  )`
}
