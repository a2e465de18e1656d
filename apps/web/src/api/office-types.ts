import type { OrganisationKind, Role, RoleId, Text } from '@goufu/engine'

interface Items<T> {
  readonly items: readonly T[]
}

interface Page<T> extends Items<T> {
  readonly next: string | null
}

/** Somebody or something by id; the name is null where nobody knows it. */
export interface Named {
  readonly id: string
  readonly name: string | null
}

/** That a post was granted or ended. */
export interface PostAct {
  readonly at: string
  readonly by: Named
  readonly reason: string | null
}

/** A role, or a part of one that a profile adds, with what the document of the deployment calls it. */
export interface OfferedRole {
  readonly role: Role
  readonly as: RoleId | null
  readonly title: Text
}

export interface PostRecord extends OfferedRole {
  readonly id: string
  readonly organisation: Named
  readonly reach: Named
  readonly from: string
  readonly until: string | null
  readonly granted: PostAct
  readonly ended: PostAct | null
  readonly withinReach: boolean
}

export interface PersonPosts extends Items<PostRecord> {
  readonly person: { readonly id: string; readonly name: string; readonly username: string; readonly status: 'active' | 'locked' | 'ended' }
  /** The day that posts begin and end by. */
  readonly today: string
  /** What whoever looks may give. */
  readonly offers: readonly OfferedRole[]
}

/** Where a post may be; the top of the tree has no name. */
export interface PostPlace {
  readonly id: string
  readonly kind: OrganisationKind | null
  readonly name: string | null
  readonly code: string | null
  readonly above: readonly { readonly id: string; readonly name: string }[]
}

export interface NewPost {
  readonly role: Role
  /** A part of the role; left out for the role itself. */
  readonly as?: RoleId
  readonly organisation: string
  readonly reach: string
  readonly from: string
  readonly until: string | null
  readonly reason: string
}

export interface Organisation {
  readonly id: string
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly code: string | null
  readonly endedOn: string | null
  readonly hasChildren: boolean
}

export interface OrganisationPage extends Organisation {
  readonly codes: readonly { readonly code: string; readonly validFrom: string; readonly validUntil: string | null }[]
  readonly path: readonly { readonly id: string; readonly kind: OrganisationKind; readonly name: string }[]
  /** What may be put directly beneath it. */
  readonly takes: readonly OrganisationKind[]
  /** Whether it lies within the reach of whoever looks. */
  readonly withinReach: boolean
}

export interface NewOrganisation {
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly code: { readonly code: string; readonly from: string } | null
}

/** A division of the state, to pick from. */
export interface Division {
  readonly code: string
  readonly kind: OrganisationKind
  readonly name: string
}

export interface Delegation {
  readonly id: string
  readonly post: { readonly id: string; readonly title: Text; readonly organisation: Named; readonly person: string; readonly name: string }
  readonly deputy: { readonly id: string; readonly name: string }
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly madeAt: string
  readonly endedAt: string | null
}

export interface DelegationList extends Items<Delegation> {
  /** The day that delegations begin and end by. */
  readonly today: string
}

export interface NewDelegation {
  readonly post: string
  readonly deputy: string
  readonly from: string
  readonly until: string
  readonly reason: string
}

export interface Deputy {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly organisations: readonly string[]
}

export const readingSubjects = ['project', 'supplier', 'fund', 'person', 'record'] as const

export type ReadingSubject = (typeof readingSubjects)[number]

/** That somebody looked at something. */
export interface Reading {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly person: {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly organisation: string | null
    readonly organisationName: string | null
  }
  readonly deputyFor: Named | null
  readonly subject: { readonly type: ReadingSubject; readonly id: string; readonly title: string | null }
  readonly file: string | null
  readonly reason: string | null
  readonly address: string | null
}

export type OrganisationList = Page<Organisation>
export type PlaceList = Items<PostPlace>
export type DivisionList = Items<Division>
export type DeputyList = Items<Deputy>
export type ReadingList = Page<Reading>
