import type { Citation } from './citation.ts'
import { evaluate, type Missing, type Reading, type Result } from './evaluate.ts'
import { type Expression, readsOf } from './expression.ts'
import type { Finding, Severity, TraceLine, Verdict } from './finding.ts'
import { describe, fillSentence, sayMissing, sayValues, type Speaker } from './speak.ts'
import type { Text } from './text.ts'

/** What {@link judge} needs of a norm; rules, eligibility conditions and payment gates all have it. */
export interface Norm {
  readonly key: string
  readonly severity: Severity
  readonly gate: boolean
  readonly when: Expression | null
  readonly require: Expression
  readonly say: Text
  readonly next: Text | null
  readonly field: string | null
  readonly citation: Citation
}

/** Judges a norm. `null` where its `when` does not hold, so that it says nothing. */
export function judge(norm: Norm, reading: Reading, speaker: Speaker): Finding | null {
  if (norm.when !== null) {
    const applies = evaluate(norm.when, reading)
    if (applies.known && applies.value !== true) return null
    if (!applies.known) return finding(norm, applies, reading, speaker)
  }
  return finding(norm, evaluate(norm.require, reading), reading, speaker)
}

function finding(norm: Norm, result: Result, reading: Reading, speaker: Speaker): Finding {
  const verdict = verdictOf(result)
  const judged = norm.when === null ? [norm.require] : [norm.when, norm.require]
  return {
    rule: norm.key,
    severity: norm.severity,
    verdict,
    effect: effectOf(norm, verdict),
    message:
      verdict === 'holds' && norm.severity !== 'prefer'
        ? describe(norm.require, speaker)
        : fillSentence(norm.say, norm.require, reading, speaker),
    next: verdict === 'holds' || norm.next === null ? null : fillSentence(norm.next, norm.require, reading, speaker),
    citation: norm.citation,
    field: norm.field,
    trace: judged.flatMap((node) => traceOf(node, reading, speaker)),
    repair: null,
    parameters: norm.when === null ? parametersOf(norm.require) : [...new Set(judged.flatMap(parametersOf))],
  }
}

function effectOf(norm: Norm, verdict: Verdict): Finding['effect'] {
  if (verdict === 'holds' || norm.severity === 'prefer' || norm.severity === 'may') return 'shown'
  if (verdict === 'unknown' && !norm.gate) return 'asks-facts'
  return norm.severity === 'should' ? 'asks-reason' : 'refuses'
}

function verdictOf(result: Result): Verdict {
  if (!result.known) return 'unknown'
  return result.value === true ? 'holds' : 'fails'
}

/** One line for each condition of the outermost conjunction. */
function traceOf(node: Expression, reading: Reading, speaker: Speaker): readonly TraceLine[] {
  if (node.op === 'all') return node.of.flatMap((part) => traceOf(part, reading, speaker))
  const result = evaluate(node, reading)
  return [
    {
      verdict: verdictOf(result),
      say: describe(node, speaker),
      values: sayValues(node, reading, speaker),
      missing: result.known ? [] : missingOnce(result.missing).map((missing) => sayMissing(missing, speaker)),
    },
  ]
}

function missingOnce(all: readonly Missing[]): readonly Missing[] {
  return all.filter(({ kind, name }, index) => all.findIndex((other) => other.kind === kind && other.name === name) === index)
}

const parameters = new WeakMap<Expression, readonly string[]>()

/** Keys of the parameters an expression reads; remembered, because trees never change. */
function parametersOf(node: Expression): readonly string[] {
  const remembered = parameters.get(node)
  if (remembered !== undefined) return remembered
  const read = readsOf(node).parameters
  parameters.set(node, read)
  return read
}
