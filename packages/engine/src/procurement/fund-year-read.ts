import { readsOf } from '../policy/expression.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { normsOf } from './findings.ts'
import { tasksOf } from './occurrence.ts'
import { placeAt } from './places.ts'
import type { ProjectState } from './project.ts'
import { purchasedOfYear } from './year-funds.ts'

/**
 * The fiscal year of which an attempt needs every fund in its context, because a rule asks for the total over all projects; `null` where
 * none does.
 */
export function fundYearRead(profile: ResolvedProfile, state: ProjectState, address: string): number | null {
  const task = placeAt(profile, state, address)?.occurrence.task
  return task !== undefined && readsTotal(profile, task) ? state.fiscalYear : null
}

/** The fiscal year of which a task list needs every fund, because a rule of one of its tasks asks for the total; `null` where none does. */
export function fundYearListed(profile: ResolvedProfile, state: ProjectState): number | null {
  return tasksOf(profile).some((task) => readsTotal(profile, task)) ? state.fiscalYear : null
}

const remembered = new WeakMap<ResolvedTask, boolean>()

function readsTotal(profile: ResolvedProfile, task: ResolvedTask): boolean {
  const known = remembered.get(task)
  if (known !== undefined) return known
  const nodes = [task.when, ...normsOf(profile, task).flatMap(({ when, require }) => [when, require])]
  const reads = nodes.some((node) => node !== null && readsOf(node).facts.includes(purchasedOfYear))
  remembered.set(task, reads)
  return reads
}
