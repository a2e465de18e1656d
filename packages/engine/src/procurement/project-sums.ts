import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Fen } from '../policy/money.ts'
import { lotsOf } from './lots.ts'
import type { Application, ProjectState } from './project.ts'

/** Sums an amount over the lots; of a purchase in one lot it is that one's. */
function sumFen(state: ProjectState, amountFen: (lot: ProjectState) => Fen): Fen {
  return lotsOf(state).reduce((sum, lot) => sum + amountFen(lot), 0)
}

function total(amounts: readonly { readonly amountFen: Fen }[]): Fen {
  return amounts.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

/** Sum of what has been paid, in fen. */
export function paidFen(state: ProjectState): Fen {
  return sumFen(state, ({ payments }) => total(payments))
}

/** Sum of what amendments have added to the price, in fen. */
export function addedFen(state: ProjectState): Fen {
  return sumFen(state, ({ amendments }) => amendments.reduce((sum, { additionFen }) => sum + additionFen, 0))
}

/** The award, over all lots that have one, in fen; `null` before the first. */
export function awardFen(state: ProjectState): Fen | null {
  const awards = lotsOf(state).flatMap(({ award }) => award ?? [])
  return awards.length === 0 ? null : total(awards)
}

/** The present price, over all lots that have a contract, in fen; `null` before the first. */
export function contractFen(state: ProjectState): Fen | null {
  const contracts = lotsOf(state).flatMap(({ contract }) => contract ?? [])
  return contracts.length === 0 ? null : contracts.reduce((sum, { priceFen }) => sum + priceFen, 0)
}

/** The price as the contract was signed, in fen; nought before it is. */
export function originalPriceFen(state: ProjectState): Fen {
  return sumFen(state, (lot) => (lot.contract === null ? 0 : lot.contract.priceFen - addedFen(lot)))
}

/** Sum of the budget lines, in fen, those that amendments added included. */
export function budgetFen(state: ProjectState): Fen {
  return sumFen(state, ({ budget }) => total(budget?.lines ?? []))
}

/** Sum of the donations, in fen; never part of the budget. */
export function donatedFen(state: ProjectState): Fen {
  return sumFen(state, ({ donations }) => total(donations))
}

/** What it was decided to take back, in fen. */
export function clawedBackFen(state: ProjectState): Fen {
  return sumFen(state, ({ clawBacks }) => total(clawBacks))
}

/** What came back of what was paid, in fen. */
export function refundedFen(state: ProjectState): Fen {
  return sumFen(state, ({ refunds }) => total(refunds))
}

/** Damages owed at the settlement or the end of the contract, in fen; `null` before either. */
export function penaltiesFen(state: ProjectState): Fen | null {
  const owed = lotsOf(state).flatMap(({ settlement, outcome }) => {
    const penalties = settlement?.penalties ?? (outcome.kind === 'terminated' ? outcome.penalties : null)
    return penalties === null ? [] : [total(penalties)]
  })
  return owed.length === 0 ? null : owed.reduce((sum, fen) => sum + fen, 0)
}

/** Whom it is bought from: each supplier once, by lot; those with a contract, and before it those that were awarded. */
export function suppliersOf(state: ProjectState): readonly { readonly id: string; readonly name: string }[] {
  const chosen = lotsOf(state).flatMap(({ contract, award }) => contract ?? award ?? [])
  return [...new Map(chosen.map(({ supplierId, supplierName }) => [supplierId, { id: supplierId, name: supplierName }])).values()]
}

/** Spending that reviews have found, and the part of it outside the scope of the contract, in fen. */
export function reviewedFen(state: ProjectState): { readonly spentFen: Fen; readonly outsideFen: Fen } {
  return {
    spentFen: state.fundReviews.reduce((sum, review) => sum + review.spentFen, 0),
    outsideFen: state.fundReviews.reduce((sum, review) => sum + review.outsideFen, 0),
  }
}

/** Applicants that passed screening and were not disqualified since. */
export function qualifiedApplications(state: Pick<ProjectState, 'applications'>): readonly Application[] {
  return state.applications.filter((application) => application.screening?.result === 'qualified' && application.disqualifiedOn === null)
}

/** Applicants that can be awarded: those shown to the public, or where nobody was shown all that are qualified. */
export function awardable(state: ProjectState): readonly Application[] {
  const shown = state.publicNotice?.shortlist
  return qualifiedApplications(state).filter(({ supplierId }) => shown === undefined || shown.includes(supplierId))
}

/**
 * The day by which money that was clawed back is to be returned: the first of those on which some is still open, the last where all has
 * come in; unknown where nothing was clawed back.
 */
export function refundDueOn(state: ProjectState): CalendarDate | undefined {
  let received = refundedFen(state)
  const inOrder = state.clawBacks.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  for (const { amountFen, dueOn } of inOrder) {
    if (received < amountFen) return dueOn
    received -= amountFen
  }
  return inOrder.at(-1)?.dueOn
}
