import { evaluate } from '../policy/evaluate.ts'
import { scoreCriterion } from '../policy/marking.ts'
import type { RankedBy } from '../policy/purchase-terms.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Hundredths, meanHundredths } from '../policy/score.ts'
import type { ProjectState } from './project.ts'
import { qualifiedApplications } from './project-sums.ts'
import { parametersOf } from './reading.ts'

/** An applicant's place among the others. Equals share a rank: ties are shown, not hidden. */
export interface Ranked {
  readonly supplierId: string
  readonly supplierName: string
  /** The mean of the members' totals; `null` where nothing is marked. */
  readonly score: Hundredths | null
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

/**
 * Qualified applicants in the order that the document gives for the method of the purchase; where it gives none, by the mean of the
 * members' totals. What is equal in everything the order names shares a rank. Where marks count, empty until every panel member has marked.
 */
export function ranking(profile: ResolvedProfile, state: ProjectState): readonly Ranked[] {
  const by = orderOf(profile, state)
  const marked = state.panel.length > 0 && state.reviews.length >= state.panel.length
  if (by.includes('score') && !marked) return []
  const placed = qualifiedApplications(state).map((application): Ranked & { readonly places: readonly number[] } => {
    const { supplierId, supplierName, priceFen } = application
    const score = marked ? meanOf(state, supplierId) : null
    const technical = marked ? meanOf(state, supplierId, technicalOf(profile)) : null
    const value: Readonly<Record<RankedBy, number>> = { score: -(score ?? 0), price: priceFen, technical: -(technical ?? 0) }
    return { supplierId, supplierName, score, rank: 1, tied: false, places: by.map((each) => value[each]) }
  })
  return placed
    .map(({ places, ...entry }) => ({
      ...entry,
      rank: 1 + placed.filter((other) => compare(other.places, places) < 0).length,
      tied: placed.some((other) => other.supplierId !== entry.supplierId && compare(other.places, places) === 0),
    }))
    .toSorted((a, b) => a.rank - b.rank || (a.supplierId < b.supplierId ? -1 : 1))
}

/** What puts the offers of a purchase in order: by what its document says of the method, a smaller document before a larger one. */
function orderOf(profile: ResolvedProfile, { method }: ProjectState): readonly RankedBy[] {
  const orders = profile.terms.filter((term) => term.element === 'ranking')
  return orders.findLast(({ methods }) => method !== null && methods.includes(method.code))?.by ?? ['score']
}

function technicalOf(profile: ResolvedProfile): readonly string[] {
  return (profile.scorecard?.criteria ?? []).flatMap(({ key, technical }) => (technical === true ? [key] : []))
}

/** The first difference of two rows of numbers of the same length; nought where they are equal. */
function compare(left: readonly number[], right: readonly number[]): number {
  return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** The mean of what the members gave an applicant, over some criteria or all of them; `null` without marks. */
function meanOf({ reviews }: ProjectState, supplierId: string, criteria?: readonly string[]): Hundredths | null {
  const totals = reviews.map(({ marks }) =>
    marks
      .filter((mark) => mark.supplierId === supplierId && (criteria === undefined || criteria.includes(mark.criterion)))
      .reduce((sum, { points }) => sum + points, 0),
  )
  return meanHundredths(totals) ?? null
}
