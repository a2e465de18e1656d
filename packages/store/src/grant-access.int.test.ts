import { randomUUID } from 'node:crypto'
import { date } from '@goufu/engine'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { commit } from './commit.ts'
import { grantAccess } from './grant-access.ts'
import { readKeyring, withNewKey } from './keys/keyring.ts'
import { createVault } from './keys/vault.ts'
import { givenWrappingKeys } from './keys/wrapping-keys.ts'
import { openStore } from './open-store.ts'
import { unreadReminders } from './reminders.ts'
import { startScheduler } from './scheduler.ts'
import type { Store } from './store.ts'
import { saveProfile } from './profiles.ts'
import { sealPending } from './seal-pending.ts'
import { samplePolicy } from './testing/policy.ts'
import { NOON, projectId, sampleCommit, sampleFold, sampleWrite } from './testing/sample.ts'
import { createDatabase } from './testing/database.ts'
import { findFaults } from './testing/verify.ts'

/** Starts the scheduler and stops it again. @returns what it failed with */
async function schedule(store: Store): Promise<readonly unknown[]> {
  const errors: unknown[] = []
  const onError = (error: unknown) => errors.push(error)
  const scheduler = startScheduler(store, { today: () => date('2025-07-30'), onError, mayMigrate: false })
  await scheduler.started
  await scheduler.stop()
  return errors
}

test('a role that owns nothing can do the work and rewrite nothing', async () => {
  const database = await createDatabase('server')
  const owner = await openStore(database.location)
  const role = `clerk_${randomUUID().slice(0, 8)}`
  await sql`create role ${sql.id(role)} login`.execute(owner.db)
  await grantAccess(owner, role)
  const url = new URL(database.location.databaseUrl ?? '')
  url.username = role
  const store = await openStore({ databaseUrl: url.toString() }, { migrations: 'expect' })
  try {
    await saveProfile(store, samplePolicy, NOON)
    await commit(store, sampleCommit([sampleWrite(projectId())]))
    expect(await sealPending(store, () => new Date(NOON))).toBe(1)
    expect(await findFaults(store, sampleFold)).toEqual([])
    expect(await schedule(store)).toEqual([])
    expect((await unreadReminders(store, { id: 'clerk', role: 'preparer', organisation: null }, date('2025-07-30'))).count).toBe(1)
    const keys = givenWrappingKeys(readKeyring(withNewKey('')) ?? [], 'given')
    const vault = createVault(store, keys, () => new Date(NOON))
    await vault.ready()
    expect(await vault.secret('sessions')).toEqual(await vault.secret('sessions'))
    // Without its tables, the scheduler says so and reminds at the start.
    await sql`drop schema pgboss cascade`.execute(owner.db)
    await sql`delete from reminder`.execute(owner.db)
    await sql`delete from reminder_mark`.execute(owner.db)
    expect(await schedule(store)).toHaveLength(1)
    expect((await unreadReminders(store, { id: 'clerk', role: 'preparer', organisation: null }, date('2025-07-30'))).count).toBe(1)
    for (const [table, column] of [
      ['event', 'hash'],
      ['ledger', 'hash'],
      ['fund_entry', 'amount_fen'],
      ['command', 'answer'],
      ['profile', 'body'],
      ['data_key', 'wrapped'],
    ] as const) {
      for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(store.pool.query(statement)).rejects.toThrow(`permission denied for table ${table}`)
      }
    }
    await expect(store.pool.query('alter table event disable trigger event_stays')).rejects.toThrow('must be owner')
    await expect(store.pool.query('set session_replication_role = replica')).rejects.toThrow('permission denied')
  } finally {
    await store.close()
    await sql`drop owned by ${sql.id(role)}`.execute(owner.db)
    await sql`drop role ${sql.id(role)}`.execute(owner.db)
    await owner.close()
    await database.remove()
  }
})
