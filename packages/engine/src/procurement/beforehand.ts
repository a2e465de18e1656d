import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import type { TaskScope } from './task-kind.ts'
import { taskKinds } from './tasks/index.ts'

/** What stands against a task as the purchase is, whatever is typed: a contract has been signed, a call is closed. */
export function beforehand(scope: TaskScope): readonly Finding[] {
  return taskKinds.get(scope.task.kind)?.beforehand(scope) ?? []
}

/** The last day on which nothing of that stands against a task; `null` where it is not over by itself. */
export function lastDayOf({ state, task }: Pick<TaskScope, 'state' | 'task'>): CalendarDate | null {
  return taskKinds.get(task.kind)?.lastDay(state) ?? null
}
