import { randomUUID } from 'node:crypto'
import { createPeople } from '@goufu/store'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { delegationListSchema, deputyListSchema } from './schemas/delegations.ts'
import { useApi } from './testing/api.ts'

type Answer = Partial<z.output<typeof delegationListSchema>> & { readonly code?: string }

const NOW = '2026-03-02T04:00:00.000Z'

describe('a delegation', () => {
  const api = useApi('server', NOW, { accounts: { now: () => new Date(NOW) } })
  const post = (path: string, body: object | undefined, actor: string, key = randomUUID()) =>
    api().post<Answer>(`/api/v1/delegations${path}`, { actor, key, ...(body === undefined ? {} : { body }) })

  test('of one’s own post is made, shown to both, and ended; nobody else’s is touched', async () => {
    const doer = { at: new Date('2026-03-01T00:00:00.000Z'), byPersonId: null, address: null, addressHash: null }
    const people = ['approver-li', 'approver-lin', 'preparer-zhang'].map((id) => ({ id, username: id, name: id, passwordHash: null }))
    await createPeople(api().store.pool, people, doer)
    const own = randomUUID()
    await api()
      .store.db.insertInto('post')
      .values({
        id: own,
        person: 'approver-li',
        role: 'approver',
        organisation: 'root',
        reach: 'root',
        fromOn: '2025-01-01',
        untilOn: null,
        grantedBy: 'feng',
        grantedAt: '2025-01-01T00:00:00.000Z',
        endedBy: null,
        endedAt: null,
      })
      .execute()
    const body = { post: own, deputy: 'approver-lin', from: '2026-03-02', until: '2026-03-09', reason: '示例：出差' }
    const key = randomUUID()
    for (let sent = 0; sent < 2; sent += 1) {
      const made = await post('', body, 'approver-li', key)
      expect([made.status, delegationListSchema.parse(made.body).items.length]).toEqual([201, 1])
    }
    expect((await post('', body, 'approver-lin')).body.code).toBe('invalid-input')
    expect((await post('', { ...body, until: '2026-02-30' }, 'approver-li')).body.code).toBe('impossible-date')
    expect((await post('', body, 'administrator-feng')).body.code).toBe('wrong-role')
    const held = await api().get('/api/v1/delegations', { actor: 'approver-lin' })
    expect(delegationListSchema.parse(held.body).items).toMatchObject([{ id: key, deputy: { id: 'approver-lin' }, endedAt: null }])
    expect(delegationListSchema.parse((await api().get('/api/v1/delegations', { actor: 'preparer-zhang' })).body).items).toEqual([])
    const within = await api().get('/api/v1/delegations', { actor: 'administrator-feng' })
    expect(delegationListSchema.parse(within.body)).toMatchObject({ today: '2026-03-02', items: [{ id: key }] })
    const deputies = async (search: string, actor = 'approver-li') =>
      (
        await api().get<{ readonly code?: string; readonly items?: readonly { readonly id: string }[] }>(
          `/api/v1/delegations/deputies?${search}`,
          { actor },
        )
      ).body
    expect(deputyListSchema.parse(await deputies(`post=${own}`)).items.map(({ id }) => id)).toEqual(['approver-lin', 'preparer-zhang'])
    expect((await deputies(`post=${own}&q=zhang`)).items).toEqual([
      { id: 'preparer-zhang', name: 'preparer-zhang', roles: ['preparer'], organisations: [] },
    ])
    expect((await deputies(`post=${own}`, 'approver-lin')).code).toBe('no-such-post')
    expect((await post(`/${key}/end`, undefined, 'preparer-zhang')).body.code).toBe('unknown-delegation')
    expect((await post('/anything/end', undefined, 'approver-li')).body.code).toBe('unknown-delegation')
    const ended = await post(`/${key}/end`, undefined, 'approver-li')
    expect(ended.body.items).toMatchObject([{ id: key, endedAt: '2026-03-02T04:00:00.000Z' }])
  })
})
