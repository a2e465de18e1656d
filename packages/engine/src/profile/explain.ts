import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Citation } from '../policy/citation.ts'
import { readsOf } from '../policy/expression.ts'
import type { Severity } from '../policy/finding.ts'
import { formatValue } from '../policy/format-value.ts'
import { valueOn } from '../policy/parameter.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { describe, fillWithNames } from '../policy/speak.ts'
import { text, type Text } from '../policy/text.ts'
import { vocabulary } from '../procurement/facts.ts'
import { normsOf } from '../procurement/findings.ts'
import { allNorms } from '../procurement/norms.ts'
import { tasksOf } from '../procurement/occurrence.ts'
import { speakerOf } from '../procurement/reading.ts'
import { exampleSheet, type SheetCase } from './example-sheet.ts'
import type { Profile } from './profile.ts'

/** A figure on a day: its value in words, or none where it is open or not in force. */
export interface ExplainedFigure {
  readonly key: string
  readonly title: Text
  readonly value: Text | null
  readonly open: boolean
  readonly citation: Citation
  readonly alsoIn: readonly Citation[]
}

/** A norm in words: what it asks, where it is written, what it reads, and cases that show it. */
export interface ExplainedNorm {
  readonly key: string
  readonly severity: Severity
  /** What whoever does not meet it is told. */
  readonly say: Text
  readonly condition: Text
  readonly when: Text | null
  readonly citation: Citation
  /** Where it is repeated or asked more strictly. */
  readonly alsoIn: readonly Citation[]
  readonly figures: readonly ExplainedFigure[]
  readonly facts: readonly { readonly path: string; readonly title: Text }[]
  /** The tasks at which it speaks. */
  readonly tasks: readonly { readonly key: string; readonly title: Text }[]
  readonly cases: readonly SheetCase[]
}

/** Explains a norm of a profile on a day; `undefined` when it has none with this key. */
export function explainNorm(profile: Profile, resolved: ResolvedProfile, key: string, on: CalendarDate): ExplainedNorm | undefined {
  const norm = allNorms(resolved).find((candidate) => candidate.key === key)
  if (norm === undefined) return undefined
  const speaker = speakerOf(resolved)
  const reads = norm.when === null ? [readsOf(norm.require)] : [readsOf(norm.when), readsOf(norm.require)]
  const parameters = [...new Set(reads.flatMap((read) => read.parameters))]
  const facts = [...new Set(reads.flatMap((read) => read.facts))]
  return {
    key,
    severity: norm.severity,
    say: sayNorm(resolved, norm.say, on),
    condition: describe(norm.require, speaker),
    when: norm.when === null ? null : describe(norm.when, speaker),
    citation: norm.citation,
    alsoIn: [...resolved.rules, ...resolved.eligibility].find((cited) => cited.key === key)?.alsoIn ?? [],
    figures: parameters.flatMap((parameter) => explainFigure(resolved, parameter, on) ?? []),
    facts: facts.flatMap((path) => {
      const info = vocabulary.table[path]
      return info === undefined ? [] : [{ path, title: info.title }]
    }),
    tasks: tasksOf(resolved)
      .filter((task) => speaksAt(resolved, task, key))
      .map(({ key: task, title }) => ({ key: task, title })),
    cases: exampleSheet(profile)
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => (entry.element === 'norm' && entry.key === key ? entry.cases : [])),
  }
}

/** A norm's sentence on a day: with the figures of that day, and what only a project knows by its name. */
export function sayNorm(resolved: ResolvedProfile, say: Text, on: CalendarDate): Text {
  return fillWithNames(say, (name) => figureOn(resolved, name, on), speakerOf(resolved))
}

/** Supplier conditions are judged where applicants are screened, beside the tasks that name a supplier. */
function speaksAt(resolved: ResolvedProfile, task: ResolvedTask, key: string): boolean {
  if (normsOf(resolved, task).some((norm) => norm.key === key)) return true
  return task.kind === 'screen' && resolved.eligibility.some((condition) => condition.key === key && condition.on.includes('screen'))
}

/** A figure on a day in words, also one that is not there. */
function figureOn(resolved: ResolvedProfile, key: string, on: CalendarDate): Text | undefined {
  const figure = explainFigure(resolved, key, on)
  if (figure === undefined) return undefined
  return figure.value ?? (figure.open ? text('由购买主体定的数', 'what the buyer sets') : undefined)
}

/** Explains a figure of a profile on a day; `undefined` when it has none with this key. */
export function explainFigure(resolved: ResolvedProfile, key: string, on: CalendarDate): ExplainedFigure | undefined {
  const parameter = resolved.parameters[key]
  if (parameter === undefined) return undefined
  const value = valueOn(parameter, on)
  return {
    key,
    title: parameter.title,
    value: value === undefined ? null : formatValue(value, parameter.kind),
    open: parameter.open,
    citation: parameter.citation,
    alsoIn: parameter.alsoIn,
  }
}
