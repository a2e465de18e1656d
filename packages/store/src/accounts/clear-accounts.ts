import type { StorePool } from '../walled-pool.ts'

const DAY_MS = 86_400_000

/** A month: so long a session that has ended, and a recovery that counts no more, stay where they were. What happened stays on record for good. */
export const KEPT_MS = 31 * DAY_MS

/** After this long without a failure nothing is held against anybody. */
export const FORGOTTEN_AFTER_MS = DAY_MS

/** How many rows one statement removes: it holds nobody up. */
const ROWS_OF_A_STEP = 1_000

/** What counts no more: which rows of which table, by the column of an index, and how long they are kept after that. */
const STALE = [
  { table: 'session', key: 'id', ended: 'expires_at', keptMs: KEPT_MS },
  { table: 'recovery', key: 'id', ended: 'expires_at', keptMs: KEPT_MS },
  { table: 'verification', key: 'id', ended: 'expires_at', keptMs: 0 },
  { table: 'used_code', key: '(person_id, code_hash)', ended: 'until', keptMs: 0 },
  { table: 'sign_in_failure', key: 'key', ended: 'last_at', keptMs: FORGOTTEN_AFTER_MS },
] as const

/** How many rows were removed, by table. */
export type ClearedAccounts = Readonly<Record<(typeof STALE)[number]['table'], number>>

/**
 * Clears away what opens nothing any more: sessions and recoveries some time after their end, challenges, codes and failures to sign in at
 * once. What is on record about them (`account_event`) stays. Any number of processes may call it.
 * @param signal ends it after the step it is at; the next call goes on from there
 */
export async function clearAccounts(
  pool: StorePool,
  now: Date,
  { signal, rowsOfAStep = ROWS_OF_A_STEP }: { readonly signal?: AbortSignal; readonly rowsOfAStep?: number } = {},
): Promise<ClearedAccounts> {
  const isStopped = (): boolean => signal?.aborted === true
  const cleared = { session: 0, recovery: 0, verification: 0, used_code: 0, sign_in_failure: 0 }
  for (const { table, key, ended, keptMs } of STALE) {
    const before = new Date(now.getTime() - keptMs).toISOString()
    let removed = rowsOfAStep
    while (removed === rowsOfAStep && !isStopped()) {
      const { rowCount } = await pool.query({
        name: `clear-${table}`,
        // What somebody else is removing, or using, at this moment is left to them.
        text: `delete from ${table} where ${key} in (
          select ${key.replace(/[()]/g, '')} from ${table} where ${ended} < $1 order by ${ended} limit $2 for update skip locked)`,
        values: [before, rowsOfAStep],
      })
      removed = rowCount ?? 0
      cleared[table] += removed
    }
  }
  return cleared
}
