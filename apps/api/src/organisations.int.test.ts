import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { divisionListSchema, organisationListSchema, organisationPageSchema } from './schemas/organisations.ts'
import { useApi } from './testing/api.ts'

type Answer = Partial<z.output<typeof organisationPageSchema>> & { readonly code?: string | null }

describe('the tree of organisations', () => {
  const api = useApi('server', '2026-03-02T04:00:00.000Z')
  const post = (path: string, body: object, actor = 'administrator-feng', key = randomUUID()) =>
    api().post<Answer>(`/api/v1/organisations${path}`, { actor, key, body })

  test('is built by an administrator, read by whoever signs in, and changed by nobody else', async () => {
    const key = randomUUID()
    const county = { parent: null, kind: 'county', name: '示例县', code: { code: '990101', from: '2020-01-01' } }
    const added = await post('', county, undefined, key)
    expect([added.status, organisationPageSchema.parse(added.body).id]).toEqual([201, key])
    expect((await post('', county, undefined, key)).status).toBe(201)
    const bureau = await post('', { parent: key, kind: 'office', name: '示例县民政局' })
    expect(bureau.body.path).toEqual([{ id: key, kind: 'county', name: '示例县' }])
    expect(bureau.body).toMatchObject({ takes: ['office', 'evaluator'], withinReach: true, hasChildren: false })
    for (const actor of ['preparer-zhang', 'auditor-qian'])
      expect((await post('', county, actor)).body).toMatchObject({ code: 'wrong-role' })
    expect((await post('', county, 'public')).body).toMatchObject({ code: 'signed-out' })
    const list = await api().get('/api/v1/organisations', { actor: 'preparer-zhang' })
    expect(organisationListSchema.parse(list.body).items).toMatchObject([{ id: key, code: '990101' }])
    const found = await api().get('/api/v1/organisations?q=民政局', { actor: 'supplier-nobody' })
    expect(found.status).toBe(401)
    expect((await api().get('/api/v1/organisations', { actor: 'public' })).status).toBe(401)
    expect(
      organisationListSchema.parse((await api().get(`/api/v1/organisations?q=${encodeURIComponent('民政局')}`)).body).items,
    ).toHaveLength(1)

    const change = async (path: string, body: object) => (await post(`/${key}${path}`, body)).body
    expect(await change('/name', { name: '示例新县' })).toMatchObject({ name: '示例新县' })
    expect(await change('/code', { code: '990201', from: '2026-03-02' })).toMatchObject({ code: '990201', codes: [{}, { code: '990101' }] })
    expect(await change('/end', { on: '2026-03-02' })).toMatchObject({ code: 'organisation-in-use' })
    expect(await change('/parent', { parent: bureau.body.id })).toMatchObject({ code: 'invalid-input' })
    expect((await post(`/${bureau.body.id}/end`, { on: '2026-03-02' })).body).toMatchObject({ endedOn: '2026-03-02' })
    expect((await api().get(`/api/v1/organisations/${randomUUID()}`)).body).toMatchObject({ code: 'unknown-organisation' })
  })

  test('has divisions of the state to pick from, level by level or by name', async () => {
    const divisions = async (search: string) =>
      divisionListSchema.parse((await api().get(`/api/v1/divisions${search}`, { actor: 'administrator-feng' })).body).items
    const provinces = await divisions('')
    expect(new Set(provinces.map(({ kind }) => kind))).toEqual(new Set(['province']))
    expect(provinces).toHaveLength(31)
    const [first] = await divisions(`?beneath=${provinces[3]?.code ?? ''}`)
    expect(first?.kind).toBe('city')
    const counties = await divisions(`?beneath=${first?.code ?? ''}`)
    expect(new Set(counties.map(({ kind }) => kind))).toEqual(new Set(['county']))
    const [named] = counties
    expect(await divisions(`?q=${encodeURIComponent(named?.name ?? '')}`)).toContainEqual(named)
    expect((await api().get('/api/v1/divisions', { actor: 'preparer-zhang' })).status).toBe(403)
  })
})
