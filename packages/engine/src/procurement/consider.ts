import type { Finding } from '../policy/finding.ts'
import type { JsonObject } from '../policy/json.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'
import { attempt, type Decision, locate } from './attempt.ts'
import type { Context } from './context.ts'
import { divideInput, untouched } from './declared.ts'
import { withConsent } from './consents.ts'
import { judgeTask } from './findings.ts'
import type { FieldIssue } from './issue.ts'
import type { TaskKind, TaskScope } from './task-kind.ts'
import type { ProjectState } from './project.ts'
import { occurrenceFacts } from './reading.ts'
import { standing } from './standing.ts'

/** What can be said of a form that is still being filled in. */
export interface Consideration {
  readonly issues: readonly FieldIssue[]
  readonly findings: readonly Finding[]
  /** What an attempt with this input would answer; `null` while the input has not its form. */
  readonly decision: Decision | null
}

/**
 * Live feedback while somebody types: the full decision for a complete input; for an incomplete one the rules on what is there, and what
 * is always true of the task once only words are missing; in both whatever says that it is not their turn.
 */
export function consider(
  profile: ResolvedProfile,
  state: ProjectState,
  address: string,
  draft: unknown,
  justifications: Readonly<Record<string, string>>,
  context: Context,
): Consideration {
  const located = locate(profile, state, address, context)
  if (located === undefined) return { issues: [], findings: [], decision: { outcome: 'unknown-task' } }
  const { scope, kind, occurrence } = located
  const divided = divideInput(scope.task, draft)
  const read = kind.prepare(divided.own)
  const before = standing(scope, occurrence)
  const turn = [...(before.wrongRole === null ? [] : [before.wrongRole]), ...before.refusals]
  const given = { ...occurrenceFacts(scope.state, context, occurrence.facts), ...divided.declared }
  if ('prepared' in read && divided.issues.length === 0) {
    const decision = attempt(profile, state, address, { input: draft, justifications }, context)
    if (turn.length === 0) return { issues: [], findings: 'findings' in decision ? decision.findings : [], decision }
    // An attempt goes no further than whose turn it is; whoever looks at the form is told what the rules say as well.
    const { prepared } = read
    return { issues: [], findings: [...turn, ...said(scope, prepared, given)], decision }
  }
  const typed = kind.draft(divided.own)
  return {
    issues: [...('issues' in read ? read.issues : []), ...divided.issues],
    findings: [...turn, ...said(scope, typed, given)],
    decision: null,
  }
}

function said(scope: TaskScope, form: ReturnType<TaskKind['draft']>, given: Facts): readonly Finding[] {
  return withConsent(scope, [...form.check(scope), ...judgeTask(scope, { ...given, ...form.facts(scope) }, form.supplier)])
}

/** What the form of a task can be filled with beforehand. */
export function suggestInput(profile: ResolvedProfile, state: ProjectState, address: string, context: Context): JsonObject {
  const located = locate(profile, state, address, context)
  return located === undefined ? {} : { ...untouched(located.scope.task), ...located.kind.suggest(located.scope) }
}
