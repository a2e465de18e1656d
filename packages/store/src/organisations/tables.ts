import type { OrganisationKind, Role, RoleId } from '@goufu/engine'

/** A node of the tree. Its id is its own and stays, whatever its code and its name become. */
export interface OrganisationTable {
  readonly id: string
  /** Null directly beneath the top. */
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly endedOn: string | null
}

/** A code of a division (GB/T 2260) and the time it held for. */
export interface OrganisationCodeTable {
  readonly organisation: string
  readonly code: string
  readonly validFrom: string
  /** The first day on which it held no more; null while it holds. */
  readonly validUntil: string | null
}

/** Everything at or beneath an organisation. */
export interface OrganisationReachTable {
  readonly ancestor: string
  readonly organisation: string
}

/** A role that a person has in an organisation, or for a supplier. */
export interface PostTable {
  readonly id: string
  readonly person: string
  readonly role: Role
  /** The part of the role that a profile adds, by its id; null where it is the role itself. */
  readonly asRole: RoleId | null
  /** Where they are: an organisation, or a supplier for the role `supplier`. */
  readonly organisation: string
  /** At or beneath which organisation they work: their own, or one above it. */
  readonly reach: string
  readonly fromOn: string
  /** The last day; null while no end is set. */
  readonly untilOn: string | null
  readonly grantedBy: string
  readonly grantedAt: string
  readonly endedBy: string | null
  readonly endedAt: string | null
}

/** A post that somebody else fills for a period, both days included. */
export interface DelegationTable {
  readonly id: string
  readonly post: string
  readonly deputy: string
  readonly fromOn: string
  readonly untilOn: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: string
  readonly endedBy: string | null
  readonly endedAt: string | null
}
