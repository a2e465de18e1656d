import { codes, formatValue, valueOn, type CalendarDate, type ResolvedProfile, type Text, type Value } from '@goufu/engine'

type Parameter = NonNullable<ResolvedProfile['parameters'][string]>

/** Titles of every code a parameter can hold. Roles are left out: they are no values, and share names with sides of a panel. */
const titles: Readonly<Record<string, Text>> = Object.assign(
  {},
  ...Object.entries(codes).flatMap(([list, values]) => (list === 'roles' ? [] : [values])),
)

/** A parameter's value in words. */
export function valueWords(parameter: Parameter, value: Exclude<Value, null>): Text {
  return formatValue(value, parameter.kind, titles)
}

/** The value in force on a day in words; `null` where there is none. */
export function valueWordsOn(parameter: Parameter, on: CalendarDate): Text | null {
  const value = valueOn(parameter, on)
  return value === undefined ? null : valueWords(parameter, value)
}
