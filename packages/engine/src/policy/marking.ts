import { type Fen, portion } from './money.ts'
import type { Hundredths } from './score.ts'
import type { Band, Marking, ScorecardElement } from './scorecard.ts'

/** What a marker gives or has measured. */
export interface Given {
  /** The mark, in hundredths; not needed where a band or a price decides. */
  readonly mark: Hundredths | null
  /** A measured share as two counts, for bands. */
  readonly measured: { readonly of: number; readonly to: number } | null
  /** The offer and the lowest one, in fen, for prices. */
  readonly price: { readonly offerFen: Fen; readonly lowestFen: Fen } | null
}

/** A score, or why the mark cannot stand. */
export type Scored =
  | { readonly score: Hundredths }
  | { readonly fault: 'needs-mark' | 'needs-measure' | 'above-points' | 'all-or-nothing' | 'decided-by-band' | 'empty-measure' }

/** Scores one criterion worth `points` hundredths. Deductions come out negative. */
export function scoreCriterion(marking: Marking, points: Hundredths, given: Given): Scored {
  switch (marking.method) {
    case 'judged':
    case 'bonus':
      return judged(points, given.mark)
    case 'deduction': {
      const scored = judged(points, given.mark)
      return 'score' in scored ? { score: -scored.score } : scored
    }
    case 'all-or-nothing':
      if (given.mark === null) return { fault: 'needs-mark' }
      return given.mark === 0 || given.mark === points ? { score: given.mark } : { fault: 'all-or-nothing' }
    case 'price':
      if (given.price === null || given.price.offerFen <= 0) return { fault: 'needs-measure' }
      return { score: portion({ numerator: given.price.lowestFen, denominator: given.price.offerFen }, points, 'halfUp') }
    case 'banded':
      return banded(marking, points, given)
  }
}

/** The mean of nothing is no score; otherwise totals by party weighed exactly, rounded half up to a hundredth. */
export function weighTotals(card: Pick<ScorecardElement, 'weights'>, totals: Readonly<Record<string, Hundredths>>): Hundredths | undefined {
  let numerator = 0n
  let denominator = 1n
  for (const { party, share } of card.weights) {
    const total = totals[party]
    if (total === undefined) return undefined
    numerator = numerator * BigInt(share.denominator) + BigInt(total) * BigInt(share.numerator) * denominator
    denominator *= BigInt(share.denominator)
  }
  return card.weights.length === 0 ? undefined : Number((2n * numerator + denominator) / (2n * denominator))
}

function judged(points: Hundredths, mark: Hundredths | null): Scored {
  if (mark === null) return { fault: 'needs-mark' }
  return mark <= points ? { score: mark } : { fault: 'above-points' }
}

function banded(marking: Extract<Marking, { method: 'banded' }>, points: Hundredths, given: Given): Scored {
  if (given.measured === null) return { fault: 'needs-measure' }
  if (given.measured.to <= 0) return { fault: 'empty-measure' }
  switch (worthOf(marking.bands, given.measured)) {
    case 'full':
      return given.mark === null || given.mark === points ? { score: points } : { fault: 'decided-by-band' }
    case 'judged':
      return judged(points, given.mark)
    case 'none':
      return given.mark === null || given.mark === 0 ? { score: 0 } : { fault: 'decided-by-band' }
  }
}

/** What a measured share is worth by its band; nothing where it reaches none. */
export function worthOf(bands: readonly Band[], { of, to }: { readonly of: number; readonly to: number }): Band['worth'] {
  const reached = bands.find(({ from }) => BigInt(of) * BigInt(from.denominator) >= BigInt(to) * BigInt(from.numerator))
  return reached?.worth ?? 'none'
}
