import * as z from 'zod'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { fundChangeInput } from './change-fund.ts'
import { declaredShape } from './declared.ts'
import { fundInput } from './fund.ts'
import { tasksOf } from './occurrence.ts'
import { projectInput } from './registry.ts'
import { supplierInput } from './supplier.ts'
import { taskKinds } from './tasks/index.ts'

/** JSON Schema of an input, with `label`, `widget`, `options`, `source` and `help` on each field. */
export type FormSchema = z.core.JSONSchema.BaseSchema

/** The form of every task of a profile, by task key. */
export function taskForms(profile: ResolvedProfile): Readonly<Record<string, FormSchema>> {
  const forms: Record<string, FormSchema> = {}
  for (const task of tasksOf(profile)) {
    const kind = taskKinds.get(task.kind)
    if (kind !== undefined) forms[task.key] = schemaOf(kind.input.extend(declaredShape(task) ?? {}))
  }
  return forms
}

/** The forms that stand outside a project. */
export function registryForms(): Readonly<Record<'project' | 'supplier' | 'fund' | 'fundChange', FormSchema>> {
  return {
    project: schemaOf(projectInput),
    supplier: schemaOf(supplierInput),
    fund: schemaOf(fundInput),
    fundChange: schemaOf(fundChangeInput),
  }
}

function schemaOf(schema: z.ZodObject): FormSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'inline' })
}
