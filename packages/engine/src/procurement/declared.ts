import * as z from 'zod'
import type { FactInfo } from '../policy/fact.ts'
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
function fieldOf(path: string): string {
  return path.replaceAll('.', '-')
}

/** The fields a profile adds to a task's form, by field name; `null` when it adds none. */
export function declaredShape(task: ResolvedTask): Readonly<Record<string, z.ZodType>> | null {
  if (task.declares.length === 0) return null
  const fields = task.declares.flatMap((path) => {
    const info = lookUp(vocabulary.table, path)
    return info === undefined ? [] : [[fieldOf(path), schemaOf(info)] as const]
  })
  return Object.fromEntries(fields)
}

/** Takes the declared fields out of an input. A field that has its form is a fact already while others have not. */
export function divideInput(task: ResolvedTask, raw: unknown): Divided {
  const shape = declaredShape(task)
  if (shape === null || typeof raw !== 'object' || raw === null) return { own: raw, declared: none, issues: [] }
  const names = Object.keys(shape)
  const given = Object.entries(raw)
  const own = Object.fromEntries(given.filter(([name]) => !names.includes(name)))
  const beside = new Map<string, unknown>(given.filter(([name]) => names.includes(name)))
  const parsed = z.strictObject(shape).safeParse(Object.fromEntries(beside), { reportInput: true })
  const declared = task.declares.flatMap((path) => {
    const field = shape[fieldOf(path)]?.safeParse(beside.get(fieldOf(path)))
    return field?.success === true ? [[path, field.data as Exclude<Value, null>] as const] : [] // each field's schema yields a value
  })
  return { own, declared: Object.fromEntries(declared), issues: parsed.success ? [] : fieldIssues(parsed.error) }
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
    case 'count':
      return integer(title, 0, 1_000_000)
    case 'share':
    case 'list':
    case 'text':
      return line(title)
  }
}
