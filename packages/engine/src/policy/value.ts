import type { Share } from './money.ts'

/** What a fact or a parameter may hold. A fact that is known to be absent in the world is `null`; an unknown one is missing. */
export type Value = boolean | number | string | Share | readonly string[] | readonly Row[] | null

/** One entry of a list of facts, for example a funding line. A field that is not there is unknown. */
export interface Row {
  readonly [field: string]: Value | undefined
}

/** How a value is compared and written. */
export type ValueKind =
  | 'yes-no'
  | 'fen'
  | 'days'
  | 'workdays'
  | 'months'
  | 'years'
  | 'age'
  | 'count'
  | 'hundredths'
  | 'share'
  | 'date'
  | 'code'
  | 'codes'
  | 'list'
  | 'text'

/** Facts by path (`contract.endsOn`). A path that is not there is unknown. */
export type Facts = Readonly<Record<string, Value | undefined>>

/** Whether a value is a list, of codes or of entries. */
export function isList(value: Value): value is readonly string[] | readonly Row[] {
  return Array.isArray(value)
}
