import type { ContractView, LotView, MoneyView, ProjectState, ProjectView } from '@goufu/engine'

/** The sections of a project as a lot has filled them; its own for `null`. */
export function sectionsOf(state: ProjectState, lot: number | null): ProjectState {
  return lot === null ? state : { ...state, ...state.lots[lot] }
}

/** What is to be put right, by the lot it belongs to. */
export function rectificationsOf({ state, view }: { readonly state: ProjectState; readonly view: Pick<ProjectView, 'lots'> }) {
  const lots = view.lots.length === 0 ? [null] : view.lots.map(({ number }) => number)
  return lots.flatMap((lot) => sectionsOf(state, lot).rectifications.map((one) => ({ ...one, lot })))
}

/** What screens say of a project, or of one of its lots. */
export interface Part {
  readonly supplier: LotView['supplier']
  readonly contract: ContractView | null
  readonly money: MoneyView
}

/** The part of a project that a task is about: the lot it is for, or all of it. */
export function partOf({ suppliers, contract, money, lots }: ProjectView, lot: number | null): Part {
  return lots.find(({ number }) => number === lot) ?? { supplier: suppliers.length === 1 ? (suppliers[0] ?? null) : null, contract, money }
}
