import type { TaskView } from '@goufu/engine'
import { shownStatus, shownStatuses, type ShownStatus } from '../state-mark/shown-status.ts'

export type TaskFilter = ShownStatus | 'all'

/** Reads a filter from an address; anything else is no filter. */
export function readFilter(value: string | undefined): TaskFilter {
  return shownStatuses.find((status) => status === value) ?? 'all'
}

/** How many tasks each filter would show, in the order of the filters. */
export function filterCounts(tasks: readonly TaskView[]): readonly { readonly filter: TaskFilter; readonly count: number }[] {
  const counts = shownStatuses.map((status) => ({ filter: status, count: tasks.filter((task) => shownStatus(task) === status).length }))
  return [{ filter: 'all', count: tasks.length }, ...counts]
}

/** The tasks a filter shows, in the document's order; the open task stays whatever its state. */
export function filterTasks(tasks: readonly TaskView[], filter: TaskFilter, open: string | undefined): readonly TaskView[] {
  return filter === 'all' ? tasks : tasks.filter((task) => task.address === open || shownStatus(task) === filter)
}
