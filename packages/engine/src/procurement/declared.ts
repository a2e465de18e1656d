import * as z from 'zod'
import type { FactInfo } from '../policy/fact.ts'
import type { JsonObject } from '../policy/json.ts'
import { lookUp } from '../policy/look-up.ts'
import type { ResolvedTask } from '../policy/resolved-profile.ts'
import type { Value } from '../policy/value.ts'
import { vocabulary } from './facts.ts'
import { choice, choices, dateField, fenField, integer, line, scoreField, yesNo } from './field.ts'
import { type FieldIssue, fieldIssues } from './issue.ts'

/** Facts somebody declared while doing a task, by path. */
export type Declared = Readonly<Record<string, Exclude<Value, null>>>

/** An input divided into what the task kind asks for and what the profile asks for beside it. */
export interface Divided {
  readonly own: unknown
  readonly declared: Declared
  readonly issues: readonly FieldIssue[]
}

const none: Divided['declared'] = {}

/** Name of the form field that declares a fact: `plan.contentFixed` → `plan-contentFixed`. */
export function fieldOf(path: string): string {
  return path.replaceAll('.', '-')
}

/** The fields a profile adds to a task's form, by field name; `null` when it adds none. */
export function declaredShape(task: ResolvedTask): Readonly<Record<string, z.ZodType>> | null {
  return declaredForm(task)?.shape ?? null
}

/** Takes the declared fields out of an input. A field that has its form is a fact already while others have not. */
export function divideInput(task: ResolvedTask, raw: unknown): Divided {
  const form = declaredForm(task)
  if (form === null || typeof raw !== 'object' || raw === null) return { own: raw, declared: none, issues: [] }
  const given = Object.entries(raw)
  const own = Object.fromEntries(given.filter(([name]) => !Object.hasOwn(form.shape, name)))
  const beside = Object.fromEntries(given.filter(([name]) => Object.hasOwn(form.shape, name)))
  const parsed = form.schema.safeParse(beside, { reportInput: true })
  if (parsed.success) return { own, declared: factsIn(form, parsed.data), issues: [] }
  const sound = Object.entries(form.shape).flatMap(([name, schema]) => {
    const field = schema.safeParse(lookUp(beside, name))
    return field.success ? [[name, field.data] as const] : []
  })
  return { own, declared: factsIn(form, Object.fromEntries(sound)), issues: fieldIssues(parsed.error) }
}

interface DeclaredForm {
  /** Path of the fact by the name of its field. */
  readonly paths: Readonly<Record<string, string>>
  readonly shape: Readonly<Record<string, z.ZodType>>
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>
}

const remembered = new WeakMap<ResolvedTask, DeclaredForm | null>()

/** The declared part of a task's form. Remembered, because tasks never change and making a schema takes longer than judging a task. */
function declaredForm(task: ResolvedTask): DeclaredForm | null {
  let form = remembered.get(task)
  if (form === undefined) remembered.set(task, (form = makeForm(task)))
  return form
}

function makeForm(task: ResolvedTask): DeclaredForm | null {
  if (task.declares.length === 0) return null
  const fields = task.declares.flatMap((path) => {
    const info = lookUp(vocabulary.table, path)
    return info === undefined ? [] : [{ name: fieldOf(path), path, schema: schemaOf(info) }]
  })
  const shape = Object.fromEntries(fields.map(({ name, schema }) => [name, schema]))
  return { paths: Object.fromEntries(fields.map(({ name, path }) => [name, path])), shape, schema: z.strictObject(shape) }
}

/** What the declared fields of a task hold before anybody has touched them: nothing is ticked in a list of codes, and that is an answer. */
export function untouched(task: ResolvedTask): JsonObject {
  const lists = task.declares.filter((path) => lookUp(vocabulary.table, path)?.kind === 'codes')
  return Object.fromEntries(lists.map((path) => [fieldOf(path), []]))
}

/** What was read from the fields, as facts. */
function factsIn({ paths }: DeclaredForm, read: Readonly<Record<string, unknown>>): Declared {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([name, path]) => (name in read ? [[path, read[name] as Exclude<Value, null>]] : [])),
  ) // each field's schema yields a value
}

function schemaOf({ kind, title, codes }: FactInfo): z.ZodType {
  switch (kind) {
    case 'yes-no':
      return yesNo(title)
    case 'date':
      return dateField(title)
    case 'fen':
      return fenField(title)
    case 'hundredths':
      return scoreField(title)
    case 'code':
      return choice(title, codes ?? {})
    case 'codes':
      return choices(title, codes ?? {})
    case 'days':
    case 'workdays':
    case 'months':
    case 'years':
    case 'age':
    case 'count':
      return integer(title, 0, 1_000_000)
    case 'share':
    case 'list':
    case 'text':
      return line(title)
  }
}
