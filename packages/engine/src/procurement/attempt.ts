import type { Finding } from '../policy/finding.ts'
import type { JsonObject } from '../policy/json.ts'
import { lookUp } from '../policy/look-up.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { signatureOf } from './actor.ts'
import { addressOf } from './address.ts'
import type { Context } from './context.ts'
import { type Declared, divideInput } from './declared.ts'
import type { EventDraft, StreamRef } from './event.ts'
import { schemaOf } from './event-types.ts'
import { citing, refuseUnknownFiles } from './cited-files.ts'
import { consented, hasApprover, withConsent } from './consents.ts'
import { judgeTask } from './findings.ts'
import type { FieldIssue } from './issue.ts'
import type { Occurrence } from './occurrence.ts'
import { placeAt } from './places.ts'
import type { ProjectState } from './project.ts'
import { occurrenceFacts, parametersOf } from './reading.ts'
import { standing } from './standing.ts'
import { type Decided, type TaskKind, type TaskScope } from './task-kind.ts'
import { taskKinds } from './tasks/index.ts'

/** One attempt at a task. `justifications` gives the reason for each `should` rule that does not hold, by rule key. */
export interface TaskCommand {
  readonly input: unknown
  readonly justifications: Readonly<Record<string, string>>
}

/** What becomes of an attempt. Refusals are values; only `accepted` changes anything. */
export type Decision =
  | { readonly outcome: 'accepted'; readonly events: readonly EventDraft[]; readonly findings: readonly Finding[] }
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'needs-facts'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'wrong-role'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'invalid-input'; readonly issues: readonly FieldIssue[] }
  | { readonly outcome: 'unknown-task' }

/**
 * Decides one attempted task: pure, no clock, no I/O.
 * Order of answers: is there such a task, may this role do it, has the input its form, does anything stand against it.
 */
export function attempt(profile: ResolvedProfile, state: ProjectState, address: string, command: TaskCommand, context: Context): Decision {
  const located = locate(profile, state, address, context)
  if (located === undefined) return { outcome: 'unknown-task' }
  const { scope, kind, occurrence } = located
  const before = standing(scope, occurrence)
  if (before.wrongRole !== null) return { outcome: 'wrong-role', findings: [before.wrongRole] }
  const divided = divideInput(scope.task, command.input)
  const read = kind.prepare(divided.own)
  if ('issues' in read || divided.issues.length > 0)
    return { outcome: 'invalid-input', issues: [...('issues' in read ? read.issues : []), ...divided.issues] }
  const { prepared } = read
  if (before.refusals.length > 0) return { outcome: 'refused', findings: before.refusals }
  const facts = { ...occurrenceFacts(scope.state, context, occurrence.facts), ...divided.declared, ...prepared.facts(scope) }
  const named = kind.files(divided.own)
  const judged = [...refuseUnknownFiles(named, context), ...prepared.check(scope), ...judgeTask(scope, facts, prepared.supplier)]
  const findings = withConsent(scope, judged)
  if (findings.some((finding) => finding.effect === 'refuses')) return { outcome: 'refused', findings }
  if (findings.some((finding) => asks(finding, command, scope))) return { outcome: 'needs-facts', findings }
  return {
    outcome: 'accepted',
    findings,
    events: eventsOf(located, prepared.decide(scope), divided.declared, citing(named, context), command, findings),
  }
}

function asks(finding: Finding, command: TaskCommand, scope: TaskScope): boolean {
  if (finding.effect === 'asks-facts') return true
  if (finding.effect !== 'asks-reason') return false
  return (lookUp(command.justifications, finding.rule) ?? '').trim() === '' || !hasApprover(scope, finding.rule)
}

/** A task at an address with everything it may read. */
export interface Located {
  readonly scope: TaskScope
  readonly kind: TaskKind
  readonly occurrence: Occurrence
}

/** Finds the task at an address; `undefined` where the profile has none. */
export function locate(profile: ResolvedProfile, state: ProjectState, address: string, context: Context): Located | undefined {
  const place = placeAt(profile, state, address)
  const kind = place === undefined ? undefined : taskKinds.get(place.occurrence.task.kind)
  if (place === undefined || kind === undefined) return undefined
  const { state: seen, occurrence } = place
  const { task, instance } = occurrence
  const scope: TaskScope = { profile, state: seen, task, instance, context, parameter: parametersOf(profile, seen) }
  return { scope, kind, occurrence }
}

/** Ids of the files that an input names; the store looks them up before it calls {@link attempt}. */
export function filesTouched(profile: ResolvedProfile, state: ProjectState, address: string, input: unknown): readonly string[] {
  const place = placeAt(profile, state, address)
  const kind = place === undefined ? undefined : taskKinds.get(place.occurrence.task.kind)
  return [...new Set(kind?.files(input).map(({ id }) => id))]
}

/** Streams besides the project that an attempt reads or writes; the store loads them before it calls {@link attempt}. */
export function streamsTouched(profile: ResolvedProfile, state: ProjectState, address: string, input: unknown): readonly StreamRef[] {
  const place = placeAt(profile, state, address)
  const kind = place === undefined ? undefined : taskKinds.get(place.occurrence.task.kind)
  return place === undefined || kind === undefined ? [] : kind.touches(input, { state: place.state, task: place.occurrence.task })
}

function eventsOf(
  { scope, kind, occurrence }: Located,
  decided: Decided<JsonObject>,
  declared: Declared,
  cited: ReturnType<typeof citing>,
  command: TaskCommand,
  findings: readonly Finding[],
): readonly EventDraft[] {
  const { state, context, task } = scope
  const base = {
    task: addressOf(task.key, scope.instance, occurrence.round, state.lot),
    effectiveOn: context.today,
    rulesDate: state.profile.rulesDate,
    actor: signatureOf(context.actor),
    profile: { id: state.profile.id, digest: state.profile.digest },
    citation: task.citation,
  }
  const asked = new Set(findings.flatMap(({ effect, rule }) => (effect === 'asks-reason' ? [rule] : [])))
  const reasons = Object.entries(command.justifications).filter(([rule]) => asked.has(rule))
  const done = {
    stream: { type: 'project', id: state.id },
    type: kind.kind,
    data: {
      ...decided.data,
      input: command.input as JsonObject, // it has the form of the task's input by now
      record: { summary: decided.summary === null ? null : { ...decided.summary }, amountFen: decided.amountFen },
      ...cited,
      ...(Object.keys(declared).length === 0 ? {} : { declared: declared as JsonObject }),
      ...(reasons.length === 0 ? {} : { justifications: Object.fromEntries(reasons), consents: consentsTo(scope, reasons) }),
    },
  } as const
  return [done, ...decided.effects].map(({ stream, type, data }) => ({ ...base, schema: schemaOf({ stream, type }), stream, type, data }))
}

/** Who stands behind each exception: the number of the event in which they agreed, or nobody beside whoever acts. */
function consentsTo({ state, task, instance }: TaskScope, reasons: readonly (readonly [rule: string, reason: string])[]): JsonObject {
  return Object.fromEntries(
    reasons.flatMap(([rule]) => {
      const answer = consented(state, rule, addressOf(task.key, instance, 1, state.lot))?.answer
      return answer === undefined ? [] : [[rule, { event: answer.event, by: { id: answer.by.id, name: answer.by.name } }]]
    }),
  )
}
