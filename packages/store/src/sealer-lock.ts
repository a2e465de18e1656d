import type { PoolClient } from 'pg'

/** Any number that nothing else in the database locks. */
const SEALER_LOCK = 4_730_291

/**
 * One transaction at a time may add to the ledger or sign its head.
 * @returns whether this one may; the lock is given back at its end.
 */
export async function takeSealerLock(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>({
    name: 'lock-sealer',
    text: 'select pg_try_advisory_xact_lock($1) as locked',
    values: [SEALER_LOCK],
  })
  return rows[0]?.locked === true
}
