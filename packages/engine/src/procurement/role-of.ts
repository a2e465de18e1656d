import { lookUp } from '../policy/look-up.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Role, RoleId } from '../policy/role.ts'
import { joinTexts } from '../policy/format-value.ts'
import { type Text, text } from '../policy/text.ts'
import type { Actor } from './actor.ts'
import { roles } from './codes.ts'

type Roles = Pick<ResolvedProfile, 'roles'>

/** As what somebody acts: the role that a profile adds where their post is one of its kind, else the engine's. */
export function roleIdOf({ role, as }: Pick<Actor, 'role' | 'as'>): RoleId {
  return as ?? role
}

/**
 * Whether somebody acts as one of some roles. Of a role that a profile adds it is so only where that profile says the same of it as their
 * post: that it is a part of the engine's role they have.
 */
export function actsAs(profile: Roles, actor: Pick<Actor, 'role' | 'as'>, allowed: readonly RoleId[]): boolean {
  if (!allowed.includes(roleIdOf(actor))) return false
  return actor.as === undefined || lookUp(profile.roles, actor.as)?.extends === actor.role
}

/** What a document calls a role; the engine's own word where it says nothing of it. */
export function roleTitle({ roles: named }: Roles, id: RoleId): Text {
  return lookUp(named, id)?.title ?? lookUp(roles, id as Role) ?? text(id, id) // an id that is no role of the engine finds nothing
}

/** The names of some roles, one after the other. */
export function roleTitles(profile: Roles, ids: readonly RoleId[]): Text {
  return joinTexts(ids.map((id) => roleTitle(profile, id)))
}

/** The role that a task waits for. */
export function firstOf(ids: readonly RoleId[]): RoleId {
  return ids[0] ?? 'preparer'
}

/** The engine's role that a role is, or is a part of. */
export function engineRole({ roles: named }: Roles, id: RoleId): Role {
  return lookUp(named, id)?.extends ?? (id as Role) // one that no profile adds is the engine's own
}
