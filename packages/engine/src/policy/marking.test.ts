import { describe, expect, it } from 'vitest'
import { type Given, scoreCriterion, weighTotals } from './marking.ts'
import { percent } from './money.ts'
import type { Marking } from './scorecard.ts'

const nothing: Given = { mark: null, measured: null, price: null }
const marked = (mark: number): Given => ({ ...nothing, mark })
const satisfaction: Marking = {
  method: 'banded',
  bands: [
    { from: percent(95), worth: 'full' },
    { from: percent(60), worth: 'judged' },
    { from: percent(0), worth: 'none' },
  ],
}
const measured = (of: number, to: number, mark: number | null = null): Given => ({ ...nothing, mark, measured: { of, to } })

describe('marking a criterion of 10 points', () => {
  const score = (marking: Marking, given: Given) => scoreCriterion(marking, 1000, given)

  it('judges between nothing and the points', () => {
    expect(score({ method: 'judged' }, marked(1000))).toEqual({ score: 1000 })
    expect(score({ method: 'judged' }, marked(1001))).toEqual({ fault: 'above-points' })
    expect(score({ method: 'judged' }, nothing)).toEqual({ fault: 'needs-mark' })
  })

  it('gives all or nothing', () => {
    expect(score({ method: 'all-or-nothing' }, marked(0))).toEqual({ score: 0 })
    expect(score({ method: 'all-or-nothing' }, marked(500))).toEqual({ fault: 'all-or-nothing' })
    expect(score({ method: 'all-or-nothing' }, marked(1000))).toEqual({ score: 1000 })
  })

  it('reads bands exactly at their edges: 95%, 94.9%, 60%, 59.9%', () => {
    expect(score(satisfaction, measured(950, 1000))).toEqual({ score: 1000 })
    expect(score(satisfaction, measured(949, 1000))).toEqual({ fault: 'needs-mark' })
    expect(score(satisfaction, measured(949, 1000, 870))).toEqual({ score: 870 })
    expect(score(satisfaction, measured(600, 1000, 100))).toEqual({ score: 100 })
    expect(score(satisfaction, measured(599, 1000))).toEqual({ score: 0 })
    expect(score(satisfaction, measured(599, 1000, 100))).toEqual({ fault: 'decided-by-band' })
    expect(score(satisfaction, measured(0, 0))).toEqual({ fault: 'empty-measure' })
  })

  it('scores a price as lowest ÷ offer × points, rounded half up', () => {
    const price = (offerFen: number, lowestFen: number): Given => ({ ...nothing, price: { offerFen, lowestFen } })
    expect(score({ method: 'price' }, price(100, 100))).toEqual({ score: 1000 })
    expect(score({ method: 'price' }, price(300, 200))).toEqual({ score: 667 })
    expect(score({ method: 'price' }, price(0, 0))).toEqual({ fault: 'needs-measure' })
  })

  it('counts a deduction against the total', () => {
    expect(score({ method: 'deduction' }, marked(300))).toEqual({ score: -300 })
    expect(score({ method: 'bonus' }, marked(300))).toEqual({ score: 300 })
  })
})

describe('weights by party', () => {
  const card = {
    weights: [
      { party: 'buyer', share: percent(50) },
      { party: 'third-party', share: { numerator: 1, denominator: 3 } },
      { party: 'users', share: { numerator: 1, denominator: 6 } },
    ],
  }

  it('are exact and rounded half up once', () => {
    expect(weighTotals(card, { buyer: 8000, 'third-party': 7000, users: 9001 })).toBe(7834)
  })
  it('need every party', () => {
    expect(weighTotals(card, { buyer: 8000, users: 9000 })).toBeUndefined()
  })
})
