import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPeople } from '@goufu/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccounts } from './accounts/accounts.ts'
import { useApi } from './testing/api.ts'
import { type Browser, browserOf } from './testing/browser.ts'
import { cheapPasswords } from './testing/cheap-passwords.ts'
import { CLIENT, identityProvider, signInThere, type TestProvider } from './testing/identity-provider.ts'

const ORIGIN = 'http://localhost:8787'
const CALLBACK = `${ORIGIN}/api/v1/auth/callback/identity-provider`
const PASSWORD = 'korrekt pferd batterie'

// The provider is made before the application, which is told its address.
const provider: TestProvider = await identityProvider(CALLBACK)

describe('an identity provider', () => {
  const passwords = cheapPasswords()
  const api = useApi('embedded', '2026-11-22T04:00:00.000Z', {
    accounts: { origin: ORIGIN, passwords, identityProvider: { issuer: provider.issuer, ...CLIENT } },
  })
  afterAll(() => provider.stop())
  beforeAll(async () => {
    const passwordHash = await passwords.hash(PASSWORD)
    const doer = { byPersonId: null, address: null, addressHash: null, at: new Date() }
    const person = (id: string) => ({ id, username: id, name: '示例', passwordHash, identitySubject: `subject-of-${id}` })
    await createPeople(api().store.pool, [person('preparer-zhang'), person('approver-li')], doer)
  })

  const start = async (browser: Browser) => browser.get('/api/v1/auth/identity-provider/start')
  /** Goes there as a subject, and comes back. @returns where the browser ends up */
  const visit = async (browser: Browser, subject: string): Promise<string | null> => {
    const began = await start(browser)
    const back = await signInThere(began.headers.get('location') ?? '', subject, CALLBACK)
    return (await browser.get(`${back.pathname}${back.search}`)).headers.get('location')
  }
  const personOf = async (browser: Browser) =>
    (await browser.get<{ person: { id: string } | null; missing: string | null }>('/api/v1/auth/session')).body

  test('that is down when the server starts holds up nobody, and is found when it answers', async () => {
    const browser = browserOf(api)
    expect((await browser.get('/api/v1/auth/identity-provider')).body).toEqual({ available: true })
    expect(await start(browser)).toMatchObject({ status: 503, body: { code: 'identity-provider-down' } })
    const signIn = await browserOf(api).post('/api/v1/auth/sign-in', { username: 'preparer-zhang', password: PASSWORD })
    expect(signIn.status).toBe(200)
    await provider.start()
    expect((await start(browser)).status).toBe(302)
  })

  test('signs in whom an administrator has entered, by code, PKCE and nonce, and nobody else', async () => {
    const browser = browserOf(api)
    const began = await start(browser)
    const asked = new URL(began.headers.get('location') ?? '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      nonce: expect.stringMatching(/.{16,}/) as unknown,
      redirect_uri: CALLBACK,
      scope: 'openid',
    })
    expect(began.headers.getSetCookie().join('\n')).toMatch(/goufu_state=[^\n]*HttpOnly; SameSite=Lax/)

    expect(await visit(browser, 'subject-of-preparer-zhang')).toBe('/')
    expect(await personOf(browser)).toMatchObject({
      person: { id: 'preparer-zhang' },
      missing: null,
      session: { method: 'identity-provider' },
    })
    const stranger = browserOf(api)
    for (const subject of ['nobody', 'preparer-zhang', 'approver-li@goufu.invalid'])
      expect(await visit(stranger, subject)).toBe('/sign-in?problem=identity-unknown')
    expect((await personOf(stranger)).person).toBeNull()
    const people = await api().store.db.selectFrom('person').select('id').execute()
    expect(people).toHaveLength(2)
  })

  test('counts as one factor: whose role asks for a second one sets it up', async () => {
    const browser = browserOf(api)
    expect(await visit(browser, 'subject-of-approver-li')).toBe('/')
    expect(await personOf(browser)).toMatchObject({ person: { id: 'approver-li' }, missing: 'enrolment' })
  })

  test('an answer counts once, for the browser that asked, and only unaltered', async () => {
    const [browser, thief] = [browserOf(api), browserOf(api)]
    const began = await start(browser)
    const back = await signInThere(began.headers.get('location') ?? '', 'subject-of-preparer-zhang', CALLBACK)
    const come = async (who: Browser, search: string) => (await who.get(`${back.pathname}${search}`)).headers.get('location')
    expect(await come(thief, back.search)).toBe('/sign-in?problem=identity-failed')
    expect(await come(browser, back.search.replace(/state=[^&]+/, 'state=another'))).toBe('/sign-in?problem=identity-failed')
    expect(await come(browser, '')).toBe('/sign-in?problem=identity-failed')
    expect(await come(browser, back.search)).toBe('/')
    expect(await come(browser, back.search)).toBe('/sign-in?problem=identity-failed')
  })

  test('lets in nobody who is locked, and what happened is on record', async () => {
    await api().store.pool.query(`update person set status = 'locked' where id = 'approver-li'`)
    const browser = browserOf(api)
    expect(await visit(browser, 'subject-of-approver-li')).toBe('/sign-in?problem=identity-unknown')
    expect((await personOf(browser)).person).toBeNull()
    const events = await api().store.db.selectFrom('accountEvent').select(['kind', 'personId', 'detail']).orderBy('id').execute()
    expect(events).toContainEqual({ kind: 'signed-in', personId: 'preparer-zhang', detail: { method: 'identity-provider' } })
    expect(events.at(-1)).toEqual({ kind: 'sign-in-failed', personId: 'approver-li', detail: { method: 'identity-provider' } })
  })
})

describe('a deployment without an identity provider', () => {
  const api = useApi('server', '2026-11-22T04:00:00.000Z')

  test('says so', async () => {
    expect((await api().get('/api/v1/auth/identity-provider')).body).toEqual({ available: false })
    for (const path of ['identity-provider/start', 'callback/identity-provider'])
      expect(await api().get(`/api/v1/auth/${path}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
  test('or with one that sends us elsewhere is none: what it names is not even asked', async () => {
    const asked: string[] = []
    const server = createServer(({ url = '' }, response) => {
      asked.push(url)
      response.writeHead(url === '/elsewhere' ? 200 : 302, { location: '/elsewhere' }).end('{}')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    // A server on a port has an address with one.
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const identityProvider = { issuer, ...CLIENT }
    const accounts = createAccounts(api().store, {
      secret: 'x',
      origin: null,
      now: () => new Date(),
      onError: () => undefined,
      identityProvider,
    })
    expect(await accounts.identityAuth()).toBeNull()
    expect(asked).toEqual(['/.well-known/openid-configuration'])
    server.close()
  })
})
