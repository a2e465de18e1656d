import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percent, portion, type Share } from '../policy/money.ts'
import type { Instalment } from '../policy/payment-plan.ts'
import { text } from '../policy/text.ts'
import { isNought, splitPrice } from './instalments.ts'

const title = text('示例', 'sample')
const planOf = (shares: readonly Share[]): readonly Instalment[] =>
  shares.map((value, index) => ({
    key: `part-${index}`,
    title,
    share: { op: 'value', kind: 'share', value },
    gate: { op: 'value', kind: 'yes-no', value: true },
    gateSay: title,
    gateNext: null,
  }))
const amounts = (shares: readonly Share[], priceFen: number) =>
  splitPrice(planOf(shares), priceFen, () => undefined).map((part) => part.amountFen)

/** Shares that add up to one: a whole cut at random places. */
const wholeInParts = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.array(fc.nat(1000), { maxLength: 5 })).map(([denominator, cuts]) => {
  const places = [0, ...cuts.map((cut) => Math.min(cut, denominator)).toSorted((a, b) => a - b), denominator]
  return places.slice(1).map((place, index): Share => ({ numerator: place - (places[index] ?? 0), denominator }))
})

describe('the instalments of a price', () => {
  it.each([
    [[percent(40), percent(30), percent(30)], 25_000_000, [10_000_000, 7_500_000, 7_500_000]],
    [[percent(40), percent(60)], 850_001, [340_000, 510_001]],
    [
      [
        { numerator: 1, denominator: 3 },
        { numerator: 1, denominator: 3 },
        { numerator: 1, denominator: 3 },
      ],
      100,
      [33, 33, 34],
    ],
    [[{ numerator: 1, denominator: 2 }, { numerator: 1, denominator: 2 }, percent(0)], 1, [1, 0, 0]],
    [[percent(100)], 7, [7]],
  ])('%j of %i fen are %j: the last takes what rounding left', (shares, price, expected) => {
    expect(amounts(shares, price)).toEqual(expected)
  })

  it('add up to the price to the fen, none is negative, and none but the last that has a share is more than it', () => {
    fc.assert(
      fc.property(wholeInParts, fc.integer({ min: 0, max: 1_000_000_000 }), (shares, price) => {
        const parts = amounts(shares, price).map((amount) => amount ?? Number.NaN)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(price)
        const last = shares.findLastIndex(({ numerator }) => numerator > 0)
        for (const [index, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0)
          const share = shares[index] ?? percent(0)
          expect(index === last || part <= portion(share, price, 'halfUp')).toBe(true)
        }
      }),
    )
  })

  it('leave rounding to the last that has a share: one of nought is no part of the contract', () => {
    const third = { numerator: 1, denominator: 3 }
    expect(amounts([third, third, third, percent(0)], 100)).toEqual([33, 33, 34, 0])
  })

  it('add up to the present price to the fen after any additions and payments, and nothing paid changes', () => {
    const rounds = fc.array(fc.record({ additionFen: fc.nat(1_000_000), pays: fc.nat(5) }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(wholeInParts, fc.integer({ min: 1, max: 1_000_000_000 }), rounds, (shares, original, all) => {
        const plan = planOf(shares)
        const paid = new Map<string, number>()
        let price = original
        for (const { additionFen, pays } of all) {
          const open = splitPrice(plan, price, () => undefined, paid).filter((part) => !part.paid && !isNought(part.share))
          if (open.length > 0) price += additionFen // else an amendment is refused
          const parts = splitPrice(plan, price, () => undefined, paid)
          expect(parts.reduce((sum, { amountFen }) => sum + (amountFen ?? Number.NaN), 0)).toBe(price)
          for (const { key, amountFen } of parts) {
            expect(amountFen).toBeGreaterThanOrEqual(0)
            expect(paid.get(key) ?? amountFen).toBe(amountFen)
          }
          const next = parts.filter((part) => !part.paid)[pays]
          if (next !== undefined) paid.set(next.key, next.amountFen ?? Number.NaN)
        }
      }),
    )
  })

  it('are not known before there is a price, or while a share is not', () => {
    expect(splitPrice(planOf([percent(100)]), null, () => undefined)).toMatchObject([{ amountFen: null, share: percent(100) }])
    const [part] = planOf([percent(100)])
    if (part === undefined) throw new Error('one instalment')
    const open: Instalment = { ...part, share: { op: 'parameter', key: 'unset' } }
    expect(splitPrice([open], 100, () => undefined)).toMatchObject([{ amountFen: null, share: null }])
  })
})
