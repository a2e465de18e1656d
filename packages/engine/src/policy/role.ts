import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/** Roles that the engine knows: whatever a profile calls them, access, walls and duties go by these. */
export type Role = 'preparer' | 'approver' | 'finance' | 'reviewer' | 'evaluator' | 'supplier' | 'auditor' | 'administrator' | 'public'

/** A role that a profile adds, as the tasks of its line name it: by the key of its element. */
export type AddedRole = `role:${string}`

/** A role as a resolved profile has it: one of the engine, or one that a profile adds, by the profile and the key: `profile-id/key`. */
export type RoleId = Role | `${string}/${string}`

/** What the document calls a role of the engine. It changes what is said, and nothing of what the role may do. */
export interface RoleNameElement {
  readonly element: 'role-name'
  readonly key: string
  readonly role: Role
  readonly title: Text
}

/**
 * A role that the document knows beside those of the engine: a part of one of them. It does the tasks that name it and no others; of
 * everything else it may do what the engine's role may, or those actions of it that `only` lists.
 */
export interface RoleElement {
  readonly element: 'role'
  /** `role:` and the key that its author gave. */
  readonly key: string
  readonly title: Text
  /** The role of the engine that it is a part of, whose rights it never exceeds. */
  readonly extends: Role
  /** Actions of the access table; `null` for all that the engine's role has. */
  readonly only: readonly string[] | null
}

/** Declares what the document calls a role of the engine. */
export function roleName(role: Role, title: Text): RoleNameElement {
  return { element: 'role-name', key: `role-name:${role}`, role, title }
}

/** Declares a role that the document knows beside those of the engine; tasks name it by what this returns. */
export function role(key: string, title: Text, spec: { readonly extends: Role; readonly only?: readonly string[] }): RoleElement {
  return builtFrom(spec, ({ extends: engineRole, only }) => ({
    element: 'role',
    key: `role:${key}`,
    title,
    extends: engineRole,
    only: only ?? null,
  }))
}

/** How a task names an added role. */
export function namedRole({ key }: Pick<RoleElement, 'key'>): AddedRole {
  return `role:${ownKey(key)}`
}

/** The id of an added role, by the profile that adds it. */
export function addedRoleId(profile: string, key: string): RoleId {
  return `${profile}/${ownKey(key)}`
}

function ownKey(key: string): string {
  return key.slice('role:'.length)
}

/** Whether a task names a role that a profile adds. */
export function isAddedRole(role: Role | AddedRole): role is AddedRole {
  return role.startsWith('role:')
}
