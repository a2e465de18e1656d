import { describe, expect, it } from 'vitest'
import { type RankedBy, rankingOrder } from '../policy/purchase-terms.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { sample } from '../testing/sample-profile.ts'
import { played, toPublicNotice } from '../testing/sample-purchase.ts'
import type { ProjectState } from './project.ts'
import { criteriaOf, ranking } from './ranking.ts'

const reviewed = played(toPublicNotice).project('p')
const marks = (memberId: string, points: Readonly<Record<string, number>>) => ({
  memberId,
  marks: Object.entries(points).map(([supplierId, given]) => ({ supplierId, criterion: 'need', points: given })),
})
const with2 = (first: Readonly<Record<string, number>>, second: Readonly<Record<string, number>>): ProjectState => ({
  ...reviewed,
  reviews: [marks('wang@example.org', first), marks('li', second)],
})
const places = (state: ProjectState) => ranking(sample, state).map(({ supplierId, score, rank, tied }) => [supplierId, score, rank, tied])

/** The sample with a rule for ties, and quality as what is technical. */
const ordered = (by: readonly RankedBy[], methods = ['consultation']): ResolvedProfile => ({
  ...sample,
  scorecard:
    sample.scorecard === null
      ? null
      : {
          ...sample.scorecard,
          criteria: sample.scorecard.criteria.map((each) => (each.key === 'quality' ? { ...each, technical: true } : each)),
        },
  terms: [...sample.terms, { ...rankingOrder('order', sample.document.title, methods, by), citation: sample.process.citation, alsoIn: [] }],
})
const chosen = (state: ProjectState, code: string): ProjectState => ({
  ...state,
  method: { code, reasons: null, chosenOn: state.createdOn, approvedOn: null },
})
const priced = (state: ProjectState, prices: Readonly<Record<string, number>>): ProjectState => ({
  ...state,
  applications: state.applications.map((each) => ({ ...each, priceFen: prices[each.supplierId] ?? each.priceFen })),
})

describe('the ranking', () => {
  it('goes by the mean of the members’ totals, best first', () => {
    expect(places(reviewed)).toEqual([
      ['a', 8500, 1, false],
      ['b', 8200, 2, false],
    ])
  })

  it('shows a tie as a tie: the same rank for both, and no one before the other by chance', () => {
    expect(places(with2({ a: 100, b: 200 }, { a: 200, b: 100 }))).toEqual([
      ['a', 150, 1, true],
      ['b', 150, 1, true],
    ])
  })

  it('goes by what the document lets decide among equals of the method, and shares a rank where that is equal too', () => {
    const equal = chosen(with2({ a: 100, b: 200 }, { a: 200, b: 100 }), 'consultation')
    const ranked = (profile: ResolvedProfile, state: ProjectState) =>
      ranking(profile, state).map(({ supplierId, rank, tied }) => [supplierId, rank, tied])
    const tie = [
      ['a', 1, true],
      ['b', 1, true],
    ]
    const bFirst = [
      ['b', 1, false],
      ['a', 2, false],
    ]
    expect(ranked(ordered(['score', 'price']), equal)).toEqual(tie)
    expect(ranked(ordered(['score', 'price']), priced(equal, { b: 899_999 }))).toEqual(bFirst)
    expect(ranked(ordered(['score', 'price'], ['inquiry']), priced(equal, { b: 899_999 }))).toEqual(tie)
    const technical = {
      ...equal,
      reviews: equal.reviews.map((review) => ({
        ...review,
        marks: [...review.marks, { supplierId: 'b', criterion: 'quality', points: 50 }, { supplierId: 'a', criterion: 'need', points: 50 }],
      })),
    }
    expect(ranked(ordered(['score', 'price']), technical)).toEqual(tie)
    expect(ranked(ordered(['score', 'price', 'technical']), technical)).toEqual(bFirst)
  })

  it('goes by the price alone where nothing is marked', () => {
    const state = priced(chosen({ ...reviewed, panel: [], reviews: [] }, 'inquiry'), { b: 899_999 })
    expect(ranking(ordered(['price'], ['inquiry']), state)).toMatchObject([
      { supplierId: 'b', score: null, rank: 1 },
      { supplierId: 'a', score: null, rank: 2 },
    ])
    expect(ranking(ordered(['price'], ['negotiation']), state)).toEqual([])
  })

  it('rounds half a hundredth up', () => {
    expect(places(with2({ a: 100, b: 0 }, { a: 101, b: 0 }))[0]).toEqual(['a', 101, 1, false])
  })

  it('is not there before every member has marked', () => {
    expect(ranking(sample, { ...reviewed, reviews: reviewed.reviews.slice(0, 1) })).toEqual([])
    expect(ranking(sample, { ...reviewed, panel: [], reviews: [] })).toEqual([])
  })

  it('leaves out who was refused or disqualified since', () => {
    const applications = reviewed.applications.map((application) =>
      application.supplierId === 'a' ? { ...application, disqualifiedOn: application.appliedOn } : application,
    )
    expect(places({ ...reviewed, applications })).toEqual([['b', 8200, 1, false]])
  })
})

it('the highest mark of a criterion is what the buyer has set, and unknown before', () => {
  expect(criteriaOf(sample, reviewed)).toEqual([
    { key: 'need', points: 5000 },
    { key: 'quality', points: 5000 },
  ])
  expect(criteriaOf(sample, { ...reviewed, settings: {} }).map(({ points }) => points)).toEqual([null, null])
})
