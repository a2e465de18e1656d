import type { Role, RoleId } from '../policy/role.ts'

/** Who acts: a person in one of their posts. Suppliers act for one organisation and see only their own. */
export interface Actor {
  /** Who they are: their name and their role may be those of others, or change. */
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The part of the role that a profile adds and their post is one of, by its id; left out where it is the role itself. */
  readonly as?: RoleId
  /** Whom they act for: a supplier by its id, an office by its own; `null` for whoever acts for none. */
  readonly organisation: string | null
  /** Whom they stand in for as a deputy; left out where they act for themselves. */
  readonly deputyFor?: { readonly id: string; readonly name: string }
}

/** Who acted, as an event keeps it. */
export type Signature = Pick<Actor, 'id' | 'name' | 'role' | 'as' | 'deputyFor'>

/** What an event keeps of whoever acts. */
export function signatureOf({ id, name, role, as, deputyFor }: Actor): Signature {
  return {
    id,
    name,
    role,
    ...(as === undefined ? {} : { as }),
    ...(deputyFor === undefined ? {} : { deputyFor: { id: deputyFor.id, name: deputyFor.name } }),
  }
}

/** Roles that see their own work and not the office's. */
export const OUTSIDE: ReadonlySet<Role> = new Set<Role>(['supplier', 'reviewer', 'public'])

/** Ids of the persons whose act it is: a deputy's is theirs, and that of whomever they stand in for. */
export function personsOf({ id, deputyFor }: Pick<Actor, 'id' | 'deputyFor'>): readonly string[] {
  return deputyFor === undefined ? [id] : [id, deputyFor.id]
}

/** Whether two acts are one person's, be it through a deputy. */
export function isSamePerson(one: Pick<Actor, 'id' | 'deputyFor'>, other: Pick<Actor, 'id' | 'deputyFor'>): boolean {
  const persons = personsOf(one)
  return personsOf(other).some((id) => persons.includes(id))
}

/** The supplier that somebody acts for; `null` for everybody else. */
export function supplierOf({ role, organisation }: Pick<Actor, 'role' | 'organisation'>): string | null {
  return role === 'supplier' ? organisation : null
}
