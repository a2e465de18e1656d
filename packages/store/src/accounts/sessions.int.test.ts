import { date } from '@goufu/engine'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases } from '../testing/database.ts'
import { openSession } from './open-session.ts'
import { useStore } from '../testing/use-store.ts'
import { createPeople, setPersonStatus } from './people.ts'
import { noteSeen, READ_SESSION, readSession, type ReadSession } from './read-session.ts'
import { SEEN_EVERY_MS, SESSION_IDLE_MS, SESSION_MS, sessionState } from './session-state.ts'
import { endSession, endSessions, listSessions } from './sessions.ts'
import { ADDRESS_PATIENCE, type Claim, claimAttempt, forgiveAttempt, forgiveAttempts, NAME_PATIENCE } from './sign-in-attempts.ts'

const NOW = new Date('2026-11-22T04:00:00.000Z')
const DAY = date('2026-11-22')
const nobody = { byPersonId: null, address: null, addressHash: null, at: NOW }
const after = (ms: number) => new Date(NOW.getTime() + ms)

describe.each(databases)('sessions on %s', (kind) => {
  const store = useStore(kind)

  async function read(token: string): Promise<ReadSession> {
    const session = await readSession(store().pool, token, DAY)
    if (session === undefined) throw new Error('There is no session')
    return session
  }

  test('the token finds person and state; another token finds nothing', async () => {
    const token = await openSession(store(), { id: 'zhang', name: '张示例' }, { now: NOW })
    expect(await read(token)).toMatchObject({
      person: { id: 'zhang', name: '张示例', status: 'active', sample: false, hasTotp: false, hasPasskey: false },
      factors: 1,
      createdAt: NOW.toISOString(),
      endedAt: null,
    })
    expect(await readSession(store().pool, `${token}x`, DAY)).toBeUndefined()
  })

  test('the query of each request goes by an index, at every table it looks into', async () => {
    // With few rows a scan would be cheaper: what is asked here is whether an index serves it at all.
    const plan = await store()
      .db.transaction()
      .execute(async (trx) => {
        await sql`set local enable_seqscan = off`.execute(trx)
        const { rows } = await sql<{
          'QUERY PLAN': string
        }>`explain ${sql.raw(READ_SESSION.replace('$1', `'some-token'`).replaceAll('$2', `'2026-11-22'`))}`.execute(trx)
        return rows.map((row) => Object.values(row).join('')).join('\n')
      })
    expect(plan).toContain('session_token')
    expect(plan).toContain('person_pkey')
    expect(plan).toContain('passkey_of_person')
    expect(plan).toContain('post_person')
    expect(plan).toContain('delegation_deputy')
    expect(plan).not.toContain('Seq Scan')
  })

  test('a session counts until it idles, expires, is ended, or its person is locked', async () => {
    const token = await openSession(store(), { id: 'zhao' }, { now: NOW })
    const session = await read(token)
    expect(sessionState(session, after(SESSION_IDLE_MS - 1))).toBe('open')
    expect(sessionState(session, after(SESSION_IDLE_MS))).toBe('idle')
    await noteSeen(store().pool, session, after(SESSION_MS - 1))
    expect(sessionState(await read(token), after(SESSION_MS - 1))).toBe('open')
    expect(sessionState(await read(token), after(SESSION_MS))).toBe('expired')
    expect(await endSession(store().pool, 'somebody-else', session.id, NOW)).toBe(false)
    expect(await setPersonStatus(store().pool, 'zhao', 'locked', nobody)).toBe('changed')
    expect(sessionState(await read(token), NOW)).toBe('ended')
    expect(sessionState({ ...(await read(token)), endedAt: null }, NOW)).toBe('person-locked')
  })

  test('use is noted to the minute', async () => {
    const token = await openSession(store(), { id: 'li' }, { now: NOW })
    await noteSeen(store().pool, await read(token), after(SEEN_EVERY_MS - 1))
    expect((await read(token)).seenAt).toBe(NOW.toISOString())
    await noteSeen(store().pool, await read(token), after(SEEN_EVERY_MS))
    expect((await read(token)).seenAt).toBe(after(SEEN_EVERY_MS).toISOString())
  })

  test('sessions are listed and ended, one, or all but one', async () => {
    const person = { id: 'wang' }
    const [first, second, third] = [
      await openSession(store(), person, { now: NOW }),
      await openSession(store(), person, { now: after(1) }),
      await openSession(store(), person, { now: after(2) }),
    ]
    const [one, two, three] = [await read(first), await read(second), await read(third)]
    expect((await listSessions(store().pool, 'wang', NOW)).map(({ id }) => id)).toEqual([three.id, two.id, one.id])
    expect(await endSession(store().pool, 'wang', two.id, NOW)).toBe(true)
    expect(await endSession(store().pool, 'wang', two.id, NOW)).toBe(false)
    expect(await endSessions(store().pool, 'wang', NOW, three.id)).toBe(1)
    expect((await listSessions(store().pool, 'wang', NOW)).map(({ id }) => id)).toEqual([three.id])
  })

  test('ids and usernames are taken once, and who is ended stays ended', async () => {
    const qian = { id: 'qian', username: 'qian', name: '钱示例', passwordHash: null }
    expect(await createPeople(store().pool, [qian], nobody)).toBe('created')
    expect(await createPeople(store().pool, [{ ...qian, id: 'qian-2' }], nobody)).toBe('taken')
    expect(await setPersonStatus(store().pool, 'qian', 'ended', nobody)).toBe('changed')
    expect(await setPersonStatus(store().pool, 'qian', 'ended', nobody)).toBe('same')
    expect(await setPersonStatus(store().pool, 'qian', 'active', nobody)).toBe('ended')
    expect(await setPersonStatus(store().pool, 'nobody', 'active', nobody)).toBe('unknown')
    const kinds = await store().db.selectFrom('accountEvent').select('kind').where('personId', '=', 'qian').orderBy('id').execute()
    expect(kinds.map((event) => event.kind)).toEqual(['person-created', 'person-ended'])
  })

  test('what is on record about accounts can be neither changed nor deleted nor emptied out', async () => {
    for (const statement of ['update account_event set kind = kind', 'delete from account_event', 'truncate account_event'])
      await expect(store().pool.query(statement)).rejects.toThrow('stays as it was recorded')
  })
})

describe.each(databases)('attempts to sign in on %s', (kind) => {
  const store = useStore(kind)
  const heardAt = async (key: string, at: Date): Promise<Claim> => claimAttempt(store().pool, key, NAME_PATIENCE, at)

  test('a few go through, then each waits twice as long as the one before, and never longer than a quarter of an hour', async () => {
    let now = NOW
    const waits: number[] = []
    const tooSoon: (Claim | null)[] = []
    for (let attempt = 1; attempt <= 18; attempt += 1) {
      const claim = await heardAt('name:a', now)
      if (!claim.heard) throw new Error('It was waited long enough')
      const wait = claim.thenBlockedUntil === null ? 0 : claim.thenBlockedUntil.getTime() - now.getTime()
      waits.push(wait)
      tooSoon.push(wait === 0 ? null : await heardAt('name:a', new Date(now.getTime() + wait - 1)))
      now = new Date(now.getTime() + wait)
    }
    expect(tooSoon.filter((claim) => claim?.heard !== false)).toEqual(Array.from({ length: NAME_PATIENCE.free - 1 }, () => null))
    const { free, firstWaitMs, longestWaitMs } = NAME_PATIENCE
    expect(waits).toEqual(
      Array.from({ length: 18 }, (_, index) => (index + 1 < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (index + 1 - free)))),
    )
  })

  test('attempts at the same moment are all counted', async () => {
    const claims = await Promise.all(Array.from({ length: 40 }, () => heardAt('name:b', NOW)))
    expect(claims.filter(({ heard }) => heard)).toHaveLength(NAME_PATIENCE.free)
  })

  test('who succeeds is forgiven; at an address only the attempt that succeeded; after a day everything is forgotten', async () => {
    for (let attempt = 0; attempt < NAME_PATIENCE.free; attempt += 1) await heardAt('name:c', NOW)
    expect(await heardAt('name:c', NOW)).toMatchObject({ heard: false })
    await forgiveAttempts(store().pool, 'name:c')
    expect(await heardAt('name:c', NOW)).toEqual({ heard: true, thenBlockedUntil: null })

    const fromAddress = async () => claimAttempt(store().pool, 'address:d', { ...ADDRESS_PATIENCE, free: 2 }, NOW)
    expect(await fromAddress()).toEqual({ heard: true, thenBlockedUntil: null })
    expect(await fromAddress()).not.toEqual({ heard: true, thenBlockedUntil: null })
    await forgiveAttempt(store().pool, 'address:d')
    expect(await fromAddress()).not.toEqual({ heard: true, thenBlockedUntil: null })

    expect(await heardAt('name:c', after(25 * 3_600_000))).toEqual({ heard: true, thenBlockedUntil: null })
  })
})
