import type { CalendarDate } from '../policy/calendar-date.ts'
import { type Fen, formatShare } from '../policy/money.ts'
import type { PolicyDocument, ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'
import type { Context } from './context.ts'
import { instalmentAmounts } from './instalments.ts'
import { lotNumbers, lotsOf } from './lots.ts'
import { tasksOf } from './occurrence.ts'
import type { ProjectState } from './project.ts'
import {
  addedFen,
  awardFen,
  budgetFen,
  contractFen,
  donatedFen,
  originalPriceFen,
  paidFen,
  clawedBackFen,
  penaltiesFen,
  refundedFen,
  suppliersOf,
} from './project-sums.ts'
import { parametersOf } from './reading.ts'
import { heldByRectifications } from './rectification-holds.ts'
import { type StageView, taskList, type TaskView } from './task-list.ts'

/** A due date of an open task. */
export interface DueView {
  readonly address: string
  readonly title: Text
  readonly due: CalendarDate
  readonly overdueDays: number | null
}

/** A project as screens show it on a day; money in fen. */
export interface ProjectView {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly buyer: string
  readonly fiscalYear: number
  readonly profile: ProjectState['profile']
  readonly document: Pick<PolicyDocument, 'number' | 'title' | 'status'>
  readonly lastEffectiveOn: CalendarDate
  readonly outcome: ProjectState['outcome']['kind']
  /** Whom it is bought from: nobody yet, one, or one for some of the lots. */
  readonly suppliers: readonly { readonly id: string; readonly name: string }[]
  /** The contract of a purchase in one lot; those of lots stand with them. */
  readonly contract: ContractView | null
  /** Over all lots. */
  readonly money: MoneyView
  /** Each lot of a purchase that is in lots. */
  readonly lots: readonly LotView[]
  readonly nextDue: DueView | null
  readonly overdue: readonly DueView[]
  readonly stages: readonly StageView[]
  readonly tasks: readonly TaskView[]
  /** Addresses of the tasks that open rectifications hold up. */
  readonly heldByRectifications: readonly string[]
}

/** A lot as screens show it. */
export interface LotView {
  readonly number: number
  /** Keys of the services it is about. */
  readonly services: readonly string[]
  readonly outcome: ProjectState['outcome']['kind']
  readonly supplier: { readonly id: string; readonly name: string } | null
  readonly contract: ContractView | null
  readonly money: MoneyView
}

export interface ContractView {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly priceFen: Fen
}

/** Money of a purchase, or of one of its lots; in fen. */
export interface MoneyView {
  readonly budgetFen: Fen | null
  readonly awardFen: Fen | null
  /** The price as it was signed. */
  readonly originalPriceFen: Fen | null
  /** What amendments have added to it. */
  readonly addedFen: Fen
  /** The present price: both together. */
  readonly contractFen: Fen | null
  /** `null` for whoever is not shown what was paid. */
  readonly paidFen: Fen | null
  /** What it was decided to take back, and what of it has come in. */
  readonly clawedBackFen: Fen
  readonly refundedFen: Fen
  /** Damages at the settlement or the end of the contract; `null` before either. */
  readonly penaltiesFen: Fen | null
  readonly donatedFen: Fen
  readonly instalments: readonly {
    readonly key: string
    readonly title: Text
    readonly share: string
    readonly amountFen: Fen | null
    readonly status: 'paid' | 'open'
    /** Key of the task that pays it. */
    readonly task: string
  }[]
}

/** Builds the view of a project from its folded state. */
export function projectView(profile: ResolvedProfile, state: ProjectState, context: Context): ProjectView {
  const { stages, tasks } = taskList(profile, state, context)
  const open = new Set([state, ...lotsOf(state)].filter(({ outcome }) => outcome.kind === 'open').map(({ lot }) => lot))
  const due = tasks.flatMap((task): DueView[] =>
    task.due === null || task.status === 'done' || !open.has(task.lot)
      ? []
      : [{ address: task.address, title: task.title, due: task.due, overdueDays: task.overdueDays }],
  )
  return {
    id: state.id,
    code: state.code,
    title: state.title,
    buyer: state.buyer,
    fiscalYear: state.fiscalYear,
    profile: state.profile,
    document: { number: profile.document.number, title: profile.document.title, status: profile.document.status },
    lastEffectiveOn: state.lastEffectiveOn,
    outcome: state.outcome.kind,
    suppliers: suppliersOf(state),
    contract: contractView(state),
    money: moneyView(profile, state),
    lots: lotsOf(state).flatMap((lot) => (lot.lot === null ? [] : [lotView(profile, lot, lot.lot)])),
    nextDue: due.filter((item) => item.overdueDays === null).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null,
    overdue: due.filter((item) => item.overdueDays !== null),
    stages,
    tasks,
    heldByRectifications: heldByRectifications(profile, state, context, tasks),
  }
}

function lotView(profile: ResolvedProfile, lot: ProjectState, number: number): LotView {
  return {
    number,
    services: (lot.plan?.services ?? []).map(({ service }) => service),
    outcome: lot.outcome.kind,
    supplier: suppliersOf(lot)[0] ?? null,
    contract: contractView(lot),
    money: moneyView(profile, lot),
  }
}

function contractView({ contract }: ProjectState): ContractView | null {
  return contract === null ? null : { startsOn: contract.startsOn, endsOn: contract.endsOn, priceFen: contract.priceFen }
}

function moneyView(profile: ResolvedProfile, state: ProjectState): MoneyView {
  return {
    budgetFen: state.budget === null ? null : budgetFen(state),
    awardFen: awardFen(state),
    originalPriceFen: contractFen(state) === null ? null : originalPriceFen(state),
    addedFen: addedFen(state),
    contractFen: contractFen(state),
    paidFen: paidFen(state),
    clawedBackFen: clawedBackFen(state),
    refundedFen: refundedFen(state),
    penaltiesFen: penaltiesFen(state),
    donatedFen: donatedFen(state),
    instalments: lotNumbers(state).length === 0 ? instalmentsOf(profile, state) : [],
  }
}

function instalmentsOf(profile: ResolvedProfile, state: ProjectState): MoneyView['instalments'] {
  return instalmentAmounts({ profile, state, parameter: parametersOf(profile, state) }).map((instalment) => ({
    key: instalment.key,
    title: instalment.title,
    share: instalment.share === null ? '' : formatShare(instalment.share),
    amountFen: instalment.amountFen,
    status: instalment.paid ? 'paid' : 'open',
    task: tasksOf(profile).find((task) => task.settings['instalment'] === instalment.key)?.key ?? '',
  }))
}
