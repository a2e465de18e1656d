import type {
  Action,
  JsonValue,
  Actor,
  CalendarDate,
  Citation,
  FieldIssue,
  FileFacts,
  Finding,
  FundAccount,
  FundState,
  ProjectState,
  ProjectView,
  ResolvedProfile,
  Role,
  RoleId,
  SupplierState,
  TaskView,
  Text,
} from '@goufu/engine'

/** Who is here, what day it is, and which profile this deployment works by. */
export interface Session {
  readonly actor: Actor
  /** Who has signed in; `null` for a visitor. */
  readonly person: SignedInPerson | null
  /** What has to be done before anything else. */
  readonly missing: MissingStep | null
  /** The post they act in. */
  readonly post: string | null
  /** What they may work as. */
  readonly posts: readonly Post[]
  /** What may be done in the post, or by everybody. */
  readonly actions: readonly Action[]
  readonly sample: boolean
  /** Only in a trial a draft starts a project. */
  readonly trial: boolean
  /** Whether whoever acts for themselves does so on the present day alone. */
  readonly ownDays: boolean
  readonly today: CalendarDate
  readonly sampleDate: CalendarDate | null
  /** Which files are taken; `null` where none are. */
  readonly uploads: UploadLimits | null
  readonly profile: {
    readonly id: string
    readonly version: string
    readonly digest: string
    readonly document: ProjectView['document']
  }
}

export interface SignedInPerson {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly sample: boolean
}

/** Enter a code, or set up an authenticator. */
export type MissingStep = 'second-step' | 'enrolment'

/** A role at an organisation that somebody has, or stands in for somebody in. */
export interface Post {
  readonly id: string
  readonly role: Role
  /** What the document of the deployment calls the role, or the part of it that the post is. */
  readonly title: Text
  readonly organisation: { readonly id: string; readonly name: string }
  /** The organisation at or beneath which its holder works; `root` is everything. */
  readonly reach: string
  readonly deputyFor: { readonly id: string; readonly name: string } | null
}

/** Which files are taken. */
export interface UploadLimits {
  /** The most bytes that one file may have. */
  readonly largest: number
  readonly types: readonly { readonly mediaType: string; readonly title: Text; readonly extensions: readonly string[] }[]
}

/** A JSON schema with our own annotations; read by `form/schema-node.ts`. */
export type JsonSchema = Readonly<Record<string, unknown>>

export interface ProfileDescriptor {
  readonly profile: ResolvedProfile
  /** Form of each task, by task key. */
  readonly forms: Readonly<Record<string, JsonSchema>>
  /** Forms of what begins outside a project. */
  readonly registers: Readonly<Record<'project' | 'supplier' | 'supplierChange' | 'supplierStrike' | 'fund' | 'fundChange', JsonSchema>>
}

export interface ProjectListItem {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly fiscalYear: number
  readonly supplierName: string | null
  readonly outcome: ProjectView['outcome']
  readonly stage: Text | null
  readonly budgetFen: number | null
  readonly contractFen: number | null
  /** `null` for whoever is not shown it. */
  readonly paidFen: number | null
  readonly nextDue: { readonly title: Text; readonly due: CalendarDate } | null
  readonly version: number
  readonly updatedOn: CalendarDate
}

export interface ProjectList {
  readonly items: readonly ProjectListItem[]
  readonly next: string | null
}

/** Where a line of the inbox stands, in this order. */
export type InboxPart = 'overdue' | 'soon' | 'ready' | 'held' | 'awaited'

export interface InboxItem {
  readonly part: InboxPart
  /** Whether one was reminded of it and has not read that. */
  readonly unread: boolean
  readonly stream: { readonly type: string; readonly id: string }
  readonly about: string
  readonly key: string
  readonly kind: 'task' | 'contract-end' | 'consent-answer' | 'screening-result' | 'evidence-expiry'
  /** Address of the task it leads to. */
  readonly task: string | null
  readonly title: Text
  readonly role: RoleId
  readonly roles: readonly RoleId[]
  /** What the document calls whom it waits for. */
  readonly roleTitle: Text
  readonly due: CalendarDate | null
  readonly overdueDays: number | null
  readonly status: 'ready' | 'waiting' | 'blocked'
  readonly opensOn: CalendarDate | null
  readonly readyFrom: CalendarDate | null
  readonly why: Text | null
  /** Why it is another person's, and whose it can be. */
  readonly barred: TaskView['barred']
  readonly citation: Citation
}

export interface Inbox {
  readonly items: readonly InboxItem[]
  readonly next: string | null
  readonly counts: Readonly<Record<InboxPart, number>>
  /** What counts, of reminders too, go as far as. */
  readonly countedTo: number
  readonly reminders: Reminders
}

/** Something that falls due on a day of the calendar. */
export interface CalendarItem extends Pick<
  InboxItem,
  'stream' | 'about' | 'key' | 'kind' | 'task' | 'title' | 'overdueDays' | 'status' | 'opensOn'
> {
  readonly due: CalendarDate
  /** Whether it is for whoever asks to do; else others have it. */
  readonly isOwn: boolean
}

export interface InboxCalendar {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly daysOff: readonly CalendarDate[]
  /** What each day is counted as far as. */
  readonly countedTo: number
  readonly days: readonly { readonly on: CalendarDate; readonly count: number; readonly items: readonly CalendarItem[] }[]
}

/** Somebody who is waited for, how much they have and since when. */
export interface Awaited {
  readonly role: RoleId
  readonly roleTitle: Text
  readonly holder: string | null
  readonly name: string | null
  readonly count: number
  readonly since: CalendarDate
  readonly oldest: Pick<InboxItem, 'stream' | 'key'>
}

export type RecentProject = Pick<
  ProjectListItem,
  'id' | 'code' | 'title' | 'fiscalYear' | 'outcome' | 'stage' | 'budgetFen' | 'contractFen' | 'paidFen'
>

export interface RecentRecord extends Pick<EventView, 'number' | 'title' | 'summary' | 'recordedAt' | 'actor'> {
  readonly project: { readonly id: string; readonly code: string; readonly title: string }
}

/** What stands beside an inbox. */
export interface InboxOverview {
  readonly on: CalendarDate
  readonly calendar: InboxCalendar
  readonly awaited: { readonly count: number; readonly items: readonly Awaited[] }
  readonly projects: readonly RecentProject[]
  readonly since: CalendarDate
  readonly recorded: readonly RecentRecord[]
}

/** How many things one was reminded of and has not read, and the last reminder of them. */
export interface Reminders {
  readonly unread: number
  readonly through: number
}

/** One movement of a fund: from the account that is credited to the one that is debited. */
export interface FundLine {
  readonly number: number
  readonly type: string
  readonly effectiveOn: CalendarDate
  readonly by: string
  readonly project: { readonly id: string; readonly code: string; readonly title: string } | null
  readonly amountFen: number
  readonly debit: FundAccount
  readonly credit: FundAccount
  readonly reason: string | null
}

/** A page of a fund's account book, the newest movement first. */
export interface FundBook {
  readonly items: readonly FundLine[]
  readonly next: string | null
}

export interface Seal {
  readonly sealed: boolean
  readonly sequence: number | null
  readonly head: string
}

export interface ProjectAnswer {
  readonly version: number
  readonly asOf: CalendarDate
  readonly view: ProjectView
  readonly state: ProjectState
  readonly suppliers: Readonly<Record<string, SupplierState>>
  readonly funds: Readonly<Record<string, FundState>>
  /** What was uploaded to the project and may be read, by id. */
  readonly files: Readonly<Record<string, FileFacts>>
  readonly seal: Seal
}

export interface EventView {
  readonly number: number
  readonly type: string
  readonly task: string | null
  readonly title: Text
  readonly effectiveOn: CalendarDate
  readonly recordedAt: string
  readonly actor: { readonly id: string; readonly name: string; readonly role: Role; readonly as?: RoleId }
  readonly citation: Citation | null
  readonly summary: Text | null
  readonly hash: string
  readonly sequence: number | null
  /** What was typed; `null` for what opened the project. */
  readonly input: JsonValue
}

export interface EventPage {
  readonly items: readonly EventView[]
  readonly next: number | null
}

export interface Verification {
  readonly ok: boolean
  readonly events: number
  readonly faults: readonly { readonly stream: string; readonly number: number | null; readonly what: Text }[]
}

/** The body of an attempted task. */
export interface TaskAttempt {
  readonly input: unknown
  readonly effectiveOn: string
  readonly justifications: Readonly<Record<string, string>>
}

export interface TaskOutcome {
  readonly outcome: 'accepted'
  readonly version: number
  readonly findings: readonly Finding[]
}

/** RFC 9457 answer of the API. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly findings?: readonly Finding[]
  readonly issues?: readonly FieldIssue[]
  readonly version?: number
}
