import type { ProjectState } from '@goufu/engine'

/** A line of the budget, with the lot it is for. */
export interface BudgetLine {
  readonly fundId: string
  readonly amountFen: number
  /** `null` in a purchase in one lot. */
  readonly lot: number | null
  /** Whether an amendment of the contract added it. */
  readonly isAdded: boolean
}

type Sections = Pick<ProjectState, 'budget' | 'lots'>

/**
 * What the budget is drawn from, lot by lot; none for whoever is not shown from which funds.
 * @param lots numbers of the lots; empty for a purchase in one
 */
export function budgetLines({ budget, lots: kept }: Sections, lots: readonly number[]): readonly BudgetLine[] {
  const whole = budget?.lines ?? []
  const parts = lots.length === 0 ? [{ lot: null, lines: whole }] : lots.map((lot) => ({ lot, lines: linesOfLot(lot) }))
  return parts.flatMap(({ lot, lines }) =>
    lines
      .filter(({ fundId }) => fundId !== '')
      .map(({ fundId, amountFen, added }) => ({ fundId, amountFen, lot, isAdded: added === true })),
  )

  /** A lot keeps its own lines from the first addition on. */
  function linesOfLot(lot: number) {
    return kept[String(lot)]?.budget?.lines ?? whole.filter((line) => line.lot === lot)
  }
}
