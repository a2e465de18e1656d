import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { problemSchema } from './schemas/problem.ts'
import { databases, useApi } from './testing/api.ts'
import { openProject, planInput, supplierBody } from './testing/desk.ts'

type Problem = z.output<typeof problemSchema>

const plan = (project: string) => `/api/v1/projects/${project}/tasks/plan`

describe.each(databases)('commands on %s', (kind) => {
  const api = useApi(kind, '2026-11-22T04:00:00.000Z')

  test('a command id that comes with another body is refused, and the first stays', async () => {
    const project = await openProject(api())
    const key = randomUUID()
    const first = await api().post(plan(project), { key, version: 1, body: { input: planInput, effectiveOn: '2025-05-14' } })
    expect(first.status).toBe(200)
    const before = await api().records()
    for (const [language, detail] of [
      ['zh-CN', '这个 Idempotency-Key 已用于内容不同的请求，请换一个'],
      ['en', 'This Idempotency-Key was used for a request with other content; choose another'],
    ] as const) {
      const body = { input: { ...planInput, needEvidence: '另一份论证' }, effectiveOn: '2025-05-14' }
      const reply = await api().post(plan(project), { key, version: 2, body, language })
      expect(reply).toMatchObject({ status: 422, body: { code: 'command-reused', detail } })
    }
    expect(await api().records()).toEqual(before)
  })

  test('a command that is sent again is answered as before, and acts once', async () => {
    const project = await openProject(api())
    const sent = { key: randomUUID(), version: 1, body: { input: planInput, effectiveOn: '2025-05-14' } }
    const first = await api().post(plan(project), sent)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    const before = await api().records()
    const again = await api().post(plan(project), sent)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(again.headers.get('etag')).toBe('"2"')
    expect(await api().records()).toEqual(before)
  })

  test('a refusal that is sent again is answered as before', async () => {
    const project = await openProject(api())
    const sent = { key: randomUUID(), version: 1, body: { input: { ...planInput, months: 13 }, effectiveOn: '2025-05-14' } }
    const first = await api().post(plan(project), sent)
    const again = await api().post(plan(project), sent)
    expect(again).toMatchObject({ status: 422, body: first.body })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  test('a new project that is asked for twice is opened once', async () => {
    const sent = {
      key: randomUUID(),
      body: { code: '示例-两次', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025, effectiveOn: '2025-05-13' },
    }
    const first = await api().post<{ readonly id: string }>('/api/v1/projects', sent)
    const again = await api().post('/api/v1/projects', sent)
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(first.headers.get('location')).toBe(`/api/v1/projects/${first.body.id}`)
  })

  test('a project code is given once, a credit code too', async () => {
    const project = { code: '示例-占用', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025, effectiveOn: '2025-05-13' }
    expect((await api().post('/api/v1/projects', { body: project })).status).toBe(201)
    expect((await api().post('/api/v1/suppliers', { body: supplierBody })).status).toBe(201)
    const before = await api().records()
    expect(await api().post('/api/v1/projects', { body: project })).toMatchObject({
      status: 409,
      body: { code: 'taken', detail: '已有项目用了这个编号', issues: [{ path: 'code' }] },
    })
    expect(await api().post('/api/v1/suppliers', { body: supplierBody, language: 'en' })).toMatchObject({
      status: 409,
      body: { code: 'taken', detail: 'A supplier with this credit code is registered already', issues: [{ path: 'creditCode' }] },
    })
    expect(await api().records()).toEqual(before)
  })

  test('a refusal carries its findings with rule, severity, sentence and clause', async () => {
    const project = await openProject(api())
    const { body } = await api().post<Problem>(plan(project), {
      version: 1,
      body: { input: { ...planInput, months: 13 }, effectiveOn: '2025-05-14' },
    })
    expect(body.findings?.filter((finding) => finding.effect === 'refuses')).toMatchObject([
      { rule: 'plan-one-year', severity: 'must', field: 'months', citation: { clause: '三(一)' }, message: { zh: '项目实施周期是12个月' } },
    ])
  })

  test('a dry run judges and stores nothing, not even the command', async () => {
    const project = await openProject(api())
    const before = await api().records()
    const commands = () => api().store.db.selectFrom('command').select('id').execute()
    const known = await commands()
    const rehearsed = await api().post(`${plan(project)}?dryRun=true`, {
      key: null,
      version: 1,
      body: { input: planInput, effectiveOn: '2025-05-14' },
    })
    expect(rehearsed).toMatchObject({ status: 200, body: { outcome: 'accepted', version: 1 } })
    const refused = await api().post(`${plan(project)}?dryRun=true`, {
      key: null,
      version: 1,
      body: { input: { ...planInput, months: 13 } },
    })
    expect(refused).toMatchObject({ status: 422, body: { code: 'refused' } })
    expect(await api().records()).toEqual(before)
    expect(await commands()).toEqual(known)
  })

  test('of two people who saw the same version the second is told the version there is now', async () => {
    const project = await openProject(api())
    const body = { input: planInput, effectiveOn: '2025-05-14' }
    const replies = await Promise.all(
      ['preparer-zhang', 'preparer-zhao'].map((actor) => api().post(plan(project), { actor, version: 1, body })),
    )
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(replies.find((reply) => reply.status === 412)?.body).toMatchObject({ code: 'stale-version', version: 2 })
  })
})
