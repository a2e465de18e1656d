import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'
import type { Context } from './context.ts'
import { placesLeft } from './places.ts'
import type { ProjectState } from './project.ts'
import type { DueView } from './project-view.ts'
import { dueOf, lineAt } from './task-list.ts'

/** Where a project stands on a day, as far as it can be told without judging any rule: enough for a line of a list. */
export interface ProjectSummary {
  /** Title of the stage it is in; `null` when all are over. */
  readonly stage: Text | null
  /** What is due first, overdue or not; `null` when nothing is. */
  readonly urgent: DueView | null
}

/** The same stage and due dates that the project's view tells, for a fraction of its cost. */
export function projectSummary(profile: ResolvedProfile, state: ProjectState, context: Context): ProjectSummary {
  const open = placesLeft(profile, state).flatMap((place) => lineAt(profile, place, context) ?? [])
  const stages = new Set(open.filter(({ scope }) => !scope.task.optional).map(({ scope }) => scope.task.stage))
  let urgent: DueView | null = null
  for (const line of open) {
    if (line.scope.state.outcome.kind !== 'open') continue
    const { due, overdueDays } = dueOf(line)
    const { address, title } = line.occurrence
    if (due !== null && precedes({ due, overdueDays }, urgent)) urgent = { address, title, due, overdueDays }
  }
  return { stage: profile.process.stages.find(({ key }) => stages.has(key))?.title ?? null, urgent }
}

/** Of what is due on the same day, what has to be done comes before what may be. */
function precedes(one: Pick<DueView, 'due' | 'overdueDays'>, other: DueView | null): boolean {
  if (other === null || one.due < other.due) return true
  return one.due === other.due && one.overdueDays !== null && other.overdueDays === null
}
