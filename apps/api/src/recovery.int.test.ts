import { codeForFirstAdministrator, createPeople } from '@goufu/store'
import { openSession } from '@goufu/store/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newCode, plainCode } from './accounts/recovery-code.ts'
import { keyedHash } from './accounts/origin-of-request.ts'
import { signToken } from './accounts/session-cookie.ts'
import { databases, useApi } from './testing/api.ts'
import { type Browser, browserOf } from './testing/browser.ts'
import { cheapPasswords } from './testing/cheap-passwords.ts'
import { totpOf } from './testing/totp.ts'

const SECRET = 'a secret of this test that is long enough'
const PASSWORD = 'korrekt pferd batterie'
const NEXT = 'nine small boats at dusk'
/** As whoever runs the server has it on their list. */
const ON_THE_LIST = 'slow grey herons wading'
const HOUR = 3_600_000

interface Account {
  readonly id: string
  readonly username: string
  readonly status: string
  readonly hasTotp: boolean
}

describe.each(databases)('administrators of accounts on %s', (kind) => {
  let now = new Date()
  const passwords = cheapPasswords()
  const admin = (id: string) => ({ id, name: '示例', role: 'administrator' }) as const
  const api = useApi(kind, '2026-11-22T04:00:00.000Z', {
    accounts: { secret: SECRET, now: () => now, passwords, isLeaked: (password) => Promise.resolve(password === ON_THE_LIST) },
    people: [
      admin('administrator-1'),
      admin('administrator-2'),
      { id: 'auditor', name: '示例', role: 'auditor' },
      { id: 'clerk', name: '示例', role: 'preparer' },
    ],
  })
  beforeEach(() => {
    now = new Date()
  })

  /** Somebody who has signed in with both factors. */
  const as = async (id: string): Promise<Browser> => {
    const token = await openSession(api().store, { id }, { now, factors: 2 })
    return browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(token, SECRET))]]))
  }
  const signIn = async (username: string, password: string) => browserOf(api).post('/api/v1/auth/sign-in', { username, password })
  const recover = async (code: string, password = NEXT) => browserOf(api).post('/api/v1/auth/recover', { code, password })
  const create = async (username: string) => {
    const admin1 = await as('administrator-1')
    return (await admin1.post<{ person: Account; code: string }>('/api/v1/auth/people', { username, name: '示例' })).body
  }
  const ask = async (browser: Browser, person: string, body: object = {}) =>
    browser.post<{ id: string; code?: string }>(`/api/v1/auth/people/${person}/recoveries`, { reason: '示例原因', ...body })
  const confirm = async (browser: Browser, id: string) => browser.post<{ code: string }>(`/api/v1/auth/recoveries/${id}/confirm`)

  beforeAll(async () => {
    const passwordHash = await passwords.hash(PASSWORD)
    const doer = { byPersonId: null, address: null, addressHash: null, at: now }
    await createPeople(api().store.pool, [{ id: 'clerk', username: 'clerk', name: '示例', passwordHash }], doer)
  })

  test('what manages accounts is for administrators alone; auditors read what is on record', async () => {
    const routes = [
      ['GET', '/people'],
      ['POST', '/people'],
      ['GET', '/people/clerk/sessions'],
      ['DELETE', '/people/clerk/sessions'],
      ['DELETE', '/people/clerk/sessions/some'],
      ['POST', '/people/clerk/lock'],
      ['POST', '/people/clerk/unlock'],
      ['POST', '/people/clerk/end'],
      ['POST', '/people/clerk/recoveries'],
      ['GET', '/recoveries'],
      ['POST', '/recoveries/some/confirm'],
    ] as const
    const [clerk, auditor, nobody] = [await as('clerk'), await as('auditor'), browserOf(api)]
    for (const [method, path] of routes) {
      for (const who of [clerk, auditor])
        expect(await who.send(method, `/api/v1/auth${path}`, method === 'GET' ? {} : { body: {} })).toMatchObject({
          status: 403,
          body: { code: 'wrong-role' },
        })
      expect(await nobody.send(method, `/api/v1/auth${path}`)).toMatchObject({ status: 401, body: { code: 'signed-out' } })
    }
    expect(await clerk.get('/api/v1/auth/events')).toMatchObject({ status: 403 })
    expect(await auditor.get('/api/v1/auth/events')).toMatchObject({ status: 200 })
    const oneFactor = await openSession(api().store, { id: 'administrator-1' }, { now })
    const half = browserOf(api, new Map([['goufu_session', encodeURIComponent(signToken(oneFactor, SECRET))]]))
    expect(await half.get('/api/v1/auth/people')).toMatchObject({ status: 403, body: { code: 'enrolment-missing' } })
  })

  test('somebody is entered with a code that sets the first password, once', async () => {
    const { person, code } = await create('new.person')
    expect(await recover(code, 'password1234')).toMatchObject({ status: 400, body: { code: 'weak-password' } })
    expect(await recover(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({ status: 200, body: { username: 'new.person' } })
    expect(await recover(code)).toMatchObject({ status: 400, body: { code: 'wrong-code' } })
    expect(await signIn('new.person', NEXT)).toMatchObject({ status: 200, body: { person: { id: person.id } } })
    const admin1 = await as('administrator-1')
    for (const username of ['NEW.person', '-', 'x', 'a b'])
      expect((await admin1.post('/api/v1/auth/people', { username, name: '示例' })).status).toBe(username === 'NEW.person' ? 409 : 400)
    expect((await admin1.get<{ items: Account[] }>('/api/v1/auth/people')).body.items).toContainEqual(
      expect.objectContaining({ username: 'new.person', status: 'active' }),
    )
  })

  test('sets no password that was leaked, here or on the operator’s list, and says so', async () => {
    const { person, code } = await create('leaked.person')
    for (const password of ['leavemealone', 'leavemealone2026', ON_THE_LIST])
      expect(await recover(code, password)).toMatchObject({
        status: 400,
        body: { code: 'weak-password', detail: expect.stringContaining('公开泄露') as unknown },
      })
    expect(await (await as(person.id)).post('/api/v1/auth/password', { current: 'any', next: ON_THE_LIST })).toMatchObject({
      status: 400,
      body: { code: 'weak-password' },
    })
    expect((await recover(code)).status).toBe(200)
  })

  test('a recovery takes two administrators, neither of whom it is for; its code counts for an hour and once', async () => {
    const [one, two] = [await as('administrator-1'), await as('administrator-2')]
    const victim = await as('clerk')
    expect(await ask(one, 'administrator-1')).toMatchObject({ status: 403, body: { code: 'own-account' } })
    expect(await ask(one, 'nobody')).toMatchObject({ status: 404, body: { code: 'unknown-person' } })
    const forTwo = (await ask(one, 'administrator-2')).body.id
    expect(await confirm(two, forTwo)).toMatchObject({ status: 403, body: { code: 'own-account' } })
    const { id } = (await ask(one, 'clerk')).body
    expect(await confirm(one, id)).toMatchObject({ status: 403, body: { code: 'same-administrator' } })
    expect((await two.get<{ items: { id: string }[] }>('/api/v1/auth/recoveries')).body.items.map((item) => item.id)).toContain(id)
    const { code } = (await confirm(two, id)).body
    expect(await confirm(two, id)).toMatchObject({ status: 404, body: { code: 'unknown-recovery' } })
    expect((await signIn('clerk', PASSWORD)).status).toBe(200)
    expect(await recover(code)).toMatchObject({ status: 200 })
    expect(await recover(code)).toMatchObject({ status: 400 })
    expect((await signIn('clerk', PASSWORD)).status).toBe(401)
    expect((await signIn('clerk', NEXT)).status).toBe(200)
    expect((await victim.get<{ person: unknown }>('/api/v1/auth/session')).body.person).toBeNull()

    const late = (await confirm(two, (await ask(one, 'clerk')).body.id)).body.code
    now = new Date(now.getTime() + HOUR)
    expect(await recover(late)).toMatchObject({ status: 400, body: { code: 'wrong-code' } })
    const [again, other] = [await as('administrator-1'), await as('administrator-2')]
    const stale = (await ask(again, 'clerk')).body.id
    now = new Date(now.getTime() + 24 * HOUR)
    expect(await confirm(await as('administrator-2'), stale)).toMatchObject({ status: 404 })
    expect(await other.get('/api/v1/auth/recoveries')).toMatchObject({ status: 401 })
    const { body } = await (await as('auditor')).get<{ items: { kind: string; byPersonId: string }[] }>('/api/v1/auth/events?person=clerk')
    expect(body.items.map((event) => [event.kind, event.byPersonId])).toEqual(
      expect.arrayContaining([
        ['recovery-asked', 'administrator-1'],
        ['recovery-confirmed', 'administrator-2'],
        ['recovery-used', 'clerk'],
      ]),
    )
    expect(JSON.stringify(body)).not.toContain(code)
  })

  test('a recovery takes the second factor away where that was asked for, and not else', async () => {
    const { person, code: first } = await create('with.totp')
    await recover(first)
    const browser = browserOf(api)
    await browser.post('/api/v1/auth/sign-in', { username: 'with.totp', password: NEXT })
    const begun = await browser.post<{ secret: string }>('/api/v1/auth/totp', { password: NEXT })
    await browser.post('/api/v1/auth/totp/confirm', { code: totpOf(begun.body.secret) })
    const [one, two] = [await as('administrator-1'), await as('administrator-2')]
    for (const [removesSecondFactor, missing] of [
      [false, 'second-step'],
      [true, null],
    ] as const) {
      const { id } = (await ask(one, person.id, { removesSecondFactor })).body
      expect(await recover((await confirm(two, id)).body.code)).toMatchObject({ status: 200 })
      expect((await signIn('with.totp', NEXT)).body).toMatchObject({ missing })
    }
  })

  test('a newer code takes the place of an older one', async () => {
    const { person, code: first } = await create('twice')
    const [one, two] = [await as('administrator-1'), await as('administrator-2')]
    const { code: second } = (await confirm(two, (await ask(one, person.id)).body.id)).body
    expect((await recover(first)).status).toBe(400)
    expect((await recover(second)).status).toBe(200)
  })

  test('who is locked or ended is out at once; locked comes back, ended does not; nobody does it to themselves', async () => {
    const { person } = await create('in.and.out')
    const [admin1, victim] = [await as('administrator-1'), await as(person.id)]
    const change = async (what: string, id = person.id) => admin1.post<Account>(`/api/v1/auth/people/${id}/${what}`)
    expect(await change('lock')).toMatchObject({ status: 200, body: { status: 'locked' } })
    expect((await victim.get<{ person: unknown }>('/api/v1/auth/session')).body.person).toBeNull()
    expect(await change('unlock')).toMatchObject({ status: 200, body: { status: 'active' } })
    const back = await as(person.id)
    const { items } = (await admin1.get<{ items: { id: string }[] }>(`/api/v1/auth/people/${person.id}/sessions`)).body
    expect(items).toHaveLength(1)
    expect(await admin1.send('DELETE', `/api/v1/auth/people/${person.id}/sessions/${items[0]?.id}`)).toMatchObject({ status: 200 })
    expect((await back.get<{ person: unknown }>('/api/v1/auth/session')).body.person).toBeNull()
    await as(person.id)
    expect((await admin1.send<{ ended: number }>('DELETE', `/api/v1/auth/people/${person.id}/sessions`)).body.ended).toBe(1)
    expect(await change('end')).toMatchObject({ status: 200, body: { status: 'ended' } })
    expect(await change('unlock')).toMatchObject({ status: 409, body: { code: 'person-ended' } })
    expect(await ask(admin1, person.id)).toMatchObject({ status: 404 })
    expect(await change('lock', 'administrator-1')).toMatchObject({ status: 403, body: { code: 'own-account' } })
    expect(await change('lock', 'nobody')).toMatchObject({ status: 404, body: { code: 'unknown-person' } })
  })
})

describe.each(databases)('the first administrator on %s', (kind) => {
  let now = new Date()
  const api = useApi(kind, '2026-11-22T04:00:00.000Z', { accounts: { secret: SECRET, now: () => now, passwords: cheapPasswords() } })
  const hashOf = (code: string) => keyedHash('code', plainCode(code), SECRET)
  const recover = async (code: string) => browserOf(api).post('/api/v1/auth/recover', { code, password: NEXT })

  test('is made once, with a code that counts for a day; a new one is made where the server runs', async () => {
    const [first, second, third] = [newCode(), newCode(), newCode()]
    const { pool } = api().store
    const made = await Promise.all([first, second].map((code) => codeForFirstAdministrator(pool, hashOf(code), now, { onlyFirst: true })))
    expect(made.filter((expiresAt) => expiresAt !== null)).toHaveLength(1)
    const printed = made[0] === null ? second : first
    now = new Date(now.getTime() + 24 * HOUR)
    expect((await recover(printed)).status).toBe(400)
    expect(await codeForFirstAdministrator(pool, hashOf(third), now, { onlyFirst: true })).toBeNull()
    expect(await codeForFirstAdministrator(pool, hashOf(third), now, { onlyFirst: false })).toEqual(new Date(now.getTime() + 24 * HOUR))
    expect(await recover(third)).toMatchObject({ status: 200, body: { username: 'administrator' } })
    expect((await recover(third)).status).toBe(400)
    const signedIn = await browserOf(api).post('/api/v1/auth/sign-in', { username: 'administrator', password: NEXT })
    expect(signedIn).toMatchObject({ status: 200, body: { missing: 'enrolment', person: { roles: ['administrator'] } } })
  })
})
