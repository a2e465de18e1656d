import type {
  Actor,
  CalendarDate,
  FieldIssue,
  Finding,
  FundState,
  JsonObject,
  ProjectState,
  ProjectView,
  SupplierState,
} from '@goufu/engine'

/** What came of a request, in every world the same. */
export interface Answer {
  readonly outcome: 'accepted' | 'refused' | 'needs-facts' | 'wrong-role' | 'invalid-input' | 'unknown-task'
  readonly findings: readonly Finding[]
  readonly issues: readonly FieldIssue[]
  /** Whether it had been recorded before and was only told again. */
  readonly replayed: boolean
}

/** What begins a stream. */
export interface Entry {
  /** UUID of the command; the same one twice acts once. */
  readonly commandId: string
  /** Id it is to have. */
  readonly id: string
  readonly kind: 'supplier' | 'fund' | 'project'
  readonly input: JsonObject
  readonly on: CalendarDate
  readonly actor: Actor
}

export interface Attempt {
  /** UUID of the command; the same one twice acts once. */
  readonly commandId: string
  readonly projectId: string
  readonly address: string
  readonly input: unknown
  readonly justifications: Readonly<Record<string, string>>
  readonly on: CalendarDate
  readonly actor: Actor
}

/** A file on its way to a project. */
export interface Upload {
  /** UUID of the command; the same one twice acts once. */
  readonly commandId: string
  /** Id it is to have. */
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly on: CalendarDate
  readonly actor: Actor
}

/** A project on a day, and what lies around it. */
export interface Look {
  /** Number of events of the project. */
  readonly version: number
  readonly view: ProjectView
  readonly state: ProjectState
}

/** Where a scenario is played: the store, the engine alone, or the API. */
export interface World {
  /** @returns the id of what was entered, now or before, or why it was not. */
  enter(entry: Entry): Promise<{ readonly id: string; readonly replayed: boolean } | Answer>
  attempt(attempt: Attempt): Promise<Answer>
  /** @returns the id of the file, now or before. @throws ScenarioError when it is not taken. */
  upload(upload: Upload): Promise<string>
  look(projectId: string, on: CalendarDate): Promise<Look>
  supplier(id: string): Promise<SupplierState>
  fund(id: string): Promise<FundState>
}
