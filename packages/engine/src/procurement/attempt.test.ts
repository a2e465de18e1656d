import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { JsonValue } from '../policy/json.ts'
import { anyJson } from '../policy/testing/arbitraries.ts'
import { deepFreeze } from '../profile/profile.ts'
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
  toSecondPayment,
} from '../testing/sample-purchase.ts'
import { attempt, type Decision, streamsTouched } from './attempt.ts'
import type { Actor } from './actor.ts'
import { taskKinds } from './tasks/index.ts'
import { tasksOf } from './occurrence.ts'

const rulesOf = (decision: Decision) =>
  ('findings' in decision ? decision.findings : []).filter((finding) => finding.effect !== 'shown').map((finding) => finding.rule)
const told = (decision: Decision) => [decision.outcome, ...rulesOf(decision)].join(' ')

function tried(steps: readonly Step[], task: string, input: JsonValue, on: string, by: Actor, justifications = {}): Decision {
  const rehearsal = played(steps)
  return attempt(sample, rehearsal.project('p'), task, { input, justifications }, rehearsal.context(date(on), by))
}

describe('the answers come in order', () => {
  it('is there such a task', () => {
    for (const address of ['', 'nothing', '@', 'plan@1', 'review@nobody', 'quarterly-report@2031Q1', 'constructor', '__proto__'])
      expect(tried(toPublicNotice, address, {}, '2025-03-20', people.auditor)).toEqual({ outcome: 'unknown-task' })
  })

  it('may this role do it: before anything is said of the form', () => {
    const decision = tried([], 'plan', { nonsense: true }, '2025-02-03', people.auditor)
    expect(told(decision)).toBe('wrong-role wrong-role')
    expect(decision).toMatchObject({
      findings: [{ message: { zh: '“任务plan”由经办人办理', en: '“task plan” is done by: preparer' }, citation: { clause: '通则 2' } }],
    })
  })

  it('has the input its form: before anything is said of the case', () => {
    expect(tried(toArchive, 'plan', { totalFen: -1 }, '2024-01-01', people.preparer).outcome).toBe('invalid-input')
  })

  it('does the case stand against it: before any rule is judged', () => {
    expect(told(tried([], 'budget', { lines: [] }, '2025-02-03', people.finance))).toBe('refused waits')
    expect(told(tried([planStep], 'plan', planStep.input, '2025-02-04', people.preparer))).toBe('refused already-done')
    expect(told(tried([planStep], 'budget', { lines: [] }, '2025-02-02', people.finance))).toBe('refused date-order')
    expect(told(tried(detours.cancelled, 'donation', { donor: '示例', amountFen: 1, purpose: '书' }, '2025-03-01', people.preparer))).toBe(
      'refused project-closed waits',
    )
    expect(told(tried([], 'second-panel', { members: [] }, '2025-02-03', people.preparer))).toBe('refused not-part')
    expect(told(tried(toPublicNotice, 'quarterly-report', { content: '报' }, '2025-03-20', people.preparer))).toBe('refused waits')
    expect(told(tried(toContract, 'quarterly-report@2025Q2', { content: '报' }, '2025-06-30', people.preparer))).toBe('refused waits')
    expect(told(tried(toPublicNotice.slice(0, 7), 'screening', { results: [] }, '2025-02-28', people.preparer))).toBe('refused waits')
    expect(told(tried(toArchive, 'inspection', { result: 'sound', findings: '示例' }, '2026-05-01', people.auditor))).toBe(
      'refused project-closed',
    )
    expect(told(tried(detours.terminated, 'inspection', { result: 'sound', findings: '示例' }, '2026-05-01', people.auditor))).toBe(
      'refused project-closed',
    )
  })

  it('is it the day that whoever acts for themselves acts on', () => {
    const rehearsal = played(toContract)
    const report = { input: { content: '示例报告' }, justifications: {} }
    const on = (day: string, recordedOn: string, by: Actor) =>
      told(
        attempt(sample, rehearsal.project('p'), 'quarterly-report@2025Q2', report, {
          ...rehearsal.context(date(day), by),
          recordedOn: date(recordedOn),
        }),
      )
    expect(on('2025-07-10', '2025-07-15', people.a)).toBe('refused own-day')
    expect(on('2025-07-15', '2025-07-15', people.a)).toBe('accepted')
    // An office enters what came on paper, by the day it came.
    expect(on('2025-07-10', '2025-07-15', people.preparer)).toBe('accepted')
  })

  it('then every rule is judged, and all that stands against it is said at once', () => {
    const plan = { ...planStep.input, totalFen: 1_500_000, minimumAge: 20 }
    expect(told(tried([], 'plan', plan, '2025-02-03', people.preparer))).toBe('refused plan-total plan-ages plan-within-cap')
  })
})

describe('a reason', () => {
  const second = { ...awardStep.input, supplierId: 'b' }
  const reasoned = (reason: string, rule = 'award-in-rank') =>
    tried(toPublicNotice, 'award', second, '2025-03-20', people.approver, { [rule]: reason })

  it('is asked for where a rule says “as a rule”, and is kept with the event', () => {
    expect(told(reasoned('', 'other'))).toBe('needs-facts award-in-rank')
    const decision = reasoned('第一名书面放弃')
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ data: { justifications: { 'award-in-rank': '第一名书面放弃' } } }] })
  })

  it('is not a blank', () => {
    expect(told(reasoned(' \n\t'))).toBe('needs-facts award-in-rank')
  })

  it('opens nothing that must not be', () => {
    const decision = tried([], 'plan', { ...planStep.input, totalFen: 1 }, '2025-02-03', people.preparer, {
      'plan-total': '理由',
      'plan-within-cap': '理由',
    })
    expect(told(decision)).toBe('refused plan-total')
  })

  it('is asked for only where the rule applies', () => {
    const plan = (months: number) => told(tried([], 'plan', { ...planStep.input, months, maximumAge: 17 }, '2025-02-03', people.preparer))
    expect(plan(24)).toBe('accepted')
    expect(plan(25)).toBe('needs-facts long-plan-serves-all-ages')
  })
})

describe('an accepted task', () => {
  it('is an event with its task, day, rules, person and clause; the organisation of the person stays out', () => {
    const step = toContract.at(-1)
    const decision = step === undefined ? undefined : tried(toContract.slice(0, -1), step.task, step.input, step.on, step.by)
    expect(decision).toMatchObject({
      outcome: 'accepted',
      events: [
        {
          stream: { type: 'project', id: 'p' },
          type: 'sign-contract',
          schema: 1,
          task: 'contract',
          effectiveOn: '2025-04-01',
          rulesDate: '2025-01-10',
          actor: { id: 'preparer', name: '示例preparer', role: 'preparer' },
          profile: { id: 'sample-policy', digest: sample.digest },
          citation: { clause: '五', document: '示例〔2025〕1号' },
          data: { priceFen: 850_001, supplierId: 'a', record: { amountFen: 850_001 } },
        },
        { stream: { type: 'fund', id: 'small' }, type: 'commit', data: { projectId: 'p', amountFen: 300_000 } },
        { stream: { type: 'fund', id: 'large' }, type: 'commit', data: { projectId: 'p', amountFen: 550_001 } },
        { stream: { type: 'fund', id: 'large' }, type: 'release', data: { projectId: 'p', amountFen: 49_999 } },
      ],
    })
  })

  it('shows its preferences and what held, with the figures, also when nothing stands against it', () => {
    const decision = tried([], 'plan', planStep.input, planStep.on, people.preparer)
    const finding = decision.outcome === 'accepted' ? decision.findings.find(({ rule }) => rule === 'plan-within-cap') : undefined
    expect(finding).toMatchObject({
      verdict: 'holds',
      effect: 'shown',
      trace: [{ values: { zh: '9,000.00 ≤ 10,000.00' } }],
      parameters: ['plan-cap'],
    })
  })

  it('reads its figures on the day the project was opened, not on the day it is done', () => {
    const plan = {
      ...planStep.input,
      services: [{ service: 'care', standard: '示例', quantity: 1, unitPriceFen: 1_100_000 }],
      totalFen: 1_100_000,
    }
    expect(told(tried([], 'plan', plan, '2026-02-01', people.preparer))).toBe('refused plan-within-cap')
  })
})

/** Every stage of the purchase that matters, as it is found and never changed. */
const stages = [
  toArchive.slice(0, 0),
  toPublicNotice.slice(0, 4),
  toPublicNotice.slice(0, 8),
  toPublicNotice,
  toContract,
  toSecondPayment,
  toArchive,
  detours.banned,
].map((steps) => {
  const rehearsal = played(steps)
  return { rehearsal, state: deepFreeze(rehearsal.project('p')), on: date(steps.at(-1)?.on ?? '2025-02-01') }
})
const addresses = [...tasksOf(sample).map((task) => task.key), `review@${people.wang.id}`, 'quarterly-report@2025Q2', 'answer-objection@1']
const validInputs: readonly JsonValue[] = [...toArchive, ...Object.values(detours).flat()].map((step) => step.input)
const outcomes = ['accepted', 'refused', 'needs-facts', 'wrong-role', 'invalid-input', 'unknown-task']

describe('whatever is sent', () => {
  const anyCase = fc.record({
    stage: fc.constantFrom(...stages),
    address: fc.constantFrom(...addresses),
    input: fc.oneof(anyJson, fc.constantFrom(...validInputs).chain(mangled)),
    by: fc.constantFrom(...Object.values(people)),
    later: fc.nat(400),
  })

  it('is answered, never thrown at, and changes nothing', () => {
    fc.assert(
      fc.property(anyCase, ({ stage, address, input, by, later }) => {
        const context = stage.rehearsal.context(date(`20${25 + Math.floor(later / 200)}-0${1 + (later % 9)}-15`), by)
        const decision = attempt(sample, stage.state, address, { input, justifications: {} }, context)
        expect(outcomes).toContain(decision.outcome)
        expect(attempt(sample, stage.state, address, { input, justifications: {} }, context)).toEqual(decision)
      }),
      { numRuns: 1500 },
    )
  })

  it.each([...taskKinds.keys()])('to a task of kind %s, form or no form, is answered', (kind) => {
    const task = tasksOf(sample).find((candidate) => candidate.kind === kind)
    const own = [...toArchive, ...Object.values(detours).flat()].filter((step) => step.task.split('@')[0] === task?.key)
    expect(own.length).toBeGreaterThan(0)
    const inputs = fc.oneof(anyJson, ...own.map((step) => mangled(step.input)))
    fc.assert(
      fc.property(inputs, fc.constantFrom(...stages), fc.constantFrom(...own), (input, stage, { task: address, by }) => {
        const decision = attempt(sample, stage.state, address, { input, justifications: {} }, stage.rehearsal.context(stage.on, by))
        expect(outcomes).toContain(decision.outcome)
      }),
      { numRuns: 150 },
    )
  })

  it('folds once accepted, into streams that were named beforehand, and leaves a project that can be shown on any day', () => {
    const mangledStep = fc
      .nat(toArchive.length - 1)
      .chain((index) => fc.tuple(fc.constant(index), mangled(toArchive[index]?.input ?? null)))
    fc.assert(
      fc.property(mangledStep, ([index, input]) => {
        const step = toArchive[index]
        if (step === undefined) throw new Error('an index of the script')
        const rehearsal = played(toArchive.slice(0, index))
        const streams = [{ type: 'project', id: 'p' }, ...streamsTouched(sample, rehearsal.project('p'), step.task, input)]
        const decision = rehearsal.attempt('p', step.task, { input, justifications: {} }, date(step.on), step.by)
        const written = decision.outcome === 'accepted' ? decision.events.map(({ stream }) => stream) : []
        expect(streams).toEqual(expect.arrayContaining(written))
        expect(rehearsal.project('p').events).toBe(index + 1 + (decision.outcome === 'accepted' ? 1 : 0))
        for (const day of [step.on, '2026-02-28', '2199-12-31'])
          expect(rehearsal.view('p', date(day), people.preparer).tasks.length).toBeGreaterThan(20)
      }),
      { numRuns: 300 },
    )
  })
})
