import type { CalendarDate } from './calendar-date.ts'
import type { Expression } from './expression.ts'
import { CodesHandle, DateHandle, Quantity, ShareHandle, type Unit } from './handle.ts'
import type { Share } from './money.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'
import type { Value, ValueKind } from './value.ts'

/** Which way a smaller document may move a value: `atMost` only down, `atLeast` only up, `exactly` not at all. */
export type Direction = 'atMost' | 'atLeast' | 'exactly'

/** A value and the first day it is in force; it ends the day before the next one begins, or on `until`. */
export interface DatedValue {
  readonly from: CalendarDate
  readonly until?: CalendarDate
  readonly value: Exclude<Value, null>
}

/** A dated figure of a document. Open parameters have no value of their own: the place sets it, with its own citation. */
export interface ParameterElement {
  readonly element: 'parameter'
  readonly key: string
  readonly kind: ValueKind
  readonly title: Text
  readonly direction: Direction
  readonly open: boolean
  /** An open figure that no single purchase sets: the place gives it in a profile of its own, which tightens it. */
  readonly setBy?: 'place'
  /** Whether a smaller document may put its own value in this place. */
  readonly delegated: boolean
  readonly values: readonly DatedValue[]
}

interface ParameterSpec<V> {
  readonly title: Text
  readonly direction?: Direction
  readonly delegated?: boolean
  readonly values: readonly { readonly from: CalendarDate; readonly until?: CalendarDate; readonly value: V }[]
}

/** A parameter as an author holds it: an expression, and the element that a clause carries. */
export interface Carried {
  readonly carried: ParameterElement
}

function element(key: string, kind: ValueKind, spec: ParameterSpec<Exclude<Value, null>>): ParameterElement {
  return builtFrom(spec, ({ title, direction, delegated, values }) => ({
    element: 'parameter',
    key,
    kind,
    title,
    direction: direction ?? 'exactly',
    open: false,
    delegated: delegated ?? false,
    values,
  }))
}

const node = (key: string): Expression => ({ op: 'parameter', key })

export class QuantityParameter<U extends Unit> extends Quantity<U> implements Carried {
  readonly carried: ParameterElement
  constructor(unit: U, carried: ParameterElement) {
    super(unit, node(carried.key))
    this.carried = carried
  }
}

export class ShareParameter extends ShareHandle implements Carried {
  readonly carried: ParameterElement
  constructor(carried: ParameterElement) {
    super(node(carried.key))
    this.carried = carried
  }
}

export class CodesParameter extends CodesHandle implements Carried {
  readonly carried: ParameterElement
  constructor(carried: ParameterElement) {
    super(node(carried.key))
    this.carried = carried
  }
}

export class DateParameter extends DateHandle implements Carried {
  readonly carried: ParameterElement
  constructor(carried: ParameterElement) {
    super(node(carried.key))
    this.carried = carried
  }
}

/** A dated figure of the document, one constructor a kind of value. */
export const parameter = {
  quantity: <U extends Unit>(unit: U, key: string, spec: ParameterSpec<number>): QuantityParameter<U> =>
    new QuantityParameter(unit, element(key, unit, spec)),
  share: (key: string, spec: ParameterSpec<Share>): ShareParameter => new ShareParameter(element(key, 'share', spec)),
  codes: (key: string, spec: ParameterSpec<readonly string[]>): CodesParameter => new CodesParameter(element(key, 'codes', spec)),
  date: (key: string, spec: ParameterSpec<CalendarDate>): DateParameter => new DateParameter(element(key, 'date', spec)),
}

/**
 * A figure the document leaves to the place. Until it is set, whatever reads it is unknown. The buyer sets it in its procurement
 * document, or with `setBy: 'place'` the place once for all its purchases.
 */
export function openParameter<U extends Unit>(
  unit: U,
  key: string,
  title: Text,
  spec: Pick<ParameterElement, 'setBy'> = {},
): QuantityParameter<U> {
  return new QuantityParameter(unit, {
    element: 'parameter',
    key,
    kind: unit,
    title,
    direction: 'exactly',
    open: true,
    ...spec,
    delegated: true,
    values: [],
  })
}

/** A share the document leaves to the place. */
export function openShare(key: string, title: Text): ShareParameter {
  return new ShareParameter({
    element: 'parameter',
    key,
    kind: 'share',
    title,
    direction: 'exactly',
    open: true,
    delegated: true,
    values: [],
  })
}

/**
 * What a place's figure for an open parameter means. It is written with two decimals whatever its unit, so it arrives in hundredths:
 * of a point, of a yuan, of a per cent. Days, months, years and counts are whole; `undefined` for what cannot be one.
 */
export function openValue(kind: ValueKind, hundredths: number): Exclude<Value, null> | undefined {
  switch (kind) {
    case 'hundredths':
    case 'fen':
      return hundredths
    case 'share':
      if (hundredths > 10_000) return undefined
      return hundredths % 100 === 0 ? { numerator: hundredths / 100, denominator: 100 } : { numerator: hundredths, denominator: 10_000 }
    case 'days':
    case 'workdays':
    case 'months':
    case 'years':
    case 'age':
    case 'count':
      return hundredths % 100 === 0 ? hundredths / 100 : undefined
    case 'yes-no':
    case 'date':
    case 'code':
    case 'codes':
    case 'list':
    case 'text':
      return undefined
  }
}

/** The value in force on a date; `undefined` where none is. */
export function valueOn({ values }: Pick<ParameterElement, 'values'>, on: CalendarDate): Exclude<Value, null> | undefined {
  return datedOn(values, on)?.value
}

/** Of some dated values, in the order of their days, the one in force on a date; `undefined` where none is. */
export function datedOn<V extends DatedValue>(values: readonly V[], on: CalendarDate): V | undefined {
  // A value ends where the next one begins: one that has ended brings none before it back.
  const last = values.findLast(({ from }) => from <= on)
  return last === undefined || (last.until !== undefined && last.until < on) ? undefined : last
}
