import type { CalendarDate } from './calendar-date.ts'
import type { Expression } from './expression.ts'
import type { Condition, DateHandle, Handle } from './handle.ts'
import type { JsonObject } from './json.ts'
import { type AddedRole, namedRole, type Role, type RoleElement } from './role.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

export type { Role } from './role.ts'

/**
 * How often a task is done: once, as often as needed, until its evaluation is passed, once a quarter of the contract,
 * or half-year of it, once for each panel member, once for each objection, once for each request for an exception, for each rectification
 * until it is closed.
 */
export type Repetition =
  | 'once'
  | 'as-needed'
  | 'until-passed'
  | 'contract-quarter'
  | 'contract-half-year'
  | 'panel-member'
  | 'objection'
  | 'consent-request'
  | 'rectification'

/** A task of the process. */
export interface TaskElement {
  readonly key: string
  /** Task kind of the engine, for example `pay`. */
  readonly kind: string
  readonly title: Text
  /** Roles that may do it, of the engine or added by a profile of the line; the first is the one it waits for. */
  readonly roles: readonly (Role | AddedRole)[]
  /** Clause it carries. */
  readonly clause: string
  /** Tasks that must be done before, in any outcome. */
  readonly after: readonly string[]
  readonly repeats: Repetition
  readonly optional: boolean
  /** Only part of the process while this holds. */
  readonly when: Expression | null
  readonly opens: Expression | null
  readonly due: Expression | null
  /** Where the due date comes from, in the reader's words; the task's clause when `null`. */
  readonly dueBasis: Text | null
  /** Settings of the task kind, for example which instalment a payment is. */
  readonly settings: JsonObject
  /** Facts that whoever does the task declares beside its own input; rules read them from then on. */
  readonly declares: readonly string[]
}

export interface TaskSpec {
  readonly kind: string
  readonly title: Text
  readonly roles: readonly (Role | AddedRole | RoleElement)[]
  readonly clause: string
  readonly after?: readonly string[]
  readonly repeats?: Repetition
  readonly optional?: boolean
  readonly when?: Condition
  readonly opens?: DateHandle
  readonly due?: DateHandle
  readonly dueBasis?: Text
  readonly settings?: JsonObject
  readonly declares?: readonly Handle[]
}

/** A stage of the process, named as the document names it. */
export interface StageElement {
  readonly key: string
  readonly title: Text
  readonly clause: string
  /** The months the document gives, as two inclusive dates. */
  readonly window: { readonly from: CalendarDate; readonly until: CalendarDate; readonly title: Text } | null
  readonly tasks: readonly TaskElement[]
}

/** The document's checklist. Tasks outside the stages may be done at any time their rules allow. */
export interface Process {
  /** Clause that lays out the stages. */
  readonly clause: string
  readonly stages: readonly StageElement[]
  readonly anytime: readonly TaskElement[]
}

/** Declares a task. */
export function task(key: string, spec: TaskSpec): TaskElement {
  return builtFrom(spec, ({ kind, title, roles, clause, after, repeats, optional, when, opens, due, dueBasis, settings, declares }) => ({
    key,
    kind,
    title,
    roles: roles.map((role) => (typeof role === 'string' ? role : namedRole(role))),
    clause,
    after: after ?? [],
    repeats: repeats ?? 'once',
    optional: optional ?? false,
    when: when?.node ?? null,
    opens: opens?.node ?? null,
    due: due?.node ?? null,
    dueBasis: dueBasis ?? null,
    settings: settings ?? {},
    declares: (declares ?? []).map(pathOf),
  }))
}

function pathOf({ node }: Handle): string {
  if (node.op !== 'fact') throw new Error('a task declares facts, not other expressions')
  return node.path
}

/** Declares a stage. */
export function stage(
  key: string,
  spec: Pick<StageElement, 'title' | 'clause'> & {
    readonly window?: NonNullable<StageElement['window']>
    readonly tasks: readonly TaskElement[]
  },
): StageElement {
  return builtFrom(spec, ({ title, clause, window, tasks }) => ({ key, title, clause, window: window ?? null, tasks }))
}
