import type { Fen } from '../policy/money.ts'
import type { Declared } from './declared.ts'
import type { Outcome, ProjectState, TaskRecord } from './project.ts'

// A purchase may be called for in lots, each won by another supplier. Plan, budget, method and call are for all lots; from the first
// application on each goes its own way. Every task of a lot is judged and done on the purchase as that lot sees it: a state like any
// other, in which the plan holds the lot's services, the budget its lines, and the sections what its own tasks have filled.

/** Numbers of the lots, ascending; empty where the purchase is in one. */
export function lotNumbers({ lot, plan }: ProjectState): readonly number[] {
  if (lot !== null || plan === null || plan.services.every((service) => service.lot === undefined)) return []
  return [...new Set(plan.services.flatMap((service) => service.lot ?? []))].toSorted((one, other) => one - other)
}

const seen = new WeakMap<ProjectState, readonly ProjectState[]>()

/** The purchase as each of its lots sees it; itself alone where it is in one. The same states for the same state, each time. */
export function lotsOf(state: ProjectState): readonly ProjectState[] {
  const numbers = lotNumbers(state)
  if (numbers.length === 0) return [state]
  const known = seen.get(state)
  if (known !== undefined) return known
  const lots = numbers.map((lot) => seenFrom(state, lot))
  seen.set(state, lots)
  return lots
}

/** The purchase as one lot sees it, or the purchase itself for `null`; `undefined` where it has no such lot. */
export function lotAt(state: ProjectState, lot: number | null): ProjectState | undefined {
  return lot === null ? state : lotsOf(state).find((candidate) => candidate.lot === lot)
}

/** The total of the plan stays that of all lots, see {@link wholeOf}. */
function seenFrom(state: ProjectState, lot: number): ProjectState {
  const own = state.lots[lot] ?? {}
  const rounds = own.rounds ?? []
  const over = new Set(rounds.flatMap(({ records }) => records.map(({ event }) => event)))
  return {
    ...state,
    plan: state.plan === null ? null : { ...state.plan, services: state.plan.services.filter((service) => service.lot === lot) },
    budget: state.budget === null ? null : { lines: state.budget.lines.filter((line) => line.lot === lot) },
    ...own,
    lot,
    purchase: state,
    lots: {},
    rounds: [...state.rounds, ...rounds],
    records: state.records.filter((record) => (record.lot ?? lot) === lot && !over.has(record.event)),
    declared: {
      ...without(
        state.declared,
        rounds.flatMap(({ facts }) => facts),
      ),
      ...own.declared,
    },
  }
}

function without(declared: Declared, paths: readonly string[]): Declared {
  return Object.fromEntries(Object.entries(declared).filter(([path]) => !paths.includes(path)))
}

/** The purchase that a lot is of; itself where it is no lot. */
export function wholeOf(state: ProjectState): ProjectState {
  return state.purchase ?? state
}

/** What is planned for the services of a lot, or for all of them, in fen. */
export function plannedFen({ plan }: ProjectState): Fen {
  return (plan?.services ?? []).reduce((sum, { quantity, unitPriceFen }) => sum + quantity * unitPriceFen, 0)
}

/** Folds what a task of a lot has changed into the purchase: the lot keeps it for itself, but for the record, which stands with all others. */
export function withLot(
  state: ProjectState,
  lot: number,
  { record, declared, patch }: { readonly record: TaskRecord; readonly declared: Declared; readonly patch: Partial<ProjectState> },
): Pick<ProjectState, 'records' | 'lots' | 'outcome'> {
  const own = state.lots[lot] ?? {}
  const { records: _records, declared: kept, rounds, ...sections } = patch
  const changed: ProjectState = {
    ...state,
    records: [...state.records, record],
    lots: {
      ...state.lots,
      [lot]: {
        ...own,
        ...sections,
        ...(rounds === undefined ? {} : { rounds: rounds.slice(state.rounds.length) }),
        declared: kept === undefined ? { ...own.declared, ...declared } : onlyIn(kept, own.declared ?? {}),
      },
    },
  }
  return { records: changed.records, lots: changed.lots, outcome: outcomeOf(lotsOf(changed)) }
}

function onlyIn(kept: Declared, own: Declared): Declared {
  return Object.fromEntries(Object.entries(own).filter(([path]) => path in kept))
}

/** A purchase is open while one of its lots is; then it was ended early where one of them was, else archived, and cancelled where all were. */
function outcomeOf(lots: readonly ProjectState[]): Outcome {
  const outcomes = lots.map(({ outcome }) => outcome)
  const last = (kind: Outcome['kind']) =>
    outcomes.filter((outcome) => outcome.kind === kind).reduce<Outcome | undefined>((one, other) => later(one, other), undefined)
  return last('open') ?? last('terminated') ?? last('completed') ?? last('cancelled') ?? { kind: 'open' }
}

function later(one: Outcome | undefined, other: Outcome): Outcome {
  return one === undefined || one.kind === 'open' || other.kind === 'open' || one.on <= other.on ? other : one
}
