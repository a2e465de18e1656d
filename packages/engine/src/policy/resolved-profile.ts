import type { CalendarDate } from './calendar-date.ts'
import type { Citation } from './citation.ts'
import type { Clause } from './clause.ts'
import type {
  ArchiveListElement,
  CalendarElement,
  NotExecutableElement,
  ReadingElement,
  SanctionElement,
  ServiceElement,
} from './element.ts'
import type { ParameterElement } from './parameter.ts'
import type { PaymentPlanElement } from './payment-plan.ts'
import type { StageElement, TaskElement } from './process.ts'
import type { Role, RoleId } from './role.ts'
import type { EligibilityElement, RuleElement } from './rule.ts'
import type { ScorecardElement } from './scorecard.ts'
import type { TermElement } from './term.ts'
import type { Text } from './text.ts'

interface DocumentHead {
  readonly number: string
  readonly title: Text
  readonly issuers: readonly Text[]
  /** What the document says it rests on, in its order; nothing where it is national law. */
  readonly restsOn: readonly Text[]
  readonly level: 'national' | 'province' | 'city' | 'county'
}

/** A document that has been issued, in force from a day until another, or until further notice. */
export interface FinalDocument extends DocumentHead {
  readonly status: 'final'
  readonly issuedOn: CalendarDate
  readonly inForceFrom: CalendarDate
  readonly inForceUntil: CalendarDate | null
}

/** A draft for review. Nobody has issued it, so it has no day it is in force on. */
export interface DraftDocument extends DocumentHead {
  readonly status: 'draft'
  readonly issuedOn: null
  readonly inForceFrom: null
  readonly inForceUntil: null
}

/** The document a profile expresses. */
export type PolicyDocument = FinalDocument | DraftDocument

/** An element with the place it is written, and the other places that give, tighten or repeat it. */
export type Cited<T> = T & { readonly citation: Citation; readonly alsoIn: readonly Citation[] }

export interface ResolvedClause extends Pick<Clause, 'path' | 'gist'> {
  readonly citation: Citation
  /** Keys of the elements the clause holds. */
  readonly elements: readonly string[]
}

export interface ResolvedTask extends Omit<TaskElement, 'roles'> {
  /** Who may do it; the first is the one it waits for. */
  readonly roles: readonly RoleId[]
  readonly citation: Citation
  readonly stage: string | null
}

/** What a profile says of a role: its name, and of one that it adds whose part it is. */
export interface ResolvedRole {
  readonly title: Text
  /** The role of the engine that an added one is a part of; `null` where one of the engine is named. */
  readonly extends: Role | null
  /** The actions that an added role has; `null` for all of the engine's role. */
  readonly only: readonly string[] | null
}

export type ResolvedStage = Omit<StageElement, 'tasks'> & { readonly citation: Citation } & { readonly tasks: readonly ResolvedTask[] }

/** A profile with its ancestors laid into it: plain JSON, frozen, identified by its digest. */
export interface ResolvedProfile {
  readonly id: string
  readonly version: string
  /** SHA-256 over the canonical JSON of everything that decides: wording left out. */
  readonly digest: string
  /** SHA-256 over the canonical JSON of everything, wording included. */
  readonly textsDigest: string
  readonly document: PolicyDocument
  /** The profile and its ancestors, oldest first, each with the days its document is in force. */
  readonly lineage: readonly {
    readonly id: string
    readonly version: string
    readonly document: Pick<PolicyDocument, 'number' | 'inForceFrom' | 'inForceUntil'>
  }[]
  readonly vocabulary: Readonly<Record<string, Text>>
  /** The roles that the document names otherwise or adds, by id. */
  readonly roles: Readonly<Partial<Record<RoleId, Cited<ResolvedRole>>>>
  readonly clauses: readonly ResolvedClause[]
  readonly parameters: Readonly<Record<string, Cited<ParameterElement>>>
  readonly rules: readonly Cited<RuleElement>[]
  readonly eligibility: readonly Cited<EligibilityElement>[]
  readonly services: readonly Cited<ServiceElement>[]
  /** How applications are marked. */
  readonly scorecard: Cited<ScorecardElement> | null
  /** How the work is marked. */
  readonly evaluationScorecard: Cited<ScorecardElement> | null
  readonly paymentPlan: Cited<PaymentPlanElement> | null
  readonly sanctions: readonly Cited<SanctionElement>[]
  readonly archiveList: Cited<ArchiveListElement> | null
  readonly terms: readonly Cited<TermElement>[]
  readonly calendar: Cited<CalendarElement> | null
  readonly readings: readonly Cited<ReadingElement>[]
  readonly notExecutable: readonly Cited<NotExecutableElement>[]
  readonly process: { readonly citation: Citation; readonly stages: readonly ResolvedStage[]; readonly anytime: readonly ResolvedTask[] }
}
