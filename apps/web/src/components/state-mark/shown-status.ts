import type { TaskView } from '@goufu/engine'

/** What a task is shown as: overdue is a deadline that has passed on a task that is not done. */
export type ShownStatus = TaskView['status'] | 'overdue'

export const shownStatuses: readonly ShownStatus[] = ['done', 'ready', 'waiting', 'blocked', 'overdue']

/** The status a task is shown with. */
export function shownStatus(task: Pick<TaskView, 'status' | 'overdueDays'>): ShownStatus {
  return task.status !== 'done' && task.overdueDays !== null && task.overdueDays > 0 ? 'overdue' : task.status
}
