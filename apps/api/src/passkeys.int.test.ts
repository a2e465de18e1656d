import { createPeople, setPersonStatus } from '@goufu/store'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { databases, useApi } from './testing/api.ts'
import { type Authenticator, authenticator } from './testing/authenticator.ts'
import { type Browser, browserOf } from './testing/browser.ts'
import { cheapPasswords } from './testing/cheap-passwords.ts'

const ORIGIN = 'http://localhost:8787'
const PASSWORD = 'korrekt pferd batterie'

interface State {
  readonly person: { readonly id: string; readonly hasPasskey: boolean } | null
  readonly missing: string | null
}

describe.each(databases)('passkeys on %s', (kind) => {
  let now = new Date()
  const passwords = cheapPasswords()
  const api = useApi(kind, '2026-11-22T04:00:00.000Z', { accounts: { origin: ORIGIN, now: () => now, passwords } })
  const doer = { byPersonId: null, address: null, addressHash: null, at: now }
  beforeAll(async () => {
    const passwordHash = await passwords.hash(PASSWORD)
    const person = (id: string, username: string) => ({ id, username, name: '示例', passwordHash })
    await createPeople(
      api().store.pool,
      [person('approver-li', 'li'), person('finance-wang', 'wang'), person('preparer-zhang', 'zhang')],
      doer,
    )
  })
  beforeEach(() => {
    now = new Date()
  })

  const signedIn = async (username: string): Promise<Browser> => {
    const browser = browserOf(api)
    await browser.post('/api/v1/auth/sign-in', { username, password: PASSWORD })
    return browser
  }
  const challengeAt = async (browser: Browser, path: string, body: object = {}) =>
    (await browser.post<{ options: { challenge: string } }>(path, body)).body.options.challenge
  const make = async (browser: Browser, device: Authenticator) => {
    const challenge = await challengeAt(browser, '/api/v1/auth/passkeys/options', { password: PASSWORD })
    return browser.post<State>('/api/v1/auth/passkeys', { name: '示例钥匙', response: device.make(challenge) })
  }
  const show = async (browser: Browser, device: Authenticator) => {
    const challenge = await challengeAt(browser, '/api/v1/auth/sign-in/passkey/options')
    return browser.post<State>('/api/v1/auth/sign-in/passkey', { response: device.show(challenge) })
  }

  test('one with its owner verified counts as both factors, when it is made and when it is shown', async () => {
    const device = authenticator(ORIGIN)
    const browser = await signedIn('li')
    expect(await browser.post('/api/v1/auth/passkeys/options', { password: 'wrong' })).toMatchObject({
      status: 400,
      body: { code: 'wrong-password' },
    })
    expect(await make(browser, device)).toMatchObject({
      status: 200,
      body: { missing: null, person: { id: 'approver-li', hasPasskey: true } },
    })
    expect(await browser.get('/api/v1/projects')).toMatchObject({ status: 200 })

    const other = browserOf(api)
    expect(await show(other, device)).toMatchObject({ status: 200, body: { missing: null, person: { id: 'approver-li' } } })
    expect(other.cookies.has('goufu_passkey')).toBe(false)
    // With the password alone, the passkey is still to be shown, and nothing can be put beside it.
    const half = await signedIn('li')
    expect((await half.get<State>('/api/v1/auth/session')).body.missing).toBe('second-step')
    expect(await half.post('/api/v1/auth/totp', { password: PASSWORD })).toMatchObject({ status: 403 })
    expect(await half.post('/api/v1/auth/passkeys/options', { password: PASSWORD })).toMatchObject({ status: 403 })
    expect(await show(half, device)).toMatchObject({ status: 200, body: { missing: null } })
  })

  test('one is entered and put on record, or neither', async () => {
    const browser = await signedIn('wang')
    const passkeys = async () => (await api().store.pool.query(`select from passkey where person_id = 'finance-wang'`)).rowCount
    // As if the machine stopped before the entry.
    await api().store.pool.query(`alter table account_event add constraint stopped check (kind <> 'passkey-added') not valid`)
    try {
      expect((await make(browser, authenticator(ORIGIN))).status).toBe(500)
    } finally {
      await api().store.pool.query('alter table account_event drop constraint stopped')
    }
    expect([await passkeys(), (await browser.get<State>('/api/v1/auth/session')).body.person?.id]).toEqual([0, 'finance-wang'])
  })

  test('what is shown counts once, for what was asked, from our own pages, with its owner verified', async () => {
    const device = authenticator(ORIGIN)
    await make(await signedIn('zhang'), device)
    const browser = browserOf(api)
    const answer = async (response: object) => browser.post('/api/v1/auth/sign-in/passkey', { response })
    const ask = async () => challengeAt(browser, '/api/v1/auth/sign-in/passkey/options')
    const shown = device.show(await ask())
    const kept = new Map(browser.cookies)
    expect((await answer(shown)).status).toBe(200)
    expect(await browserOf(api, kept).post('/api/v1/auth/sign-in/passkey', { response: shown })).toMatchObject({
      status: 400,
      body: { code: 'wrong-passkey' },
    })
    await ask()
    expect((await answer(device.show('another-challenge'))).status).toBe(400)
    expect((await answer(authenticator('http://evil.localhost').show(await ask()))).status).toBe(400)
    expect((await answer(authenticator(ORIGIN).show(await ask()))).status).toBe(400)
    const late = device.show(await ask())
    now = new Date(now.getTime() + 300_000)
    expect((await answer(late)).status).toBe(400)
    const careless = authenticator(ORIGIN, { verifies: false })
    expect(await make(await signedIn('zhang'), careless)).toMatchObject({ status: 400, body: { code: 'wrong-passkey' } })
  })

  test('one is listed and removed by its owner, and does nothing for who is locked', async () => {
    const device = authenticator(ORIGIN)
    const browser = await signedIn('wang')
    await make(browser, device)
    const { items } = (await browser.get<{ items: { id: string; name: string }[] }>('/api/v1/auth/passkeys')).body
    expect(items).toMatchObject([{ name: '示例钥匙' }])
    await setPersonStatus(api().store.pool, 'finance-wang', 'locked', doer)
    expect((await show(browserOf(api), device)).status).toBe(400)
    await setPersonStatus(api().store.pool, 'finance-wang', 'active', doer)
    const back = browserOf(api)
    expect((await show(back, device)).status).toBe(200)
    const stranger = await signedIn('zhang')
    const path = `/api/v1/auth/passkeys/${items[0]?.id}/remove`
    expect(await stranger.post(path, { password: PASSWORD })).toMatchObject({ status: 404, body: { code: 'unknown-passkey' } })
    expect(await back.post(path, { password: 'wrong' })).toMatchObject({ status: 400 })
    expect(await back.post(path, { password: PASSWORD })).toMatchObject({ status: 200, body: { items: [] } })
    expect((await show(browserOf(api), device)).status).toBe(400)
    const kinds = await api().store.db.selectFrom('accountEvent').select('kind').where('personId', '=', 'finance-wang').execute()
    expect(kinds.map((event) => event.kind)).toEqual(
      expect.arrayContaining(['passkey-added', 'signed-in', 'second-step-failed', 'passkey-removed']),
    )
  })
})
