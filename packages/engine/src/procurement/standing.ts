import { type CalendarDate, parseDate } from '../policy/calendar-date.ts'
import { evaluate } from '../policy/evaluate.ts'
import type { Expression } from '../policy/expression.ts'
import type { Finding } from '../policy/finding.ts'
import { type Text, text } from '../policy/text.ts'
import { OUTSIDE } from './actor.ts'
import { holds } from './findings.ts'
import { isDone, type Occurrence, occurrencesOf } from './occurrence.ts'
import { awaitedBy, isAwaiting } from './passed-over.ts'
import type { ProjectState } from './project.ts'
import { occurrenceFacts, readingOf } from './reading.ts'
import { refusal, refuseIf } from './refusal.ts'
import { actsAs, roleTitles } from './role-of.ts'
import { separation } from './separation.ts'
import type { TaskScope } from './task-kind.ts'
import { workingRule } from './working-rules.ts'

/** What a task waits for: another task, or a day. */
export interface Wait {
  readonly task: string | null
  readonly on: CalendarDate | null
  readonly say: Text
}

/** How a task stands before anybody has typed anything. */
export interface Standing {
  readonly wrongRole: Finding | null
  readonly waits: readonly Wait[]
  /** Everything that stands against doing it now, waits included. */
  readonly refusals: readonly Finding[]
}

/**
 * Judges whether a task's turn has come: project open, date in order, not done yet, earlier tasks done, its period begun; and whether it is
 * for whoever acts to do.
 */
export function standing(scope: TaskScope, occurrence: Occurrence): Standing {
  const { state, context, task } = scope
  const citation = task.citation
  const waits = waitsOf(scope, occurrence)
  const refusals: Finding[] = [...againstAnything(state, context.today, task.kind)]
  if (occurrence.past !== null)
    return {
      wrongRole: wrongRole(scope),
      waits: [],
      refusals: [
        ...refusals,
        state.recusals.some(({ member }) => member.id === occurrence.instance)
          ? refusal('recused', {
              citation: workingRule('separation'),
              message: text('已经退出评审，不再评分', 'Has left the panel and marks no more'),
            })
          : refusal('round-over', { citation: workingRule('order'), message: text('这一轮已经结束', 'This round is over') }),
      ],
    }
  if (task.repeats !== 'as-needed' && isDone(occurrence, state))
    refusals.push(
      refusal('already-done', {
        citation,
        message: text(`${occurrence.title.zh}已经办过`, `${occurrence.title.en} has been done already`),
      }),
    )
  if (!isPart(scope, occurrence))
    refusals.push(refusal('not-part', { citation, message: text('现在不需要这项任务', 'This task is not called for now') }))
  for (const wait of waits) refusals.push(refusal('waits', { citation, message: wait.say }))
  refusals.push(...separation(scope), ...onAnotherDay(scope))
  return { wrongRole: wrongRole(scope), waits, refusals }
}

/**
 * Whoever acts for themselves does so on the day they do it: a supplier past its term, or somebody who objects after the notice, cannot
 * name an earlier day. An office also enters what was done on paper before; both days stay on the event.
 */
function onAnotherDay({ context: { actor, today, recordedOn } }: TaskScope): readonly Finding[] {
  return refuseIf(recordedOn !== undefined && today !== recordedOn && OUTSIDE.has(actor.role), 'own-day', {
    citation: workingRule('times'),
    message: text(`你的办理日只能是当天，今天是${recordedOn ?? ''}`, `You act on the day you do it: today is ${recordedOn ?? ''}`),
  })
}

/** What stands against whatever is to be recorded on a day: the project has ended, or something was recorded for a later day. */
export function againstAnything(state: ProjectState, on: CalendarDate, kind?: string): readonly Finding[] {
  const citation = workingRule('order')
  const { outcome, lastEffectiveOn } = state
  return [
    ...(outcome.kind === 'open' || !isClosedTo(state, kind)
      ? []
      : [refusal('project-closed', { citation, message: closedSentence[outcome.kind] })]),
    ...refuseIf(on < lastEffectiveOn, 'date-order', {
      citation,
      message: text(
        `办理日不能早于上一项任务的办理日 ${lastEffectiveOn}`,
        `The day cannot be before the last task's day, ${lastEffectiveOn}`,
      ),
    }),
  ]
}

/** Kinds that are done after a contract was ended as well: what was paid is taken back then. */
const afterTermination: ReadonlySet<string> = new Set(['claw-back', 'refund'])

/** Whether the project has ended for a kind of task. */
export function isClosedTo({ outcome }: ProjectState, kind: string | undefined): boolean {
  if (outcome.kind === 'terminated') return kind === undefined || !afterTermination.has(kind)
  return outcome.kind !== 'open'
}

/** Whether the task belongs to this purchase as it stands. */
export function isPart(scope: TaskScope, occurrence: Occurrence): boolean {
  if (scope.task.when === null) return true
  return holds(scope, occurrenceFacts(scope.state, scope.context, occurrence.facts), scope.task.when)
}

const closedSentence = {
  completed: text('项目已归档', 'The project has been archived'),
  cancelled: text('项目已取消', 'The project has been cancelled'),
  terminated: text('合同已终止', 'The contract has been terminated'),
}

function wrongRole({ profile, task, context }: TaskScope): Finding | null {
  if (actsAs(profile, context.actor, task.roles)) return null
  const may = roleTitles(profile, task.roles)
  return refusal('wrong-role', {
    citation: workingRule('roles'),
    message: text(`“${task.title.zh}”由${may.zh}办理`, `“${task.title.en}” is done by: ${may.en}`),
  })
}

/** What a task waits for before its turn comes: what has to be done, or to come up, and then the day. */
export function waitsOf(scope: TaskScope, occurrence: Occurrence): readonly Wait[] {
  const before = waitsBefore(scope, occurrence)
  const opensOn = dayToCome(scope, occurrence)
  return opensOn === null ? before : [...before, { task: null, on: opensOn, say: text(`${opensOn} 起可办`, `opens on ${opensOn}`) }]
}

/** What has to be done, or to come up, before the turn of a task comes. */
export function waitsBefore(scope: TaskScope, occurrence: Occurrence): readonly Wait[] {
  const tasks = awaitedBy(scope, scope.task).map(({ key, title }) => ({
    task: key,
    on: null,
    say: text(`要先办完“${title.zh}”`, `“${title.en}” must be done first`),
  }))
  if (tasks.length > 0 || !hasNothingToDo(scope, occurrence)) return tasks
  return [{ task: null, on: null, say: text('还没有可办的对象', 'There is nothing to do it for yet') }]
}

/** Whether nothing has to be done, or to come up, before it any more: {@link waitsBefore} told without words. */
export function hasItsTurn(scope: TaskScope, occurrence: Occurrence): boolean {
  return !isAwaiting(scope, scope.task) && !hasNothingToDo(scope, occurrence)
}

/** The day from which on it can be done, as long as it has not come. */
export function dayToCome(scope: TaskScope, occurrence: Occurrence): CalendarDate | null {
  const opensOn = opensOnOf(scope, occurrence)
  return opensOn !== null && scope.context.today < opensOn ? opensOn : null
}

/** Whether it is divided among what has not come up: there is no panel, no objection, no contract yet. */
function hasNothingToDo({ state }: TaskScope, { instance, task }: Occurrence): boolean {
  if (instance !== null || task.repeats === 'once' || task.repeats === 'as-needed' || task.repeats === 'until-passed') return false
  return occurrencesOf(task, state).every((other) => other.instance === null)
}

/** The first day a task can be done: the day after its period, or the process's own `opens`; `null` when none is known. */
export function opensOnOf(scope: TaskScope, occurrence: Occurrence): CalendarDate | null {
  if (occurrence.opensOn !== null) return occurrence.opensOn
  return scope.task.opens === null ? null : dateOf(scope, scope.task.opens, occurrence)
}

/** The task's own due date, else the last day of its stage; what may be left undone has none but its own. */
export function dueDayOf(scope: TaskScope, occurrence: Occurrence): CalendarDate | null {
  if (occurrence.past !== null) return null
  const { task, profile } = scope
  if (task.due !== null) return dateOf(scope, task.due, occurrence)
  return task.optional ? null : (profile.process.stages.find((stage) => stage.key === task.stage)?.window?.until ?? null)
}

/** The date an expression of the process yields at an occurrence; `null` while it is unknown. */
function dateOf(scope: TaskScope, node: Expression, occurrence: Occurrence): CalendarDate | null {
  const facts = occurrenceFacts(scope.state, scope.context, occurrence.facts)
  const result = evaluate(node, readingOf(scope, facts))
  return result.known && typeof result.value === 'string' ? (parseDate(result.value) ?? null) : null
}
