import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { detours, people, played, step, toContract, toSecondPayment } from '../../testing/sample-purchase.ts'
import { supplierFacts } from '../supplier.ts'

describe('an evaluation', () => {
  it('goes into the record of the supplier, a failed one beside the next', () => {
    const supplier = played(toSecondPayment).supplier('a')
    const held = { projectId: 'p', projectCode: 'S-1', evaluation: 'midterm', score: null, grade: null }
    expect(supplier?.evaluations).toEqual([
      { ...held, on: '2025-09-01', result: 'failed' },
      { ...held, on: '2025-10-20', result: 'passed' },
    ])
    expect(supplier === undefined ? {} : supplierFacts(supplier, date('2026-01-01'))).toMatchObject({
      'supplier.lastEvaluation': 'passed',
      'supplier.failedEvaluations': 1,
    })
    expect(played(toContract).supplier('a')?.evaluations).toEqual([])
  })

  it('that hears beneficiaries keeps the figures of their survey', () => {
    const heard = step('midterm-evaluation', '2025-09-01', people.evaluator, {
      parties: ['third-party', 'beneficiaries'],
      result: 'passed',
      opinion: '示例',
    })
    const { events } = played([...detours.surveyed, heard])
    const event = events.findLast(({ type }) => type === 'evaluate')
    expect(event?.data['survey']).toEqual({ frame: 40, asked: 12, answered: 12, satisfied: 11 })
  })
})

describe('a sample drawn again', () => {
  const [draw, survey] = detours.surveyed.slice(-2)
  if (draw === undefined || survey === undefined) throw new Error('the sample purchase has no survey')
  const again = { ...draw, on: '2025-08-26', input: { ...draw.input, seed: '示例公开抽签 2025-08-25', seedOn: '2025-08-25' } }

  it('takes a reason and a newer seed while nobody was asked, and both draws stay in the record', () => {
    const withReason = { ...again, input: { ...again.input, reason: '名册漏了两个村' } }
    const surveys = played([...toContract, draw, withReason, { ...survey, on: '2025-08-30' }]).project('p').surveys
    expect(surveys.map(({ answers }) => answers?.satisfied ?? null)).toEqual([null, 11])
    expect(() => played([...toContract, draw, again])).toThrow('draw-again-reason')
    const older = { ...withReason, input: { ...withReason.input, seedOn: '2025-08-19' } }
    expect(() => played([...toContract, draw, older])).toThrow('draw-again-seed')
  })

  it('is free once the last one has answered', () => {
    const surveys = played([...toContract, draw, survey, { ...again, on: '2025-09-02' }]).project('p').surveys
    expect(surveys.map(({ answers }) => answers === null)).toEqual([false, true])
  })
})
