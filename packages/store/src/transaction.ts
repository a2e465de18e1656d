import type { PoolClient } from 'pg'
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
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
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
