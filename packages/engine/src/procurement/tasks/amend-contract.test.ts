import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import type { JsonObject } from '../../policy/json.ts'
import type { Rehearsal } from '../../profile/rehearsal.ts'
import { sample } from '../../testing/sample-profile.ts'
import {
  amendmentStep,
  attemptIn,
  detours,
  people,
  played,
  step,
  toArchive,
  toContract,
  toSecondPayment,
} from '../../testing/sample-purchase.ts'
import type { Decision } from '../attempt.ts'
import { instalmentAmounts } from '../instalments.ts'
import { addedFen, budgetFen, originalPriceFen, paidFen } from '../project-sums.ts'
import { parametersOf, stateFacts } from '../reading.ts'

const amendmentDay = date('2025-04-20')
const signed = toContract.length
const toFirstPayment = toSecondPayment.slice(0, signed + 1)

const amend = (input: JsonObject, on = '2025-04-20') =>
  step('amendment', on, people.preparer, { changes: '示例变更', reason: '示例理由', additionFen: 0, ...input })
const evaluation = step('midterm-evaluation', '2025-10-20', people.evaluator, {
  parties: ['third-party'],
  result: 'passed',
  opinion: '示例',
})
const refused = (decision: Decision) => ('findings' in decision ? decision.findings.map(({ rule }) => rule) : [decision.outcome])

const instalmentsOf = (rehearsal: Rehearsal) => {
  const state = rehearsal.project('p')
  return instalmentAmounts({ profile: sample, state, parameter: parametersOf(sample, state) }).map(
    ({ amountFen }) => amountFen ?? Number.NaN,
  )
}
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
/** What both funds hold for the project. */
const held = (rehearsal: Rehearsal, what: 'reservedFen' | 'committedFen' | 'paidFen') =>
  sum(['small', 'large'].map((id) => rehearsal.fund(id)?.holdings['p']?.[what] ?? 0))

describe('an amended contract', () => {
  it('costs more and ends later; the award and the price it was signed for stay', () => {
    const { amendments, award, contract, ...state } = played(detours.amended).project('p')
    expect(contract).toMatchObject({ priceFen: 850_100, endsOn: '2026-06-30', signedOn: '2025-04-01', midtermOn: '2025-10-31' })
    expect(award?.amountFen).toBe(880_000)
    expect(amendments).toEqual([{ on: '2025-04-20', ...amendmentStep.input, source: 'general-budget' }])
    expect(originalPriceFen({ ...state, amendments, award, contract })).toBe(850_001)
  })

  it('reserves and commits the addition in its fund, as a line of the budget', () => {
    const [before, after] = [played(toFirstPayment), played(detours.amended)]
    expect(after.fund('small')).toEqual(before.fund('small'))
    const committed = before.fund('large')?.committedFen ?? Number.NaN
    expect(after.fund('large')).toMatchObject({ committedFen: committed + 99, reservedFen: before.fund('large')?.reservedFen })
    expect(after.project('p').budget?.lines).toEqual([
      { fundId: 'small', source: 'general-budget', amountFen: 300_000 },
      { fundId: 'large', source: 'general-budget', amountFen: 600_000 },
      { fundId: 'large', source: 'general-budget', amountFen: 99, added: true },
    ])
    expect(after.events.slice(-3).map(({ type, stream }) => `${stream.id} ${type}`)).toEqual([
      'p amend-contract',
      'large reserve',
      'large commit',
    ])
  })

  it('says so in its facts: original price, additions, present price', () => {
    const rehearsal = played(detours.amended)
    const facts = stateFacts(rehearsal.project('p'), rehearsal.context(amendmentDay, people.preparer))
    expect(facts).toMatchObject({
      'contract.originalPriceFen': 850_001,
      'contract.supplementsFen': 99,
      'contract.priceFen': 850_100,
      'contract.endsOn': '2026-06-30',
      'budget.totalFen': 900_099,
      'budget.ofLotFen': 900_099,
    })
  })

  it('may change words alone: nothing moves in the fund that was named', () => {
    const rehearsal = played(toFirstPayment)
    const before = rehearsal.fund('large')
    expect(attemptIn(rehearsal, amend({ fundId: 'large' })).outcome).toBe('accepted')
    expect(rehearsal.fund('large')).toEqual(before)
    expect(rehearsal.project('p').amendments).toMatchObject([{ additionFen: 0, fundId: null, source: null, endsOn: null }])
  })

  it('has reports for the quarters of its later end', () => {
    const reports = (rehearsal: Rehearsal) =>
      rehearsal
        .view('p', amendmentDay, people.preparer)
        .tasks.flatMap(({ task, instance }) => (task === 'quarterly-report' ? [instance] : []))
    expect(reports(played(toFirstPayment))).toEqual(['2025Q2', '2025Q3', '2025Q4', '2026Q1'])
    expect(reports(played(detours.amended))).toEqual(['2025Q2', '2025Q3', '2025Q4', '2026Q1', '2026Q2'])
  })
})

describe('instalments of an amended contract', () => {
  it('that are paid stay, and the last takes the addition to the fen', () => {
    expect(instalmentsOf(played(toFirstPayment))).toEqual([340_000, 510_001])
    expect(instalmentsOf(played(detours.amended))).toEqual([340_000, 510_100])
  })

  it('that are all open are shares of the present price', () => {
    expect(instalmentsOf(played([...toContract, amend({ additionFen: 100_000, fundId: 'large' })]))).toEqual([380_000, 570_001])
  })

  it('are never fewer fen than the present price, whatever is added when; funds, payments and settlement agree', () => {
    const additions = fc.array(fc.record({ additionFen: fc.nat(60_000), afterPayment: fc.boolean() }), { maxLength: 5 })
    fc.assert(
      fc.property(additions, (all) => {
        const rehearsal = played(toContract)
        const add = (afterPayment: boolean, on: string) => {
          for (const { additionFen } of all.filter((each) => each.afterPayment === afterPayment)) {
            const before = sum(instalmentsOf(rehearsal))
            const paid = rehearsal.project('p').payments
            expect(attemptIn(rehearsal, amend({ additionFen, fundId: 'large' }, on)).outcome).toBe('accepted')
            expect(sum(instalmentsOf(rehearsal))).toBe(before + additionFen)
            expect(rehearsal.project('p').payments).toEqual(paid)
            agrees(rehearsal)
          }
        }
        add(false, '2025-04-02')
        const [first] = instalmentsOf(rehearsal)
        pay(rehearsal, 'first-payment', '2025-04-10', first)
        add(true, '2025-04-20')
        expect(instalmentsOf(rehearsal)[0]).toBe(first)
        expect(attemptIn(rehearsal, evaluation).outcome).toBe('accepted')
        pay(rehearsal, 'second-payment', '2025-11-01', instalmentsOf(rehearsal)[1])
        expect(paidFen(rehearsal.project('p'))).toBe(850_001 + sum(all.map(({ additionFen }) => additionFen)))
        expect(held(rehearsal, 'committedFen')).toBe(0)
        agrees(rehearsal)
      }),
      { numRuns: 40 },
    )
  })

  it('that are open go back to the fund of each when the contract is terminated', () => {
    const rehearsal = played(detours.amended)
    const end = step('termination', '2025-05-01', people.approver, { ground: 'law', reasons: '示例' })
    expect(attemptIn(rehearsal, end).outcome).toBe('accepted')
    expect([held(rehearsal, 'reservedFen'), held(rehearsal, 'committedFen'), held(rehearsal, 'paidFen')]).toEqual([0, 0, 340_000])
  })

  it('that are all paid leave none to pay an addition: words and a later end may still change', () => {
    const rehearsal = played(toSecondPayment)
    const late = '2025-11-02'
    expect(refused(attemptIn(rehearsal, amend({ additionFen: 1, fundId: 'large' }, late)))).toEqual(['amend-payable'])
    expect(attemptIn(rehearsal, amend({ endsOn: '2026-04-30' }, late)).outcome).toBe('accepted')
  })
})

describe('no amendment', () => {
  it('adds money out of no fund', () => {
    expect(refused(attemptIn(played(toContract), amend({ additionFen: 1 })))).toEqual(['amend-fund-named'])
  })

  it('takes what was committed for another addition: the second is held at what is free', () => {
    const rehearsal = played(toContract)
    const free = 5_000_000 - 550_001
    expect(attemptIn(rehearsal, amend({ additionFen: free, fundId: 'large' })).outcome).toBe('accepted')
    expect(refused(attemptIn(rehearsal, amend({ additionFen: 1, fundId: 'large' })))).toEqual(['amend-free'])
  })

  it('comes out of a fund of another year', () => {
    const rehearsal = played(toContract)
    const other = { title: '示例资金', source: 'general-budget', buyer: '示例县民政局', fiscalYear: 2026, appropriatedFen: 5_000_000 }
    rehearsal.openFund('next', other, amendmentDay, people.finance)
    expect(refused(attemptIn(rehearsal, amend({ additionFen: 1, fundId: 'next' })))).toEqual(['amend-year'])
  })

  it('comes out of a fund of another buyer', () => {
    const rehearsal = played(toContract)
    const other = { title: '示例资金', source: 'general-budget', buyer: '示例县教育局', fiscalYear: 2025, appropriatedFen: 5_000_000 }
    rehearsal.openFund('theirs', other, amendmentDay, people.finance)
    expect(refused(attemptIn(rehearsal, amend({ additionFen: 1, fundId: 'theirs' })))).toEqual(['amend-buyer'])
  })

  it('comes before the contract, after its term, after the settlement or after its end', () => {
    expect(refused(attemptIn(played(toContract.slice(0, -1)), amend({})))).toEqual(['waits'])
    expect(refused(attemptIn(played(toArchive.slice(0, -1)), amend({}, '2026-04-15')))).toEqual([
      'amend-before-settlement',
      'amend-in-term',
    ])
    expect(refused(attemptIn(played(detours.terminated), amend({}, '2025-05-01')))).toEqual(['project-closed'])
  })
})

function pay(rehearsal: Rehearsal, task: string, on: string, amountFen = Number.NaN): void {
  expect(attemptIn(rehearsal, step(task, on, people.finance, { amountFen, voucher: '示付' })).outcome).toBe('accepted')
}

/** Payments ≤ contract ≤ budget, and the funds hold for the project what its contract says. */
function agrees(rehearsal: Rehearsal): void {
  const state = rehearsal.project('p')
  const price = state.contract?.priceFen ?? Number.NaN
  expect(sum(instalmentsOf(rehearsal))).toBe(price)
  expect(price).toBe(originalPriceFen(state) + addedFen(state))
  expect(paidFen(state)).toBeLessThanOrEqual(price)
  expect(price).toBeLessThanOrEqual(budgetFen(state))
  expect(held(rehearsal, 'paidFen')).toBe(paidFen(state))
  expect(held(rehearsal, 'committedFen')).toBe(price - paidFen(state))
  expect(held(rehearsal, 'reservedFen')).toBe(0)
}
