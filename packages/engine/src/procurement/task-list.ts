import type { CalendarDate } from '../policy/calendar-date.ts'
import { daysBetween } from '../policy/calendar-date.ts'
import type { Citation } from '../policy/citation.ts'
import type { Finding } from '../policy/finding.ts'
import type { RoleId } from '../policy/role.ts'
import type { ResolvedProfile, ResolvedStage } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { parseAddress } from './address.ts'
import type { Context } from './context.ts'
import { judgeTask } from './findings.ts'
import { isDone, type Occurrence, recordsOf, taskOf, tasksOf, titleOfLot } from './occurrence.ts'
import { type Place, placesOf } from './places.ts'
import type { ProjectState, TaskRecord } from './project.ts'
import { occurrenceFacts, parametersOf } from './reading.ts'
import { firstOf, roleTitle } from './role-of.ts'
import { separation } from './separation.ts'
import { beforehand } from './beforehand.ts'
import { dueDayOf, isPart, opensOnOf, type Wait, waitsOf, isClosedTo } from './standing.ts'
import type { TaskScope } from './task-kind.ts'

/** One line of the task list. `overdueDays` above zero means the due date has passed. */
export interface TaskView {
  readonly address: string
  readonly task: string
  readonly kind: string
  readonly instance: string | null
  /** Number of the lot it is for; `null` where it is for all of them, or there is one. */
  readonly lot: number | null
  readonly stage: string | null
  readonly title: Text
  readonly role: RoleId
  readonly roles: readonly RoleId[]
  /** What the document calls them. */
  readonly roleTitles: readonly Text[]
  readonly status: 'done' | 'ready' | 'waiting' | 'blocked'
  readonly overdueDays: number | null
  readonly optional: boolean
  readonly repeatable: boolean
  readonly opensOn: CalendarDate | null
  readonly due: CalendarDate | null
  readonly dueBasis: Text | null
  readonly waitingFor: readonly Wait[]
  /** Why it is blocked: what stands against it and rules that fail, whatever is typed; and that it is another person's, where it is not for whoever looks to do. */
  readonly findings: readonly Finding[]
  /** Why it is another person's, and whose it can be; `null` where it is not another's than whoever's looks. */
  readonly barred: Pick<Finding, 'message' | 'next' | 'citation'> | null
  readonly citation: Citation
  readonly records: readonly TaskRecord[]
}

/** A stage with its counts. */
export interface StageView {
  readonly key: string
  readonly title: Text
  readonly period: Text | null
  readonly citation: Citation
  readonly done: number
  readonly total: number
  readonly status: 'done' | 'current' | 'upcoming'
  readonly overdue: number
  readonly blocked: number
}

/** Every task of the purchase as it stands on a day, in the document's order. */
export function taskList(
  profile: ResolvedProfile,
  state: ProjectState,
  context: Context,
): { readonly stages: readonly StageView[]; readonly tasks: readonly TaskView[] } {
  const tasks = linesOf(profile, state, context).map(viewOf)
  return { stages: stagesOf(profile, tasks), tasks }
}

/** The stages of a process, counted over some lines of its list. */
export function stagesOf(profile: ResolvedProfile, tasks: readonly TaskView[]): readonly StageView[] {
  const counted = profile.process.stages.map((stage) => countsOf(stage, tasks))
  const current = counted.findIndex((counts) => counts.done < counts.total)
  return profile.process.stages.map((stage, index): StageView => ({
    key: stage.key,
    title: stage.title,
    period: stage.window?.title ?? null,
    citation: stage.citation,
    ...(counted[index] ?? { done: 0, total: 0, overdue: 0, blocked: 0 }),
    status: current === -1 || index < current ? 'done' : index === current ? 'current' : 'upcoming',
  }))
}

/** A line of the list before anything is judged: whether it is done, and what its due date is made from. */
export interface TaskLine {
  readonly scope: TaskScope
  readonly occurrence: Occurrence
  readonly done: boolean
}

/** Every line that the purchase has as it stands, in the document's order. No rule is judged. */
function linesOf(profile: ResolvedProfile, state: ProjectState, context: Context): readonly TaskLine[] {
  return tasksOf(profile).flatMap((task) => placesOf(profile, task, state).flatMap((place) => lineAt(profile, place, context) ?? []))
}

/** The line of a place; `undefined` where the purchase has none as it stands. No rule is judged. */
export function lineAt(profile: ResolvedProfile, { state, occurrence }: Place, context: Context): TaskLine | undefined {
  const { task, instance } = occurrence
  const scope: TaskScope = { profile, state, task, instance, context, parameter: parametersOf(profile, state) }
  const isLine = recordsOf(occurrence, state).length > 0 || (!isOver(scope) && isPart(scope, occurrence))
  return isLine ? { scope, occurrence, done: isDone(occurrence, state) } : undefined
}

/** Whether the task is one of a lot that has ended while others go on: what it has not done is left to nobody. */
function isOver({ state, task }: TaskScope): boolean {
  return state.lot !== null && isClosedTo(state, task.kind)
}

/** When a line is due, and since when it has been: days are counted of what must be done and is not. */
export function dueOf({ scope, occurrence, done }: TaskLine): Pick<TaskView, 'due' | 'overdueDays'> {
  const { state, context, task } = scope
  const due = dueDayOf(scope, occurrence)
  const open = !done && !task.optional && !isClosedTo(state, task.kind)
  return { due, overdueDays: open && due !== null && due < context.today ? daysBetween(due, context.today) : null }
}

function viewOf(line: TaskLine): TaskView {
  const { scope, occurrence, done } = line
  const { state, context, task } = scope
  const facts = occurrenceFacts(state, context, occurrence.facts)
  const waits = done ? [] : waitsOf(scope, occurrence)
  const closed = isClosedTo(state, task.kind)
  const apart = done || closed ? [] : separation(scope)
  const rules = done || closed ? [] : judgeTask(scope, facts, undefined).filter((finding) => finding.effect === 'refuses')
  const against = [...apart, ...(done || closed || waits.length > 0 ? [] : beforehand(scope)), ...rules]
  const status = done ? 'done' : against.length > 0 && waits.length === 0 ? 'blocked' : waits.length > 0 || closed ? 'waiting' : 'ready'
  const { due, overdueDays } = dueOf(line)
  return {
    address: occurrence.address,
    task: task.key,
    kind: task.kind,
    instance: occurrence.instance,
    lot: state.lot,
    stage: task.stage,
    title: occurrence.title,
    role: firstOf(task.roles),
    roles: task.roles,
    roleTitles: task.roles.map((role) => roleTitle(scope.profile, role)),
    status,
    overdueDays,
    optional: task.optional,
    repeatable: task.repeats === 'as-needed' && !closed && occurrence.past === null,
    opensOn: occurrence.past === null ? opensOnOf(scope, occurrence) : null,
    due,
    dueBasis: task.dueBasis,
    waitingFor: waits,
    findings: against,
    barred: apart[0] === undefined ? null : { message: apart[0].message, next: apart[0].next, citation: apart[0].citation },
    citation: task.citation,
    records: recordsOf(occurrence, state),
  }
}

function countsOf(stage: ResolvedStage, tasks: readonly TaskView[]): Pick<StageView, 'done' | 'total' | 'overdue' | 'blocked'> {
  const own = tasks.filter((task) => task.stage === stage.key && !(task.optional && task.status !== 'done'))
  return {
    done: own.filter((task) => task.status === 'done').length,
    total: own.length,
    overdue: own.filter((task) => task.overdueDays !== null).length,
    blocked: own.filter((task) => task.status === 'blocked').length,
  }
}

/** The title of a task at an address, whether or not it still stands in the list. */
export function titleAt(profile: ResolvedProfile, address: string): Text {
  const { task: key, lot, round, instance } = parseAddress(address)
  const own = taskOf(profile, key)?.title ?? text(key, key)
  const title = round === 1 ? own : text(`${own.zh}（第${round}轮）`, `${own.en} (round ${round})`)
  const divided = instance === null || /^\d+$/.test(instance) ? title : text(`${title.zh}（${instance}）`, `${title.en} (${instance})`)
  return titleOfLot(divided, lot)
}
