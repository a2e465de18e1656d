import type { Role } from '@goufu/engine'
import type { GeneratedAlways } from 'kysely'

/** What somebody looked at: a stream, somebody's account, or the record as a whole. */
export type ReadingSubjectType = 'project' | 'supplier' | 'fund' | 'person' | 'record'

/** That somebody looked at something: it names what was read and repeats nothing of it. */
export interface ReadingTable {
  readonly id: GeneratedAlways<number>
  readonly at: string
  readonly action: string
  readonly person: string
  readonly name: string
  readonly role: Role
  /** Of the post it was read in. */
  readonly ofOrganisation: string | null
  /** Whom they stood in for. */
  readonly deputyFor: string | null
  readonly subjectType: ReadingSubjectType
  readonly subjectId: string
  readonly file: string | null
  readonly reason: string | null
  /** Shortened: the network, not the machine. */
  readonly address: string | null
  /** Whose auditors see it. */
  readonly organisation: string
}
