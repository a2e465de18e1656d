import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { sample } from '../../testing/sample-profile.ts'
import { attemptIn, detours, people, played, type Step, toContract } from '../../testing/sample-purchase.ts'
import { suggestInput } from '../consider.ts'
import { taskForms } from '../forms.ts'
import { stateFacts } from '../reading.ts'

const steps = detours.takenOver
const [, , review, takeover] = steps.slice(toContract.length)
const factsOf = (done: readonly Step[]) => {
  const rehearsal = played(done)
  return stateFacts(rehearsal.project('p'), rehearsal.context(date('2025-08-01'), people.preparer))
}

describe('a takeover', () => {
  it('is started by a plan, and needs one', () => {
    if (takeover === undefined) throw new Error('the sample has a takeover')
    const decision = attemptIn(played(toContract), takeover)
    expect(decision.outcome === 'refused' && decision.findings.map(({ rule }) => rule)).toEqual(['take-over-plan'])
    expect(factsOf(toContract)).toMatchObject({ 'takeover.planAdopted': false, 'takeover.started': false })
    expect(factsOf(steps)).toMatchObject({ 'takeover.planAdopted': true, 'takeover.started': true, 'takeover.ground': 'service-stopped' })
  })

  it('is offered on the grounds that the profile names, by whoever the plan names', () => {
    const ground = taskForms(sample)['takeover']?.properties?.['ground']
    expect(ground).toMatchObject({ options: [{ value: 'service-stopped' }] })
    const rehearsal = played(steps.slice(0, -1))
    const suggested = suggestInput(sample, rehearsal.project('p'), 'takeover', rehearsal.context(date('2025-07-10'), people.approver))
    expect(suggested).toEqual({ startsOn: '2025-07-10', successor: '示例丁中心' })
  })
})

describe('a fund review', () => {
  it('adds up what was spent, within the contract and outside it, and is an inspection that found a fault', () => {
    expect(factsOf(steps)).toMatchObject({
      'fundReview.spentFen': 340_000,
      'fundReview.outsideFen': 140_000,
      'inspection.result': 'fault',
      'inspection.openFaults': 1,
      'rectification.calledForOn': '2025-07-02',
    })
  })

  it('reviews no more in all than was paid and donated', () => {
    if (review === undefined) throw new Error('the sample has a fund review')
    const again = (amountFen: number) => ({
      ...review,
      on: '2025-07-11',
      input: { ...review.input, spending: [{ use: '示例', amountFen }] },
    })
    expect(attemptIn(played(steps), again(0)).outcome).toBe('accepted')
    const decision = attemptIn(played(steps), again(1))
    expect(decision.outcome === 'refused' && decision.findings.map(({ rule }) => rule)).toEqual(['fund-review-received'])
  })
})
