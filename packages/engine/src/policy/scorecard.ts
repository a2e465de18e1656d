import type { Expression } from './expression.ts'
import { nodeOf, type Quantity } from './handle.ts'
import type { Share } from './money.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/** A band of a measured share: at least `from`, and what it is worth. Bands stand from the highest to the lowest; the last begins at nothing. */
export interface Band {
  readonly from: Share
  readonly worth: 'full' | 'judged' | 'none'
}

/**
 * How a criterion is marked: judged between nothing and its points, all or nothing, by bands of a measured share,
 * by price (lowest offer ÷ offer × points), or outside the total as bonus or deduction up to its points.
 */
export type Marking =
  | { readonly method: 'judged' }
  | { readonly method: 'all-or-nothing' }
  | { readonly method: 'banded'; readonly bands: readonly Band[] }
  | { readonly method: 'price' }
  | { readonly method: 'bonus' }
  | { readonly method: 'deduction' }

/** One criterion of a scorecard. */
export interface Criterion {
  readonly key: string
  readonly title: Text
  /** Highest mark, in hundredths of a point: a figure or an open parameter. */
  readonly points: Expression
  /** Clause the criterion stands in. */
  readonly clause: string
  /** Section it belongs to; `null` for a card without sections. */
  readonly section: string | null
  readonly marking: Marking
  /** Whether it is about the quality of what is offered, for a document that lets this decide among equals; left out where it is not. */
  readonly technical?: true
}

/** A grade of an evaluation: from so many points up, in hundredths, and whether it is passed. Grades stand from the highest to the lowest. */
export interface Grade {
  readonly key: string
  readonly title: Text
  readonly from: Expression
  readonly result: 'passed' | 'failed'
}

/**
 * How applications are marked (`review`) or the work is (`evaluation`). Members' totals are combined by their mean, rounded half up
 * to a hundredth; parties' by their weights. Ties are shown, not hidden. `total` is what the points add up to, in hundredths. Where
 * there are grades, the result of an evaluation follows from its points; else the parties conclude.
 */
export interface ScorecardElement {
  readonly element: 'scorecard'
  readonly key: string
  readonly title: Text
  readonly use: 'review' | 'evaluation'
  readonly criteria: readonly Criterion[]
  readonly combine: 'mean' | 'weights'
  readonly weights: readonly { readonly party: string; readonly share: Share }[]
  readonly total: number | null
  readonly grades: readonly Grade[]
}

/** Declares a criterion of a scorecard; judged unless it says otherwise. */
export function criterion(
  key: string,
  title: Text,
  points: Quantity<'hundredths'>,
  clause: string,
  spec: { readonly marking?: Marking; readonly section?: string; readonly technical?: true } = {},
): Criterion {
  return builtFrom(spec, ({ section, marking, technical }) => ({
    key,
    title,
    points: nodeOf(points),
    clause,
    section: section ?? null,
    marking: marking ?? { method: 'judged' },
    ...(technical === undefined ? {} : { technical }),
  }))
}

/** Declares a grade of an evaluation. */
export function grade(key: string, title: Text, from: Quantity<'hundredths'>, result: Grade['result']): Grade {
  return { key, title, from: nodeOf(from), result }
}

/** Declares a scorecard. */
export function scorecard(
  key: string,
  title: Text,
  criteria: readonly Criterion[],
  spec: Partial<Pick<ScorecardElement, 'use' | 'weights' | 'total' | 'grades'>> = {},
): ScorecardElement {
  return builtFrom(spec, ({ use, weights, total, grades }) => ({
    element: 'scorecard',
    key,
    title,
    use: use ?? 'review',
    criteria,
    combine: weights === undefined || weights.length === 0 ? 'mean' : 'weights',
    weights: weights ?? [],
    total: total ?? null,
    grades: grades ?? [],
  }))
}
