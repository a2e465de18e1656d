import type { ResolvedRole } from '../policy/resolved-profile.ts'
import type { Role } from '../policy/role.ts'
import { type Action, actionsOf, scopeOf, type Scope } from './access-table.ts'

/** Roles that a profile may split: those of offices, and of whom they engage. Suppliers, panels and the public are told apart otherwise. */
export const SPLIT_ROLES = ['preparer', 'approver', 'finance', 'evaluator', 'auditor'] as const satisfies readonly Role[]

/** What everybody may do who has signed in: it cannot be taken from a role. */
export const ALWAYS = ['session.read', 'policy.read', 'checkpoint.read', 'account.own'] as const satisfies readonly Action[]

/** What an added role cannot be without: a task of a purchase is done by it. */
export const OF_TASKS = ['project.read', 'task.do', 'inbox.read'] as const satisfies readonly Action[]

/** A role with the part of its rights that somebody's post has: a role of the engine has all of its own. */
export interface Rights {
  readonly role: Role
  /** The role that a profile adds, which the post is one of; `null` where no profile that is known adds it, left out for one of the engine. */
  readonly added?: Pick<ResolvedRole, 'extends' | 'only'> | null
}

/**
 * How far somebody may do something: never farther than the role of the engine, and of an added role what it lists. Whoever's added role
 * is not known, or is a part of another one, may do what nobody can be without.
 */
export function scopeIn(action: Action, { role, added }: Rights): Scope | null {
  const scope = scopeOf(action, role)
  if (added === undefined || scope === null || ALWAYS.some((one) => one === action)) return scope
  if (added === null || added.extends !== role) return null
  return added.only === null || added.only.includes(action) ? scope : null
}

/** Everything that somebody may do, as {@link scopeIn} has it. */
export function actionsIn(rights: Rights): readonly Action[] {
  return actionsOf(rights.role).filter((action) => scopeIn(action, rights) !== null)
}
