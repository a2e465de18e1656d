import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { statement } from '../policy/clause.ts'
import type { JsonValue } from '../policy/json.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { checkProfile } from '../profile/check-profile.ts'
import type { Rehearsal } from '../profile/rehearsal.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { broken, putTask } from '../testing/broken-profile.ts'
import { sampleProfile } from '../testing/sample-profile.ts'
import { detours, people, planStep, played, type Step, step, toArchive, toContract, toPublicNotice } from '../testing/sample-purchase.ts'
import { attempt, type Decision } from './attempt.ts'
import { consider } from './consider.ts'
import type { Context } from './context.ts'
import { facts } from './facts.ts'
import { fundYearRead } from './fund-year-read.ts'
import { fundsByYear, purchasedFen, purchasedWithFen } from './year-funds.ts'

const capped = [
  ...sampleProfile.clauses,
  statement(
    '九',
    text('一年的限额', 'A cap of the year'),
    rule('year-cap', {
      on: ['budget', 'notice'],
      severity: 'must',
      require: facts.yearFunds.purchasedFen.atMost(1_800_000),
      say: text('本年度{yearFunds.purchasedFen}元', '{yearFunds.purchasedFen} this year'),
      field: 'lines',
    }),
  ),
]
const profile = resolveProfile({ ...sampleProfile, clauses: capped })

const opened = date('2025-01-10')
const day = date('2025-02-03')

/** The sample purchase after these steps, beside it a fund for other work, one of the year before, and a project that is planned at a total. */
function given(steps: readonly Step[], totalFen: number, of = profile): Rehearsal {
  const rehearsal = played(steps, of)
  for (const [id, fiscalYear] of [
    ['other', 2025],
    ['before', 2024],
  ] as const) {
    const fund = { title: '示例资金', source: 'assistance-work', buyer: '示例县民政局', fiscalYear, appropriatedFen: 5_000_000 }
    accepted(rehearsal.openFund(id, fund, opened, people.finance))
  }
  planned(rehearsal, 'q', 2025, totalFen)
  return rehearsal
}

function planned(rehearsal: Rehearsal, id: string, fiscalYear: number, totalFen: number): void {
  accepted(rehearsal.createProject(id, { code: id, title: '示例项目', buyer: '示例县民政局', fiscalYear }, opened, people.preparer))
  const plan = { ...planStep.input, services: [{ service: 'care', standard: '示例', quantity: 1, unitPriceFen: totalFen }], totalFen }
  accepted(rehearsal.attempt(id, 'plan', { input: plan, justifications: {} }, day, people.preparer))
}

function accepted(decision: Decision): void {
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`)
}

/** Budgets a project with one line for each fund. */
function whenBudgeted(rehearsal: Rehearsal, lines: Readonly<Record<string, number>>, project = 'q', more = {}): Decision {
  const input = { lines: Object.entries(lines).map(([fundId, amountFen]) => ({ fundId, amountFen })), ...more }
  return rehearsal.attempt(project, 'budget', { input, justifications: {} }, day, people.finance)
}

/** What the rule says, with its figures. */
const said = (decision: Decision) =>
  'findings' in decision
    ? decision.findings
        .filter((finding) => finding.rule === 'year-cap')
        .map(({ effect, trace }) => `${effect} ${trace[0]?.values?.zh ?? ''}`)
    : [decision.outcome]

const toBudget = toPublicNotice.slice(0, 2)

describe('what a year has purchased', () => {
  it('is what another project has reserved and what is being budgeted: to the last fen it passes, and not a fen above', () => {
    expect(said(whenBudgeted(given(toBudget, 900_000), { large: 900_000 }))).toEqual(['shown 18,000.00 ≤ 18,000.00'])
    expect(said(whenBudgeted(given(toBudget, 900_001), { large: 900_001 }))).toEqual(['refuses 18,000.01 > 18,000.00'])
  })

  it('is one total over all funds of the year, whichever of them a project draws on', () => {
    expect(said(whenBudgeted(given(toBudget, 900_001), { other: 900_001 }))).toEqual(['refuses 18,000.01 > 18,000.00'])
    expect(said(whenBudgeted(given(toBudget, 900_000), { other: 300_000, large: 600_000 }))).toEqual(['shown 18,000.00 ≤ 18,000.00'])
  })

  it.each([
    ['under contract: the price, because the rest was released', toContract],
    ['paid: what was paid', toArchive],
  ])('is of a project %s', (_, steps) => {
    expect(said(whenBudgeted(given(steps, 949_999), { other: 949_999 }))).toEqual(['shown 18,000.00 ≤ 18,000.00'])
    expect(said(whenBudgeted(given(steps, 950_000), { other: 950_000 }))).toEqual(['refuses 18,000.01 > 18,000.00'])
  })

  it.each([
    ['sent back', detours.returned],
    ['cancelled', detours.cancelled],
    ['terminated before a payment', detours.terminated],
  ])('is nothing of a project that was %s', (_, steps) => {
    expect(said(whenBudgeted(given(steps, 900_000), { other: 900_000 }))).toEqual(['shown 9,000.00 ≤ 18,000.00'])
  })

  it('is nothing of a donation', () => {
    const donated = [
      ...toArchive.slice(0, -1),
      step('donation', '2026-05-01', people.preparer, { donor: '示例', amountFen: 1, purpose: '示例' }),
    ]
    expect(said(whenBudgeted(given(donated, 949_999), { other: 949_999 }))).toEqual(['shown 18,000.00 ≤ 18,000.00'])
  })

  it('is nothing of the funds of another year', () => {
    const rehearsal = given(toBudget, 900_000)
    planned(rehearsal, 'old', 2024, 1_000_000)
    accepted(whenBudgeted(rehearsal, { before: 1_000_000 }, 'old'))
    expect(said(whenBudgeted(rehearsal, { large: 900_000 }))).toEqual(['shown 18,000.00 ≤ 18,000.00'])
  })

  it('has the lines that are being budgeted in place of those that the project holds', () => {
    const rehearsal = given(toBudget, 1)
    const context = rehearsal.context(day, people.finance)
    expect(purchasedFen(rehearsal.project('p'), context)).toBe(900_000)
    expect(purchasedWithFen([{ fundId: 'large', amountFen: 1_000 }], rehearsal.project('p'), context)).toBe(1_000)
    expect(purchasedWithFen([{ fundId: 'large', amountFen: 1_000 }], rehearsal.project('q'), context)).toBe(901_000)
  })

  it('is judged again at later tasks, with what was budgeted since', () => {
    const rehearsal = given(toPublicNotice.slice(0, 3), 900_000)
    accepted(whenBudgeted(rehearsal, { other: 900_000 }))
    const call = toPublicNotice[3]?.input ?? {}
    const decision = rehearsal.attempt('p', 'call', { input: call, justifications: {} }, date('2025-02-05'), people.preparer)
    expect(said(decision)).toEqual(['shown 18,000.00 ≤ 18,000.00'])
  })
})

describe('without every fund of the year', () => {
  const lines = (fundId: string): JsonValue => ({ lines: [{ fundId, amountFen: 900_000 }] })
  const tried = (fundsOfYear: Context['fundsOfYear'], input: JsonValue = lines('large')) => {
    const rehearsal = given(toBudget, 900_000)
    const { fundsOfYear: _, ...context } = rehearsal.context(day, people.finance)
    const told = fundsOfYear === undefined ? context : { ...context, fundsOfYear }
    return attempt(profile, rehearsal.project('q'), 'budget', { input, justifications: {} }, told)
  }

  it('nothing is known of the total, and nothing passes', () => {
    expect(tried(undefined).outcome).toBe('needs-facts')
    expect(tried({}).outcome).toBe('needs-facts')
    expect(tried({ 2024: [] }).outcome).toBe('needs-facts')
    expect(said(tried(undefined))).toEqual(['asks-facts '])
  })

  it('a line out of a fund that is none of the year leaves it unknown too', () => {
    const [large] = Object.values(given(toBudget, 1).context(day, people.finance).funds).filter(({ id }) => id === 'large')
    expect(said(tried(fundsByYear(large === undefined ? [] : [large]), lines('before')))).toEqual(['asks-facts '])
  })

  it('a form that has no lines yet waits for them', () => {
    const rehearsal = given(toBudget, 900_000)
    const { findings } = consider(profile, rehearsal.project('q'), 'budget', {}, {}, rehearsal.context(day, people.finance))
    expect(findings.find((finding) => finding.rule === 'year-cap')).toMatchObject({
      verdict: 'unknown',
      effect: 'asks-facts',
      field: 'lines',
    })
  })
})

describe('the total is looked up', () => {
  const declares = ['yearFunds.purchasedFen']

  it('and a profile that lets somebody declare it is at fault', () => {
    expect(checkProfile(broken(putTask('budget', { declares }))).map(({ key, message }) => `${key}: ${message.en}`)).toEqual([
      'budget: declares yearFunds.purchasedFen, which the engine takes from the records and nobody types; take it out of declares',
    ])
  })

  it('and what somebody types under an older profile, resolved when that was no fault, decides nothing', () => {
    const stages = profile.process.stages.map((stage) => ({
      ...stage,
      tasks: stage.tasks.map((task) => (task.key === 'budget' ? { ...task, declares } : task)),
    }))
    const older = { ...profile, process: { ...profile.process, stages } }
    const typed = { 'yearFunds-purchasedFen': 0 }
    expect(said(whenBudgeted(given([], 900_000, older), { large: 900_000 }, 'q', typed))).toEqual(['shown 9,000.00 ≤ 18,000.00'])
    expect(said(whenBudgeted(given([], 900_000), { large: 900_000 }, 'q', typed))).toEqual(['invalid-input'])
  })

  it('for the tasks whose rules ask for it, and for no other', () => {
    const state = given([], 1).project('q')
    const years = ['plan', 'budget', 'approve-plan', 'call', 'nothing'].map((address) => fundYearRead(profile, state, address))
    expect(years).toEqual([null, 2025, null, 2025, null])
    expect(fundYearRead(resolveProfile(sampleProfile), state, 'budget')).toBeNull()
  })
})
