import type { Expression } from '../policy/expression.ts'
import type { ResolvedTask } from '../policy/resolved-profile.ts'
import { failsFor } from './findings.ts'
import { isDone, isTaskDone, occurrencesOf, tasksOf } from './occurrence.ts'
import { occurrenceFacts } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

type Scope = Pick<TaskScope, 'profile' | 'state' | 'context' | 'parameter'>

/**
 * The tasks that have to be done before one can be. A task that is no part of the purchase is passed over: whoever waits for it waits for
 * what it would wait for itself. What cannot be told yet is waited for.
 */
export function awaitedBy(scope: Scope, task: Pick<ResolvedTask, 'after'>): readonly ResolvedTask[] {
  const { profile, state } = scope
  return [
    ...new Set(
      task.after
        .filter((key) => !isTaskDone(profile, state, key))
        .flatMap((key) => tasksOf(profile).filter((other) => other.key === key))
        .flatMap((other) => (isPassedOver(scope, other) ? awaitedBy(scope, other) : [other])),
    ),
  ]
}

/** Whether a task is not done, and for certain is no part of the purchase as it stands. */
function isPassedOver({ profile, state, context, parameter }: Scope, task: ResolvedTask): boolean {
  if (task.when === null) return false
  return occurrencesOf(task, state).every(
    (occurrence) =>
      isDone(occurrence, state) || failsFor({ profile, parameter }, occurrenceFacts(state, context, occurrence.facts), task.when),
  )
}

/** What decides which of the tasks before one are passed over. */
export function conditionsBefore({ profile }: Pick<Scope, 'profile'>, task: Pick<ResolvedTask, 'after'>): readonly Expression[] {
  return [...tasksBefore({ profile }, task)].flatMap(({ when }) => (when === null ? [] : [when]))
}

/** The tasks one waits for, and those they wait for where they can be passed over. */
export function tasksBefore({ profile }: Pick<Scope, 'profile'>, { after }: Pick<ResolvedTask, 'after'>): ReadonlySet<ResolvedTask> {
  const named = (keys: readonly string[]) => tasksOf(profile).filter(({ key }) => keys.includes(key))
  const found = new Set(named(after))
  for (const task of found) if (task.when !== null) for (const before of named(task.after)) found.add(before)
  return found
}
