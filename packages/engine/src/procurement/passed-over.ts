import type { Expression } from '../policy/expression.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { failsFor } from './findings.ts'
import { isDone, isTaskDone, occurrencesOf, taskOf, tasksOf } from './occurrence.ts'
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
        .flatMap((key) => taskOf(profile, key) ?? [])
        .flatMap((other) => (isPassedOver(scope, other) ? awaitedBy(scope, other) : [other])),
    ),
  ]
}

/** Whether anything has to be done before a task can be: whether {@link awaitedBy} names any. */
export function isAwaiting(scope: Scope, task: Pick<ResolvedTask, 'after'>): boolean {
  const { profile, state } = scope
  return task.after.some((key) => {
    if (isTaskDone(profile, state, key)) return false
    const other = taskOf(profile, key)
    return other !== undefined && (!isPassedOver(scope, other) || isAwaiting(scope, other))
  })
}

/** Whether a task is not done, and for certain is no part of the purchase as it stands. */
function isPassedOver({ profile, state, context, parameter }: Scope, task: ResolvedTask): boolean {
  if (task.when === null) return false
  return occurrencesOf(task, state).every(
    (occurrence) =>
      isDone(occurrence, state) || failsFor({ profile, parameter }, occurrenceFacts(state, context, occurrence.facts), task.when),
  )
}

/** What comes before a task, however its purchase stands. */
interface Before {
  /** The tasks it waits for, and those they wait for where they can be passed over. */
  readonly tasks: readonly ResolvedTask[]
  /** Keys of the tasks. */
  readonly keys: ReadonlySet<string>
  /** What decides which of the tasks are passed over. */
  readonly conditions: readonly Expression[]
}

const remembered = new WeakMap<ResolvedTask, Before>()

/** What comes before a task, whatever the purchase. Remembered: it follows from the document alone. */
export function tasksBefore(profile: ResolvedProfile, task: ResolvedTask): Before {
  let known = remembered.get(task)
  if (known === undefined) remembered.set(task, (known = allBefore(profile, task)))
  return known
}

function allBefore(profile: ResolvedProfile, { after }: ResolvedTask): Before {
  const named = (keys: readonly string[]) => tasksOf(profile).filter(({ key }) => keys.includes(key))
  const found = new Set(named(after))
  for (const task of found) if (task.when !== null) for (const before of named(task.after)) found.add(before)
  const tasks = [...found]
  return {
    tasks,
    keys: new Set(tasks.map(({ key }) => key)),
    conditions: tasks.flatMap(({ when }) => (when === null ? [] : [when])),
  }
}
