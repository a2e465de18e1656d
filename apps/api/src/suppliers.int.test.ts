import { randomUUID } from 'node:crypto'
import { creditCodeCheckCharacter } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { problemSchema } from './schemas/problem.ts'
import { eligibilitySchema, supplierOutcomeSchema } from './schemas/registers.ts'
import { databases, useApi } from './testing/api.ts'

type Answer = Partial<z.output<typeof problemSchema>> & Partial<z.output<typeof supplierOutcomeSchema>>

const sound = {
  name: '示例助童中心',
  kind: 'private-non-enterprise',
  registrar: 'civil-affairs',
  inspections: [{ year: 2022, result: 'passed' }],
  grade: '3A',
  npoAccounting: true,
  soundAccounting: true,
  ownBankAccount: true,
  experience: true,
  honour: false,
  badRecords: [],
}

describe.each(databases)('the record of a supplier on %s', (kind) => {
  const api = useApi(kind, '2025-05-20T04:00:00.000Z')
  let registered = 0
  const register = async (): Promise<string> => {
    registered += 1
    const first = `52640500MJX${String(registered).padStart(6, '0')}`
    const body = { ...sound, creditCode: `${first}${creditCodeCheckCharacter(first) ?? ''}` }
    const reply = await api().post<{ readonly id: string }>('/api/v1/suppliers', { actor: 'preparer-zhang', body })
    expect(reply.status).toBe(201)
    return reply.body.id
  }
  const change = (id: string, version: number | null, body: object, more: { readonly key?: string; readonly actor?: string } = {}) =>
    api().post<Answer>(`/api/v1/suppliers/${id}/changes`, {
      actor: 'preparer-zhang',
      version,
      body: { source: '示例公告', ...body },
      ...more,
    })
  const eligibility = async (id: string, on: string) =>
    eligibilitySchema.parse((await api().get(`/api/v1/suppliers/${id}/eligibility?on=${on}`)).body)

  test('is changed once, however often the request is sent, and eligibility follows with its clause', async () => {
    const id = await register()
    const before = await eligibility(id, '2025-05-20')
    expect(before.eligible).toBe('no')
    expect(before.conditions.find(({ rule }) => rule === 'inspections-passed')).toMatchObject({
      verdict: 'fails',
      citation: { clause: '四(二)' },
    })
    const key = randomUUID()
    const inspections = [{ year: 2023, result: 'passed' }]
    const evidence = [{ kind: 'registration-certificate', expiresOn: '2025-05-31' }]
    const first = await change(id, 1, { inspections, evidence }, { key })
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
    expect(supplierOutcomeSchema.parse(first.body).supplier).toMatchObject({
      inspections: [...sound.inspections, ...inspections],
      evidence,
    })
    const again = await change(id, 1, { inspections, evidence }, { key })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
    const verdicts = async (on: string) => {
      const { conditions } = await eligibility(id, on)
      return ['inspections-passed', 'evidence-in-date'].map((rule) => conditions.find((one) => one.rule === rule)?.verdict)
    }
    expect(await verdicts('2025-05-31')).toEqual(['holds', 'holds'])
    expect(await verdicts('2025-06-01')).toEqual(['holds', 'fails'])
  })

  test.each([
    ['on a version that has passed', { grade: '4A' }, 9, {}, 412, 'stale-version'],
    ['without a version', { grade: '4A' }, null, {}, 428, 'version-missing'],
    ['that is none', {}, 1, {}, 422, 'refused'],
    ['of who it is', { creditCode: '52640500MJX0000010' }, 1, {}, 400, 'unknown-field'],
    ['with a day that does not exist', { lastMajorViolationOn: '2025-02-30' }, 1, {}, 400, 'impossible-date'],
    ['by somebody else', { grade: '4A' }, 1, { actor: 'approver-li' }, 403, 'wrong-role'],
  ])('a change %s is answered with a problem, and nothing changes', async (_, body, version, more, status, code) => {
    const id = await register()
    const reply = await change(id, version, body, more)
    expect([reply.status, reply.body.code]).toEqual([status, code])
    expect((await api().get(`/api/v1/suppliers/${id}`)).headers.get('etag')).toBe('"1"')
  })

  test('is put right where it was wrong: struck out by an approver with a file, once, and eligibility follows', async () => {
    const id = await register()
    const recorded = await change(id, 1, { badRecords: [{ holder: 'organisation', on: '2025-05-01', about: '示例事由' }] })
    expect(recorded.status).toBe(200)
    const verdict = async () => (await eligibility(id, '2025-05-20')).conditions.find(({ rule }) => rule === 'organisation-record')?.verdict
    expect(await verdict()).toBe('fails')
    const upload = (bytes: string, actor: string) =>
      api().post<{ readonly id: string; readonly sha256: string }>(`/api/v1/suppliers/${id}/files`, {
        actor,
        headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('示例更正函.pdf')}` },
        body: bytes,
      })
    const file = await upload('%PDF-1.7 示例更正函', 'approver-li')
    expect(file.status).toBe(201)
    expect((await upload('%PDF-1.7 示例', 'public')).body).toMatchObject({ code: 'signed-out' })
    const strike = (version: number, files: readonly string[], actor = 'approver-li', key = randomUUID()) =>
      api().post<Answer>(`/api/v1/suppliers/${id}/strikes`, {
        actor,
        version,
        key,
        body: { entry: 'bad-record', number: 1, reason: '示例：登错了单位', files },
      })
    expect((await strike(2, [])).body.findings).toMatchObject([{ rule: 'strike-out-file' }])
    expect((await strike(2, [randomUUID()])).body.findings).toMatchObject([{ rule: 'files-uploaded' }])
    expect((await strike(2, [file.body.id], 'preparer-zhang')).status).toBe(403)
    const key = randomUUID()
    const struck = await strike(2, [file.body.id], 'approver-li', key)
    expect([struck.status, struck.headers.get('etag')]).toEqual([200, '"3"'])
    expect(supplierOutcomeSchema.parse(struck.body).supplier).toMatchObject({
      badRecords: [{ about: '示例事由', struck: { on: '2025-05-20', reason: '示例：登错了单位' } }],
      records: [{ event: 3, files: [{ id: file.body.id, sha256: file.body.sha256 }] }],
    })
    expect((await strike(2, [file.body.id], 'approver-li', key)).headers.get('idempotency-replayed')).toBe('true')
    expect((await strike(3, [file.body.id])).body.findings).toMatchObject([{ rule: 'strike-out-once' }])
    expect(await verdict()).toBe('holds')
    expect(await api().get(`/api/v1/suppliers/${id}/files/${file.body.id}`, { actor: 'auditor-qian' })).toMatchObject({
      status: 200,
      body: '%PDF-1.7 示例更正函',
    })
    expect((await api().get(`/api/v1/suppliers/${id}/files/${file.body.id}`, { actor: 'public' })).status).toBe(401)
  })

  test('shows no personal number in lists and answers; unmasked it is for a reason, and that is on record', async () => {
    const id = await register()
    const changed = await change(id, 1, { badRecords: [{ holder: 'organisation', on: '2025-05-01', about: '投诉人 13900001234' }] })
    const shown = { badRecords: [{ about: '投诉人 139****1234' }] }
    expect(supplierOutcomeSchema.parse(changed.body).supplier).toMatchObject(shown)
    expect((await api().get(`/api/v1/suppliers/${id}`)).body).toMatchObject(shown)
    expect(JSON.stringify((await api().get('/api/v1/suppliers')).body)).not.toContain('13900001234')
    const unmask = (body: object, actor: string) => api().post(`/api/v1/suppliers/${id}/unmask`, { actor, body })
    expect((await unmask({ reason: ' ' }, 'preparer-zhang')).status).toBe(400)
    expect((await unmask({ reason: '示例' }, 'reviewer-chen')).status).toBe(403)
    const reason = '示例：回访投诉人'
    expect((await unmask({ reason }, 'approver-li')).body).toMatchObject({ badRecords: [{ about: '投诉人 13900001234' }] })
    const { body } = await api().get(`/api/v1/readings?id=${id}&person=approver-li`, { actor: 'auditor-qian' })
    expect(body).toMatchObject({ items: [{ action: 'personal-data.unmask', reason, subject: { type: 'supplier', id } }] })
    expect(JSON.stringify(body)).not.toContain('13900001234')
  })

  test('that does not exist is told', async () => {
    expect((await change(randomUUID(), 1, { grade: '4A' })).status).toBe(404)
    expect((await api().get(`/api/v1/suppliers/${randomUUID()}/eligibility`)).status).toBe(404)
  })
})
