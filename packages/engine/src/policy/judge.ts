import type { Citation } from './citation.ts'
import { evaluate, evaluateWitnessed, type Missing, type Reading, type Result } from './evaluate.ts'
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
  const trace: TraceLine[] = []
  let applies: Verdict = 'holds'
  if (norm.when !== null) {
    const result = evaluate(norm.when, reading)
    if (result.known && result.value !== true) return null
    applies = verdictOf(result)
    addLines(norm.when, reading, speaker, trace)
  }
  const required = addLines(norm.require, reading, speaker, trace)
  return finding(norm, applies === 'holds' ? required : applies, trace, reading, speaker)
}

/** Whether {@link judge} would find that a norm refuses; told without words. */
export function isRefusing(norm: Norm, reading: Reading): boolean {
  if (norm.severity !== 'must') return false
  const applies = norm.when === null ? 'holds' : verdictOf(evaluate(norm.when, reading))
  if (applies === 'fails') return false
  return effectOf(norm, applies === 'holds' ? verdictOf(evaluate(norm.require, reading)) : applies) === 'refuses'
}

function finding(norm: Norm, verdict: Verdict, trace: readonly TraceLine[], reading: Reading, speaker: Speaker): Finding {
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
    trace,
    repair: null,
    parameters: norm.when === null ? parametersOf(norm.require) : [...new Set([...parametersOf(norm.when), ...parametersOf(norm.require)])],
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

/**
 * Adds one line for each condition of the outermost conjunction, and answers what they come to: it fails where one fails, and holds where
 * all hold. The verdict is read off the trace, so that no part is evaluated twice and the two cannot differ.
 */
function addLines(node: Expression, reading: Reading, speaker: Speaker, trace: TraceLine[]): Verdict {
  if (node.op === 'all') {
    const verdicts = node.of.map((part) => addLines(part, reading, speaker, trace))
    if (verdicts.includes('fails')) return 'fails'
    return verdicts.includes('unknown') ? 'unknown' : 'holds'
  }
  const witnessed = evaluateWitnessed(node, reading)
  const { result } = witnessed
  const verdict = verdictOf(result)
  trace.push({
    verdict,
    say: describe(node, speaker),
    values: sayValues(node, witnessed, speaker),
    missing: result.known ? [] : missingOnce(result.missing).map((missing) => sayMissing(missing, speaker)),
  })
  return verdict
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
