import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { JsonObject, JsonValue } from '../policy/json.ts'
import { canonicalJson } from '../policy/json.ts'
import { anyJson } from '../policy/testing/arbitraries.ts'
import { mangled } from '../testing/inputs.ts'
import { sample } from '../testing/sample-profile.ts'
import {
  awardStep,
  detours,
  people,
  planStep,
  played,
  type Step,
  toArchive,
  toContract,
  toPublicNotice,
} from '../testing/sample-purchase.ts'
import { attempt } from './attempt.ts'
import { type Consideration, consider, suggestInput } from './consider.ts'
import type { Actor } from './actor.ts'
import { tasksOf } from './occurrence.ts'

function considered(steps: readonly Step[], task: string, draft: JsonValue, on: string, by: Actor): Consideration {
  const rehearsal = played(steps)
  return consider(sample, rehearsal.project('p'), task, draft, {}, rehearsal.context(date(on), by))
}
const rules = (consideration: Consideration) =>
  Object.fromEntries(consideration.findings.map((finding) => [finding.rule, `${finding.verdict} ${finding.effect}`]))

describe('a form that is still being filled in', () => {
  it('that is empty: every field is asked for, and every rule says what it waits for', () => {
    const consideration = considered([], 'plan', {}, '2025-02-03', people.preparer)
    expect(consideration.decision).toBeNull()
    expect(consideration.issues.map((issue) => issue.path)).toEqual([
      'services',
      'totalFen',
      'months',
      'minimumAge',
      'maximumAge',
      'needEvidence',
    ])
    expect(rules(consideration)).toEqual({ 'plan-within-cap': 'unknown asks-facts', 'long-plan-serves-all-ages': 'unknown asks-facts' })
    expect(consideration.findings[0]?.trace[0]?.missing.map(({ zh }) => zh)).toEqual(['计划总额'])
  })

  it('that is empty: what stands against it whatever is typed is said at once', () => {
    const cancelled = (on: string) => rules(considered(toContract, 'cancellation', {}, on, people.approver))
    expect(cancelled('2025-04-20')).toEqual({ 'cancel-contract': 'fails refuses' })
  })

  it('with one field: the rules on that field are judged already', () => {
    const consideration = considered([], 'plan', { totalFen: 1_000_001, months: 12 }, '2025-02-03', people.preparer)
    expect(rules(consideration)).toEqual({ 'plan-within-cap': 'fails refuses' })
    expect(consideration.findings[0]?.message.zh).toBe('计划10,000.01元超过限额10,000.00元')
  })

  it('with a field that has not its form: the others are judged all the same', () => {
    const consideration = considered([], 'plan', { totalFen: 500, months: 'twelve', extra: 1 }, '2025-02-03', people.preparer)
    expect(rules(consideration)).toEqual({ 'plan-within-cap': 'holds shown', 'long-plan-serves-all-ages': 'unknown asks-facts' })
  })

  it('names the supplier: its conditions are judged before the amount is typed', () => {
    const consideration = considered(detours.banned, 'award', { supplierId: 'b' }, '2025-03-20', people.approver)
    expect(rules(consideration)).toMatchObject({ 'not-debarred': 'fails refuses', graded: 'fails shown' })
  })

  it('by the wrong person or too early says so too', () => {
    expect(rules(considered([], 'award', {}, '2025-02-03', people.auditor))).toMatchObject({
      'wrong-role': 'fails refuses',
      waits: 'fails refuses',
    })
  })

  it('with only words missing: a wrong amount is said before them, also to somebody whose turn it is not', () => {
    const amount = considered(toContract, 'first-payment', { amountFen: 1 }, '2025-04-10', people.finance)
    expect(amount.decision).toBeNull()
    expect(amount.findings.filter(({ field }) => field === 'amountFen').map(({ verdict }) => verdict)).toEqual(['fails'])
    expect(amount.findings.some(({ field }) => field === 'voucher')).toBe(false)
    const other = considered(toContract, 'first-payment', { amountFen: 1, voucher: '示付-1' }, '2025-04-10', people.auditor)
    expect(rules(other)).toMatchObject({ 'wrong-role': 'fails refuses', ...rules(amount) })
  })

  it('for no task at all', () => {
    expect(considered([], 'nothing', {}, '2025-02-03', people.preparer)).toEqual({
      issues: [],
      findings: [],
      decision: { outcome: 'unknown-task' },
    })
  })
})

describe('a complete form', () => {
  it.each(toArchive.map((step, index) => [step.task, index] as const))('is answered as an attempt would be: %s (%i)', (task, index) => {
    const rehearsal = played(toArchive.slice(0, index))
    const step = toArchive[index] ?? planStep
    const context = rehearsal.context(date(step.on), step.by)
    const decision = attempt(sample, rehearsal.project('p'), task, { input: step.input, justifications: {} }, context)
    const consideration = consider(sample, rehearsal.project('p'), task, step.input, {}, context)
    expect(consideration).toEqual({ issues: [], findings: 'findings' in decision ? decision.findings : [], decision })
    expect(rehearsal.project('p').events).toBe(index + 1)
  })

  it('of somebody whose turn it is not says whose it is, and what the rules would say', () => {
    const input = { amountFen: 510_001, voucher: '示付-2' }
    const consideration = considered(toArchive.slice(0, 20), 'second-payment', input, '2025-07-15', people.auditor)
    expect(consideration.decision?.outcome).toBe('wrong-role')
    expect(Object.keys(rules(consideration))).toEqual(expect.arrayContaining(['wrong-role', 'instalments:second']))
  })

  it('takes the reasons along', () => {
    const rehearsal = played(toPublicNotice)
    const input = { ...awardStep.input, supplierId: 'b' }
    const context = rehearsal.context(date('2025-03-20'), people.approver)
    const outcome = (justifications: Readonly<Record<string, string>>) =>
      consider(sample, rehearsal.project('p'), 'award', input, justifications, context).decision?.outcome
    expect([outcome({}), outcome({ 'award-in-rank': '第一名放弃' })]).toEqual(['needs-facts', 'accepted'])
  })
})

const stages = [[], toPublicNotice.slice(0, 6), toPublicNotice, toContract, toArchive].map((steps) => ({
  rehearsal: played(steps),
  on: date(steps.at(-1)?.on ?? '2025-02-01'),
}))
const addresses = [...tasksOf(sample).map((task) => task.key), `review@${people.wang.id}`, 'quarterly-report@2025Q2']

describe('whatever is typed', () => {
  it('is considered without a throw, and what is complete is decided', () => {
    const inputs = fc.oneof(
      anyJson,
      fc.constantFrom(...toArchive).chain((step) => mangled(step.input)),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom(...addresses),
        inputs,
        fc.constantFrom(...Object.values(people)),
        ({ rehearsal, on }, address, input, by) => {
          const { decision, issues } = consider(sample, rehearsal.project('p'), address, input, {}, rehearsal.context(on, by))
          expect(decision === null).toBe(issues.length > 0)
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('what a form is filled with beforehand', () => {
  it('is plain JSON for every task at every stage, and never a fault of its own', () => {
    for (const { rehearsal, on } of stages)
      for (const address of addresses)
        for (const by of [people.preparer, people.a]) {
          const suggestion = suggestInput(sample, rehearsal.project('p'), address, rehearsal.context(on, by))
          expect(JSON.parse(canonicalJson(suggestion))).toEqual(suggestion)
        }
    expect(suggestInput(sample, played().project('p'), 'nothing', played().context(date('2025-02-01'), people.preparer))).toEqual({})
  })

  it.each<[string, number, JsonObject]>([
    ['budget', 1, { lines: [{ fundId: 'small', amountFen: 900_000 }] }],
    [
      'screening',
      7,
      {
        results: [
          { supplierId: 'a', result: 'qualified' },
          { supplierId: 'b', result: 'qualified' },
          { supplierId: 'firm', result: 'refused', reason: '企业不能承接（三）' },
        ],
      },
    ],
    ['award', 16, { supplierId: 'a', amountFen: 900_000 }],
    ['refinement', 17, { priceFen: 880_000 }],
    ['contract', 18, { startsOn: '2025-04-01', endsOn: '2026-03-31', midtermOn: '2025-09-30', priceFen: 860_000 }],
    ['first-payment', 19, { amountFen: 340_000 }],
    ['second-payment', 27, { amountFen: 510_001 }],
    ['settlement', 31, { finalFen: 850_001 }],
    ['archive', 32, { items: [{ item: 'plan' }, { item: 'contract' }] }],
  ])('%s knows what the case already says', (task, done, expected) => {
    const step = toArchive[done]
    expect(step?.task).toBe(task)
    const rehearsal = played(toArchive.slice(0, done))
    const context = rehearsal.context(date(step?.on ?? '2025-02-01'), step?.by ?? people.preparer)
    expect(suggestInput(sample, rehearsal.project('p'), task, context)).toMatchObject(expected)
  })
})
