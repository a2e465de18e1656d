import type * as z from 'zod'
import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import type { JsonObject } from '../policy/json.ts'
import type { Fen } from '../policy/money.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'
import type { Facts, Value } from '../policy/value.ts'
import type { Signature } from './actor.ts'
import type { Context } from './context.ts'
import type { EventDraft, StreamRef } from './event.ts'
import { filesNamed, type NamedFile } from './file.ts'
import { type FieldIssue, fieldIssues } from './issue.ts'
import type { ProjectState } from './project.ts'

/** Everything a task kind may read while it judges or decides. */
export interface TaskScope {
  readonly profile: ResolvedProfile
  readonly state: ProjectState
  readonly task: ResolvedTask
  /** Which one of a repeated task: a quarter, a panel member, an objection, a running number. */
  readonly instance: string | null
  readonly context: Context
  /** The value of a parameter on the project's rules date, the buyer's own setting first. */
  readonly parameter: (key: string) => Exclude<Value, null> | undefined
}

/** What an accepted task writes into another stream. */
export interface Effect {
  readonly stream: StreamRef
  readonly type: string
  readonly data: JsonObject
}

/** What a task kind decides once nothing stands against it. */
export interface Decided<D> {
  readonly data: D
  readonly summary: Text | null
  readonly amountFen: Fen | null
  readonly effects: readonly Effect[]
}

type InputSchema = z.ZodObject
type InputOf<S extends InputSchema> = z.output<S>

/** How one kind of task works, whatever the policy. */
export interface KindSpec<S extends InputSchema, D> {
  readonly kind: string
  readonly input: S
  /** Streams besides the project that the task reads or writes. */
  readonly touches?: (input: Partial<InputOf<S>>, scope: Pick<TaskScope, 'state' | 'task'>) => readonly StreamRef[]
  /** The supplier the task is about; the awarded one when not given. */
  readonly supplier?: (input: Partial<InputOf<S>>) => string | undefined
  /** Facts of the input. A field not given yet is a fact not known yet. */
  readonly facts?: (input: Partial<InputOf<S>>, scope: TaskScope) => Facts
  /** What stands against it as the purchase is, whatever is typed: it is said before anybody types. */
  readonly beforehand?: (scope: TaskScope) => readonly Finding[]
  /** The last day on which nothing of that stands against it; `null` where it is not over by itself. */
  readonly lastDay?: (state: ProjectState) => CalendarDate | null
  /** The supplier whose task it is, where among suppliers it is for the one that was chosen alone; `null` while none is. */
  readonly holder?: (state: ProjectState) => string | null
  /** What is always true of such a task. */
  readonly check: (input: InputOf<S>, scope: TaskScope) => readonly Finding[]
  readonly decide: (input: InputOf<S>, scope: TaskScope) => Decided<D>
  /** The sections of the project that the task changes. */
  readonly evolve: (
    state: ProjectState,
    data: D,
    event: {
      readonly on: CalendarDate
      readonly instance: string | null
      readonly task: string
      readonly by: Signature
      /** Its number in the project's stream. */
      readonly number: number
    },
  ) => Partial<ProjectState>
  /** What the form can know beforehand. */
  readonly suggest?: (scope: TaskScope) => JsonObject
}

/** An input that has its form, ready to be judged. */
export interface Prepared {
  readonly supplier: string | undefined
  readonly facts: (scope: TaskScope) => Facts
  readonly check: (scope: TaskScope) => readonly Finding[]
  readonly decide: (scope: TaskScope) => Decided<JsonObject>
}

/** A task kind with its input type closed over, so that kinds of different inputs stand in one table. */
export interface TaskKind {
  readonly kind: string
  readonly input: z.ZodObject
  readonly prepare: (raw: unknown) => { readonly prepared: Prepared } | { readonly issues: readonly FieldIssue[] }
  /** What stands against it as the purchase is, whatever is typed. A refusal of an attempt says it too. */
  readonly beforehand: (scope: TaskScope) => readonly Finding[]
  readonly lastDay: (state: ProjectState) => CalendarDate | null
  /** The one supplier whose task it is; `null` while there is none; `undefined` where it is for every supplier that may do it. */
  readonly holder: (state: ProjectState) => string | null | undefined
  /**
   * Facts and supplier of an input that is still being typed: fields that do not parse are left out. What is always true of such a task
   * is checked as soon as nothing but words is missing; what stands against it beforehand at once.
   */
  readonly draft: (raw: unknown) => Pick<Prepared, 'supplier' | 'facts' | 'check'>
  readonly touches: (raw: unknown, scope: Pick<TaskScope, 'state' | 'task'>) => readonly StreamRef[]
  /** The files that an input names. */
  readonly files: (raw: unknown) => readonly NamedFile[]
  readonly evolve: (state: ProjectState, event: EventDraft, instance: string | null, task: string) => Partial<ProjectState>
  readonly suggest: (scope: TaskScope) => JsonObject
}

/** Closes a kind's types. Event data is what `decide` of the same schema number wrote: a parsed edge. */
export function defineKind<S extends InputSchema, D extends object>(spec: KindSpec<S, D>): TaskKind {
  const beforehand = (scope: TaskScope) => spec.beforehand?.(scope) ?? []
  const partial = (raw: unknown): Partial<InputOf<S>> => parseFields(spec.input, raw) as Partial<InputOf<S>>
  return {
    kind: spec.kind,
    input: spec.input,
    beforehand,
    lastDay: (state) => spec.lastDay?.(state) ?? null,
    holder: (state) => spec.holder?.(state),
    prepare: (raw) => {
      const parsed = spec.input.safeParse(raw, { reportInput: true })
      if (!parsed.success) return { issues: fieldIssues(parsed.error) }
      const input = parsed.data
      return {
        prepared: {
          supplier: spec.supplier?.(input),
          facts: (scope) => spec.facts?.(input, scope) ?? {},
          check: (scope) => [...beforehand(scope), ...spec.check(input, scope)],
          decide: (scope) => spec.decide(input, scope) as Decided<object> as Decided<JsonObject>,
        },
      }
    },
    draft: (raw) => {
      const input = partial(raw)
      return {
        supplier: spec.supplier?.(input),
        facts: (scope) => spec.facts?.(input, scope) ?? {},
        check: (scope) => {
          const { worded, missing } = withWords(spec.input, raw)
          const parsed = spec.input.safeParse(worded)
          if (!parsed.success) return beforehand(scope)
          const checked = spec.check(parsed.data, scope).filter(({ field }) => field === null || !missing.has(field))
          return [...beforehand(scope), ...checked]
        },
      }
    },
    touches: (raw, scope) => spec.touches?.(partial(raw), scope) ?? [],
    files: (raw) => filesNamed(spec.input, raw),
    evolve: (state, event, instance, task) => {
      // What an attempt writes beside the kind's own data stays in the event, and out of the state.
      const {
        input: _input,
        record: _record,
        declared: _declared,
        justifications: _justifications,
        consents: _consents,
        ...data
      } = event.data
      return spec.evolve(state, data as object as D, {
        on: event.effectiveOn,
        by: event.actor,
        number: state.events + 1,
        instance,
        task,
      })
    },
    suggest: (scope) => spec.suggest?.(scope) ?? {},
  }
}

function parseFields(schema: z.ZodObject, raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) return {}
  const given = new Map<string, unknown>(Object.entries(raw))
  const fields: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape)) {
    const parsed = (field as z.ZodType).safeParse(given.get(key))
    if (given.has(key) && parsed.success) fields[key] = parsed.data
  }
  return fields
}

/** Stands for words that are still missing; no check reads them. */
const WORDS = '…'

/** An input with something in each field for words that has not its form, and which fields those are. An id is no words. */
function withWords(schema: z.ZodObject, raw: unknown): { readonly worded: unknown; readonly missing: ReadonlySet<string> } {
  if (typeof raw !== 'object' || raw === null) return { worded: raw, missing: new Set() }
  const given = new Map<string, unknown>(Object.entries(raw))
  const missing = new Set<string>()
  for (const [key, field] of Object.entries(schema.shape)) {
    const type = field as z.ZodType
    const about = type.meta() // as field.ts writes it
    if (about === undefined || about['source'] !== undefined || (about['widget'] !== 'text' && about['widget'] !== 'textarea')) continue
    if (type.safeParse(given.get(key)).success) continue
    given.set(key, WORDS)
    missing.add(key)
  }
  return { worded: Object.fromEntries(given), missing }
}
