import * as z from 'zod'
import { date, isInReach } from '../policy/calendar-date.ts'
import type { Text } from '../policy/text.ts'
import { MOST_FILES } from './file.ts'
import { personalDataIn } from './personal-data.ts'

/** Where a field's choices come from while a form is open. */
export type FieldSource =
  | 'suppliers'
  | 'applications'
  | 'qualified-applications'
  | 'shortlist'
  | 'panel'
  | 'criteria'
  | 'evaluation-criteria'
  | 'evaluating-parties'
  | 'services'
  | 'funds'
  | 'open-parameters'
  | 'archive-items'
  | 'sanction-grounds'
  | 'sanction-channels'
  | 'exceptions'
  | 'held-tasks'

type Widget =
  | 'money'
  | 'date'
  | 'text'
  | 'textarea'
  | 'integer'
  | 'boolean'
  | 'select'
  | 'multiselect'
  | 'rows'
  | 'score'
  | 'marks'
  | 'code'
  | 'files'

interface Extra {
  readonly help?: Text
  readonly unit?: Text
  readonly source?: FieldSource
  /** Setting of the task that says which of the choices its profile has. */
  readonly narrowedBy?: 'grounds'
}

const meta = (label: Text, widget: Widget, extra: object) => ({ label, widget, ...extra })
const options = (codes: Readonly<Record<string, Text>>) => Object.entries(codes).map(([value, label]) => ({ value, label }))

/** One line of text, at most 200 characters, not blank. */
export function line(label: Text, extra: Extra = {}) {
  return z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(meta(label, 'text', extra))
}

/** Several lines of text, at most 4,000 characters, not blank. */
export function prose(label: Text, extra: Extra = {}) {
  return z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .meta(meta(label, 'textarea', extra))
}

/** Text for the public, like {@link prose}: it holds no number that belongs to a person. What does not pass is nowhere recorded. */
export function publicProse(label: Text, extra: Extra = {}) {
  return prose(label, extra)
    .check(({ value, issues }) => {
      for (const { kind, ...place } of personalDataIn(value)) issues.push({ code: 'custom', message: kind, params: place, input: value })
    })
    .meta(meta(label, 'textarea', extra))
}

/** Money in whole fen, not negative, up to 9 × 10^13 yuan. */
export function fenField(label: Text, extra: Extra = {}) {
  return z
    .int()
    .min(0)
    .meta(meta(label, 'money', extra))
}

/** A whole number between two bounds. */
export function integer(label: Text, minimum: number, maximum: number, extra: Extra = {}) {
  return z
    .int()
    .min(minimum)
    .max(maximum)
    .meta(meta(label, 'integer', extra))
}

/** A mark in hundredths of a point. */
export function scoreField(label: Text, extra: Extra = {}) {
  return z
    .int()
    .min(0)
    .max(1_000_000)
    .meta(meta(label, 'score', extra))
}

/** A day that exists, in the years 1900 to 2199: whatever a term adds to it still lies in the calendar. */
export function dateField(label: Text, extra: Extra = {}) {
  return z.iso
    .date({ abort: true })
    .refine(isInReach, { error: 'date-range' })
    .transform(date)
    .meta(meta(label, 'date', extra))
}

/** Yes or no. */
export function yesNo(label: Text, extra: Extra = {}) {
  return z.boolean().meta(meta(label, 'boolean', extra))
}

/** One code of a list. */
export function choice<const C extends Readonly<Record<string, Text>>>(label: Text, codes: C, extra: Extra = {}) {
  return z.enum(Object.keys(codes) as (keyof C & string)[]).meta(meta(label, 'select', { options: options(codes), ...extra }))
}

/** Some codes of a list, each once. */
export function choices<const C extends Readonly<Record<string, Text>>>(label: Text, codes: C, extra: Extra = {}) {
  return z
    .array(z.enum(Object.keys(codes) as (keyof C & string)[]))
    .refine(eachOnce, { error: 'each-once' })
    .meta(meta(label, 'multiselect', { options: options(codes), ...extra }))
}

/** An id out of a source that the form resolves. */
export function reference(label: Text, source: FieldSource, extra: Extra = {}) {
  return z
    .string()
    .min(1)
    .max(100)
    .meta(meta(label, 'select', { source, ...extra }))
}

/** Ids out of a source, each once. */
export function references(label: Text, source: FieldSource, extra: Extra = {}) {
  return z
    .array(z.string().min(1).max(100))
    .refine(eachOnce, { error: 'each-once' })
    .meta(meta(label, 'multiselect', { source, ...extra }))
}

/** Files uploaded to the project, by id, each once; whoever has none leaves it out. That each exists is decided where the attempt is. */
export function files(label: Text, extra: Pick<Extra, 'help'> = {}) {
  return z
    .array(z.uuid())
    .max(MOST_FILES)
    .refine(eachOnce, { error: 'each-once' })
    .optional()
    .meta(meta(label, 'files', extra))
}

/** Rows of the same shape, at most 200. */
export function rows<S extends z.ZodType>(label: Text, row: S, extra: Extra = {}) {
  return z
    .array(row)
    .max(200)
    .meta(meta(label, 'rows', extra))
}

function eachOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
