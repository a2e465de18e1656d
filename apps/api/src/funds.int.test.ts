import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { problemSchema } from './schemas/problem.ts'
import { fundBookSchema, fundOutcomeSchema } from './schemas/registers.ts'
import { useApi } from './testing/api.ts'

type Answer = Partial<z.output<typeof problemSchema>> & Partial<z.output<typeof fundOutcomeSchema>>

describe('a fund that finance changes', () => {
  const api = useApi('server', '2026-11-22T04:00:00.000Z')
  const opened = async (fiscalYear: number, appropriatedFen: number): Promise<string> => {
    const body = { title: '示例资金', source: 'general-budget', buyer: '示例县民政局', fiscalYear, appropriatedFen }
    const reply = await api().post<{ readonly id: string }>('/api/v1/funds', { actor: 'finance-wang', body })
    expect(reply.status).toBe(201)
    return reply.body.id
  }
  const change = (id: string, version: number | null, body: object, more: { readonly key?: string; readonly actor?: string } = {}) =>
    api().post<Answer>(`/api/v1/funds/${id}/changes`, { actor: 'finance-wang', version, body: { reason: '示例文件', ...body }, ...more })

  test('is carried over once, however often the request is sent, and its book shows where the money went', async () => {
    const [from, into] = [await opened(2025, 1_000), await opened(2026, 0)]
    const key = randomUUID()
    const body = { change: 'carry-over', amountFen: 300, toFundId: into }
    const first = await change(from, 1, body, { key })
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
    expect(fundOutcomeSchema.parse(first.body)).toMatchObject({ version: 2, fund: { appropriatedFen: 1_000, carriedOutFen: 300 } })
    const again = await change(from, 1, body, { key })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
    const book = fundBookSchema.parse((await api().get(`/api/v1/funds/${from}/book?limit=1`)).body)
    expect(book).toMatchObject({
      fund: { id: from, buyer: '示例县民政局', fiscalYear: 2025 },
      accounts: { appropriation: -1_000, free: 700, 'carried-out': 300 },
      items: [{ type: 'carry-out', amountFen: 300 }],
      next: '2',
    })
    const rest = fundBookSchema.parse((await api().get(`/api/v1/funds/${from}/book?after=2`)).body)
    expect(rest).toMatchObject({ items: [{ type: 'open-fund', amountFen: 1_000 }], next: null })
    expect((await api().get(`/api/v1/funds/${into}`)).body).toMatchObject({ carriedInFen: 300 })
  })

  test.each([
    ['what is not free', 'reduce', { amountFen: 101 }, 1, {}, 422, 'refused'],
    ['on a version that has passed', 'reduce', { amountFen: 1 }, 9, {}, 412, 'stale-version'],
    ['without a version', 'reduce', { amountFen: 1 }, null, {}, 428, 'version-missing'],
    ['a part of a fen', 'reduce', { amountFen: 0.5 }, 1, {}, 400, 'wrong-amount'],
    ['by somebody else', 'reduce', { amountFen: 1 }, 1, { actor: 'preparer-zhao' }, 403, 'wrong-role'],
    ['what is no change', 'spend', { amountFen: 1 }, 1, {}, 400, 'invalid-input'],
  ])('%s is answered with a problem, and nothing changes', async (_, kind, given, version, more, status, code) => {
    const id = await opened(2026, 100)
    const reply = await change(id, version, { change: kind, ...given }, more)
    expect([reply.status, reply.body.code]).toEqual([status, code])
    expect((await api().get(`/api/v1/funds/${id}`)).headers.get('etag')).toBe('"1"')
  })

  test('is its buyer’s: the list of a buyer has it, that of another has not', async () => {
    const id = await opened(2024, 7)
    const listed = async (buyer: string) => {
      const query = new URLSearchParams({ buyer, fiscalYear: '2024' }).toString()
      return (await api().get<{ readonly items: readonly { readonly id: string }[] }>(`/api/v1/funds?${query}`)).body.items.map(
        (fund) => fund.id,
      )
    }
    expect(await listed('示例县民政局')).toEqual([id])
    expect(await listed('示例县教育局')).toEqual([])
  })

  test('that does not exist is told', async () => {
    expect((await change(randomUUID(), 1, { change: 'appropriate', amountFen: 1 })).status).toBe(404)
    expect((await api().get(`/api/v1/funds/${randomUUID()}/book`)).status).toBe(404)
  })
})
