import { describe, expect, test } from 'vitest'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { clearAccounts, FORGOTTEN_AFTER_MS, KEPT_MS } from './clear-accounts.ts'
import { openSession } from './open-session.ts'
import { askRecovery } from './recoveries.ts'
import { endSession } from './sessions.ts'
import { claimAttempt, NAME_PATIENCE } from './sign-in-attempts.ts'
import { takeCode } from './used-codes.ts'
import { keepChallenge } from './challenges.ts'

const NOW = new Date('2026-11-22T04:00:00.000Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const TABLES = ['session', 'recovery', 'verification', 'used_code', 'sign_in_failure'] as const
const HALF_A_DAY = 43_200_000

describe.each(databases)('what opens nothing any more on %s', (kind) => {
  const store = useStore(kind)

  /** One of everything, that came to its end by itself before an instant or not. */
  const leave = async (at: Date, name: string) => {
    const { pool } = store()
    await openSession(store(), { id: name }, { now: at })
    await openSession(store(), { id: 'administrator' }, { now: at })
    await askRecovery(
      pool,
      { personId: name, reason: '示例', removesSecondFactor: false, identitySubject: null },
      { byPersonId: 'administrator', address: null, addressHash: null, at },
    )
    await keepChallenge(pool, name, 'challenge', at)
    await takeCode(pool, name, 'hash', at)
    await claimAttempt(pool, `name:${name}`, NAME_PATIENCE, at)
  }
  const counts = async () => {
    const { rows } = await store().pool.query(
      `select ${TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
    )
    return rows[0]
  }

  test('is cleared away after its time, in small steps; what counts, and what is on record, stays', async () => {
    const { pool } = store()
    await leave(NOW, 'today')
    for (const name of ['first', 'second', 'third']) await leave(ago(KEPT_MS + 4 * HALF_A_DAY), name)
    // Ended by hand at an instant of its own, and so kept from then.
    await openSession(store(), { id: 'ended' }, { now: ago(KEPT_MS) })
    const { rows } = await pool.query<{ id: string }>(`select id from session where person_id = 'ended'`)
    expect(await endSession(pool, 'ended', rows[0]?.id ?? '', ago(KEPT_MS - 1))).toBe(true)
    const events = async () => (await pool.query('select from account_event')).rowCount
    const recorded = await events()

    expect(await clearAccounts(pool, NOW, { rowsOfAStep: 2 })).toEqual({
      session: 6,
      recovery: 3,
      verification: 3,
      used_code: 3,
      sign_in_failure: 3,
    })
    expect(await counts()).toEqual({ session: 3, recovery: 1, verification: 1, used_code: 1, sign_in_failure: 1 })
    expect(await clearAccounts(pool, NOW)).toEqual({ session: 0, recovery: 0, verification: 0, used_code: 0, sign_in_failure: 0 })
    expect(await events()).toBe(recorded)

    const stopped = AbortSignal.abort()
    const later = new Date(NOW.getTime() + KEPT_MS + FORGOTTEN_AFTER_MS + HALF_A_DAY)
    expect((await clearAccounts(pool, later, { signal: stopped })).session).toBe(0)
    expect(await clearAccounts(pool, later)).toEqual({ session: 3, recovery: 1, verification: 1, used_code: 1, sign_in_failure: 1 })
  })

  test('is found by an index', async () => {
    for (const [table, column] of [
      ['session', 'expires_at'],
      ['recovery', 'expires_at'],
      ['verification', 'expires_at'],
      ['used_code', 'until'],
      ['sign_in_failure', 'last_at'],
    ]) {
      const { rows } = await store().pool.query<{ name: string }>(
        `select indexname as name from pg_indexes where tablename = $1 and indexdef like $2`,
        [table, `%(${column})%`],
      )
      expect([table, rows.length]).toEqual([table, 1])
    }
  })
})
