import { randomUUID } from 'node:crypto'
import { date, type Role, ROOT_ORGANISATION } from '@goufu/engine'
import { addOrganisation, codeForFirstAdministrator, createPeople, FIRST_ADMINISTRATOR, grantPosts } from '@goufu/store'
import { beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { placeListSchema, postListSchema } from './schemas/posts.ts'
import { useApi } from './testing/api.ts'

type Answer = Partial<z.output<typeof postListSchema>> & {
  readonly code?: string
  readonly detail?: string
  readonly issues?: readonly { readonly path: string; readonly message: { readonly zh: string } }[]
}

const NOW = '2026-03-02T04:00:00.000Z'
const NOBODY = { byPersonId: null, address: null, addressHash: null, at: new Date(NOW) }
const person = (id: string, role: Role) => ({ id, name: `示例${id}`, role })
const people = [
  person(FIRST_ADMINISTRATOR, 'administrator'),
  person('keeper-here', 'administrator'),
  person('keeper-there', 'administrator'),
  person('zhang', 'preparer'),
]

describe('posts of people', () => {
  const api = useApi('server', NOW, { people, grants: 'own' })
  const send = (path: string, body: object, actor = 'keeper-here', key = randomUUID()) =>
    api().post<Answer>(`/api/v1/people/${path}`, { actor, key, body })
  const post = { role: 'preparer', organisation: 'office-here', from: '', reason: '示例：新到任' }

  beforeAll(async () => {
    const { store } = api()
    // As the first start leaves it: one administrator, who is alone.
    await codeForFirstAdministrator(store.pool, 'x', NOBODY.at, { onlyFirst: true })
    for (const place of ['here', 'there']) {
      const county = { id: `county-${place}`, parent: null, kind: 'county' as const, name: `示例${place}县`, code: null }
      await addOrganisation(store.pool, county, { ...NOBODY, reach: ROOT_ORGANISATION })
      const office = { id: `office-${place}`, parent: county.id, kind: 'office' as const, name: `示例${place}局`, code: null }
      await addOrganisation(store.pool, office, { ...NOBODY, reach: ROOT_ORGANISATION })
    }
    const entered = ['keeper-here', 'keeper-there', 'zhang'].map((id) => ({ id, username: id, name: `示例${id}`, passwordHash: null }))
    await createPeople(store.pool, entered, { ...NOBODY, byPersonId: FIRST_ADMINISTRATOR })
    await createPeople(store.pool, [{ id: 'new', username: 'new', name: '示例新', passwordHash: null }], {
      ...NOBODY,
      byPersonId: 'keeper-here',
    })
    const there = { organisation: 'county-there', reach: 'county-there' }
    const keeps = { id: randomUUID(), person: 'keeper-there', role: 'administrator' as const, ...there }
    await grantPosts(store, [{ ...keeps, fromOn: date('2000-01-01'), untilOn: null }], NOBODY)
    post.from = (await api().get<{ readonly today: string }>('/api/v1/people/zhang/posts', { actor: FIRST_ADMINISTRATOR })).body.today
  })

  test('begin with an administrator who is alone and gives others theirs, never themselves', async () => {
    const administers = { ...post, role: 'administrator', organisation: 'county-here' }
    const own = await send(`${FIRST_ADMINISTRATOR}/posts`, administers, FIRST_ADMINISTRATOR)
    expect([own.status, own.body.code]).toEqual([403, 'own-account'])
    expect((await send('keeper-here/posts', administers)).body.code).toBe('wrong-role')
    const given = await send('keeper-here/posts', administers, FIRST_ADMINISTRATOR)
    const offered = (await api().get<Answer>('/api/v1/people/zhang/posts', { actor: FIRST_ADMINISTRATOR })).body.offers ?? []
    expect(offered).toContainEqual({ role: 'preparer', as: null, title: { zh: '经办人', en: expect.any(String) as unknown } })
    expect(offered.map(({ role }) => role)).toContain('supplier')
    expect([given.status, postListSchema.parse(given.body).items.map(({ role, reach }) => [role, reach.name])]).toEqual([
      201,
      [['administrator', '示例here县']],
    ])
    const mine = postListSchema.parse((await api().get('/api/v1/people/administrator/posts', { actor: FIRST_ADMINISTRATOR })).body)
    const ending = await send(`administrator/posts/${mine.items[0]?.id}/end`, { reason: '示例' }, FIRST_ADMINISTRATOR)
    expect(ending.body.code).toBe('own-account')
    // Whoever runs the server begins anew where nobody administers everything, and changes nothing where somebody does.
    const { store } = api()
    const posts = async () =>
      (await store.db.selectFrom('post').select('endedAt').where('person', '=', FIRST_ADMINISTRATOR).execute()).map(
        ({ endedAt }) => endedAt === null,
      )
    const again = () => codeForFirstAdministrator(store.pool, randomUUID(), NOBODY.at, { onlyFirst: false })
    await again()
    expect(await posts()).toEqual([true])
    await store.db.updateTable('post').set({ endedBy: 'x', endedAt: NOW }).where('person', '=', FIRST_ADMINISTRATOR).execute()
    await again()
    expect(new Set(await posts())).toEqual(new Set([false, true]))
  })

  test('count from the next request on, and no more once they are ended; both are on record', async () => {
    const lists = async () => (await api().get<Answer>('/api/v1/projects', { actor: 'zhang' })).body.code ?? 'shown'
    const inbox = async () => (await api().get<Answer>('/api/v1/inbox', { actor: 'zhang' })).body.code ?? 'shown'
    expect([await lists(), await inbox()]).toEqual(['shown', 'wrong-role'])
    const id = randomUUID()
    for (let sent = 0; sent < 2; sent += 1)
      expect((await send('zhang/posts', post, FIRST_ADMINISTRATOR, id)).body.items).toMatchObject([{ id, withinReach: true }])
    expect(await inbox()).toBe('shown')
    expect((await send(`zhang/posts/${randomUUID()}/end`, { reason: '示例' })).body.code).toBe('no-such-post')
    expect((await send(`zhang/posts/${id}/end`, { reason: ' ' })).body.code).toBe('invalid-input')
    expect((await send(`zhang/posts/${id}/end`, { reason: '示例：调离' })).body.items).toMatchObject([
      { id, ended: { by: { id: 'keeper-here' }, reason: '示例：调离' } },
    ])
    expect(await inbox()).toBe('wrong-role')
    const { body } = await api().get<{ readonly items: readonly { readonly kind: string; readonly detail: object }[] }>(
      '/api/v1/auth/events?person=zhang',
      { actor: 'keeper-here' },
    )
    expect(body.items).toMatchObject([
      { kind: 'post-ended', byPersonId: 'keeper-here', detail: { post: id, reason: '示例：调离' } },
      { kind: 'post-granted', byPersonId: FIRST_ADMINISTRATOR, detail: { post: id, role: 'preparer', organisation: 'office-here' } },
      { kind: 'person-created' },
    ])
  })

  test('are refused in words that say what is wrong', async () => {
    const why = async (changes: object) => {
      const { body } = await send('new/posts', { ...post, ...changes })
      return body.code === 'invalid-input' ? body.issues?.map(({ path }) => path).join() : body.code
    }
    expect(await why({ organisation: 'office-there' })).toBe('out-of-reach')
    expect(await why({ reach: 'root' })).toBe('out-of-reach')
    expect(await why({ role: 'supplier' })).toBe('out-of-reach')
    expect(await why({ organisation: 'nowhere' })).toBe('unknown-organisation')
    expect(await why({ role: 'evaluator' })).toBe('role')
    expect(await why({ role: 'public' })).toBe('role')
    expect(await why({ from: '2000-01-01' })).toBe('from')
    expect(await why({ until: '2000-01-01' })).toBe('until')
    expect(await why({ from: '2026-02-30' })).toBe('impossible-date')
    expect(await why({ reason: '' })).toBe('reason')
    expect(await why({ as: 'no-profile/no-role' })).toBe('as')
    expect(await why({ reach: 'county-here' })).toBeUndefined()
    expect(await why({})).toBe('from')
    expect(await why({ role: 'auditor' })).toBe('role')
  })

  test('draw the circle of people whom an administrator sees, and of those whose accounts they keep', async () => {
    const listed = async (actor: string) =>
      (
        await api().get<{ readonly items: readonly { readonly id: string; readonly withinReach: boolean }[] }>('/api/v1/auth/people', {
          actor,
        })
      ).body.items
    const key = randomUUID()
    await send('zhang/posts', { ...post, organisation: 'office-there' }, FIRST_ADMINISTRATOR, key)
    await send('zhang/posts', { ...post, role: 'finance' }, FIRST_ADMINISTRATOR)
    const ofHere = (await listed('keeper-here')).map(({ id, withinReach }) => [id, withinReach])
    expect(ofHere).toEqual([
      ['keeper-here', true],
      ['new', true],
      ['zhang', false],
    ])
    expect((await listed('keeper-there')).map(({ id }) => id)).toEqual(['keeper-there', 'zhang'])
    expect(await listed(FIRST_ADMINISTRATOR)).toHaveLength(5)
    const asked = async (method: string, path: string, body?: object) =>
      (await api().send<Answer>(method, path, { actor: 'keeper-here', ...(body === undefined ? {} : { body }) })).body.code
    for (const path of [
      '/api/v1/auth/people/keeper-there',
      '/api/v1/people/keeper-there/posts',
      '/api/v1/auth/people/keeper-there/sessions',
    ])
      expect(await asked('GET', path)).toBe('unknown-person')
    expect(await asked('POST', '/api/v1/people/keeper-there/posts', post)).toBe('unknown-person')
    expect(await asked('POST', '/api/v1/auth/people/keeper-there/lock')).toBe('unknown-person')
    expect(await asked('GET', '/api/v1/auth/people/zhang')).toBeUndefined()
    expect(await asked('POST', `/api/v1/people/zhang/posts/${key}/end`, { reason: '示例' })).toBe('out-of-reach')
    const recovery = { reason: '示例', removesSecondFactor: false, identitySubject: null }
    for (const [method, path, body] of [
      ['POST', 'lock'],
      ['POST', 'recoveries', recovery],
      ['GET', 'sessions'],
      ['DELETE', 'sessions'],
    ] as const)
      expect([path, await asked(method, `/api/v1/auth/people/zhang/${path}`, body)]).toEqual([path, 'out-of-reach'])
    // Nor is what others have asked for confirmed.
    const waiting = await api().post<{ readonly id: string }>('/api/v1/auth/people/zhang/recoveries', {
      actor: FIRST_ADMINISTRATOR,
      body: recovery,
    })
    expect((await api().get('/api/v1/auth/recoveries', { actor: 'keeper-here' })).body).toEqual({ items: [] })
    expect(await asked('POST', `/api/v1/auth/recoveries/${waiting.body.id}/confirm`)).toBe('unknown-recovery')
  })

  test('have places to choose from', async () => {
    const places = async (actor: string, search: string) =>
      placeListSchema.parse((await api().get(`/api/v1/posts/places?${search}`, { actor })).body).items.map(({ id }) => id)
    expect(await places('keeper-here', `role=preparer&q=${encodeURIComponent('局')}`)).toEqual(['office-here'])
    expect(await places(FIRST_ADMINISTRATOR, 'role=auditor')).toContain('root')
  })
})
