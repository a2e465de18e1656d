import type { Element } from '../../policy/extension.ts'
import type { TaskElement } from '../../policy/process.ts'
import { lineageOf, processOf } from '../lineage.ts'
import type { Profile } from '../profile.ts'

/** An element with the profile and clause it stands in. */
export interface Placed {
  readonly profile: Profile
  readonly clause: string
  readonly element: Element
}

/** Every element of a profile and its ancestors, oldest first. */
export function placedElements(profile: Profile): readonly Placed[] {
  return lineageOf(profile).flatMap((member) =>
    member.clauses.flatMap((clause) => clause.elements.map((element) => ({ profile: member, clause: clause.path, element }))),
  )
}

/** Parameters by key. */
export type Parameters = ReadonlyMap<string, Extract<Element, { element: 'parameter' }>>

/** The parameters a profile and its ancestors place in their clauses. */
export function parametersIn(profile: Profile): Parameters {
  return new Map(
    placedElements(profile).flatMap(({ element }) => (element.element === 'parameter' ? [[element.key, element] as const] : [])),
  )
}

/** The tasks and kinds at which each norm of a profile and its ancestors speaks, by the norm's key. */
export function spokenIn(profile: Profile): ReadonlyMap<string, readonly string[]> {
  return new Map(placedElements(profile).flatMap(({ element }) => ('on' in element ? [[element.key, element.on] as const] : [])))
}

/** The tasks of every process in the line. */
export function allTasks(profile: Profile): readonly TaskElement[] {
  return lineageOf(profile).flatMap(({ process }) => tasksIn(process))
}

/** The tasks of the process that runs: the profile's own, else the nearest ancestor's. */
export function runningTasks(profile: Profile): readonly TaskElement[] {
  return tasksIn(processOf(profile)?.process ?? null)
}

function tasksIn(process: Profile['process']): readonly TaskElement[] {
  return process === null ? [] : [...process.stages.flatMap((stage) => stage.tasks), ...process.anytime]
}
