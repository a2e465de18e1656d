import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Citation } from '../policy/citation.ts'
import type { Finding } from '../policy/finding.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import type { Context } from './context.ts'
import type { ProjectState } from './project.ts'
import { repinProject } from './repin.ts'
import { taskList } from './task-list.ts'
import type { TaskView } from './task-list.ts'

/** What another version of its document would change for one project. */
export interface ProjectImpact {
  /** Why the project cannot move to that version; empty when it can. */
  readonly against: readonly Finding[]
  /** The tasks that would stand otherwise; the others are left out. */
  readonly tasks: readonly TaskChange[]
}

export interface TaskChange {
  readonly address: string
  readonly title: Text
  /** Where it is written: in the other version, or in the one it goes by for a task that the other does not have. */
  readonly citation: Citation
  /** How it stands; null for a task that only the other version has. */
  readonly before: TaskStanding | null
  /** How it would stand; null for a task that the other version does not have. */
  readonly after: TaskStanding | null
}

export interface TaskStanding {
  readonly status: TaskView['status']
  readonly due: CalendarDate | null
  /** What the rules say against it. */
  readonly findings: readonly Finding[]
}

/** Whoever may decide it: what is asked is what stands against the project, not against a person. */
const approver: Context['actor'] = { id: 'impact', name: 'impact', role: 'approver', organisation: null }

const reason = text('预演', 'rehearsal')

/**
 * Rehearses the move of a project to another version, as at a day: whether anything stands against it, and which tasks would stand
 * otherwise. Nothing is decided by it. Pure.
 * @param rulesDate the day at which the other version's rules would be read
 */
export function projectImpact(
  before: ResolvedProfile,
  after: ResolvedProfile,
  state: ProjectState,
  rulesDate: CalendarDate,
  context: Context,
): ProjectImpact {
  const rehearsed = { ...context, actor: approver }
  const decision = repinProject({ before, after }, state, { digest: after.digest, rulesDate, reason: reason.zh }, rehearsed)
  const moved: ProjectState = { ...state, profile: { id: after.id, version: after.version, digest: after.digest, rulesDate } }
  return {
    against: decision.outcome === 'refused' ? decision.findings : [],
    tasks: changesOf(taskList(before, state, rehearsed).tasks, taskList(after, moved, rehearsed).tasks),
  }
}

function changesOf(before: readonly TaskView[], after: readonly TaskView[]): readonly TaskChange[] {
  const [lefts, rights] = [byAddress(before), byAddress(after)]
  return [...new Set([...lefts.keys(), ...rights.keys()])].flatMap((address): readonly TaskChange[] => {
    const [left, right] = [lefts.get(address), rights.get(address)]
    const shown = right ?? left
    const [before, after] = [standingOf(left), standingOf(right)]
    if (shown === undefined || isSame(before, after)) return []
    return [{ address, title: shown.title, citation: shown.citation, before, after }]
  })
}

function byAddress(tasks: readonly TaskView[]): ReadonlyMap<string, TaskView> {
  return new Map(tasks.map((task) => [task.address, task]))
}

function standingOf(task: TaskView | undefined): TaskStanding | null {
  return task === undefined ? null : { status: task.status, due: task.due, findings: task.findings }
}

/** What was done stays: by when it would have been due by other rules is nothing to anybody. */
function isSame(one: TaskStanding | null, other: TaskStanding | null): boolean {
  if (one?.status === 'done' && other?.status === 'done') return true
  return one?.status === other?.status && one?.due === other?.due && rulesOf(one) === rulesOf(other)
}

function rulesOf(standing: TaskStanding | null): string | undefined {
  return standing?.findings.map(({ rule }) => rule).join()
}
