import { addDays, type CalendarDate, daysBetween, parseDate } from '../policy/calendar-date.ts'
import { evaluate, type Reading } from '../policy/evaluate.ts'
import { childrenOf, type Expression, readsOf } from '../policy/expression.ts'
import { factsOfTheDay } from './reading.ts'

type Comparing = Extract<Expression, { readonly op: 'compare' }>

/** A comparison with the day it is looked at, or with what follows from it. */
interface Turning {
  readonly comparison: Comparing
  /** Paths of the facts that it reads. */
  readonly reads: readonly string[]
  /** What it compares the bare day with, where that is the same on every day. */
  readonly other: Expression | undefined
  /** The sides that are the same on every day. */
  readonly still: readonly Expression[]
}

const remembered = new WeakMap<Expression, readonly Turning[]>()

/** Whether an expression compares anything with the day it is looked at, or with what follows from it. */
export function readsToday(node: Expression): boolean {
  return comparisonsWithToday(node).length > 0
}

function comparisonsWithToday(node: Expression): readonly Turning[] {
  const known = remembered.get(node)
  if (known !== undefined) return known
  const found = comparisonsIn(node)
  remembered.set(node, found)
  return found
}

function comparisonsIn(node: Expression): readonly Turning[] {
  if (node.op !== 'compare') return childrenOf(node).flatMap(comparisonsIn)
  if (staysAsItIs(node)) return []
  const { left, right } = node
  const still = [left, right].filter(staysAsItIs)
  return [{ comparison: node, reads: readsOf(node).facts, other: isToday(left) || isToday(right) ? still[0] : undefined, still }]
}

const isToday = (node: Expression): boolean => node.op === 'fact' && node.path === 'today'
const staysAsItIs = (node: Expression): boolean => !readsOf(node).facts.some((path) => factsOfTheDay.has(path))

/**
 * The days from `from` to `until` on which an expression may come to something else than on the day before, though nothing is done
 * meanwhile: those on which a comparison with the day itself turns over. Where the day is compared with another that stays as it is,
 * that other one says which; else, since such a comparison turns over once, or for one day, halving the time finds it.
 */
export function turningDays(
  node: Expression,
  readingOn: (day: CalendarDate) => Reading,
  from: CalendarDate,
  until: CalendarDate,
): readonly CalendarDate[] {
  return comparisonsWithToday(node).flatMap(({ comparison, reads, other, still }) => {
    const reading = readingOn(from)
    const { facts } = reading
    // What is not there is compared with nothing.
    if (reads.some((path) => facts[path] === null)) return []
    if (other !== undefined) return turnsAt(other, reading).filter((day) => from < day && day <= until)
    // What is not known is known on no other day.
    if (still.some((side) => !evaluate(side, reading).known)) return []
    return (['≥', '>'] as const).flatMap((by) => {
      const holdsOn = (day: CalendarDate) => {
        const result = evaluate({ ...comparison, by }, readingOn(day))
        return result.known && result.value === true
      }
      const turned = holdsOn(until)
      return holdsOn(from) === turned ? [] : [firstDay((day) => holdsOn(day) === turned, from, until)]
    })
  })
}

/** The day itself, on which it is come to, and the next, on which it is past; none while it is not known. */
function turnsAt(other: Expression, reading: Reading): readonly CalendarDate[] {
  const result = evaluate(other, reading)
  const day = result.known && typeof result.value === 'string' ? parseDate(result.value) : undefined
  return day === undefined ? [] : [day, addDays(day, 1)]
}

/** The first day on which a test holds that holds on the last day and, once it holds, on every later one. */
function firstDay(holds: (day: CalendarDate) => boolean, from: CalendarDate, until: CalendarDate): CalendarDate {
  let before = from
  let after = until
  while (daysBetween(before, after) > 1) {
    const middle = addDays(before, Math.floor(daysBetween(before, after) / 2))
    if (holds(middle)) after = middle
    else before = middle
  }
  return after
}
