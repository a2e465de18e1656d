import type { ResolvedProfile } from '@goufu/engine'
import type { MessageKey } from '../language/language-context.tsx'
import type { FormField } from '../form/form-field.ts'
import { valueAt, type Path } from '../form/path.ts'

const units: Readonly<Partial<Record<string, MessageKey>>> = {
  hundredths: 'form.points',
  fen: 'form.yuan',
  share: 'unit.percent',
  days: 'unit.days',
  workdays: 'unit.workdays',
  months: 'unit.months',
  years: 'unit.years',
  age: 'unit.age',
  count: 'unit.count',
}

/**
 * The unit of a figure that stands beside the open parameter it sets: that of the parameter chosen in its row.
 * `null` for a field whose unit is its own.
 */
export function openUnit(profile: ResolvedProfile, fields: readonly FormField[], input: unknown, path: Path): MessageKey | null {
  const row = path.slice(0, -1)
  const list = fields.find((field) => field.key === path[0])
  const chooser = list?.fields.find((field) => field.source === 'open-parameters')
  if (chooser === undefined) return null
  const key = valueAt(input, [...row, chooser.key])
  const parameter = typeof key === 'string' ? profile.parameters[key] : undefined
  return parameter === undefined ? 'unit.count' : (units[parameter.kind] ?? null)
}
