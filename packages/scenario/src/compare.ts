import { type FieldIssue, type Text, text } from '@goufu/engine'
import type { Expectation } from './schema.ts'
import type { Answer } from './world.ts'

/** A promise of a scenario that was not kept. */
export interface Mismatch {
  /** What was looked at, for example `paid` or `status second-payment`. */
  readonly about: string
  readonly expected: string
  readonly found: string
}

/** Where an answer differs from what a step expects. */
export function compareAnswer(answer: Answer, expected: Expectation): readonly Mismatch[] {
  const against = answer.findings.filter((finding) => finding.effect !== 'shown')
  if (answer.outcome !== expected.outcome) {
    const why = [
      ...against.map((finding) => `${finding.rule} ${finding.citation.clause} (${finding.message.en})`),
      ...answer.issues.map((issue) => sayIssue(issue).en),
    ]
    return [{ about: 'outcome', expected: expected.outcome, found: [answer.outcome, ...new Set(why)].join('; ') }]
  }
  return [
    ...compareSets(
      'rules',
      expected.rules,
      against.map((finding) => finding.rule),
    ),
    ...compareSets(
      'clauses',
      expected.clauses,
      against.map((finding) => finding.citation.clause),
    ),
    ...compareSets(
      'fields',
      expected.fields,
      answer.issues.map((issue) => issue.path),
    ),
  ]
}

/** A fault of an input, behind the field it belongs to; one of the whole input has none. */
export function sayIssue({ path, message }: FieldIssue): Text {
  return path === '' ? message : text(`${path}：${message.zh}`, `${path}: ${message.en}`)
}

/** Compares two lists whatever their order and repetitions; `null` expects nothing. */
export function compareSets(about: string, expected: readonly string[] | null | undefined, found: readonly string[]): readonly Mismatch[] {
  if (expected === null || expected === undefined) return []
  const [want, have] = [sorted(expected), sorted(found)]
  return want.join('\n') === have.join('\n') ? [] : [{ about, expected: list(want), found: list(have) }]
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted()
}

function list(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ')
}
