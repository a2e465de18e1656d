import { addDays, addMonths, type CalendarDate } from '../policy/calendar-date.ts'
import type { Expression } from '../policy/expression.ts'
import type { Norm } from '../policy/judge.ts'
import { beforehand, lastDayOf } from './beforehand.ts'
import { isRefused, normsInForce } from './findings.ts'
import { type Occurrence, recordsOf } from './occurrence.ts'
import { tasksBefore } from './passed-over.ts'
import { occurrenceFacts, readingOf } from './reading.ts'
import { dayToCome, hasItsTurn, isPart, opensOnOf } from './standing.ts'
import type { TaskScope } from './task-kind.ts'
import { readsToday, turningDays } from './turning-days.ts'

/** When a task can be done, as far as time alone decides it. */
export interface Readiness {
  /** Since when, or from when on, nothing stands against it; `null` while something has to be done first. */
  readonly from: CalendarDate | null
  /** The last day of that; `null` where it is not over by itself. */
  readonly until: CalendarDate | null
}

export const NEVER: Readiness = { from: null, until: null }

/** How far ahead of its last event a purchase is looked at: longer than any period of a document. */
const MONTHS_AHEAD = 120

/**
 * The days on which nothing stands against an occurrence, from the project as it stands: those around its last event, else the first
 * ones after it. Between the days on which a rule turns over, or the task opens, all days are alike, so only those are tried.
 * @param scopeOn what is known on a day
 */
export function readinessOf(occurrence: Occurrence, scopeOn: (day: CalendarDate) => TaskScope, now: CalendarDate): Readiness {
  const scope = scopeOn(now)
  const begin = turnOn(scope, occurrence)
  const opensOn = opensOnOf(scope, occurrence)
  const turns = expressionsOf(scope).flatMap((node) =>
    turningDays(
      node,
      (day) => readingOf(scope, occurrenceFacts(scope.state, scopeOn(day).context, occurrence.facts)),
      begin,
      addMonths(now, MONTHS_AHEAD),
    ),
  )
  const lastDay = lastDayOf(scope)
  // With nothing to turn over, every day is like the present one, of which the facts are known already.
  if (turns.length === 0 && opensOn === null && lastDay === null) return isReady(scope, occurrence) ? { from: begin, until: null } : NEVER
  const over = lastDay === null ? null : addDays(lastDay, 1)
  const own = [opensOn, over].filter((day): day is CalendarDate => day !== null && day >= begin)
  const days = [...new Set([begin, ...turns, ...own])].toSorted()
  const runs = runsOf(days, (day) => isReady(scopeOn(day), occurrence))
  return runs.find((run) => run.until === null || run.until >= now) ?? NEVER
}

/** Days that follow each other, with the spans in which a test holds, given that it turns over on no other day. */
function runsOf(days: readonly CalendarDate[], test: (day: CalendarDate) => boolean): readonly Readiness[] {
  const runs: Readiness[] = []
  let from: CalendarDate | null = null
  for (const day of days) {
    const holds = test(day)
    if (holds) from ??= day
    else if (from !== null) {
      runs.push({ from, until: addDays(day, -1) })
      from = null
    }
  }
  return from === null ? runs : [...runs, { from, until: null }]
}

function isReady(scope: TaskScope, occurrence: Occurrence): boolean {
  if (!isPart(scope, occurrence) || !hasItsTurn(scope, occurrence) || dayToCome(scope, occurrence) !== null) return false
  return beforehand(scope).length === 0 && !isRefused(scope, occurrenceFacts(scope.state, scope.context, occurrence.facts))
}

const remembered = new WeakMap<readonly Norm[], readonly Expression[]>()

/** What decides about a task and reads the day. Remembered with the norms in force: it follows from them and the task. */
function expressionsOf(scope: TaskScope): readonly Expression[] {
  const norms = normsInForce(scope)
  const known = remembered.get(norms)
  if (known !== undefined) return known
  const { task, profile } = scope
  const nodes = [task.when, ...tasksBefore(profile, task).conditions, ...norms.flatMap((norm) => [norm.when, norm.require])]
  const read = nodes.filter((node) => node !== null).filter(readsToday)
  remembered.set(norms, read)
  return read
}

/**
 * The day its turn came: when the last of what had to be done before was done, or it was done last itself, or was sent back, or what it is
 * about came up.
 */
function turnOn({ profile, state, task }: TaskScope, occurrence: Occurrence): CalendarDate {
  const { keys } = tasksBefore(profile, task)
  let last = state.createdOn
  const note = (day: CalendarDate | undefined) => {
    if (day !== undefined && last < day) last = day
  }
  for (const record of state.records) if (keys.has(record.task)) note(record.on)
  for (const record of recordsOf(occurrence, state)) note(record.on)
  for (const [key, day] of Object.entries(state.returned)) if (key === task.key || keys.has(key)) note(day)
  if (task.repeats === 'objection') note(state.objections.find(({ instance }) => instance === occurrence.instance)?.raisedOn)
  if (task.repeats === 'consent-request') note(state.consentRequests.find(({ instance }) => instance === occurrence.instance)?.askedOn)
  return last
}
