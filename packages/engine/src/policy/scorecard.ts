import type { Expression } from './expression.ts'
import type { Quantity } from './handle.ts'
import type { Text } from './text.ts'

/** One criterion, judged between zero and its points. */
export interface Criterion {
  readonly key: string
  readonly title: Text
  /** Highest mark, in hundredths of a point: a figure or an open parameter. */
  readonly points: Expression
  /** Clause the criterion stands in. */
  readonly clause: string
}

/** How applications are marked. Members' totals are combined by their mean, rounded half up to a hundredth; ties are shown. */
export interface ScorecardElement {
  readonly element: 'scorecard'
  readonly key: string
  readonly title: Text
  readonly criteria: readonly Criterion[]
  readonly combine: 'mean'
}

/** Declares a criterion of a scorecard. */
export function criterion(key: string, title: Text, points: Quantity<'hundredths'>, clause: string): Criterion {
  return { key, title, points: points.node, clause }
}

/** Declares a scorecard. */
export function scorecard(key: string, title: Text, criteria: readonly Criterion[]): ScorecardElement {
  return { element: 'scorecard', key, title, criteria, combine: 'mean' }
}
