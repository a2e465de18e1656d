import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Citation } from '../policy/citation.ts'
import type { Fen } from '../policy/money.ts'
import type { Hundredths } from '../policy/score.ts'
import type { Text } from '../policy/text.ts'
import type { Signature } from './actor.ts'
import type { Declared } from './declared.ts'
import type { ConsentRequest } from './consent-request.ts'
import type { CitedFile } from './file.ts'

/** How a purchase stands. Derived from events, never set by hand. */
export type Outcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'completed'; readonly on: CalendarDate }
  | { readonly kind: 'cancelled'; readonly on: CalendarDate; readonly ground: string }
  | { readonly kind: 'terminated'; readonly on: CalendarDate; readonly ground: string; readonly penalties: readonly Penalty[] }

/** Damages for a breach, by a formula of the profile: which, for which breach (`null` where it is for none in particular), how much. */
export interface Penalty {
  readonly key: string
  readonly breach: string | null
  readonly amountFen: Fen
}

/** A task that was done: what, when, by whom, on what basis. */
export interface TaskRecord {
  /** `quarterly-report@2025Q4`: task key and instance. */
  readonly address: string
  readonly task: string
  readonly instance: string | null
  /** The lot it was done for; left out where it was for all of them, or there is one. */
  readonly lot?: number
  readonly kind: string
  readonly on: CalendarDate
  readonly by: Signature
  /** Number of the event in the project's stream. */
  readonly event: number
  /** The supplier it is about: who applies, withdraws, is awarded or banned; left out where it is about none in particular. */
  readonly supplierId?: string
  readonly summary: Text | null
  readonly amountFen: Fen | null
  /** Key of the recommended rule that it agrees to keep from; left out where it is no consent. */
  readonly consentTo?: string
  /** Keys of the recommended rules that it has kept from, each for a reason that its event holds; left out where there are none. */
  readonly exceptions?: readonly string[]
  /** The files it was done on; left out where there are none. */
  readonly files?: readonly CitedFile[]
}

export interface Plan {
  readonly services: readonly {
    /** Number of the lot it is bought in; left out where the purchase is in one. */
    readonly lot?: number | undefined
    readonly service: string
    readonly standard: string
    readonly quantity: number
    readonly unitPriceFen: Fen
  }[]
  readonly totalFen: Fen
  readonly months: number
  readonly minimumAge: number
  readonly maximumAge: number
  readonly needEvidence: string
}

export interface Budget {
  /** `added` marks what an amendment of the contract added: it is committed in full. */
  readonly lines: readonly {
    /** Number of the lot it is for; left out where the purchase is in one. */
    readonly lot?: number | undefined
    readonly fundId: string
    readonly source: string
    readonly amountFen: Fen
    readonly added?: true
  }[]
}

/** How the supplier is found. */
export interface Method {
  /** `open-tender` */
  readonly code: string
  readonly reasons: string | null
  readonly chosenOn: CalendarDate
  /** The day another person approved it; `null` while nobody has. */
  readonly approvedOn: CalendarDate | null
}

/** Reason why an applicant was refused, with the clause. */
export interface RefusalReason {
  readonly rule: string
  readonly say: Text
  readonly citation: Citation
}

export interface Application {
  readonly supplierId: string
  readonly supplierName: string
  /** The offer that counts: the final one, once it was asked for. */
  readonly priceFen: Fen
  /** The offer before the final one; left out where there was none. */
  readonly firstPriceFen?: Fen
  readonly proposal: string
  readonly documents: readonly string[]
  readonly appliedOn: CalendarDate
  /** Set where the offer is not open yet for whoever looks: price and proposal are left empty then. Never stored. */
  readonly sealed?: true
  readonly screening: {
    readonly result: 'qualified' | 'refused'
    readonly reason: string | null
    readonly norms: readonly RefusalReason[]
  } | null
  readonly disqualifiedOn: CalendarDate | null
}

/** Final offers, opened together. `concludes`: nothing is marked after them. */
export interface FinalOffers {
  readonly openedOn: CalendarDate
  readonly concludes: boolean
  readonly offers: readonly { readonly supplierId: string; readonly firstFen: Fen; readonly finalFen: Fen }[]
}

/** An application that was taken back. */
export interface Withdrawal {
  /** As it stood. */
  readonly application: Application
  readonly on: CalendarDate
  readonly reason: string
  /** Whether it had been awarded. */
  readonly awarded: boolean
}

export interface PanelMember {
  readonly id: string
  readonly name: string
  readonly side: string
}

export interface Review {
  readonly memberId: string
  readonly marks: readonly { readonly supplierId: string; readonly criterion: string; readonly points: Hundredths }[]
}

/** A member that left the panel while the review went on. */
export interface Recusal {
  readonly member: PanelMember
  readonly on: CalendarDate
  readonly ground: string
  readonly reason: string
  /** How the successor was chosen. */
  readonly chosen: string
  /** Account of whoever took the place. */
  readonly successor: string
  /** What the member had marked, which counts no more; `null` where it had not. */
  readonly marks: Review['marks'] | null
}

export interface Objection {
  readonly instance: string
  readonly by: string
  readonly about: string
  readonly raisedOn: CalendarDate
  readonly answer: { readonly result: 'dismissed' | 'upheld'; readonly on: CalendarDate } | null
}

export interface Contract {
  readonly supplierId: string
  readonly supplierName: string
  readonly signedOn: CalendarDate
  readonly startsOn: CalendarDate
  /** As it stands, after amendments. */
  readonly endsOn: CalendarDate
  /** The present price: the original one and every addition. */
  readonly priceFen: Fen
  readonly articles: readonly string[]
  /** Days the supplier has to report after a quarter ends. */
  readonly reportDays: number
  readonly midtermOn: CalendarDate
}

/** A fault that the supplier was given notice to put right, as it stands. */
export interface Rectification {
  readonly instance: string
  readonly faults: string
  readonly servedOn: CalendarDate
  /** The term that runs now: that of the notice, or the last one given after a check. */
  readonly dueOn: CalendarDate
  /** The day the supplier reported in this term; `null` while it has not. */
  readonly answeredOn: CalendarDate | null
  /** Checks that found it not put right. */
  readonly failures: number
  /** Whether the supplier refused, by the last check. */
  readonly refused: boolean
  /** The day a check found it in order. */
  readonly closedOn: CalendarDate | null
}

/** What a review of the use of funds found, in fen. `outsideFen` is spending outside the scope of the contract. */
export interface FundReview {
  readonly on: CalendarDate
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly spentFen: Fen
  readonly outsideFen: Fen
  readonly result: 'sound' | 'fault'
}

/** Who steps in for the supplier; the plan before, and the takeover itself. */
export interface Takeover {
  readonly ground: string
  readonly successor: string
  readonly startsOn: CalendarDate
}

/** A breach of the contract, in days: from them its penalties are counted. */
export interface Breach {
  readonly instance: string
  readonly kind: 'late' | 'not-conforming' | 'other'
  /** The day the service, or its correction, was due. */
  readonly dueOn: CalendarDate
  /** The day it was given, or corrected; `null` while it is not. */
  readonly metOn: CalendarDate | null
  /** The day correction was demanded; `null` where it was not. */
  readonly demandedOn: CalendarDate | null
}

/** Money that was paid and is taken back. */
export interface ClawBack {
  readonly on: CalendarDate
  readonly ground: string
  readonly amountFen: Fen
  readonly dueOn: CalendarDate
}

/** One amendment of the contract. Fund and source are `null` where nothing is added, the end where it stays. */
export interface Amendment {
  readonly on: CalendarDate
  readonly changes: string
  readonly reason: string
  readonly additionFen: Fen
  readonly fundId: string | null
  readonly source: string | null
  readonly endsOn: CalendarDate | null
}

/** Something that was made public. */
export interface Publication {
  readonly of: 'result' | 'contract' | 'evaluation'
  readonly on: CalendarDate
  readonly channels: readonly string[]
  readonly address: string | null
  /** What it leaves out. */
  readonly withheld: readonly string[]
}

/** A sample of beneficiaries, by numbers that only the buyer's list turns into people. */
export interface Survey {
  readonly evaluation: string
  readonly frame: number
  /** The numbers drawn, ascending. */
  readonly sample: readonly number[]
  readonly seed: string
  /** The way it was drawn, see `draw.ts`. */
  readonly drawnBy: string
  readonly drawnOn: CalendarDate
  readonly answers: { readonly on: CalendarDate; readonly answered: number; readonly satisfied: number } | null
}

/** An evaluation as it stands: the latest of its name. */
export interface Evaluation {
  readonly result: 'passed' | 'failed'
  readonly on: CalendarDate
  /** `null` where the document has no scorecard. */
  readonly score: Hundredths | null
  /** Key of the grade; `null` where the document has none. */
  readonly grade: string | null
  /** Whether this result, not an earlier one, was made public. */
  readonly published: boolean
}

/** What was done and has to be done once more: kept as it was. */
export interface Round {
  /** The day it was over. */
  readonly on: CalendarDate
  readonly ground: string
  /** In the words of whoever decided it; left out where none were given. */
  readonly reason?: string
  /** Keys of the tasks that are done again. */
  readonly tasks: readonly string[]
  /** Paths of the facts that are declared again. */
  readonly facts: readonly string[]
  readonly records: readonly TaskRecord[]
  /** The sections as they stood. */
  readonly was: Partial<ProjectState>
}

/** The folded state of one purchase, by section. `null` and empty lists are sections that have not been reached. */
export interface ProjectState {
  readonly id: string
  readonly code: string
  readonly title: string
  /** The office that buys; empty where the project was opened before it was asked for. */
  readonly buyer: string
  /** The organisation that the buyer is. */
  readonly organisation: string
  readonly fiscalYear: number
  readonly profile: { readonly id: string; readonly version: string; readonly digest: string; readonly rulesDate: CalendarDate }
  readonly createdOn: CalendarDate
  readonly lastEffectiveOn: CalendarDate
  readonly events: number
  readonly outcome: Outcome
  /** Which lot this is, where it is the purchase as one of its lots sees it, see `lots.ts`; `null` for the purchase itself. */
  readonly lot: number | null
  /** The purchase itself, where this is it as one of its lots sees it. Never stored. */
  readonly purchase?: ProjectState
  /** What each lot has for itself, by its number: the sections that its own tasks filled. Empty where the purchase is in one lot. */
  readonly lots: Readonly<Record<string, Partial<ProjectState>>>
  readonly records: readonly TaskRecord[]
  /** Facts declared beside the tasks' own inputs, by path. */
  readonly declared: Declared
  /** Open parameters the buyer has set, in hundredths of their unit, each with its own source. */
  readonly settings: Readonly<Record<string, { readonly value: number; readonly source: string }>>
  /** The day on which a task was last sent back to be done again, by its key. */
  readonly returned: Readonly<Record<string, CalendarDate>>
  readonly plan: Plan | null
  readonly budget: Budget | null
  /** Rounds that are over, oldest first: a call that came to nothing. */
  readonly rounds: readonly Round[]
  readonly method: Method | null
  /** `invited` names who may respond; left out where everybody may. */
  readonly call: {
    readonly publishedOn: CalendarDate
    readonly closesOn: CalendarDate
    readonly channels: readonly string[]
    readonly invited?: readonly string[]
  } | null
  readonly applications: readonly Application[]
  readonly withdrawals: readonly Withdrawal[]
  readonly finalOffers: FinalOffers | null
  readonly panel: readonly PanelMember[]
  readonly reviews: readonly Review[]
  readonly recusals: readonly Recusal[]
  readonly publicNotice: {
    readonly publishedOn: CalendarDate
    readonly endsOn: CalendarDate
    readonly days: number
    readonly shortlist: readonly string[]
  } | null
  readonly objections: readonly Objection[]
  readonly consentRequests: readonly ConsentRequest[]
  readonly award: {
    readonly supplierId: string
    readonly supplierName: string
    readonly amountFen: Fen
    readonly decidedOn: CalendarDate
  } | null
  readonly refinedPriceFen: Fen | null
  readonly takeoverPlan: { readonly successor: string; readonly adoptedOn: CalendarDate } | null
  readonly contract: Contract | null
  readonly takeovers: readonly Takeover[]
  readonly amendments: readonly Amendment[]
  readonly payments: readonly { readonly instalment: string; readonly amountFen: Fen; readonly paidOn: CalendarDate }[]
  readonly donations: readonly { readonly donor: string; readonly amountFen: Fen; readonly on: CalendarDate }[]
  readonly inspections: readonly { readonly on: CalendarDate; readonly result: 'sound' | 'fault' }[]
  readonly evaluations: Readonly<Record<string, Evaluation>>
  readonly surveys: readonly Survey[]
  readonly publications: readonly Publication[]
  readonly fundReviews: readonly FundReview[]
  readonly rectifications: readonly Rectification[]
  readonly acceptance: { readonly on: CalendarDate; readonly accepted: boolean } | null
  readonly breaches: readonly Breach[]
  readonly clawBacks: readonly ClawBack[]
  readonly refunds: readonly { readonly amountFen: Fen; readonly on: CalendarDate }[]
  /** `finalFen` is what was paid less what came back; `returnedFen` what was committed and never paid. */
  readonly settlement: {
    readonly finalFen: Fen
    readonly returnedFen: Fen
    readonly refundedFen: Fen
    readonly penalties: readonly Penalty[]
  } | null
  readonly sanctions: readonly {
    readonly supplierId: string
    readonly ground: string
    readonly from: CalendarDate
    readonly until: CalendarDate
  }[]
}
