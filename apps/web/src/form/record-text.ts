import type { Text } from '@goufu/engine'
import type { FormField } from './form-field.ts'
import { recordedRows } from './recorded-rows.ts'
import { valueText } from './value-text.ts'

type Words = Parameters<typeof valueText>[4]

/** Writes what stands in a record on one line, rows one after the other. */
export function recordText(field: FormField, value: unknown, say: (text: Text) => string, words: Words): string {
  if (field.fields.length === 0) return valueText(field, value, field.choices, say, words)
  const rows = recordedRows(field, value).map((row) =>
    field.fields
      .filter(({ widget }) => widget !== 'files')
      .map((column) => valueText(column, Reflect.get(row, column.key), column.choices, say, words))
      .filter((said) => said !== '')
      .join(' '),
  )
  return rows.length === 0 ? words.none : rows.join(words.list)
}
