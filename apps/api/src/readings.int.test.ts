import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { readingListSchema } from './schemas/readings.ts'
import { useApi } from './testing/api.ts'
import { openProject } from './testing/desk.ts'

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly 'x-goufu-reads'?: string; readonly 'x-goufu-action'?: string }>>>
  >
}

describe('the record of what was read', () => {
  const api = useApi('server', '2026-03-02T04:00:00.000Z')
  const readings = async (search = '', actor = 'auditor-qian'): Promise<z.output<typeof readingListSchema>> =>
    readingListSchema.parse((await api().get(`/api/v1/readings${search}`, { actor })).body)

  test('has an entry for each file that was sent, and none for one that was not', async () => {
    const id = await openProject(api())
    const file = await api().post<{ readonly id: string }>(`/api/v1/projects/${id}/files`, {
      actor: 'preparer-zhang',
      headers: { 'content-disposition': 'attachment; filename="sample.pdf"' },
      body: '%PDF-1.7 示例',
    })
    const path = `/api/v1/projects/${id}/files/${file.body.id}`
    const first = await api().get(path, { actor: 'approver-li' })
    expect(first.status).toBe(200)
    await api().get(path, { actor: 'auditor-qian', headers: { range: 'bytes=0-3' } })
    const none = [
      await api().get(path, { actor: 'public' }),
      await api().get(`${path}0`, { actor: 'approver-li' }),
      await api().get(path, { actor: 'approver-li', headers: { 'if-none-match': first.headers.get('etag') ?? '' } }),
    ]
    expect(none.map(({ status }) => status)).toEqual([401, 404, 304])
    expect((await readings(`?type=project&id=${id}`)).items).toMatchObject(
      ['auditor-qian', 'approver-li'].map((reader) => ({
        action: 'file.read',
        person: { id: reader },
        subject: { type: 'project', id },
        file: file.body.id,
        at: '2026-03-02T04:00:00.000Z',
      })),
    )
    const page = await readings('?limit=1&person=approver-li')
    expect(page).toMatchObject({ items: [{ person: { id: 'approver-li' } }], next: null })
    expect((await readings(`?name=${encodeURIComponent('李示例')}`)).items).toMatchObject([
      { person: { id: 'approver-li', organisationName: null }, subject: { id, title: expect.stringContaining(' ') as unknown } },
    ])
    // A part of a name, or of the name to sign in by, is enough.
    for (const part of ['李示', 'APPROVER-L']) expect((await readings(`?name=${encodeURIComponent(part)}`)).items.length).toBeGreaterThan(0)
    expect((await readings('?name=nobody')).items).toEqual([])
    expect((await readings(`?name=${encodeURIComponent('李示例')}&person=auditor-qian`)).items).toEqual([])
    // An administrator is not told what a purchase is called.
    expect((await readings('?person=approver-li', 'administrator-feng')).items).toMatchObject([{ subject: { id, title: null } }])
    const { items: newest, next } = await readings('?limit=1')
    expect((await readings(`?limit=1&after=${next ?? ''}`)).items[0]?.id).toBeLessThan(newest[0]?.id ?? 0)
    expect((await readings('?from=2026-03-03')).items).toEqual([])
    expect((await readings('?type=project&from=2026-03-02&until=2026-03-02', 'administrator-feng')).items).toHaveLength(2)
  })

  test('is for auditors and administrators', async () => {
    for (const actor of ['preparer-zhang', 'finance-wang', 'reviewer-chen'])
      expect(await api().get('/api/v1/readings', { actor })).toMatchObject({ status: 403, body: { code: 'wrong-role' } })
    expect(await api().get('/api/v1/readings?after=x', { actor: 'auditor-qian' })).toMatchObject({ body: { code: 'invalid-query' } })
    expect(await api().get('/api/v1/readings?from=2026-02-30', { actor: 'auditor-qian' })).toMatchObject({
      body: { code: 'impossible-date' },
    })
  })

  test('is kept by every route that answers with a document, and by whoever reads the record as a whole', async () => {
    const { body } = await api().get<OpenApi>('/openapi.json')
    const kept = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) => (operation['x-goufu-reads'] === undefined ? [] : [`${method} ${path}`])),
    )
    const documents = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) =>
        method === 'get' &&
        /\/(files\/\{file\}|contract)$|\/ledger$|\/suppliers\/\{id\}$/.test(path) &&
        operation['x-goufu-action'] !== undefined
          ? [`get ${path}`]
          : [],
      ),
    )
    expect(documents).toHaveLength(5)
    expect(kept).toEqual(expect.arrayContaining(documents))
    await api().get('/api/v1/ledger', { actor: 'auditor-qian' })
    const [newest] = (await readings('?type=record')).items
    expect(newest).toMatchObject({ action: 'ledger.read', subject: { id: 'all' } })
    // Whoever looks at who looked is on record too.
    expect((await readings('?type=record')).items[0]).toMatchObject({ action: 'readings.read', person: { id: 'auditor-qian' } })
  })
})
