import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Context } from './context.ts'
import type { ProjectState } from './project.ts'
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
  if (blocked.length === 0 || state.rectifications.every(({ closedOn }) => closedOn !== null)) return []
  const rectifications = state.rectifications.map((each) => ({ ...each, closedOn: each.closedOn ?? context.today }))
  const then = new Map(taskList(profile, { ...state, rectifications }, context).tasks.map((task) => [task.address, refusals(task)]))
  return blocked
    .filter((task) => [...refusals(task)].some((rule) => then.get(task.address)?.has(rule) === false))
    .map(({ address }) => address)
}

function refusals({ findings }: TaskView): ReadonlySet<string> {
  return new Set(findings.flatMap(({ rule, effect }) => (effect === 'refuses' ? [rule] : [])))
}
