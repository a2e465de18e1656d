import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import { portion } from '../policy/money.ts'
import { dueDisagreements } from '../testing/due-agreement.ts'
import { sample } from '../testing/sample-profile.ts'
import { attemptIn, detours, people, played, type Step, step, toArchive, toContract } from '../testing/sample-purchase.ts'
import { attempt, type Decision } from './attempt.ts'
import { consider, suggestInput } from './consider.ts'
import { dueItems } from './due-items.ts'
import { paidFen, penaltiesFen, refundedFen } from './project-sums.ts'
import { taskList } from './task-list.ts'

const PRICE = 850_001
const late = (on: string, change: JsonObject = {}) =>
  step('breach', on, people.preparer, { kind: 'late', about: '示例', dueOn: '2025-05-01', ...change })
const end = (on: string, change: JsonObject = {}) =>
  step('termination', on, people.approver, { ground: 'contract', reasons: '示例', ...change })
const penaltiesOf = (steps: readonly Step[]) => {
  const { outcome, settlement } = played(steps).project('p')
  return outcome.kind === 'terminated' ? outcome.penalties : settlement?.penalties
}
const refusedRules = (decision: Decision) =>
  decision.outcome === 'refused' ? decision.findings.map(({ rule }) => rule) : [decision.outcome]

describe('damages', () => {
  it('are 5‰ of the price a day, to the fen, counted from the day after it was due to the day it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (days) => {
        const ended = [
          ...toContract,
          late('2026-03-01', { metOn: addDays(date('2025-05-01'), days) }),
          end('2026-03-01', { ground: 'law' }),
        ]
        const amountFen = portion({ numerator: 5 * days, denominator: 1000 }, PRICE, 'halfUp')
        expect(penaltiesOf(ended)).toEqual([{ key: 'late-by-the-day', breach: '1', amountFen }])
      }),
      { numRuns: 25 },
    )
  })

  it('run to the end of the contract where the service was never given', () => {
    expect(penaltiesOf([...toContract, late('2025-05-04'), end('2025-05-06', { ground: 'law' })])).toEqual([
      { key: 'late-by-the-day', breach: '1', amountFen: 21_250 },
    ])
  })

  it('of a contract that is ended as it provides are the share of the end, once, in place of those by the day for that breach alone', () => {
    const two = [...toContract, late('2025-05-20', { metOn: '2025-05-03' }), late('2025-05-20'), late('2025-05-20')]
    expect(penaltiesOf([...two, end('2025-05-20')])).toEqual([
      { key: 'late-by-the-day', breach: '1', amountFen: 8_500 },
      { key: 'late-by-the-day', breach: '3', amountFen: 80_750 },
      { key: 'late-beyond-limit', breach: '2', amountFen: 255_000 },
    ])
  })

  it('beyond the limit are the buyer’s to choose: nothing by the share of the end is owed where the contract is not ended by it', () => {
    expect(penaltiesOf([...toContract, late('2025-05-20'), end('2025-05-20', { ground: 'law' })])).toEqual([
      { key: 'late-by-the-day', breach: '1', amountFen: 80_750 },
    ])
  })

  it('let the contract be ended from the sixth day on, or by an article of its own', () => {
    const on = (day: string, change: JsonObject = {}) => attemptIn(played([...toContract, late('2025-05-05')]), end(day, change))
    expect(refusedRules(on('2025-05-06'))).toEqual(['terminate-by-contract'])
    expect(on('2025-05-07').outcome).toBe('accepted')
    expect(on('2025-05-06', { article: '示例合同第九条' }).outcome).toBe('accepted')
  })

  it('for a fault left uncorrected are owed only where correction was demanded, and not for what was corrected in time', () => {
    const other = (change: JsonObject) => [
      ...toContract,
      late('2025-05-04', { kind: 'other', ...change }),
      end('2025-05-04', { ground: 'law' }),
    ]
    expect(penaltiesOf(other({}))).toEqual([])
    expect(penaltiesOf(other({ demandedOn: '2025-04-20' }))).toEqual([{ key: 'uncorrected', breach: '1', amountFen: 12_750 }])
  })
})

describe('a settlement', () => {
  const steps = detours.settledWithDamages
  const settlement = steps.at(-1)
  if (settlement === undefined) throw new Error('the sample settles')

  it('is what was paid less what came back, and names the damages with the breach they are for', () => {
    const rehearsal = played(steps)
    const state = rehearsal.project('p')
    expect(state.settlement).toEqual({
      finalFen: paidFen(state) - refundedFen(state),
      returnedFen: 0,
      refundedFen: 600_000,
      penalties: [{ key: 'late-by-the-day', breach: '1', amountFen: 12_750 }],
    })
    expect(penaltiesFen(state)).toBe(12_750)
    const inFunds = ['small', 'large'].reduce((sum, id) => {
      const fund = rehearsal.fund(id)
      return sum + (fund?.paidFen ?? 0) - (fund?.returnedFen ?? 0)
    }, 0)
    expect(inFunds).toBe(state.settlement?.finalFen)
    // What was paid last comes back first: all of the second fund's payments, then of the first.
    expect([rehearsal.fund('large')?.returnedFen, rehearsal.fund('small')?.returnedFen]).toEqual([550_001, 49_999])
  })

  it('is suggested with both amounts, and refused by a fen of either', () => {
    const rehearsal = played(steps.slice(0, -1))
    const context = rehearsal.context(date(settlement.on), people.finance)
    expect(suggestInput(sample, rehearsal.project('p'), 'settlement', context)).toEqual({ finalFen: 250_001, penaltiesFen: 12_750 })
    const change = (input: JsonObject) => refusedRules(attemptIn(rehearsal, { ...settlement, input: { ...settlement.input, ...input } }))
    expect(change({ finalFen: 250_000 })).toEqual(['settle-ledger'])
    expect(change({ penaltiesFen: 12_749 })).toEqual(['settle-penalties'])
  })

  it('waits for what was clawed back to come in, and for what is owed back to be clawed back', () => {
    const withoutRefund = steps.slice(0, -1).filter(({ task }) => task !== 'refund')
    const open = attemptIn(played(withoutRefund), { ...settlement, input: { finalFen: 850_001, penaltiesFen: 12_750 } })
    expect(refusedRules(open)).toEqual(['settle-refunded'])
    const rehearsal = played(toArchive.slice(0, -2))
    const state = { ...rehearsal.project('p'), declared: { 'contract.undoneFen': 4 } }
    const context = rehearsal.context(date('2026-04-15'), people.finance)
    const decided = attempt(sample, state, 'settlement', { input: { finalFen: PRICE }, justifications: {} }, context)
    expect(refusedRules(decided)).toEqual(['settle-clawed-back'])
  })

  it('is blocked in the list, in the inbox and in the empty form alike while a claw-back is open', () => {
    const rehearsal = played(steps.slice(0, -1).filter(({ task }) => task !== 'refund'))
    const state = rehearsal.project('p')
    const message = { en: '6,000.00 yuan that were clawed back have not come in' }
    const context = rehearsal.context(date(settlement.on), people.finance)
    const listed = taskList(sample, state, context).tasks.find(({ task }) => task === 'settlement')
    expect(listed).toMatchObject({ status: 'blocked', findings: [{ rule: 'settle-refunded', message }] })
    const due = dueItems(sample, state).find(({ key }) => key === 'settlement')
    expect(due).toMatchObject({ readyFrom: null, why: message })
    const empty = consider(sample, state, 'settlement', {}, {}, context)
    expect(empty).toMatchObject({ findings: [{ rule: 'settle-refunded', message }] })
    expect(dueDisagreements(sample, state, [0, 1, 30, 400])).toEqual([])
    const paidBack = played(steps.slice(0, -1))
    expect(dueItems(sample, paidBack.project('p')).find(({ key }) => key === 'settlement')).toMatchObject({ why: null })
  })

  it('is blocked alike while money is owed back that nobody has clawed back', () => {
    const rehearsal = played(toArchive.slice(0, -2))
    const state = { ...rehearsal.project('p'), declared: { 'contract.undoneFen': 4 } }
    const listed = taskList(sample, state, rehearsal.context(date('2026-04-15'), people.finance)).tasks
    expect(listed.find(({ task }) => task === 'settlement')).toMatchObject({
      status: 'blocked',
      findings: [{ rule: 'settle-clawed-back' }],
    })
    expect(dueDisagreements(sample, state, [0, 1, 30, 400])).toEqual([])
  })
})
