import { sql } from 'kysely'
import { containsPattern, gramsOf } from './search-text.ts'

/** Before all names. */
const BEFORE_THE_FIRST = ['', ''] as const

/**
 * Ids and names of suppliers that contain a text, in the order of the register.
 *
 * The signs of the text are asked in turns for the first supplier that has them, none earlier than what the one before has said: before it
 * none has them all. A supplier that all of them have said is looked at. So whichever signs are rare lead past everything else.
 * @param search signs, one at least
 * @param after only behind this place; null for all
 */
export function foundSuppliers(search: string, after: readonly [name: string, id: string] | null, limit: number) {
  const grams = gramsOf(search)
  const [name, id] = after ?? BEFORE_THE_FIRST
  const hasEverySign = sql`agreed.times = ${grams.length}::int`
  // Without its offset the database would write a question into each place that uses the answer, and ask it there anew.
  return sql<{ id: string; name: string }>`(
    with recursive walk (name, id, is_past, turn, times, contains, found) as (
      select ${name}::text, ${id}::text, true, 0, 0, false, 0
      union all
      select next.name, next.id, ${hasEverySign}, (turn + 1) % ${grams.length}::int,
        case when ${hasEverySign} then 0 else agreed.times end, looked.contains, found + case when looked.contains then 1 else 0 end
      from walk cross join lateral (
        select supplier_sign.name, supplier_sign.id from supplier_sign
        where sign = (${grams}::text[])[turn + 1] and (supplier_sign.name, supplier_sign.id) >= (walk.name, walk.id)
          and not (is_past and supplier_sign.name = walk.name and supplier_sign.id = walk.id)
        order by supplier_sign.name, supplier_sign.id limit 1
      ) as next cross join lateral (
        select case when not is_past and next.name = walk.name and next.id = walk.id then walk.times + 1 else 1 end as times offset 0
      ) as agreed cross join lateral (
        select ${hasEverySign} and exists (
          select from supplier_list where supplier_list.id = next.id and search like ${containsPattern(search)}
        ) as contains offset 0
      ) as looked
      where found < ${limit}::int
    )
    select id, name from walk where contains order by name, id
  )`
}
