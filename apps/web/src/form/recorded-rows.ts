import type { FormField } from './form-field.ts'

/**
 * The rows of a repeated field as they were recorded: a list as it is; a table by key with the key as the row's first field
 * (settings are kept by the parameter they set).
 */
export function recordedRows(field: FormField, value: unknown): readonly object[] {
  const row = (one: unknown): object => (typeof one === 'object' && one !== null ? one : {})
  if (Array.isArray(value)) return value.map(row)
  const key = field.fields[0]?.key
  if (typeof value !== 'object' || value === null || key === undefined) return []
  return Object.entries(value).map(([name, one]) => ({ [key]: name, ...row(one) }))
}
