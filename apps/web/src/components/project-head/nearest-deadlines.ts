import type { DueView, ProjectView, Text } from '@goufu/engine'

export interface Deadline {
  readonly address: string
  readonly title: Text
  readonly due: string
  /** Above zero once it has passed. */
  readonly overdueDays: number
}

/** The deadline that shouts first, the one after it, and how many more are overdue. */
export function nearestDeadlines(view: Pick<ProjectView, 'overdue' | 'nextDue'>): {
  readonly first: Deadline | null
  readonly next: Deadline | null
  readonly more: number
} {
  const deadline = (due: DueView): Deadline => ({ ...due, overdueDays: due.overdueDays ?? 0 })
  const late = view.overdue.map(deadline).toSorted((a, b) => b.overdueDays - a.overdueDays)
  const ahead = view.nextDue === null ? null : deadline(view.nextDue)
  const first = late[0] ?? ahead
  const next = first === ahead || ahead === null || ahead.address === first?.address || ahead.overdueDays > 0 ? null : ahead
  return { first, next, more: Math.max(0, late.length - 1) }
}
