import type { Fen } from '../policy/money.ts'
import type { StreamRef } from './event.ts'
import type { ProjectState } from './project.ts'
import { originalPriceFen } from './project-sums.ts'

/** An amount and the fund it is drawn from. */
export interface Drawn {
  readonly fundId: string
  readonly amountFen: Fen
}

/** The funds of a project, each once. */
export function fundsOf(state: ProjectState): readonly StreamRef[] {
  return [...new Set((state.budget?.lines ?? []).map(({ fundId }) => fundId))].map((id) => ({ type: 'fund', id }))
}

/**
 * What the present price is drawn from: the original price line by line in the budget's order, then each addition from the fund it came
 * out of. An amendment only ever adds at the end, so whatever has been paid stays drawn from where it was.
 */
function commitments(state: ProjectState): readonly Drawn[] {
  let open = originalPriceFen(state)
  return (state.budget?.lines ?? []).map(({ fundId, amountFen, added }) => {
    if (added === true) return { fundId, amountFen }
    const committed = Math.min(open, amountFen)
    open -= committed
    return { fundId, amountFen: committed }
  })
}

/** The part of the present price between two amounts of fen, by fund: what a payment takes, or what payments have left. */
export function drawnBetween(state: ProjectState, fromFen: Fen, toFen: Fen): readonly Drawn[] {
  let start = 0
  return commitments(state).flatMap(({ fundId, amountFen }) => {
    const part = Math.min(toFen, start + amountFen) - Math.max(fromFen, start)
    start += amountFen
    return part > 0 ? [{ fundId, amountFen: part }] : []
  })
}
