import type { CalendarDate } from '../policy/calendar-date.ts'
import { type Fen, formatShare } from '../policy/money.ts'
import type { PolicyDocument, ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'
import type { Context } from './context.ts'
import { instalmentAmounts } from './instalments.ts'
import { tasksOf } from './occurrence.ts'
import {
  addedFen,
  budgetFen,
  donatedFen,
  originalPriceFen,
  paidFen,
  type ProjectState,
  clawedBackFen,
  penaltiesFen,
  refundedFen,
} from './project.ts'
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
  readonly supplier: { readonly id: string; readonly name: string } | null
  readonly contract: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate; readonly priceFen: Fen } | null
  readonly money: {
    readonly budgetFen: Fen | null
    readonly awardFen: Fen | null
    /** The price as it was signed. */
    readonly originalPriceFen: Fen | null
    /** What amendments have added to it. */
    readonly addedFen: Fen
    /** The present price: both together. */
    readonly contractFen: Fen | null
    readonly paidFen: Fen
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
      readonly task: string
    }[]
  }
  readonly nextDue: DueView | null
  readonly overdue: readonly DueView[]
  readonly stages: readonly StageView[]
  readonly tasks: readonly TaskView[]
  /** Addresses of the tasks that open rectifications hold up. */
  readonly heldByRectifications: readonly string[]
}

/** Builds the view of a project from its folded state. */
export function projectView(profile: ResolvedProfile, state: ProjectState, context: Context): ProjectView {
  const { stages, tasks } = taskList(profile, state, context)
  const due = tasks.flatMap((task): DueView[] =>
    task.due === null || task.status === 'done' || state.outcome.kind !== 'open'
      ? []
      : [{ address: task.address, title: task.title, due: task.due, overdueDays: task.overdueDays }],
  )
  const chosen = state.contract ?? state.award
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
    supplier: chosen === null ? null : { id: chosen.supplierId, name: chosen.supplierName },
    contract:
      state.contract === null
        ? null
        : { startsOn: state.contract.startsOn, endsOn: state.contract.endsOn, priceFen: state.contract.priceFen },
    money: {
      budgetFen: state.budget === null ? null : budgetFen(state),
      awardFen: state.award?.amountFen ?? null,
      originalPriceFen: state.contract === null ? null : originalPriceFen(state),
      addedFen: addedFen(state),
      contractFen: state.contract?.priceFen ?? null,
      paidFen: paidFen(state),
      clawedBackFen: clawedBackFen(state),
      refundedFen: refundedFen(state),
      penaltiesFen: penaltiesFen(state),
      donatedFen: donatedFen(state),
      instalments: instalmentAmounts({ profile, state, parameter: parametersOf(profile, state) }).map((instalment) => ({
        key: instalment.key,
        title: instalment.title,
        share: instalment.share === null ? '' : formatShare(instalment.share),
        amountFen: instalment.amountFen,
        status: instalment.paid ? 'paid' : 'open',
        task: tasksOf(profile).find((task) => task.settings['instalment'] === instalment.key)?.key ?? '',
      })),
    },
    nextDue: due.filter((item) => item.overdueDays === null).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null,
    overdue: due.filter((item) => item.overdueDays !== null),
    stages,
    tasks,
    heldByRectifications: heldByRectifications(profile, state, context, tasks),
  }
}
