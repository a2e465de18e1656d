import { type ResolvedProfile, resolveProfile } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { builtInProfiles } from './built-in-profiles.ts'
import type { problemSchema } from './schemas/problem.ts'
import type { taskOutcomeSchema } from './schemas/project.ts'
import { databases, type Reply, useApi } from './testing/api.ts'

type Answer = Partial<z.output<typeof problemSchema>> & Partial<z.output<typeof taskOutcomeSchema>>

/** 2% of it may be purchased in a year: 1,200,000.00 yuan. */
const TRANSFERS_FEN = 6_000_000_000
const RULE = 'within-yearly-share'
const ON = '2025-06-04'

describe.each(databases)('the share of a year that may be purchased, on %s', (kind) => {
  const api = useApi(kind, '2026-11-22T04:00:00.000Z', { profile: theOneWithYearlyShare })
  let serial = 0

  const opened = async (path: string, body: object, actor: string): Promise<string> => {
    const reply = await api().post<{ readonly id: string }>(`/api/v1/${path}`, { actor, body: { ...body, effectiveOn: ON } })
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
    return reply.body.id
  }
  const fund = (source: string, fiscalYear: number) =>
    opened('funds', { title: '示例资金', source, buyer: '示例县民政局', fiscalYear, appropriatedFen: 200_000_000 }, 'finance-wang')

  const does = (actor: string, project: string, task: string, version: number, input: object, query = ''): Promise<Reply<Answer>> =>
    api().post<Answer>(`/api/v1/projects/${project}/tasks/${task}${query}`, { actor, version, body: { input, effectiveOn: ON } })

  /** A project with a plan of this total, at version 2. */
  const planned = async (fiscalYear: number, totalFen: number): Promise<string> => {
    serial += 1
    const id = await opened(
      'projects',
      { code: `示例-年-${serial}`, title: '示例项目', buyer: '示例县民政局', fiscalYear },
      'preparer-zhao',
    )
    const service = api().profile.services[0]?.key ?? ''
    const reply = await does('preparer-zhao', id, 'plan', 1, {
      services: [{ service, standard: '示例打包', quantity: 1, unitPriceFen: totalFen }],
      totalFen,
      months: 12,
      minimumAge: 0,
      maximumAge: 120,
      needEvidence: '示例需求',
      'buyer-kind': 'civil-affairs',
      'buyer-guidedByCounty': false,
      'plan-exclusions': [],
      'plan-contentFixed': true,
      'plan-continuous': true,
      'plan-fundingStable': true,
      'plan-priceStable': true,
    })
    expect(reply).toMatchObject({ status: 200 })
    return id
  }
  const budget = (project: string, fundId: string, amountFen: number, more: { readonly query?: string; readonly input?: object } = {}) => {
    const input = { lines: [{ fundId, amountFen }], 'budget-guaranteed': true, 'yearFunds-transfersFen': TRANSFERS_FEN, ...more.input }
    return does('finance-wang', project, 'budget', 2, input, more.query)
  }
  const said = ({ body }: Reply<Answer>) => body.findings?.find(({ rule }) => rule === RULE)

  test('is used up by one project; another is held one fen above, with the clause, and passes at the last fen', async () => {
    const [relief, work] = [await fund('hardship-relief', 2025), await fund('assistance-work', 2025)]
    expect(await budget(await planned(2025, 100_000_000), relief, 100_000_000)).toMatchObject({ status: 200 })

    const above = await planned(2025, 20_000_001)
    for (const query of ['?dryRun=true', '']) {
      const reply = await budget(above, work, 20_000_001, { query })
      expect(reply).toMatchObject({ status: 422, body: { code: 'needs-facts' } })
      expect(said(reply)).toMatchObject({
        effect: 'asks-reason',
        citation: { clause: '五' },
        trace: [{ values: { zh: '1,200,000.01 ÷ 60,000,000.00 > 2%' } }],
        message: { zh: '本年度购买总额1,200,000.01元，超过当年下拨专项资金60,000,000.00元的2%' },
      })
    }

    const exact = await budget(await planned(2025, 20_000_000), work, 20_000_000)
    expect(exact).toMatchObject({ status: 200 })
    expect(said(exact)).toMatchObject({ effect: 'shown', trace: [{ values: { zh: '1,200,000.00 ÷ 60,000,000.00 ≤ 2%' } }] })
  })

  test('is not what somebody types: the form has no such field', async () => {
    const work = await fund('assistance-work', 2024)
    const project = await planned(2024, 130_000_000)
    const typed = await budget(project, work, 130_000_000, { input: { 'yearFunds-purchasedFen': 1 } })
    expect(typed).toMatchObject({ status: 400, body: { code: 'unknown-field' } })
    expect(said(await budget(project, work, 130_000_000))).toMatchObject({ effect: 'asks-reason' })
  })

  test('lets one of two projects through that budget at once out of two funds', async () => {
    const funds = [await fund('hardship-relief', 2023), await fund('assistance-work', 2023)]
    const projects = [await planned(2023, 70_000_000), await planned(2023, 70_000_000)]
    const replies = await Promise.all(projects.map((project, index) => budget(project, funds[index] ?? '', 70_000_000)))
    expect(replies.map((reply) => `${reply.status} ${said(reply)?.effect ?? ''}`).toSorted()).toEqual(['200 shown', '422 asks-reason'])
    const list = await api().get<{ readonly items: readonly { readonly fiscalYear: number; readonly reservedFen: number }[] }>(
      '/api/v1/funds',
    )
    const reserved = list.body.items.filter(({ fiscalYear }) => fiscalYear === 2023).map(({ reservedFen }) => reservedFen)
    expect(reserved.toSorted((a, b) => a - b)).toEqual([0, 70_000_000])
  })
})

/** The built-in profile whose document limits what a year may purchase. */
async function theOneWithYearlyShare(): Promise<ResolvedProfile> {
  for (const load of builtInProfiles.values()) {
    const profile = resolveProfile((await load()).profile)
    if (profile.rules.some(({ key }) => key === RULE)) return profile
  }
  throw new Error(`no built-in profile has the rule ${RULE}`)
}
