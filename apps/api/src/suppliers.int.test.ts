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

  test('that does not exist is told', async () => {
    expect((await change(randomUUID(), 1, { grade: '4A' })).status).toBe(404)
    expect((await api().get(`/api/v1/suppliers/${randomUUID()}/eligibility`)).status).toBe(404)
  })
})
