import type { PoolClient } from 'pg'
import { together } from './together.ts'
import type { StorePool } from './walled-pool.ts'

/**
 * Runs `work` in one transaction on one connection; it is taken back when `work` throws, or when `keep` says no to its result.
 * Inside, only `client` may be used: with the embedded database it is the only connection there is.
 */
export async function inTransaction<T>(
  pool: StorePool,
  work: (client: PoolClient) => Promise<T>,
  keep: (result: T) => boolean = () => true,
  begin: 'begin' | 'begin isolation level repeatable read read only' = 'begin',
): Promise<T> {
  const { client, set } = await pool.connectAhead()
  let broken: Error | undefined
  try {
    const result = await begun(client, set, begin, work)
    await client.query(keep(result) ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      // Not given back to the pool: nobody knows what state it is in.
      broken = new Error('The connection was lost in a transaction.', { cause })
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Where a connection does not wait for answers, what is asked first goes out together with the beginning. */
async function begun<T>(client: PoolClient, set: () => Promise<void>, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const [, , result] = await together<readonly [void, unknown, T]>(
    client,
    set,
    () => client.query(begin),
    () => work(client),
  )
  return result
}
