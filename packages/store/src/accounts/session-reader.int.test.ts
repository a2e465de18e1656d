import { randomUUID } from 'node:crypto'
import { date } from '@goufu/engine'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { grantPosts } from '../organisations/posts.ts'
import { openSession } from './open-session.ts'
import { READ_SESSIONS_ALONE, readSession, sessionReader } from './read-session.ts'

const NOW = new Date('2026-11-22T04:00:00.000Z')
const DAY = date('2026-11-22')
const DOER = { byPersonId: null, address: null, addressHash: null, at: NOW }

describe.each(databases)('sessions that are read again and again on %s', (kind) => {
  const store = useStore(kind)
  const signedIn = async (person: string) => {
    const token = await openSession(store(), { id: person }, { now: NOW })
    const post = { id: randomUUID(), person, role: 'approver', organisation: 'root', reach: 'root', fromOn: DAY, untilOn: null } as const
    await grantPosts(store(), [post], DOER)
    return { token, post: post.id }
  }

  test('are what they would be read for the first time, whatever changes meanwhile, and whoever changes it', async () => {
    const { pool } = store()
    const { token, post } = await signedIn('li')
    const deputy = await signedIn('lin')
    await pool.query(`update post set ended_by = 'feng', ended_at = $2 where id = $1`, [deputy.post, NOW])
    const reader = sessionReader(pool, () => 0)
    const bothAlike = async () => {
      for (const one of [token, deputy.token]) expect(await reader.read(one, DAY)).toEqual(await readSession(pool, one, DAY))
      return (await reader.read(deputy.token, DAY))?.posts.map(({ id, deputyFor }) => [id, deputyFor?.id])
    }
    expect(await bothAlike()).toEqual([])
    const delegation = randomUUID()
    for (const [statement, values, filled] of [
      [
        `insert into delegation (id, post, deputy, from_on, until_on, reason, made_by, made_at)
         values ($1, $2, 'lin', '2026-11-01', '2026-11-30', '示例', 'li', '2026-11-01')`,
        [delegation, post],
        [[post, 'li']],
      ],
      [`update post set from_on = '2026-11-23' where id = $1`, [post], []],
      [`update post set from_on = '2026-11-22' where id = $1`, [post], [[post, 'li']]],
      [`update delegation set ended_by = 'li', ended_at = now() where id = $1`, [delegation], []],
      [`update delegation set ended_by = null, ended_at = null where id = $1`, [delegation], [[post, 'li']]],
      [`update person set status = 'locked' where id in ('li', $1)`, ['lin'], [[post, 'li']]],
      [`update session set ended_at = now() where token = $1`, [token], [[post, 'li']]],
      [`delete from delegation where id = $1`, [delegation], []],
    ] as const) {
      await pool.query(statement, [...values])
      expect([statement, await bothAlike()]).toEqual([statement, filled])
    }
  })

  test('are read together where they are asked for at once, each by its own token, and by an index', async () => {
    const people = await Promise.all(['zhang', 'zhao', 'qian'].map((person) => signedIn(person)))
    const reader = sessionReader(store().pool, () => 0)
    const tokens = [...people.map(({ token }) => token), 'nobody', people[0]?.token ?? '']
    const read = async () => Promise.all(tokens.map(async (token) => (await reader.read(token, DAY))?.person.id))
    expect([await read(), await read()]).toEqual(Array.from({ length: 2 }, () => ['zhang', 'zhao', 'qian', undefined, 'zhang']))
    const plan = await store()
      .db.transaction()
      .execute(async (trx) => {
        await sql`set local enable_seqscan = off`.execute(trx)
        return JSON.stringify(await sql`explain ${sql.raw(READ_SESSIONS_ALONE.replace('$1', `array['a', 'b']`))}`.execute(trx))
      })
    for (const index of ['session_token', 'person_pkey', 'passkey_of_person']) expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan')
  })

  test('are read anew after some seconds, and on another day', async () => {
    const { pool } = store()
    await pool.query(`insert into organisation (id, kind, name) values ('office', 'office', '示例旧名')`)
    const token = await openSession(store(), { id: 'sun' }, { now: NOW })
    const post = {
      id: randomUUID(),
      person: 'sun',
      role: 'finance',
      organisation: 'office',
      reach: 'office',
      fromOn: DAY,
      untilOn: DAY,
    } as const
    await grantPosts(store(), [post], DOER)
    let now = 0
    const reader = sessionReader(pool, () => now)
    const name = async () => (await reader.read(token, DAY))?.posts[0]?.organisation.name
    expect(await name()).toBe('示例旧名')
    await pool.query(`update organisation set name = '示例新名'`)
    now = 5_000
    expect(await name()).toBe('示例新名')
    expect((await reader.read(token, date('2026-11-23')))?.posts).toEqual([])
  })
})
