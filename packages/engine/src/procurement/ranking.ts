import { evaluate } from '../policy/evaluate.ts'
import { scoreCriterion } from '../policy/marking.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Hundredths, meanHundredths } from '../policy/score.ts'
import type { ProjectState } from './project.ts'
import { qualifiedApplications } from './project-sums.ts'
import { parametersOf } from './reading.ts'

/** An applicant's place in the review. Equal scores share a rank: ties are shown, not hidden. */
export interface Ranked {
  readonly supplierId: string
  readonly supplierName: string
  readonly score: Hundredths
  readonly rank: number
  readonly tied: boolean
}

/** The criteria of the scorecard with their highest mark; `null` where the buyer has not set the points yet. */
export function criteriaOf(
  profile: ResolvedProfile,
  state: ProjectState,
): readonly { readonly key: string; readonly points: Hundredths | null }[] {
  const reading = { facts: {}, parameter: parametersOf(profile, state) }
  return (profile.scorecard?.criteria ?? []).map((criterion) => {
    const points = evaluate(criterion.points, reading)
    return { key: criterion.key, points: points.known && typeof points.value === 'number' ? points.value : null }
  })
}

/** The mark a price gets by itself, lowest offer ÷ offer × points; `null` for what a reviewer judges. */
export function priceMark(profile: ResolvedProfile, state: ProjectState, key: string, supplierId: string): Hundredths | null {
  const marking = profile.scorecard?.criteria.find((criterion) => criterion.key === key)?.marking
  const points = criteriaOf(profile, state).find((criterion) => criterion.key === key)?.points ?? null
  if (marking?.method !== 'price' || points === null) return null
  const offers = qualifiedApplications(state)
  const offer = offers.find((application) => application.supplierId === supplierId)
  if (offer === undefined) return null
  const lowestFen = Math.min(...offers.map(({ priceFen }) => priceFen))
  const scored = scoreCriterion(marking, points, { mark: null, measured: null, price: { offerFen: offer.priceFen, lowestFen } })
  return 'score' in scored ? scored.score : null
}

/** Qualified applicants by the mean of the members' totals, best first. Empty until every panel member has marked. */
export function ranking(state: ProjectState): readonly Ranked[] {
  if (state.panel.length === 0 || state.reviews.length < state.panel.length) return []
  const scored = qualifiedApplications(state).flatMap(({ supplierId, supplierName }) => {
    const score = meanHundredths(state.reviews.map((review) => totalOf(review.marks, supplierId)))
    return score === undefined ? [] : [{ supplierId, supplierName, score }]
  })
  return scored
    .map((entry) => ({
      ...entry,
      rank: 1 + scored.filter((other) => other.score > entry.score).length,
      tied: scored.some((other) => other.supplierId !== entry.supplierId && other.score === entry.score),
    }))
    .toSorted((a, b) => a.rank - b.rank || (a.supplierId < b.supplierId ? -1 : 1))
}

function totalOf(marks: ProjectState['reviews'][number]['marks'], supplierId: string): Hundredths {
  return marks.filter((mark) => mark.supplierId === supplierId).reduce((sum, mark) => sum + mark.points, 0)
}
