import { addDays, addMonths, type CalendarDate } from './calendar-date.ts'
import type { Comparison, Expression } from './expression.ts'
import { portion, type Share } from './money.ts'
import type { Facts, Value } from './value.ts'

/** Why something is unknown: a fact nobody has given, or a parameter without a value on the day the rules are read. */
export interface Missing {
  readonly kind: 'fact' | 'parameter'
  readonly name: string
}

/** Three values: a known value, or unknown with everything that is missing. */
export type Result = { readonly known: true; readonly value: Value } | { readonly known: false; readonly missing: readonly Missing[] }

/** What an evaluation may read. */
export interface Reading {
  readonly facts: Facts
  readonly parameter: (key: string) => Exclude<Value, null> | undefined
}

const YES: Result = { known: true, value: true }
const NO: Result = { known: true, value: false }
const yesNo = (value: boolean): Result => (value ? YES : NO)

/**
 * Evaluates an expression. Strong three-valued logic: adding facts never changes a known answer.
 * @throws TypeError where a tree compares what it must not; `checkProfile` finds that before anything runs.
 */
export function evaluate(node: Expression, reading: Reading): Result {
  switch (node.op) {
    case 'value':
      return { known: true, value: node.value }
    case 'fact':
      return known(reading.facts[node.path], 'fact', node.path)
    case 'parameter':
      return known(reading.parameter(node.key), 'parameter', node.key)
    case 'labelled':
      return evaluate(node.of, reading)
    case 'all':
      return decide(node.of, reading, false)
    case 'any':
      return decide(node.of, reading, true)
    case 'not':
      return map(evaluate(node.of, reading), (value) => !truth(value))
    case 'exists':
      return map(evaluate(node.of, reading), (value) => value !== null)
    case 'noneOr':
      return whenThere(node, reading, YES)
    case 'someAnd':
      return whenThere(node, reading, NO)
    case 'compare':
      return both(node.left, node.right, reading, (left, right) => compares(left, node.by, right))
    case 'oneOf':
      return both(node.value, node.among, reading, (value, among) => codes(among).includes(code(value)))
    case 'containsAll':
      return both(node.list, node.codes, reading, (list, wanted) => codes(wanted).every((item) => codes(list).includes(item)))
    case 'onlyFrom':
      return both(node.list, node.among, reading, (list, among) => codes(list).every((item) => codes(among).includes(item)))
    case 'minus':
      return both(node.left, node.right, reading, (left, right) => number(left) - number(right))
    case 'portion':
      return both(node.share, node.of, reading, (share, amount) => portion(fraction(share), number(amount), node.rounding))
    case 'shift':
      return both(node.date, node.by, reading, (from, by) => shift(day(from), number(by) * node.sign, node.unit))
    case 'sum':
      return sum(node.of, reading)
  }
}

function known(value: Value | undefined, kind: Missing['kind'], name: string): Result {
  return value === undefined ? { known: false, missing: [{ kind, name }] } : { known: true, value }
}

function map(result: Result, change: (value: Value) => Value): Result {
  return result.known ? { known: true, value: change(result.value) } : result
}

function both(left: Expression, right: Expression, reading: Reading, combine: (left: Value, right: Value) => Value): Result {
  const a = evaluate(left, reading)
  const b = evaluate(right, reading)
  if (a.known && b.known) return { known: true, value: combine(a.value, b.value) }
  return { known: false, missing: [...(a.known ? [] : a.missing), ...(b.known ? [] : b.missing)] }
}

/** `all` is decided by one that fails, `any` by one that holds; otherwise every unknown counts. */
function decide(parts: readonly Expression[], reading: Reading, deciding: boolean): Result {
  let missing: Missing[] | undefined
  for (const part of parts) {
    const result = evaluate(part, reading)
    if (!result.known) (missing ??= []).push(...result.missing)
    else if (truth(result.value) === deciding) return yesNo(deciding)
  }
  return missing === undefined ? yesNo(!deciding) : { known: false, missing }
}

function whenThere(node: { readonly of: Expression; readonly test: Expression }, reading: Reading, absent: Result): Result {
  const result = evaluate(node.of, reading)
  if (!result.known) return result
  return result.value === null ? absent : evaluate(node.test, reading)
}

function sum(parts: readonly Expression[], reading: Reading): Result {
  let total = 0
  let missing: Missing[] | undefined
  for (const part of parts) {
    const result = evaluate(part, reading)
    if (result.known) total += number(result.value)
    else (missing ??= []).push(...result.missing)
  }
  return missing === undefined ? { known: true, value: total } : { known: false, missing }
}

function compares(left: Value, by: Comparison, right: Value): boolean {
  if (typeof left !== typeof right || left === null || right === null || typeof left === 'object' || typeof right === 'object')
    throw new TypeError(`cannot compare ${JSON.stringify(left)} ${by} ${JSON.stringify(right)}`)
  switch (by) {
    case '=':
      return left === right
    case '≠':
      return left !== right
    case '<':
      return left < right
    case '≤':
      return left <= right
    case '>':
      return left > right
    case '≥':
      return left >= right
  }
}

function shift(from: CalendarDate, by: number, unit: 'days' | 'months' | 'years'): CalendarDate {
  if (unit === 'days') return addDays(from, by)
  return addMonths(from, unit === 'months' ? by : by * 12)
}

function mismatch(value: Value, wanted: string): never {
  throw new TypeError(`${JSON.stringify(value)} is not ${wanted}`)
}
const truth = (value: Value): boolean => (typeof value === 'boolean' ? value : mismatch(value, 'yes or no'))
const number = (value: Value): number => (typeof value === 'number' ? value : mismatch(value, 'a number'))
const code = (value: Value): string => (typeof value === 'string' ? value : mismatch(value, 'a code'))
const day = (value: Value): CalendarDate => (typeof value === 'string' ? (value as CalendarDate) : mismatch(value, 'a date'))
const codes = (value: Value): readonly string[] => (isCodes(value) ? value : mismatch(value, 'a set of codes'))
const fraction = (value: Value): Share =>
  typeof value === 'object' && value !== null && 'numerator' in value ? value : mismatch(value, 'a share')

function isCodes(value: Value): value is readonly string[] {
  return Array.isArray(value)
}
