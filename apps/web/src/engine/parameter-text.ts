import type { CalendarDate, ResolvedProfile, Text, Value } from '@goufu/engine'
import type { Engine } from './load-engine.ts'

type Parameter = NonNullable<ResolvedProfile['parameters'][string]>

/** A parameter's value in words. */
export function valueWords(engine: Engine, parameter: Parameter, value: Exclude<Value, null>): Text {
  return engine.formatValue(value, parameter.kind, titlesOf(engine))
}

/** The value in force on a day in words; `null` where there is none. */
export function valueWordsOn(engine: Engine, parameter: Parameter, on: CalendarDate): Text | null {
  const value = engine.valueOn(parameter, on)
  return value === undefined ? null : valueWords(engine, parameter, value)
}

/** Titles of every code a parameter can hold. Roles are left out: they are no values, and share names with sides of a panel. */
function titlesOf(engine: Engine): Readonly<Record<string, Text>> {
  const lists: [string, Readonly<Record<string, Text>>][] = Object.entries(engine.codes)
  return Object.fromEntries(lists.flatMap(([list, titles]) => (list === 'roles' ? [] : Object.entries(titles))))
}
