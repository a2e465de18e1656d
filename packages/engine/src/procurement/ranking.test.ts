import { describe, expect, it } from 'vitest'
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
const places = (state: ProjectState) => ranking(state).map(({ supplierId, score, rank, tied }) => [supplierId, score, rank, tied])

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

  it('rounds half a hundredth up', () => {
    expect(places(with2({ a: 100, b: 0 }, { a: 101, b: 0 }))[0]).toEqual(['a', 101, 1, false])
  })

  it('is not there before every member has marked', () => {
    expect(ranking({ ...reviewed, reviews: reviewed.reviews.slice(0, 1) })).toEqual([])
    expect(ranking({ ...reviewed, panel: [], reviews: [] })).toEqual([])
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
