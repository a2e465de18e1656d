import type { Store } from '../store.ts'

/** Runs SQL as somebody who may do anything, with every trigger and foreign key set aside: what the chain must find out about. */
export async function tamper(store: Store, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = await store.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(sql, [...values])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
