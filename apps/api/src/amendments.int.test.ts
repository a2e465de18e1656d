import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { problemSchema } from './schemas/problem.ts'
import type { projectAnswerSchema, taskOutcomeSchema } from './schemas/project.ts'
import { amendedPolicy } from './testing/amended-policy.ts'
import { databases, type Reply, useApi } from './testing/api.ts'
import { supplierBody } from './testing/desk.ts'

type Outcome = Partial<z.output<typeof problemSchema>> & Partial<z.output<typeof taskOutcomeSchema>>
type Project = z.output<typeof projectAnswerSchema>

const PRICE_FEN = 850_001
const SIGNED = '2025-04-01'

describe.each(databases)('amendments of contracts on %s', (kind) => {
  const api = useApi(kind, '2025-06-01T04:00:00.000Z', { profile: () => Promise.resolve(amendedPolicy) })
  let serial = 0
  let supplier = ''

  const opened = async (path: string, actor: string, body: object): Promise<string> => {
    const reply = await api().post<{ readonly id: string }>(`/api/v1/${path}`, { actor, body: { ...body, effectiveOn: '2025-03-03' } })
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
    return reply.body.id
  }
  const fund = (appropriatedFen: number) =>
    opened('funds', 'finance-wang', {
      title: '示例资金',
      source: 'general-budget',
      buyer: '示例县民政局',
      fiscalYear: 2025,
      appropriatedFen,
    })
  const does = (project: string, task: string, actor: string, on: string, version: number, input: object): Promise<Reply<Outcome>> =>
    api().post<Outcome>(`/api/v1/projects/${project}/tasks/${task}`, { actor, version, body: { input, effectiveOn: on } })
  const look = async (project: string) => (await api().get<Project>(`/api/v1/projects/${project}`)).body

  /** A project whose contract is signed, paid for out of a fund of its own: at version 9. */
  const signed = async (): Promise<string> => {
    serial += 1
    if (supplier === '') supplier = await opened('suppliers', 'preparer-zhao', supplierBody)
    const own = await fund(PRICE_FEN)
    const project = await opened('projects', 'preparer-zhao', {
      code: `示例-变更-${serial}`,
      title: '示例项目',
      buyer: '示例县民政局',
      fiscalYear: 2025,
    })
    const services = [{ service: 'care', standard: '示例标准', quantity: 1, unitPriceFen: PRICE_FEN }]
    const offer = { supplierId: supplier, priceFen: PRICE_FEN, proposal: '示例设计', documents: [] }
    const term = { startsOn: SIGNED, endsOn: '2025-12-31', midtermOn: '2025-08-31', reportDays: 10 }
    const plan = { services, totalFen: PRICE_FEN, months: 9, minimumAge: 0, maximumAge: 18, needEvidence: '示例需求' }
    const steps: readonly (readonly [task: string, actor: string, on: string, input: object])[] = [
      ['plan', 'preparer-zhao', '2025-03-03', plan],
      ['budget', 'finance-wang', '2025-03-03', { lines: [{ fundId: own, amountFen: PRICE_FEN }] }],
      ['call', 'preparer-zhao', '2025-03-04', { channels: ['website'], closesOn: '2025-03-14', settings: [] }],
      ['application', 'preparer-zhao', '2025-03-05', offer],
      ['screening', 'preparer-zhao', '2025-03-17', { results: [{ supplierId: supplier, result: 'qualified' }] }],
      ['public-notice', 'preparer-zhao', '2025-03-18', { shortlist: [supplier], days: 3, channels: ['website'] }],
      ['award', 'approver-li', '2025-03-25', { supplierId: supplier, amountFen: PRICE_FEN, reasons: '示例理由' }],
      ['contract', 'preparer-zhao', SIGNED, { ...term, priceFen: PRICE_FEN, articles: ['period'] }],
    ]
    for (const [index, [task, actor, on, input]] of steps.entries()) {
      const reply = await does(project, task, actor, on, index + 1, input)
      if (reply.status !== 200) throw new Error(`${task}: ${JSON.stringify(reply.body)}`)
    }
    return project
  }
  const amend = (project: string, version: number, input: object) =>
    does(project, 'amendment', 'preparer-zhao', '2025-04-10', version, { changes: '示例变更', reason: '示例理由', ...input })
  const pay = (project: string, task: string, version: number, amountFen: number) =>
    does(project, task, 'finance-wang', '2025-04-10', version, { amountFen, voucher: '示付-1' })
  const balance = async (id: string) => {
    const { body } = await api().get<{ readonly items: readonly { readonly id: string; readonly committedFen: number }[] }>('/api/v1/funds')
    return body.items.find((item) => item.id === id)
  }

  test('of two at once out of a fund that holds only one, one passes, and the other is told that the fund has not enough left', async () => {
    const shared = await fund(60_000)
    const projects = [await signed(), await signed()]
    const replies = await Promise.all(projects.map((project) => amend(project, 9, { additionFen: 60_000, fundId: shared })))
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect(replies.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'refused',
      findings: [{ rule: 'amend-free', field: 'additionFen', message: { zh: '指标余额不足', en: 'The fund has not enough left' } }],
    })
    expect(await balance(shared)).toMatchObject({ appropriatedFen: 60_000, reservedFen: 0, committedFen: 60_000, paidFen: 0 })
    const money = (await Promise.all(projects.map(look))).map(({ view }) => view.money)
    expect(money.map(({ addedFen }) => addedFen).toSorted((a, b) => a - b)).toEqual([0, 60_000])
    for (const { originalPriceFen, addedFen, contractFen, awardFen, budgetFen } of money) {
      expect([originalPriceFen, awardFen]).toEqual([PRICE_FEN, PRICE_FEN])
      expect([contractFen, budgetFen]).toEqual([PRICE_FEN + addedFen, PRICE_FEN + addedFen])
    }
  })

  test('of two at once to one contract, the second is told the version there is now', async () => {
    const shared = await fund(200_000)
    const project = await signed()
    const replies = await Promise.all([1, 2].map(() => amend(project, 9, { additionFen: 60_000, fundId: shared })))
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(await balance(shared)).toMatchObject({ committedFen: 60_000 })
  })

  test('are paid to the fen, out of the fund that each was drawn from, and no fen more', async () => {
    const extra = await fund(60_000)
    const project = await signed()
    expect(await pay(project, 'first-payment', 9, 340_000)).toMatchObject({ status: 200 })
    expect(await amend(project, 10, { additionFen: 99, fundId: extra })).toMatchObject({ status: 200 })
    expect(await amend(project, 11, { additionFen: 1, fundId: extra, endsOn: '2026-01-31' })).toMatchObject({ status: 200 })
    const { view } = await look(project)
    expect(view.contract).toMatchObject({ priceFen: PRICE_FEN + 100, endsOn: '2026-01-31' })
    expect(view.money.instalments.map(({ amountFen }) => amountFen)).toEqual([340_000, 510_101])
    expect(await pay(project, 'last-payment', 12, 510_102)).toMatchObject({ status: 422, body: { code: 'refused' } })
    expect(await pay(project, 'last-payment', 12, 510_101)).toMatchObject({ status: 200 })
    expect(await balance(extra)).toMatchObject({ committedFen: 0, paidFen: 100 })
    expect((await look(project)).view.money.paidFen).toBe(PRICE_FEN + 100)
  })
})
