import type { CalendarDate } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Actor } from './actor.ts'
import { audienceOf } from './audience.ts'
import type { Context } from './context.ts'
import type { EventDraft } from './event.ts'
import type { FileFacts } from './file.ts'
import { maySeeFile } from './file-rights.ts'
import { lotAt, lotsOf } from './lots.ts'
import type { ProjectState, TaskRecord } from './project.ts'
import { type MoneyView, projectView, type ProjectView } from './project-view.ts'
import { areSealed, looksFromOutside, seenBy } from './seen-by.ts'
import { suppliersNamed } from './seen-from-outside.ts'
import { taskKinds } from './tasks/index.ts'
import { stagesOf, type StageView, taskList, type TaskView } from './task-list.ts'

/** What somebody is shown of one purchase: its state, and what is made from it. */
export interface Sight {
  /** The purchase as they see it; the very state that was given where nothing of it is hidden. */
  readonly state: ProjectState
  readonly view: (context: Context) => ProjectView
  readonly tasks: (context: Context) => { readonly stages: readonly StageView[]; readonly tasks: readonly TaskView[] }
  /** What of an event is shown; `null` for nothing. */
  readonly event: (event: Pick<EventDraft, 'type' | 'task'> & { readonly number: number }) => SeenEvent | null
  readonly file: (file: Pick<FileFacts, 'organisation'>) => boolean
  /** Whether a supplier is shown beside the purchase; that it is in the register is no secret, that it has applied is. */
  readonly supplier: (id: string) => boolean
  /** Whether balances of funds are shown: they tell of other purchases. */
  readonly funds: boolean
}

/** An event as it is shown: under which address, and whether with its summary and with what was typed. */
export interface SeenEvent {
  readonly task: string | null
  readonly summary: boolean
  readonly input: boolean
}

/** What an actor is shown of a purchase on a day; `today` is the day on which they look, whatever day they look at. */
export function sightOf(profile: ResolvedProfile, state: ProjectState, actor: Actor, today: CalendarDate): Sight {
  const audience = audienceOf(actor)
  const seen = seenBy(profile, state, audience, today)
  const mayFile = (file: Pick<FileFacts, 'organisation'>) =>
    maySeeFile(actor, file) && (file.organisation === null || file.organisation === actor.organisation || !offersSealed(state, today))
  if (!looksFromOutside(state, audience))
    return {
      state: seen,
      view: (context) => projectView(profile, seen, context),
      tasks: (context) => taskList(profile, seen, context),
      event: (event) => ({ task: event.task, summary: true, input: seen === state || isTold(seen, event, actor) }),
      file: mayFile,
      supplier: () => true,
      funds: true,
    }
  const role = audience.kind === 'supplier' ? 'supplier' : 'public'
  // What is for the chosen supplier to do is no task of those who were not chosen, and tells them nothing before it is published.
  const isTheirs = ({ kind, lot }: TaskView): boolean => {
    const at = lot === null ? seen : lotAt(seen, lot)
    const holder = at === undefined ? undefined : taskKinds.get(kind)?.holder(at)
    return audience.kind !== 'supplier' || holder === undefined || holder === audience.supplierId
  }
  const isShown = (task: TaskView) => (task.roles.includes(role) && isTheirs(task)) || task.records.length > 0
  const own = (tasks: readonly TaskView[]) => {
    const shown = tasks.filter(isShown)
    const stages = new Set(shown.map(({ stage }) => stage))
    return { tasks: shown, stages: stagesOf(profile, shown).filter(({ key }) => stages.has(key)) }
  }
  const records = new Map(allRecords(seen).map((record) => [record.event, record] as const))
  const named = suppliersNamed(seen)
  return {
    state: seen,
    view: (context) => {
      const view = projectView(profile, seen, context)
      const { tasks, stages } = own(view.tasks)
      const addresses = new Set(tasks.map(({ address }) => address))
      const overdue = view.overdue.filter(({ address }) => addresses.has(address))
      const due = tasks.flatMap(({ address, title, status, due: day, overdueDays }) =>
        day === null || status === 'done' || overdueDays !== null ? [] : [{ address, title, due: day, overdueDays }],
      )
      return {
        ...view,
        money: moneySeen(view.money, seen, actor),
        lots: view.lots.map((lot) => ({ ...lot, money: moneySeen(lot.money, lotAt(seen, lot.number), actor) })),
        tasks,
        stages,
        overdue,
        nextDue: due.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null,
      }
    },
    tasks: (context) => own(taskList(profile, seen, context).tasks),
    event: ({ type, task, number }) => {
      if (type === 'create') return { task, summary: true, input: true }
      const record = records.get(number)
      if (record === undefined) return null
      return { task: record.address, summary: record.summary !== null, input: isOwnInput(record) }
    },
    file: (file) => file.organisation !== null && mayFile(file),
    supplier: (id) => id === actor.organisation || named.has(id),
    funds: false,
  }
}

/** Whether whoever looks from outside is shown what was paid: of its own contract alone. */
export function showsPayments(state: Pick<ProjectState, 'contract'> | undefined, actor: Actor): boolean {
  return actor.organisation !== null && state?.contract?.supplierId === actor.organisation
}

/** Nothing is said of payments that are not shown, also not that there were none. */
function moneySeen(money: MoneyView, state: ProjectState | undefined, actor: Actor): MoneyView {
  return showsPayments(state, actor) ? money : { ...money, paidFen: null, instalments: [] }
}

/** Whether any lot takes offers still: nobody opens what suppliers have uploaded until then. */
function offersSealed(state: ProjectState, today: CalendarDate): boolean {
  return lotsOf(state).some((lot) => areSealed(lot, today))
}

/** What a supplier has typed, or somebody for it, is shown to it: from outside no record of another one is. */
function isOwnInput({ kind, by }: TaskRecord): boolean {
  return by.role === 'supplier' || kind === 'apply' || kind === 'withdraw'
}

/** Whether the office, or a member of the panel, is told what was typed: no sealed offer, and no marks of others before their own. */
function isTold(seen: ProjectState, { number }: { readonly number: number }, actor: Actor): boolean {
  const record = seen.records.find(({ event }) => event === number)
  const places = lotsOf(seen)
  if (record?.kind === 'apply')
    return !places.some(
      ({ lot, applications }) =>
        lot === (record.lot ?? null) && applications.some(({ supplierId, sealed }) => supplierId === record.supplierId && sealed === true),
    )
  if (record?.kind === 'review' && record.instance !== actor.id)
    return places.some(({ lot, reviews }) => lot === (record.lot ?? null) && reviews.some(({ memberId }) => memberId === record.instance))
  return true
}

function allRecords(state: ProjectState): readonly TaskRecord[] {
  return [state, ...lotsOf(state)].flatMap(({ records, rounds }) => [...records, ...rounds.flatMap((round) => round.records)])
}
