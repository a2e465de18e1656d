import { addDays, addMonths, type CalendarDate, yearOf } from './calendar-date.ts'
import type { Comparison, Expression, ShiftUnit } from './expression.ts'
import { portion, type Share } from './money.ts'
import { meanHundredths } from './score.ts'
import type { Facts, Row, Value } from './value.ts'
import { addWorkingDays, type WorkingCalendar } from './working-calendar.ts'

/** Why something is unknown: a fact nobody has given, a parameter without a value on the day the rules are read, a year without holiday data. */
export interface Missing {
  readonly kind: 'fact' | 'parameter' | 'calendar'
  readonly name: string
}

/** Three values: a known value, or unknown with everything that is missing. */
export type Result = { readonly known: true; readonly value: Value } | { readonly known: false; readonly missing: readonly Missing[] }

/** What an evaluation may read. */
export interface Reading {
  readonly facts: Facts
  readonly parameter: (key: string) => Exclude<Value, null> | undefined
  /** Holidays and make-up workdays; a year that is not there is unknown. */
  readonly calendar?: WorkingCalendar
  /** The entry of the list that is being looked at. */
  readonly item?: Row
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
    case 'noneOr':
    case 'someAnd':
    case 'compare':
    case 'oneOf':
    case 'containsAll':
    case 'onlyFrom':
      return evaluateWitnessed(node, reading).result
    case 'minus':
    case 'times':
      return combine(node, evaluate(node.left, reading), evaluate(node.right, reading))
    case 'portion':
      return combine(node, evaluate(node.share, reading), evaluate(node.of, reading))
    case 'shift':
      return shiftDate(node, reading)
    case 'sum':
      return sum(node.of, reading)
    case 'item':
      return known(reading.item?.[node.path.slice(node.path.lastIndexOf('.') + 1)], 'fact', node.path)
    case 'every':
    case 'some':
      return overRows(node.list, reading, (rows) => decideOver(rows, node.test, reading, node.op === 'some'))
    case 'where':
      return overRows(node.list, reading, (rows) => where(rows, node.test, reading))
    case 'count':
      return map(evaluate(node.list, reading), (list) => rowsOf(list).length)
    case 'total':
    case 'mean':
    case 'lowest':
      return overRows(node.list, reading, (rows) => aggregate(node, rows, reading))
    case 'ratio':
      return ratio(node, reading)
  }
}

/** What an expression comes to, and the operands people want to see beside it: both sides of a comparison, what a question is about. */
export interface Witnessed {
  readonly result: Result
  readonly operands: readonly Result[]
}

/** Evaluates an expression for a trace, each part once. */
export function evaluateWitnessed(node: Expression, reading: Reading): Witnessed {
  switch (node.op) {
    case 'labelled':
      return evaluateWitnessed(node.of, reading)
    case 'compare': {
      const operands = [evaluate(node.left, reading), evaluate(node.right, reading)] as const
      return { result: combine(node, ...operands), operands }
    }
    case 'oneOf': {
      const value = evaluate(node.value, reading)
      return { result: combine(node, value, evaluate(node.among, reading)), operands: [value] }
    }
    case 'containsAll':
    case 'onlyFrom': {
      const list = evaluate(node.list, reading)
      return { result: combine(node, list, evaluate(node.op === 'onlyFrom' ? node.among : node.codes, reading)), operands: [list] }
    }
    case 'noneOr':
    case 'someAnd': {
      const of = evaluate(node.of, reading)
      return { result: whenThere(node, of, reading), operands: [of] }
    }
    case 'exists': {
      const of = evaluate(node.of, reading)
      return { result: map(of, (value) => value !== null), operands: [of] }
    }
    case 'fact':
    case 'parameter': {
      const result = evaluate(node, reading)
      return { result, operands: [result] }
    }
    default:
      return { result: evaluate(node, reading), operands: [] }
  }
}

function known(value: Value | undefined, kind: Missing['kind'], name: string): Result {
  return value === undefined ? { known: false, missing: [{ kind, name }] } : { known: true, value }
}

function map(result: Result, change: (value: Value) => Value): Result {
  return result.known ? { known: true, value: change(result.value) } : result
}

/** An expression of two operands. */
type Pair = Extract<Expression, { op: 'compare' | 'minus' | 'times' | 'oneOf' | 'containsAll' | 'onlyFrom' | 'portion' }>

function combine(node: Pair, left: Result, right: Result): Result {
  if (left.known && right.known) return { known: true, value: ofPair(node, left.value, right.value) }
  return { known: false, missing: [...(left.known ? [] : left.missing), ...(right.known ? [] : right.missing)] }
}

function ofPair(node: Pair, left: Value, right: Value): Value {
  switch (node.op) {
    case 'compare':
      return compares(left, node.by, right)
    case 'minus':
      return number(left) - number(right)
    case 'times':
      return number(left) * number(right)
    case 'oneOf':
      return codes(right).includes(code(left))
    case 'containsAll':
      return isWithin(codes(right), codes(left))
    case 'onlyFrom':
      return isWithin(codes(left), codes(right))
    case 'portion':
      return portion(fraction(left), number(right), node.rounding)
  }
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

/** Of what is not there, `noneOr` holds and `someAnd` fails; of what is there, both come to their test. */
function whenThere(node: Extract<Expression, { op: 'noneOr' | 'someAnd' }>, of: Result, reading: Reading): Result {
  if (!of.known) return of
  return of.value === null ? yesNo(node.op === 'noneOr') : evaluate(node.test, reading)
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
  return orders(left, by, right)
}

function orders<T extends boolean | number | string | bigint>(left: T, by: Comparison, right: T): boolean {
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

function shiftDate(node: Extract<Expression, { op: 'shift' }>, reading: Reading): Result {
  const from = evaluate(node.date, reading)
  const by = evaluate(node.by, reading)
  if (!from.known || !by.known) return { known: false, missing: [...(from.known ? [] : from.missing), ...(by.known ? [] : by.missing)] }
  const start = day(from.value)
  const moved = shift(start, number(by.value) * node.sign, node.unit, reading.calendar ?? [])
  return moved === undefined
    ? { known: false, missing: [{ kind: 'calendar', name: String(yearOf(start)) }] }
    : { known: true, value: moved }
}

function shift(from: CalendarDate, by: number, unit: ShiftUnit, calendar: WorkingCalendar): CalendarDate | undefined {
  if (unit === 'workdays') return addWorkingDays(calendar, from, by)
  if (unit === 'days') return addDays(from, by)
  return addMonths(from, unit === 'months' ? by : by * 12)
}

/** Shares are compared by cross-multiplication, exactly. */
function ratio(node: Extract<Expression, { op: 'ratio' }>, reading: Reading): Result {
  const [of, to, share] = [evaluate(node.of, reading), evaluate(node.to, reading), evaluate(node.share, reading)]
  if (!of.known || !to.known || !share.known)
    return { known: false, missing: [of, to, share].flatMap((result) => (result.known ? [] : result.missing)) }
  const { numerator, denominator } = fraction(share.value)
  return yesNo(orders(BigInt(number(of.value)) * BigInt(denominator), node.by, BigInt(number(to.value)) * BigInt(numerator)))
}

function overRows(list: Expression, reading: Reading, over: (rows: readonly Row[]) => Result): Result {
  const result = evaluate(list, reading)
  return result.known ? over(rowsOf(result.value)) : result
}

function decideOver(rows: readonly Row[], test: Expression, reading: Reading, deciding: boolean): Result {
  let missing: Missing[] | undefined
  for (const item of rows) {
    const result = evaluate(test, { ...reading, item })
    if (!result.known) (missing ??= []).push(...result.missing)
    else if (truth(result.value) === deciding) return yesNo(deciding)
  }
  return missing === undefined ? yesNo(!deciding) : { known: false, missing }
}

function where(rows: readonly Row[], test: Expression, reading: Reading): Result {
  const kept: Row[] = []
  const missing: Missing[] = []
  for (const item of rows) {
    const result = evaluate(test, { ...reading, item })
    if (!result.known) missing.push(...result.missing)
    else if (truth(result.value)) kept.push(item)
  }
  return missing.length === 0 ? { known: true, value: kept } : { known: false, missing }
}

function aggregate(node: Extract<Expression, { op: 'total' | 'mean' | 'lowest' }>, rows: readonly Row[], reading: Reading): Result {
  const values: number[] = []
  const missing: Missing[] = []
  for (const item of rows) {
    const result = evaluate(node.value, { ...reading, item })
    if (result.known) values.push(number(result.value))
    else missing.push(...result.missing)
  }
  if (missing.length > 0) return { known: false, missing }
  const total = values.reduce((sum, value) => sum + value, 0)
  if (node.op === 'total') return { known: true, value: total }
  const place = node.op === 'lowest' ? node.place : 1
  const value = node.op === 'mean' ? meanHundredths(values) : values.toSorted((a, b) => a - b)[place - 1]
  return value === undefined ? { known: false, missing: [{ kind: 'fact', name: listName(node.list) }] } : { known: true, value }
}

function listName(list: Expression): string {
  if (list.op === 'fact') return list.path
  return list.op === 'where' ? listName(list.list) : list.op
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  for (const code of some) if (!all.includes(code)) return false
  return true
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
  if (!Array.isArray(value)) return false
  for (const item of value) if (typeof item !== 'string') return false
  return true
}

function rowsOf(value: Value): readonly Row[] {
  return isRows(value) ? value : mismatch(value, 'a list')
}

function isRows(value: Value): value is readonly Row[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object')
}
