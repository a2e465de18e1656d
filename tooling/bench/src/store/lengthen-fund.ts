import type { Store } from '@goufu/store'

/**
 * Gives the fund with the most movements as many as are wanted: its own again and again, under the numbers that follow. For measuring how
 * they are read; no hash fits, and no proof of such a store.
 */
export async function lengthenFund(store: Store, movements: number): Promise<void> {
  await store.pool.query(
    `with longest as (
       select stream_id as id, max(number) as last from event where stream_type = 'fund' group by stream_id order by last desc limit 1
     )
     insert into event (stream_type, stream_id, number, type, effective_on, command_id, recorded_at, body, previous_hash, hash, hash_algorithm)
     select stream_type, stream_id, last + row_number() over (), type, effective_on, command_id, recorded_at, body, previous_hash, hash, hash_algorithm
     from longest join event on stream_type = 'fund' and stream_id = id and number > 1
     cross join generate_series(1, 1 + $1::int / last) as copy order by copy, number limit $1`,
    [movements],
  )
  await store.pool.query('vacuum (analyze) event')
}
