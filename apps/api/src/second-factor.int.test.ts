import { createPeople, setPasswordHash } from '@goufu/store'
import { openSession } from '@goufu/store/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { missingStep } from './accounts/second-factor.ts'
import { signToken } from './accounts/session-cookie.ts'
import { databases, useApi } from './testing/api.ts'
import { type Browser, browserOf } from './testing/browser.ts'
import { cheapPasswords } from './testing/cheap-passwords.ts'
import { totpOf } from './testing/totp.ts'

const SECRET = 'a secret of this test that is long enough'
const PASSWORD = 'korrekt pferd batterie'

interface State {
  readonly person: { readonly id: string; readonly hasTotp: boolean } | null
  readonly session: { readonly id: string; readonly factors: number } | null
  readonly missing: string | null
}

interface Enrolment {
  readonly uri: string
  readonly secret: string
  readonly backupCodes: readonly string[]
}

test('the authenticator of the tests shows what RFC 6238 says', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect([59, 1_111_111_109, 20_000_000_000].map((seconds) => totpOf(secret, 0, seconds * 1_000))).toEqual(['287082', '081804', '353130'])
})

describe.each(databases)('one’s own account on %s', (kind) => {
  let now = new Date()
  const passwords = cheapPasswords()
  const api = useApi(kind, '2026-11-22T04:00:00.000Z', { accounts: { secret: SECRET, now: () => now, passwords } })

  beforeAll(async () => {
    const passwordHash = await passwords.hash(PASSWORD)
    const person = (id: string, username = id) => ({ id, username, name: '示例', passwordHash })
    const doer = { byPersonId: null, address: null, addressHash: null, at: now }
    const people = [person('approver-li', 'li'), person('finance-wang', 'wang'), person('preparer-zhang', 'zhang'), person('guessed')]
    await createPeople(api().store.pool, people, doer)
  })
  beforeEach(() => {
    now = new Date()
  })

  const signedIn = async (username: string): Promise<Browser> => {
    const browser = browserOf(api)
    now = new Date(now.getTime() + 1)
    await browser.post('/api/v1/auth/sign-in', { username, password: PASSWORD })
    return browser
  }
  const stateOf = async (browser: Browser) => (await browser.get<State>('/api/v1/auth/session')).body
  const eventsOf = async (person: string) =>
    (await api().store.db.selectFrom('accountEvent').select('kind').where('personId', '=', person).orderBy('id').execute()).map(
      (event) => event.kind,
    )
  /** Sets one up. @returns what was shown, and the code that confirmed it */
  const enrol = async (browser: Browser): Promise<Enrolment & { readonly used: string }> => {
    const begun = await browser.post<Enrolment>('/api/v1/auth/totp', { password: PASSWORD })
    expect(begun.status).toBe(200)
    const used = totpOf(begun.body.secret)
    const confirmed = await browser.post<State>('/api/v1/auth/totp/confirm', { code: used })
    expect(confirmed).toMatchObject({ status: 200, body: { missing: null, session: { factors: 2 }, person: { hasTotp: true } } })
    return { ...begun.body, used }
  }

  test('whose role asks for it sets up an authenticator first of all, and shows a code at each sign-in; a code counts once', async () => {
    const browser = await signedIn('li')
    const before = browser.cookies.get('goufu_session')
    expect((await stateOf(browser)).missing).toBe('enrolment')
    for (const path of ['/api/v1/projects', '/api/v1/auth/sessions'])
      expect(await browser.get(path)).toMatchObject({ status: 403, body: { code: 'enrolment-missing' } })
    expect(await browser.post('/api/v1/auth/totp', { password: 'wrong' })).toMatchObject({ status: 400, body: { code: 'wrong-password' } })
    const { uri, secret, backupCodes, used } = await enrol(browser)
    expect(uri).toMatch(/^otpauth:\/\/totp\/[^:]+:li\?/)
    expect(backupCodes).toHaveLength(10)
    expect(browser.cookies.get('goufu_session')).not.toBe(before)
    expect(await browser.get('/api/v1/projects')).toMatchObject({ status: 200 })
    expect(await browser.post('/api/v1/auth/totp', { password: PASSWORD })).toMatchObject({ status: 409 })

    const second = await signedIn('li')
    expect((await stateOf(second)).missing).toBe('second-step')
    expect(await second.get('/api/v1/projects')).toMatchObject({ status: 403, body: { code: 'second-step-missing' } })
    // With the password alone nobody puts an authenticator of their own in its place.
    for (const path of ['/api/v1/auth/totp', '/api/v1/auth/totp/remove', '/api/v1/auth/totp/backup-codes'])
      expect(await second.post(path, { password: PASSWORD })).toMatchObject({ status: 403 })
    const half = new Map(second.cookies)
    // The one that confirmed the setting up has been used; the next one has not.
    expect(await second.post('/api/v1/auth/second-step', { code: used })).toMatchObject({
      status: 400,
      body: { code: 'wrong-code' },
    })
    const code = totpOf(secret, 1)
    expect(await second.post('/api/v1/auth/second-step', { code })).toMatchObject({ status: 200, body: { missing: null } })
    expect(second.cookies.get('goufu_session')).not.toBe(half.get('goufu_session'))
    expect((await stateOf(browserOf(api, half))).person).toBeNull()

    const third = await signedIn('li')
    expect(await third.post('/api/v1/auth/second-step', { code })).toMatchObject({ status: 400, body: { code: 'wrong-code' } })
    const [backupCode = ''] = backupCodes
    expect(await third.post('/api/v1/auth/second-step', { backupCode })).toMatchObject({ status: 200, body: { missing: null } })
    const fourth = await signedIn('li')
    expect(await fourth.post('/api/v1/auth/second-step', { backupCode })).toMatchObject({ status: 400 })
    expect(await eventsOf('approver-li')).toEqual(
      expect.arrayContaining(['signed-in', 'second-step-failed', 'second-factor-added', 'backup-code-used']),
    )
  })

  test('one is turned on or off, and that is put on record, or neither', async () => {
    const state = async () => {
      const { rows } = await api().store.pool.query<{ on: boolean; codes: string | null; sessions: number }>(
        `select two_factor_enabled as on, (select backup_codes from two_factor where person_id = person.id) as codes,
           (select count(*)::int from session where person_id = person.id and expires_at > now()) as sessions from person where id = 'finance-wang'`,
      )
      return rows[0]
    }
    /** Whatever is put on record meanwhile fails, as if the machine stopped there. */
    const without = async (kinds: string, work: () => Promise<{ readonly status: number }>) => {
      const before = await state()
      await api().store.pool.query(`alter table account_event add constraint stopped check (kind not in (${kinds})) not valid`)
      try {
        expect((await work()).status).toBe(500)
      } finally {
        await api().store.pool.query('alter table account_event drop constraint stopped')
      }
      expect(await state()).toEqual(before)
    }
    const browser = await signedIn('wang')
    const { secret } = (await browser.post<Enrolment>('/api/v1/auth/totp', { password: PASSWORD })).body
    await without(`'second-factor-added'`, () => browser.post('/api/v1/auth/totp/confirm', { code: totpOf(secret) }))
    expect((await stateOf(browser)).person?.hasTotp).toBe(false)
    expect((await browser.post('/api/v1/auth/totp/confirm', { code: totpOf(secret, 1) })).status).toBe(200)
    await without(`'backup-codes-made'`, () => browser.post('/api/v1/auth/totp/backup-codes', { password: PASSWORD }))
    await without(`'second-factor-removed'`, () => browser.post('/api/v1/auth/totp/remove', { password: PASSWORD }))
    expect((await browser.post('/api/v1/auth/totp/remove', { password: 'wrong' })).status).toBe(400)
    expect((await browser.post('/api/v1/auth/totp/remove', { password: PASSWORD })).status).toBe(200)
    expect(await state()).toMatchObject({ on: false, codes: null })
  })

  test('one that was begun and not confirmed is none yet', async () => {
    const token = await openSession(api().store, { id: 'approver-zhao' }, { now })
    await setPasswordHash(api().store.pool, 'approver-zhao', await passwords.hash(PASSWORD), now)
    const browser = browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(token, SECRET))]]))
    const begun = await browser.post<Enrolment>('/api/v1/auth/totp', { password: PASSWORD })
    for (const shown of [{ code: totpOf(begun.body.secret) }, { backupCode: begun.body.backupCodes[0] }])
      expect(await browser.post('/api/v1/auth/second-step', shown)).toMatchObject({ status: 400, body: { code: 'wrong-code' } })
    expect(await stateOf(browser)).toMatchObject({ person: { hasTotp: false } })
  })

  test('an authenticator is removed with the password, and who needs one sets up another first of all', async () => {
    const browser = await signedIn('wang')
    const { backupCodes } = await enrol(browser)
    const made = await browser.post<{ backupCodes: string[] }>('/api/v1/auth/totp/backup-codes', { password: PASSWORD })
    expect(made.body.backupCodes).toHaveLength(10)
    expect(made.body.backupCodes).not.toEqual(backupCodes)
    const other = await signedIn('wang')
    expect(await other.post('/api/v1/auth/second-step', { backupCode: made.body.backupCodes[0] })).toMatchObject({ status: 200 })
    const removed = await browser.post<State>('/api/v1/auth/totp/remove', { password: PASSWORD })
    expect(removed.body).toMatchObject({ missing: 'enrolment', session: { factors: 1 }, person: { hasTotp: false } })
    expect((await stateOf(other)).person).toBeNull()
    await enrol(browser)
  })

  test('codes cannot be guessed: after a few wrong ones nobody is heard for a while', async () => {
    const token = await openSession(api().store, { id: 'guessed' }, { now })
    const browser = browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(token, SECRET))]]))
    const begun = await browser.post<Enrolment>('/api/v1/auth/totp', { password: PASSWORD })
    const right = totpOf(begun.body.secret)
    const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'].filter((code) => code !== right).slice(0, 5)
    for (const code of wrong) expect((await browser.post('/api/v1/auth/totp/confirm', { code })).status).toBe(400)
    expect((await browser.post('/api/v1/auth/totp/confirm', { code: right })).status).toBe(429)
    now = new Date(now.getTime() + 1_000)
    expect((await browser.post('/api/v1/auth/totp/confirm', { code: right })).status).toBe(200)
  })

  test('sessions are listed and ended by their owner alone', async () => {
    const [one, two, three] = [await signedIn('zhang'), await signedIn('zhang'), await signedIn('zhang')]
    const list = async (browser: Browser) =>
      (await browser.get<{ items: { id: string; current: boolean }[] }>('/api/v1/auth/sessions')).body.items
    expect((await list(one)).map(({ current }) => current)).toEqual([false, false, true])
    const id = (await stateOf(two)).session?.id
    const stranger = browserOf(
      api,
      new Map([['goufu_session', encodeURIComponent(signToken(await openSession(api().store, { id: 'stranger' }, { now }), SECRET))]]),
    )
    expect(await stranger.send('DELETE', `/api/v1/auth/sessions/${id}`)).toMatchObject({ status: 404, body: { code: 'unknown-session' } })
    expect(await one.send('DELETE', `/api/v1/auth/sessions/${id}`)).toMatchObject({ status: 200 })
    expect((await stateOf(two)).person).toBeNull()
    expect((await one.post<{ ended: number }>('/api/v1/auth/sessions/end-others')).body.ended).toBe(1)
    expect((await stateOf(three)).person).toBeNull()
    expect(await list(one)).toHaveLength(1)
    expect(await browserOf(api).get('/api/v1/auth/sessions')).toMatchObject({ status: 401, body: { code: 'signed-out' } })
  })

  test('a password is changed by whoever knows it, for one that will do; every other session ends', async () => {
    const [browser, other] = [await signedIn('zhang'), await signedIn('zhang')]
    const change = async (current: string, next: string) => browser.post<State>('/api/v1/auth/password', { current, next })
    expect(await change('wrong', 'nine small boats at dusk')).toMatchObject({ status: 400, body: { code: 'wrong-password' } })
    expect(await change(PASSWORD, 'password1234')).toMatchObject({ status: 400, body: { code: 'weak-password' } })
    const before = browser.cookies.get('goufu_session')
    expect(await change(PASSWORD, 'nine small boats at dusk')).toMatchObject({ status: 200, body: { person: { id: 'preparer-zhang' } } })
    expect(browser.cookies.get('goufu_session')).not.toBe(before)
    expect((await stateOf(other)).person).toBeNull()
    const signIn = async (password: string) => browserOf(api).post('/api/v1/auth/sign-in', { username: 'zhang', password })
    expect((await signIn(PASSWORD)).status).toBe(401)
    expect((await signIn('nine small boats at dusk')).status).toBe(200)
    expect(await eventsOf('preparer-zhang')).toContain('password-changed')
  })
})

test('is asked of everybody where the operator says so', () => {
  const person = { sample: false, hasTotp: false, hasPasskey: false }
  const lacks = (of: 'roles' | 'everybody', more: Partial<typeof person> = {}) =>
    missingStep({ person: { ...person, ...more }, factors: 1 }, ['preparer'], of)
  expect(lacks('roles')).toBeNull()
  expect(lacks('everybody')).toBe('enrolment')
  expect(lacks('everybody', { hasPasskey: true })).toBe('second-step')
  expect(lacks('everybody', { sample: true })).toBeNull()
})

describe('where a second factor is asked of everybody', () => {
  const passwords = cheapPasswords()
  const api = useApi('server', '2026-11-22T04:00:00.000Z', {
    accounts: { secret: SECRET, now: () => new Date(), passwords, secondFactorOf: 'everybody' },
  })

  test('whoever prepares sets one up first of all', async () => {
    const person = { id: 'preparer-zhang', username: 'zhang', name: '示例', passwordHash: await passwords.hash(PASSWORD) }
    await createPeople(api().store.pool, [person], { byPersonId: null, address: null, addressHash: null, at: new Date() })
    const browser = browserOf(api)
    await browser.post('/api/v1/auth/sign-in', { username: 'zhang', password: PASSWORD })
    expect(await browser.get('/api/v1/projects')).toMatchObject({ status: 403, body: { code: 'enrolment-missing' } })
    const begun = await browser.post<Enrolment>('/api/v1/auth/totp', { password: PASSWORD })
    await browser.post('/api/v1/auth/totp/confirm', { code: totpOf(begun.body.secret) })
    expect((await browser.get('/api/v1/projects')).status).toBe(200)
  })
})
