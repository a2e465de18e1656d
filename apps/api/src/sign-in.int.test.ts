import { createPeople, SESSION_IDLE_MS, SESSION_MS, setPersonStatus } from '@goufu/store'
import { date } from '@goufu/engine'
import { openSession } from '@goufu/store/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureSamplePeople, SAMPLE_PASSWORD } from './accounts/sample-people.ts'
import { signToken } from './accounts/session-cookie.ts'
import { type Api, databases, useApi } from './testing/api.ts'
import { grantTo } from './testing/people.ts'
import { browserOf } from './testing/browser.ts'
import { cheapPasswords } from './testing/cheap-passwords.ts'

const NOW = '2026-11-22T04:00:00.000Z'
const SECRET = 'a secret of this test that is long enough'
const PASSWORD = '示例甲乙丙丁戊己庚辛壬癸子丑'

interface State {
  readonly person: { readonly id: string; readonly name: string } | null
  readonly missing: string | null
}

describe.each(databases)('signing in on %s', (kind) => {
  let now = new Date()
  const passwords = cheapPasswords()
  const api: () => Api = useApi(kind, NOW, { accounts: { secret: SECRET, now: () => now, passwords }, sampleDate: date('2026-01-14') })
  const doer = { byPersonId: null, address: null, addressHash: null, at: now }

  beforeAll(async () => {
    const hash = await passwords.hash(PASSWORD)
    await createPeople(
      api().store.pool,
      [
        { id: 'zhang', username: 'zhang', name: '张示例', passwordHash: hash },
        { id: 'approver-he', username: 'li', name: '何示例', passwordHash: hash },
        { id: 'locked', username: 'locked', name: '示例', passwordHash: hash },
        { id: 'no-password', username: 'no-password', name: '示例', passwordHash: null },
        { id: 'forced', username: 'forced', name: '示例', passwordHash: hash },
      ],
      doer,
    )
    await setPersonStatus(api().store.pool, 'locked', 'locked', doer)
    await grantTo(api().store, [{ id: 'approver-he', name: '何示例', role: 'approver' }], now)
    await ensureSamplePeople(api().store, { people: {} }, passwords, now)
  })
  beforeEach(() => {
    now = new Date()
  })

  const eventsOf = async (person: string) =>
    api()
      .store.db.selectFrom('accountEvent')
      .select(['kind', 'byPersonId', 'detail'])
      .where('personId', '=', person)
      .orderBy('id')
      .execute()

  test('opens a session in a cookie that no script and no other site can use, and closes it', async () => {
    const browser = browserOf(api)
    const reply = await browser.post<State>('/api/v1/auth/sign-in', { username: ' ＺＨＡＮＧ ', password: PASSWORD })
    expect(reply).toMatchObject({ status: 200, body: { person: { id: 'zhang', name: '张示例' }, missing: null } })
    const [cookie = ''] = reply.headers.getSetCookie()
    expect(cookie).toMatch(/^goufu_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await browser.get<State>('/api/v1/auth/session')).body).toMatchObject({ person: { id: 'zhang' } })
    const kept = browserOf(api, browser.cookies)
    expect((await browser.post<State>('/api/v1/auth/sign-out')).body.person).toBeNull()
    expect(browser.cookies.size).toBe(0)
    expect((await kept.get<State>('/api/v1/auth/session')).body.person).toBeNull()
    expect((await eventsOf('zhang')).map(({ kind: what, byPersonId }) => [what, byPersonId])).toEqual([
      ['person-created', null],
      ['signed-in', 'zhang'],
      ['signed-out', 'zhang'],
    ])
  })

  test('a session that was planted before signing in gains nothing: it ends, and the new one has another token', async () => {
    const planted = await openSession(api().store, { id: 'stranger' }, { now })
    const value = encodeURIComponent(signToken(planted, SECRET))
    const browser = browserOf(api, new Map([['goufu_session', value]]))
    await browser.post('/api/v1/auth/sign-in', { username: 'zhang', password: PASSWORD })
    expect(browser.cookies.get('goufu_session')).not.toBe(value)
    const stranger = browserOf(api, new Map([['goufu_session', value]]))
    expect((await stranger.get<State>('/api/v1/auth/session')).body.person).toBeNull()
  })

  test('a token with a wrong signature, or without one, is nobody’s', async () => {
    const token = await openSession(api().store, { id: 'zhang' }, { now })
    for (const value of [token, `${token}.`, signToken(token, 'another secret'), `${signToken(token, SECRET)}x`, '.', '']) {
      const browser = browserOf(api, new Map([['goufu_session', encodeURIComponent(value)]]))
      expect((await browser.get<State>('/api/v1/auth/session')).body.person).toBeNull()
    }
  })

  test('a session ends by itself, idle or old, and at once where its person is locked', async () => {
    const began = now
    const token = await openSession(api().store, { id: 'short' }, { now })
    const browser = browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(token, SECRET))]]))
    const personAfter = async (ms: number) => {
      now = new Date(began.getTime() + ms)
      return (await browser.get<State>('/api/v1/auth/session')).body.person?.id
    }
    for (let at = 0; at < SESSION_MS; at += SESSION_IDLE_MS - 60_001) expect(await personAfter(at)).toBe('short')
    expect(await personAfter(SESSION_MS)).toBeUndefined()

    const idle = await openSession(api().store, { id: 'short' }, { now })
    const other = browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(idle, SECRET))]]))
    now = new Date(now.getTime() + SESSION_IDLE_MS)
    expect((await other.get<State>('/api/v1/auth/session')).body.person).toBeNull()

    const locked = await openSession(api().store, { id: 'short' }, { now })
    const third = browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(locked, SECRET))]]))
    expect((await third.get<State>('/api/v1/auth/session')).body.person).not.toBeNull()
    await setPersonStatus(api().store.pool, 'short', 'locked', doer)
    expect((await third.get<State>('/api/v1/auth/session')).body.person).toBeNull()
  })

  test('nothing tells whether there is anybody of a name: the same answer, after one look at one hash', async () => {
    const answers = []
    for (const username of ['nobody-here', 'zhang', 'locked', 'no-password', '!', '']) {
      const before = passwords.looks()
      const { status, body } = await api().post('/api/v1/auth/sign-in', { body: { username, password: `${PASSWORD}x` } })
      answers.push({ status, body, looks: passwords.looks() - before })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'wrong-credentials' }, looks: 1 })
    for (const username of ['locked', 'no-password'])
      expect(await api().post('/api/v1/auth/sign-in', { body: { username, password: PASSWORD } })).toMatchObject({ status: 401 })
  })

  test('guessing is slowed down for the name, known or not, and the right password does not help before the wait is over', async () => {
    for (const username of ['forced', 'no-such-name']) {
      const attempt = async (password: string) => api().post('/api/v1/auth/sign-in', { body: { username, password } })
      for (let guess = 0; guess < 5; guess += 1) expect((await attempt('wrong')).status).toBe(401)
      const blocked = await attempt(PASSWORD)
      expect(blocked).toMatchObject({ status: 429, body: { code: 'too-many-attempts', detail: '请在 1 秒后重试' } })
      expect(blocked.headers.get('retry-after')).toBe('1')
      now = new Date(now.getTime() + 1_000)
    }
    expect(await api().post('/api/v1/auth/sign-in', { body: { username: 'forced', password: PASSWORD } })).toMatchObject({ status: 200 })
    expect((await eventsOf('forced')).map((event) => event.kind).slice(-3)).toEqual(['sign-in-failed', 'sign-in-blocked', 'signed-in'])
  })

  test('who needs a second factor and has none can do nothing but set one up', async () => {
    const browser = browserOf(api)
    const reply = await browser.post<State>('/api/v1/auth/sign-in', { username: 'li', password: PASSWORD })
    expect(reply.body).toMatchObject({ person: { id: 'approver-he' }, missing: 'enrolment' })
    for (const path of ['/api/v1/session', '/api/v1/projects', '/api/v1/inbox'])
      expect(await browser.get(path)).toMatchObject({ status: 403, body: { code: 'enrolment-missing' } })
    expect(await browser.get('/api/v1/auth/session')).toMatchObject({ status: 200 })
  })

  test('everybody of the sample signs in with the password that is shown, approvers and administrators too', async () => {
    const { body } = await api().get<{ accounts: { username: string; role: string }[]; password: string }>('/api/v1/auth/sample-accounts')
    expect(body.password).toBe(SAMPLE_PASSWORD)
    // Whoever begins a purchase stands first.
    expect([...new Set(body.accounts.map(({ role }) => role))]).toEqual([
      'preparer',
      'approver',
      'finance',
      'reviewer',
      'evaluator',
      'auditor',
      'administrator',
    ])
    const username = 'administrator-feng'
    const reply = await browserOf(api).post<State>('/api/v1/auth/sign-in', { username, password: body.password })
    expect(reply).toMatchObject({ status: 200, body: { person: { sample: true }, missing: null } })
  })
})

describe('a deployment without a sample', () => {
  const api = useApi('server', NOW, { accounts: { origin: 'https://goufu.example.org', passwords: cheapPasswords() } })

  test('shows no sample accounts and no password', async () => {
    expect((await api().get('/api/v1/auth/sample-accounts')).body).toEqual({ accounts: [], password: null })
  })

  test('that is served by https has a cookie for this host alone', async () => {
    const passwordHash = await cheapPasswords().hash(PASSWORD)
    const doer = { byPersonId: null, address: null, addressHash: null, at: new Date() }
    await createPeople(api().store.pool, [{ id: 'zhang', username: 'zhang', name: '张示例', passwordHash }], doer)
    const browser = browserOf(api)
    const reply = await browser.post('/api/v1/auth/sign-in', { username: 'zhang', password: PASSWORD })
    expect(reply.headers.getSetCookie()[0]).toMatch(/^__Host-goufu_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect((await browser.get<State>('/api/v1/auth/session')).body.person?.id).toBe('zhang')
  })
})
