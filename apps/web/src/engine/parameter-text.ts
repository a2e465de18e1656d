import type { CalendarDate, ResolvedProfile, Text, Value } from '@goufu/engine'
import type { Engine } from './load-engine.ts'

type Parameter = NonNullable<ResolvedProfile['parameters'][string]>

/** A parameter's value in words. */
export function valueWords(engine: Engine, parameter: Parameter, value: Exclude<Value, null>): Text {
  return engine.formatValue(value, parameter.kind, engine.codeTitles)
}

/** The value in force on a day in words; `null` where there is none. */
export function valueWordsOn(engine: Engine, parameter: Parameter, on: CalendarDate): Text | null {
  const value = engine.valueOn(parameter, on)
  return value === undefined ? null : valueWords(engine, parameter, value)
}
