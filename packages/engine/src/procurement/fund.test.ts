import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameBack } from '../testing/fund-sample.ts'
import { played, toSecondPayment } from '../testing/sample-purchase.ts'
import { evolve } from './evolve.ts'
import { entriesOf, movements } from './fund-accounts.ts'
import { accountsOf, evolveFund, freeFen, type FundState, movementOf } from './fund.ts'
import { purchasedFen } from './year-funds.ts'

/** An event of a fund but for what it says. */
const [draft] = cameBack().filter(({ stream }) => stream.type === 'fund')
if (draft === undefined) throw new Error('the sample has a fund')

describe('every movement', () => {
  it('debits one account and credits another with the same amount', () => {
    fc.assert(
      fc.property(fc.constantFrom('open-fund', ...movements), fc.integer({ min: 0, max: 1_000_000 }), (type, amountFen) => {
        const [debit, credit] = entriesOf(type, amountFen)
        expect(debit.amountFen + credit.amountFen).toBe(0)
        expect(debit.account).not.toBe(credit.account)
      }),
    )
  })

  it('changes the accounts of its fund by its entries, whatever came before', () => {
    const moves = fc.array(fc.record({ type: fc.constantFrom(...movements), amountFen: fc.integer({ min: 0, max: 1_000_000 }) }))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), moves, (appropriatedFen, list) => {
        const opened = { type: 'open-fund', data: { fund: { appropriatedFen } } }
        const events = [opened, ...list.map(({ type, amountFen }) => ({ type, data: { amountFen } }))]
        const stream = { type: 'fund', id: 'f' } as const
        const drafts = events.map((event) => ({ ...draft, ...event, stream }))
        const folded = drafts.reduce<FundState | null>(evolveFund, null)
        const sums = new Map<string, number>()
        for (const { account, amountFen } of drafts.flatMap((event) => movementOf(event).entries))
          sums.set(account, (sums.get(account) ?? 0) + amountFen)
        expect(folded === null ? null : accountsOf(folded)).toEqual(Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)))
      }),
    )
  })
})

describe('money that was paid and comes back', () => {
  const folded = cameBack()
    .filter(({ stream }) => stream.type === 'fund' && stream.id === 'large')
    .reduce<FundState | null>(evolve.fund, null)
  const before = played(toSecondPayment).fund('large')

  it('is free again, and stays on record as paid', () => {
    if (folded === null || before === undefined) throw new Error('the sample has this fund')
    expect(folded.returnedFen).toBe(510_001)
    expect(folded.paidFen).toBe(before.paidFen)
    expect(freeFen(folded)).toBe(freeFen(before) + 510_001)
    expect(folded.holdings['p']?.returnedFen).toBe(510_001)
  })

  it('does not lower what the year has purchased', () => {
    const rehearsal = played(toSecondPayment)
    const context = rehearsal.context(rehearsal.project('p').lastEffectiveOn, { id: '', name: '', role: 'finance', organisation: null })
    const total = (fund: FundState) => purchasedFen(rehearsal.project('p'), { ...context, fundsOfYear: { 2025: [fund] } })
    if (folded === null || before === undefined) throw new Error('the sample has this fund')
    expect(total(folded)).toBe(total(before))
  })
})
