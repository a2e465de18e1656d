import { addDays, type CalendarDate, daysBetween } from '../policy/calendar-date.ts'
import { evaluate, type Reading } from '../policy/evaluate.ts'
import { childrenOf, type Expression, readsOf } from '../policy/expression.ts'
import { factsOfTheDay } from './reading.ts'

type Comparing = Extract<Expression, { readonly op: 'compare' }>

const remembered = new WeakMap<Expression, readonly Comparing[]>()

/** Whether an expression compares anything with the day it is looked at, or with what follows from it. */
export function readsToday(node: Expression): boolean {
  return comparisonsWithToday(node).length > 0
}

function comparisonsWithToday(node: Expression): readonly Comparing[] {
  const known = remembered.get(node)
  if (known !== undefined) return known
  const found = comparisonsIn(node)
  remembered.set(node, found)
  return found
}

function comparisonsIn(node: Expression): readonly Comparing[] {
  if (node.op === 'compare') return readsOf(node).facts.some((path) => factsOfTheDay.has(path)) ? [node] : []
  return childrenOf(node).flatMap(comparisonsIn)
}

/**
 * The days from `from` to `until` on which an expression may come to something else than on the day before, though nothing is done
 * meanwhile: those on which a comparison with the day itself turns over. Such a comparison turns over once, or for one day, so
 * halving the time finds the day.
 */
export function turningDays(
  node: Expression,
  readingOn: (day: CalendarDate) => Reading,
  from: CalendarDate,
  until: CalendarDate,
): readonly CalendarDate[] {
  return comparisonsWithToday(node).flatMap((comparison) => {
    const { facts } = readingOn(from)
    // What is not there is compared with nothing.
    if (readsOf(comparison).facts.some((path) => facts[path] === null)) return []
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
