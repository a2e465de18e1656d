import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import type { JsonObject } from '../../policy/json.ts'
import { attemptIn, detours, people, played, type Step, step, toContract } from '../../testing/sample-purchase.ts'
import type { Decision } from '../attempt.ts'
import { stateFacts } from '../reading.ts'

const steps = detours.putRight
const until = (count: number) => steps.slice(0, toContract.length + count)
const factsAfter = (done: readonly Step[], on: string) => {
  const rehearsal = played(done)
  return stateFacts(rehearsal.project('p'), rehearsal.context(date(on), people.preparer))
}
const refusedRules = (decision: Decision) =>
  decision.outcome === 'refused'
    ? decision.findings.filter(({ effect }) => effect === 'refuses').map(({ rule }) => rule)
    : [decision.outcome]
const notice = (on: string, change: JsonObject = {}) =>
  step('rectification', on, people.preparer, { faults: '示例', servedOn: '2025-06-01', dueOn: '2025-06-20', ...change })
const check = (on: string, change: JsonObject = {}) =>
  step('rectification-check@1', on, people.preparer, { checkedOn: '2025-06-21', result: 'passed', findings: '示例', ...change })

describe('a fault', () => {
  it('calls for a notice from the day it is found until one is delivered', () => {
    expect(factsAfter(until(1), '2025-06-01')).toMatchObject({ 'rectification.calledForOn': '2025-06-01', 'rectification.open': 0 })
    expect(factsAfter(until(2), '2025-06-02')).toMatchObject({ 'rectification.calledForOn': null, 'rectification.open': 1 })
  })

  it('stays open until a check finds it in order, and is then no open fault of the inspection either', () => {
    const [failed, passed] = [factsAfter(until(4), '2025-06-21'), factsAfter(until(6), '2025-07-11')]
    expect(failed).toMatchObject({ 'rectification.open': 1, 'rectification.failures': 1, 'inspection.openFaults': 1 })
    expect(passed).toMatchObject({ 'rectification.open': 0, 'rectification.failures': 0, 'inspection.openFaults': 0 })
  })

  it('of which a notice was given before it was found is not covered by that notice', () => {
    const later = [...until(6), step('inspection', '2025-08-01', people.preparer, { result: 'fault', findings: '示例' })]
    expect(factsAfter(later, '2025-08-01')).toMatchObject({ 'rectification.calledForOn': '2025-08-01', 'inspection.openFaults': 1 })
  })
})

describe('a rectification', () => {
  it('is overdue while nothing was reported after its day, counts its failed checks by the matter, and forgets a refusal once it is in order', () => {
    expect(factsAfter(until(2), '2025-06-20')).toMatchObject({ 'rectification.overdue': 0 })
    expect(factsAfter(until(2), '2025-06-21')).toMatchObject({ 'rectification.overdue': 1 })
    const two = [...until(2), notice('2025-06-03')]
    const once = [
      ...two,
      check('2025-06-21', { result: 'failed' }),
      { ...check('2025-06-21', { result: 'failed' }), task: 'rectification-check@2' },
    ]
    expect(factsAfter(once, '2025-06-22')).toMatchObject({ 'rectification.open': 2, 'rectification.failures': 1 })
    expect(factsAfter([...once, check('2025-06-22', { result: 'failed' })], '2025-06-22')).toMatchObject({ 'rectification.failures': 2 })
    const refused = [...two, check('2025-06-21', { result: 'refused' })]
    expect(factsAfter(refused, '2025-06-21')).toMatchObject({ 'rectification.refused': true, 'rectification.failures': 0 })
    expect(factsAfter([...refused, check('2025-06-21')], '2025-06-21')).toMatchObject({ 'rectification.refused': false })
  })

  it('is due by the day of its notice, and after a failed check by the day given then', () => {
    const dueOf = (done: readonly Step[], on: string) =>
      played(done)
        .view('p', date(on), people.preparer)
        .tasks.find(({ address }) => address === 'rectification-report@1')?.due
    expect(dueOf(until(2), '2025-06-02')).toBe('2025-06-20')
    expect(dueOf(until(4), '2025-06-21')).toBe('2025-07-10')
  })

  it.each([
    ['a second report in one term', 3, { ...(steps[toContract.length + 2] ?? notice('')), on: '2025-06-20' }, ['already-done']],
    ['a check of what is closed', 6, check('2025-07-12'), ['already-done']],
    ['a check where no notice was given', 1, step('rectification-check', '2025-06-02', people.preparer, check('').input), ['waits']],
  ])('refuses %s', (_, count, attempted, refuses) => {
    expect(refusedRules(attemptIn(played(until(count)), attempted))).toEqual(refuses)
  })
})
