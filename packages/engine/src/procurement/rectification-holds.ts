import type { CalendarDate } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Context } from './context.ts'
import { lotsOf } from './lots.ts'
import type { ProjectState, Rectification } from './project.ts'
import { taskList, type TaskView } from './task-list.ts'

/**
 * The addresses of the tasks that open rectifications hold up: a rule stands against them now that would not if everything that is to be
 * put right had been found in order today. Others may stand against them besides.
 */
export function heldByRectifications(
  profile: ResolvedProfile,
  state: ProjectState,
  context: Context,
  tasks: readonly TaskView[],
): readonly string[] {
  const blocked = tasks.filter(({ status }) => status === 'blocked')
  if (blocked.length === 0 || lotsOf(state).every((lot) => lot.rectifications.every(({ closedOn }) => closedOn !== null))) return []
  const then = new Map(taskList(profile, putRight(state, context.today), context).tasks.map((task) => [task.address, refusals(task)]))
  return blocked
    .filter((task) => [...refusals(task)].some((rule) => then.get(task.address)?.has(rule) === false))
    .map(({ address }) => address)
}

/** The purchase, and what its lots have for themselves, with everything found in order on a day. */
function putRight(state: ProjectState, on: CalendarDate): ProjectState {
  const closed = (each: Rectification): Rectification => ({ ...each, closedOn: each.closedOn ?? on })
  const lots = Object.entries(state.lots).map(
    ([lot, own]) => [lot, { ...own, rectifications: (own.rectifications ?? []).map(closed) }] as const,
  )
  return { ...state, rectifications: state.rectifications.map(closed), lots: Object.fromEntries(lots) }
}

function refusals({ findings }: TaskView): ReadonlySet<string> {
  return new Set(findings.flatMap(({ rule, effect }) => (effect === 'refuses' ? [rule] : [])))
}
