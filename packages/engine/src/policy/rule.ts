import type { Expression } from './expression.ts'
import type { Severity } from './finding.ts'
import { type Condition, nodeOf } from './handle.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/**
 * A norm that a machine can judge.
 * `on` names task kinds or single tasks. With `gate`, an unknown outcome refuses like a failed one:
 * money is not paid on an evaluation that has not been held.
 */
export interface RuleElement {
  readonly element: 'rule'
  readonly key: string
  readonly on: readonly string[]
  readonly severity: Severity
  /** Whether a smaller document may put its own in this place. */
  readonly delegated: boolean
  readonly gate: boolean
  readonly when: Expression | null
  readonly require: Expression
  readonly say: Text
  readonly next: Text | null
  readonly field: string | null
}

export interface RuleSpec {
  readonly on: string | readonly string[]
  readonly severity: Severity
  readonly delegated?: boolean
  readonly gate?: boolean
  readonly when?: Condition
  readonly require: Condition
  /** The sentence for a rule that does not hold. `{contract.endsOn}` speaks a fact, `{param:key}` a parameter, `{missing}` the codes not found. */
  readonly say: Text
  readonly next?: Text
  readonly field?: string
}

/** Declares a rule; the clause it stands in becomes its citation. */
export function rule(key: string, spec: RuleSpec): RuleElement {
  return builtFrom(spec, ({ on, severity, delegated, gate, when, require, say, next, field }) => ({
    element: 'rule',
    key,
    on: typeof on === 'string' ? [on] : on,
    severity,
    delegated: delegated ?? false,
    gate: gate ?? false,
    when: when?.node ?? null,
    require: nodeOf(require),
    say,
    next: next ?? null,
    field: field ?? null,
  }))
}

/** A condition on suppliers, judged for one applicant at a time. `on` names task kinds or single tasks. */
export interface EligibilityElement {
  readonly element: 'eligibility'
  readonly key: string
  readonly on: readonly string[]
  readonly severity: Severity
  readonly require: Expression
  readonly say: Text
  /** Documents that show it. */
  readonly evidence: readonly Text[]
}

export interface EligibilitySpec {
  /** Task kinds, or single tasks by key, at which it is judged; screening when not given. */
  readonly on?: readonly string[]
  readonly severity: Severity
  readonly require: Condition
  readonly say: Text
  readonly evidence?: readonly Text[]
}

/** Declares a supplier condition. */
export function eligibility(key: string, spec: EligibilitySpec): EligibilityElement {
  return builtFrom(spec, ({ on, severity, require, say, evidence }) => ({
    element: 'eligibility',
    key,
    on: on ?? ['screen'],
    severity,
    require: nodeOf(require),
    say,
    evidence: evidence ?? [],
  }))
}
