import * as z from 'zod'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { fundChangeInput } from './change-fund.ts'
import { supplierChangeInput } from './change-supplier.ts'
import { declaredShape } from './declared.ts'
import { fundInput } from './fund.ts'
import { tasksOf } from './occurrence.ts'
import { projectInput } from './registry.ts'
import { strikeOutInput } from './strike-out.ts'
import { supplierInput } from './supplier.ts'
import { groundsOf } from './task-grounds.ts'
import { taskKinds } from './tasks/index.ts'

/** JSON Schema of an input, with `label`, `widget`, `options`, `source` and `help` on each field. */
export type FormSchema = z.core.JSONSchema.BaseSchema

/** The form of every task of a profile, by task key. */
export function taskForms(profile: ResolvedProfile): Readonly<Record<string, FormSchema>> {
  const forms: Record<string, FormSchema> = {}
  for (const task of tasksOf(profile)) {
    const kind = taskKinds.get(task.kind)
    if (kind !== undefined) forms[task.key] = narrowed(schemaOf(kind.input.extend(declaredShape(task) ?? {})), groundsOf(task.settings))
  }
  return forms
}

/** The forms that stand outside a project. */
export function registryForms(): Readonly<
  Record<'project' | 'supplier' | 'supplierChange' | 'supplierStrike' | 'fund' | 'fundChange', FormSchema>
> {
  return {
    project: schemaOf(projectInput),
    supplier: schemaOf(supplierInput),
    fund: schemaOf(fundInput),
    supplierChange: schemaOf(supplierChangeInput),
    supplierStrike: schemaOf(strikeOutInput),
    fundChange: schemaOf(fundChangeInput),
  }
}

/** A form that offers, where a field asks for one of the grounds that the task names, those alone. */
function narrowed(form: FormSchema, grounds: readonly string[] | null): FormSchema {
  if (grounds === null || form.properties === undefined) return form
  const properties = Object.entries(form.properties).map(([name, field]) => {
    if (typeof field !== 'object' || field['narrowedBy'] !== 'grounds') return [name, field] as const
    const all = field['options'] as readonly { readonly value: string }[] // as field.ts writes them
    const options = all.filter(({ value }) => grounds.includes(value))
    return [name, { ...field, enum: options.map(({ value }) => value), options }] as const
  })
  return { ...form, properties: Object.fromEntries(properties) }
}

function schemaOf(schema: z.ZodObject): FormSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'inline' })
}
