import type { Text } from '@goufu/engine'
import { points, yuan } from '../format/money.ts'
import type { Choice, FormField } from './form-field.ts'

/** Writes a recorded value the way its field was typed. */
export function valueText(
  field: FormField,
  value: unknown,
  choices: readonly Choice[],
  say: (text: Text) => string,
  words: { readonly yes: string; readonly no: string; readonly list: string; readonly none: string },
): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') {
    if (field.widget === 'money') return yuan(value)
    if (field.widget === 'score') return points(value)
    return field.unit === null ? String(value) : `${value} ${say(field.unit)}`
  }
  if (Array.isArray(value) && value.length === 0) return words.none
  if (Array.isArray(value)) return value.map((one: unknown) => valueText(field, one, choices, say, words)).join(words.list)
  if (typeof value !== 'string') return JSON.stringify(value)
  const choice = choices.find((one) => one.value === value)
  return choice === undefined ? value : say(choice.label)
}
