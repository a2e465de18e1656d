import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import type { Rehearsal } from '../profile/rehearsal.ts'
import { atYearEnd, yearEnd } from '../testing/fund-sample.ts'
import { people } from '../testing/sample-purchase.ts'
import type { Decision } from './attempt.ts'
import { freeFen, type FundState, movementOf } from './fund.ts'

const reason = '示例文件'
const rulesOf = (decision: Decision) => ('findings' in decision ? decision.findings.map(({ rule }) => rule) : [])

function fundOf(rehearsal: Rehearsal, id: string): FundState {
  const fund = rehearsal.fund(id)
  if (fund === undefined) throw new Error(`no fund ${id}`)
  return fund
}

function changing(id: string, input: JsonObject, on = yearEnd, by = people.finance) {
  const rehearsal = atYearEnd()
  const before = fundOf(rehearsal, id)
  const decision = rehearsal.changeFund(id, { reason, ...input }, on, by)
  return { rehearsal, decision, before, after: fundOf(rehearsal, id) }
}

describe('a further appropriation', () => {
  it('can be reserved at once', () => {
    const { before, after } = changing('large', { change: 'appropriate', amountFen: 1 })
    expect([after.appropriatedFen - before.appropriatedFen, freeFen(after) - freeFen(before)]).toEqual([1, 1])
  })

  it('of nothing, and one beyond what can be counted, is refused', () => {
    expect(rulesOf(changing('large', { change: 'appropriate', amountFen: 0 }).decision)).toEqual(['fund-change-amount'])
    expect(rulesOf(changing('large', { change: 'appropriate', amountFen: Number.MAX_SAFE_INTEGER }).decision)).toEqual([
      'fund-change-countable',
    ])
  })
})

describe('a reduction', () => {
  it('takes all that is free and not a fen of what is held', () => {
    const free = freeFen(changing('large', { change: 'reduce', amountFen: 0 }).before)
    expect(freeFen(changing('large', { change: 'reduce', amountFen: free }).after)).toBe(0)
    const { decision, before, after } = changing('large', { change: 'reduce', amountFen: free + 1 })
    expect(rulesOf(decision)).toEqual(['fund-change-free'])
    expect(after).toBe(before)
  })

  it('does not take what was carried in', () => {
    const { rehearsal } = changing('large', { change: 'carry-over', amountFen: 500, toFundId: 'next' })
    const decision = rehearsal.changeFund('next', { change: 'reduce', amountFen: 1_001, reason }, yearEnd, people.finance)
    expect(rulesOf(decision)).toEqual(['fund-change-appropriated'])
  })
})

describe('a carry-over', () => {
  it('leaves one fund and enters the other, and nothing is lost between them', () => {
    const { rehearsal, decision, before, after } = changing('large', { change: 'carry-over', amountFen: 700, toFundId: 'next' })
    const next = fundOf(rehearsal, 'next')
    expect(decision).toMatchObject({
      events: [
        { stream: { id: 'large' }, type: 'carry-out' },
        { stream: { id: 'next' }, type: 'carry-in' },
      ],
    })
    expect([after.carriedOutFen, next.carriedInFen]).toEqual([700, 700])
    expect([freeFen(before) - freeFen(after), freeFen(next)]).toEqual([700, 1_700])
  })

  it.each([
    ['before the year closes', 'next', '2025-12-30', ['carry-over-at-close']],
    ['into another source', 'lottery', '2025-12-31', ['carry-over-source']],
    ['over a year', 'after-next', '2025-12-31', ['carry-over-year']],
    ['into a fund nobody knows', 'none', '2025-12-31', ['carry-over-into']],
    ['into itself', 'large', '2025-12-31', ['carry-over-year']],
  ])('%s is refused', (_, toFundId, on, rules) => {
    expect(rulesOf(changing('large', { change: 'carry-over', amountFen: 1, toFundId }, date(on)).decision)).toEqual(rules)
  })

  it('to the fund of another buyer is refused', () => {
    const rehearsal = atYearEnd()
    const theirs = { title: '示例资金', source: 'general-budget', buyer: '示例县教育局', fiscalYear: 2026, appropriatedFen: 0 }
    rehearsal.openFund('theirs', theirs, yearEnd, people.finance)
    const change = { change: 'carry-over', amountFen: 1, toFundId: 'theirs', reason }
    expect(rulesOf(rehearsal.changeFund('large', change, yearEnd, people.finance))).toEqual(['carry-over-buyer'])
  })

  it('names the fund that it goes to', () => {
    expect(rulesOf(changing('large', { change: 'carry-over', amountFen: 1 }).decision)).toEqual(['carry-over-into'])
  })
})

it('only whoever administers the budget changes a fund', () => {
  const { decision, before, after } = changing('large', { change: 'appropriate', amountFen: 1 }, yearEnd, people.approver)
  expect(decision.outcome).toBe('wrong-role')
  expect(after).toBe(before)
})

it('whatever is asked of funds, none is overdrawn, and their entries add up to their balances', () => {
  const ids = ['small', 'large', 'next', 'lottery', 'after-next']
  const change = fc.record({
    fund: fc.constantFrom(...ids),
    change: fc.constantFrom('appropriate', 'reduce', 'carry-over'),
    amountFen: fc.integer({ min: 0, max: 3_000_000 }),
    toFundId: fc.constantFrom(...ids),
    on: fc.constantFrom('2025-06-01', '2025-12-31', '2027-01-01'),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (asked) => {
      const rehearsal = atYearEnd()
      for (const { fund, on, ...input } of asked) rehearsal.changeFund(fund, { ...input, reason }, date(on), people.finance)
      const free = (id: string) => balanceOf(rehearsal, id, 'free')
      expect(ids.map((id) => freeFen(fundOf(rehearsal, id)))).toEqual(ids.map(free))
      expect(ids.filter((id) => free(id) < 0)).toEqual([])
      expect(ids.reduce((sum, id) => sum + balanceOf(rehearsal, id, 'carried-in') + balanceOf(rehearsal, id, 'carried-out'), 0)).toBe(0)
    }),
    { numRuns: 50 },
  )
})

function balanceOf(rehearsal: Rehearsal, id: string, account: string): number {
  return rehearsal.events
    .filter(({ stream }) => stream.type === 'fund' && stream.id === id)
    .flatMap((event) => movementOf(event).entries)
    .reduce((sum, entry) => (entry.account === account ? sum + entry.amountFen : sum), 0)
}
