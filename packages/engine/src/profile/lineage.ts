import type { Clause } from '../policy/clause.ts'
import type { Process } from '../policy/process.ts'
import type { Profile } from './profile.ts'

/** The profile and its ancestors, oldest first. */
export function lineageOf(profile: Profile): readonly Profile[] {
  return profile.extends === null ? [profile] : [...lineageOf(profile.extends), profile]
}

/** The process that runs: the nearest one in the line. */
export function processOf(profile: Profile): { readonly owner: Profile; readonly process: Process } | null {
  const owner = lineageOf(profile).findLast((member) => member.process !== null)
  return owner === undefined || owner.process === null ? null : { owner, process: owner.process }
}

/** The clause a path names: the owner's own, else the nearest ancestor's. */
export function clauseAt(profile: Profile, path: string): { readonly member: Profile; readonly clause: Clause } | undefined {
  const clause = profile.clauses.find((candidate) => candidate.path === path)
  if (clause !== undefined) return { member: profile, clause }
  return profile.extends === null ? undefined : clauseAt(profile.extends, path)
}
