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

/** The lots that tasks are for, ascending; empty where the purchase is in one. */
export function lotsAmong(tasks: readonly TaskView[]): readonly number[] {
  return [...new Set(tasks.flatMap(({ lot }) => lot ?? []))].toSorted((one, other) => one - other)
}

/** Reads a lot from an address; anything that is no lot of these tasks is none. */
export function readLot(value: string | undefined, tasks: readonly TaskView[]): number | null {
  return lotsAmong(tasks).find((lot) => String(lot) === value) ?? null
}

/** The tasks of a lot and those for all lots; every one where no lot is chosen. The open task stays. */
export function tasksOfLot(tasks: readonly TaskView[], chosen: number | null, open: string | undefined): readonly TaskView[] {
  return chosen === null ? tasks : tasks.filter(({ lot, address }) => lot === null || lot === chosen || address === open)
}

/** The tasks a filter shows, in the document's order; the open task stays whatever its state. */
export function filterTasks(tasks: readonly TaskView[], filter: TaskFilter, open: string | undefined): readonly TaskView[] {
  return filter === 'all' ? tasks : tasks.filter((task) => task.address === open || shownStatus(task) === filter)
}
