import type { PoolClient } from 'pg'
import { CITED } from './cited-by.ts'

/** How many bytes may lie here that no event cites: of one person, and of everybody together. */
export interface UncitedQuota {
  readonly ofPerson: number
  readonly ofAll: number
}

/**
 * Whose share is exceeded with what has just been entered, and how many bytes it is; `null` where it is within. What is cited does not
 * count, so whoever does the task that the files are for may go on. Uploads at the same moment do not see each other: a share is a bound
 * on waste and not to the byte.
 */
export async function exceededQuota(
  client: PoolClient,
  person: string,
  { ofPerson, ofAll }: UncitedQuota,
): Promise<{ readonly of: 'person' | 'all'; readonly most: number } | null> {
  if (await exceeds(client, person, ofPerson)) return { of: 'person', most: ofPerson }
  return (await exceeds(client, null, ofAll)) ? { of: 'all', most: ofAll } : null
}

/** First by all that was uploaded, which an index tells; only where that is more, by what nothing cites, which is asked of each project. */
async function exceeds(client: PoolClient, person: string | null, most: number): Promise<boolean> {
  const { rows } = await client.query<{ exceeds: boolean }>({
    name: 'uncited-quota',
    text: `select case when coalesce((select sum(size) from file where $1::text is null or uploaded_by ->> 'id' = $1), 0) <= $2 then false
      else coalesce((select sum(f.size) from file f where ($1::text is null or f.uploaded_by ->> 'id' = $1)
        and not exists (select 1 from ${CITED} and s.type = f.stream_type and s.id = f.stream_id and cited ->> 'id' = f.id::text)), 0) > $2
      end as exceeds`,
    values: [person, most],
  })
  return rows[0]?.exceeds ?? false
}
