import { addDays, type CalendarDate, parseDate } from '../policy/calendar-date.ts'
import { type DatedValue, datedOn, type Direction } from '../policy/parameter.ts'
import { isList, type Value } from '../policy/value.ts'

/** A stretch of days, from its first, on which a child's value is looser than the ancestor's it stands below. */
export interface Loosening<A extends DatedValue, C extends DatedValue> {
  readonly on: CalendarDate
  readonly above: A
  readonly below: C
}

/**
 * The values of a parameter that an ancestor and a child both give, day by day: the ancestor's where the child is silent,
 * the child's where the ancestor is, and the tighter of the two where both speak.
 */
export function tightened<V extends DatedValue>(direction: Direction, above: readonly V[], below: readonly V[]): readonly V[] {
  const picked = turningDays([...above, ...below])
    .map((day) => ({ day, source: tighter(direction, datedOn(above, day), datedOn(below, day)) }))
    .filter(({ source }, index, all) => index === 0 || source !== all[index - 1]?.source)
  return picked.flatMap(({ day, source }, index) => {
    if (source === undefined) return []
    const { until: _, ...open } = source
    const next = picked[index + 1]
    const until = next === undefined || next.source !== undefined ? {} : { until: addDays(next.day, -1) }
    // What is left out and given again is the end of the stretch; everything else is the value's own.
    return [{ ...open, from: day, ...until } as V]
  })
}

/** Where a child's values alone would be looser than the ancestor's, each stretch once. */
export function loosenings<A extends DatedValue, C extends DatedValue>(
  direction: Direction,
  above: readonly A[],
  below: readonly C[],
): readonly Loosening<A, C>[] {
  return turningDays([...above, ...below])
    .flatMap((on) => {
      const [one, other] = [datedOn(above, on), datedOn(below, on)]
      return one !== undefined && other !== undefined && isLooser(direction, other.value, one.value)
        ? [{ on, above: one, below: other }]
        : []
    })
    .filter((each, index, all) => each.above !== all[index - 1]?.above || each.below !== all[index - 1]?.below)
}

/** Whether a value asks for less than another: more than `atMost`, less than `atLeast`, anything else than `exactly`, or what cannot be compared. */
export function isLooser(direction: Direction, value: Given, than: Given): boolean {
  const order = compare(value, than)
  if (direction === 'exactly') return order !== 0
  return order === null || (direction === 'atMost' ? order > 0 : order < 0)
}

/** The day after another; `undefined` where there is none to tell. */
export function dayAfter(day: CalendarDate): CalendarDate | undefined {
  return parseDate(day) === undefined || day >= LAST_DAY ? undefined : addDays(day, 1)
}
const LAST_DAY = '9999-12-31'

type Given = Exclude<Value, null>

function tighter<V extends DatedValue>(direction: Direction, above: V | undefined, below: V | undefined): V | undefined {
  if (above === undefined || below === undefined) return above ?? below
  return isLooser(direction, below.value, above.value) ? above : below
}

/** The days on which values begin, or have ended. */
function turningDays(values: readonly DatedValue[]): readonly CalendarDate[] {
  const days = values.flatMap(({ from, until }) => [parseDate(from), until === undefined ? undefined : dayAfter(until)])
  return [...new Set(days.filter((day) => day !== undefined))].toSorted()
}

/** Orders figures, shares and days, and lists by what they hold; `null` where there is no order. */
function compare(left: Given, right: Given): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (isList(left) && isList(right)) return compareLists(left, right)
  if (typeof left === 'object' && typeof right === 'object' && 'numerator' in left && 'numerator' in right)
    return left.numerator * right.denominator - right.numerator * left.denominator
  return JSON.stringify(left) === JSON.stringify(right) ? 0 : null
}

/** A list that holds all of another, and more, is the greater. */
function compareLists(left: readonly unknown[], right: readonly unknown[]): number | null {
  const holds = (list: readonly unknown[], other: readonly unknown[]) => other.every((each) => list.includes(each))
  if (holds(left, right)) return holds(right, left) ? 0 : 1
  return holds(right, left) ? -1 : null
}
