import type { Citation } from '../policy/citation.ts'
import type { Finding, Repair } from '../policy/finding.ts'
import type { Text } from '../policy/text.ts'

interface RefusalSpec {
  readonly citation: Citation
  readonly message: Text
  readonly field?: string
  readonly next?: Text
  readonly repair?: Repair
  /** The values behind it, for example `75,000.00 ≠ 73,800.00`. */
  readonly values?: Text
}

/**
 * A refusal by what is always true of a kind of task. It cites the clause of the document that says so where one does (a payment plan, a
 * catalogue, the order of the process), else the engine's own working rule.
 */
export function refusal(rule: string, spec: RefusalSpec): Finding {
  return {
    rule,
    severity: 'must',
    verdict: 'fails',
    effect: 'refuses',
    message: spec.message,
    next: spec.next ?? null,
    citation: spec.citation,
    field: spec.field ?? null,
    trace: [{ verdict: 'fails', say: spec.message, values: spec.values ?? null, missing: [] }],
    repair: spec.repair ?? null,
    parameters: [],
  }
}

/** The refusal, when the condition holds. */
export function refuseIf(condition: boolean, rule: string, spec: RefusalSpec): readonly Finding[] {
  return condition ? [refusal(rule, spec)] : []
}

/** The refusal, unless the condition holds. */
export function refuseUnless(condition: boolean, rule: string, spec: RefusalSpec): readonly Finding[] {
  return refuseIf(!condition, rule, spec)
}
