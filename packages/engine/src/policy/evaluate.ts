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
      return decide(node.of, (part) => evaluate(part, reading), false)
    case 'any':
      return decide(node.of, (part) => evaluate(part, reading), true)
    case 'not':
      return map(evaluate(node.of, reading), (value) => !truth(value))
    case 'exists':
    case 'noneOr':
    case 'someAnd':
      return ofMaybe(node, evaluate(node.of, reading), reading)
    case 'ratio':
      return evaluateWitnessed(node, reading).result
    case 'oneOf':
      return combine(node, evaluate(node.value, reading), evaluate(node.among, reading))
    case 'containsAll':
      return combine(node, evaluate(node.list, reading), evaluate(node.codes, reading))
    case 'onlyFrom':
      return combine(node, evaluate(node.list, reading), evaluate(node.among, reading))
    case 'compare':
    case 'minus':
    case 'times':
      return combine(node, evaluate(node.left, reading), evaluate(node.right, reading))
    case 'portion':
      return combine(node, evaluate(node.share, reading), evaluate(node.of, reading))
    case 'shift':
      return shiftDate(node, reading)
    case 'sum':
      return gather(
        node.of,
        (part) => evaluate(part, reading),
        (values) => ({ known: true, value: sum(values) }),
      )
    case 'item':
      return known(reading.item?.[node.path.slice(node.path.lastIndexOf('.') + 1)], 'fact', node.path)
    case 'every':
    case 'some':
      return overRows(node.list, node.test, reading, (rows, evaluateOne) => decide(rows, evaluateOne, node.op === 'some'))
    case 'where':
      return overRows(node.list, node.test, reading, (rows, evaluateOne) =>
        gather(rows, evaluateOne, (values) => ({ known: true, value: rows.filter((_, index) => truth(values[index])) })),
      )
    case 'count':
      return map(evaluate(node.list, reading), (list) => rowsOf(list).length)
    case 'total':
    case 'mean':
    case 'lowest':
      return overRows(node.list, node.value, reading, (rows, evaluateOne) => gather(rows, evaluateOne, (values) => aggregate(node, values)))
  }
}

/** What an expression comes to, and the operands it came from: both sides of a comparison, the parts of a ratio, what a question is about. */
export interface Witnessed {
  readonly result: Result
  readonly operands: readonly Operand[]
}

interface Operand {
  readonly of: Expression
  readonly result: Result
}

/** Evaluates an expression for a trace, each part once. */
export function evaluateWitnessed(node: Expression, reading: Reading): Witnessed {
  switch (node.op) {
    case 'labelled':
      return evaluateWitnessed(node.of, reading)
    case 'compare':
      return witnessPair(node, node.left, node.right, reading)
    case 'oneOf':
      return witnessPair(node, node.value, node.among, reading)
    case 'containsAll':
      return witnessPair(node, node.list, node.codes, reading)
    case 'onlyFrom':
      return witnessPair(node, node.list, node.among, reading)
    case 'ratio':
      return witnessRatio(node, reading)
    case 'noneOr':
    case 'someAnd':
    case 'exists': {
      const operand = operandOf(node.of, reading)
      return { result: ofMaybe(node, operand.result, reading), operands: [operand] }
    }
    case 'fact':
    case 'parameter': {
      const operand = operandOf(node, reading)
      return { result: operand.result, operands: [operand] }
    }
    default:
      return { result: evaluate(node, reading), operands: [] }
  }
}

function witnessPair(node: Pair, left: Expression, right: Expression, reading: Reading): Witnessed {
  const operands = [operandOf(left, reading), operandOf(right, reading)] as const
  return { result: combine(node, operands[0].result, operands[1].result), operands }
}

/** Shares are compared by cross-multiplication, exactly. */
function witnessRatio(node: Extract<Expression, { op: 'ratio' }>, reading: Reading): Witnessed {
  const operands = [node.of, node.to, node.share].map((part) => operandOf(part, reading))
  const result = gather(
    operands,
    (operand) => operand.result,
    ([of, to, share]) => {
      const { numerator, denominator } = fraction(share)
      return yesNo(orders(BigInt(number(of)) * BigInt(denominator), node.by, BigInt(number(to)) * BigInt(numerator)))
    },
  )
  return { result, operands }
}

function operandOf(of: Expression, reading: Reading): Operand {
  return { of, result: evaluate(of, reading) }
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
  return { known: false, missing: [left, right].flatMap((result) => (result.known ? [] : result.missing)) }
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

/** `all` and `every` are decided by one that fails, `any` and `some` by one that holds; otherwise every unknown counts. */
function decide<T>(parts: readonly T[], evaluateOne: (part: T) => Result, deciding: boolean): Result {
  let missing: Missing[] | undefined
  for (const part of parts) {
    const result = evaluateOne(part)
    if (!result.known) (missing ??= []).push(...result.missing)
    else if (truth(result.value) === deciding) return yesNo(deciding)
  }
  return missing === undefined ? yesNo(!deciding) : { known: false, missing }
}

/** Makes a value of all values, where all are known. */
function gather<T>(parts: readonly T[], evaluateOne: (part: T) => Result, make: (values: readonly Value[]) => Result): Result {
  const values: Value[] = []
  let missing: Missing[] | undefined
  for (const part of parts) {
    const result = evaluateOne(part)
    if (result.known) values.push(result.value)
    else (missing ??= []).push(...result.missing)
  }
  return missing === undefined ? make(values) : { known: false, missing }
}

/** Of what is not there, `noneOr` holds and the others fail; of what is there, `exists` holds and the others come to their test. */
function ofMaybe(node: Extract<Expression, { op: 'noneOr' | 'someAnd' | 'exists' }>, of: Result, reading: Reading): Result {
  if (!of.known) return of
  if (of.value === null) return yesNo(node.op === 'noneOr')
  return node.op === 'exists' ? YES : evaluate(node.test, reading)
}

function sum(values: readonly Value[]): number {
  return values.reduce<number>((total, value) => total + number(value), 0)
}

function compares(left: Value, by: Comparison, right: Value): boolean {
  if (typeof left === 'object' || typeof right === 'object' || typeof left !== typeof right)
    return mismatch(left, `like ${JSON.stringify(right)}`)
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
  return gather(
    [node.date, node.by],
    (part) => evaluate(part, reading),
    ([date, by]) => {
      const start = day(date)
      const moved = shift(start, number(by) * node.sign, node.unit, reading.calendar ?? [])
      return moved === undefined
        ? { known: false, missing: [{ kind: 'calendar', name: String(yearOf(start)) }] }
        : { known: true, value: moved }
    },
  )
}

function shift(from: CalendarDate, by: number, unit: ShiftUnit, calendar: WorkingCalendar): CalendarDate | undefined {
  if (unit === 'workdays') return addWorkingDays(calendar, from, by)
  if (unit === 'days') return addDays(from, by)
  return addMonths(from, unit === 'months' ? by : by * 12)
}

/** Looks at the entries of a list, each with what an expression comes to of it. */
function overRows(
  list: Expression,
  each: Expression,
  reading: Reading,
  over: (rows: readonly Row[], evaluateOne: (item: Row) => Result) => Result,
): Result {
  const result = evaluate(list, reading)
  return result.known ? over(rowsOf(result.value), (item) => evaluate(each, { ...reading, item })) : result
}

function aggregate(node: Extract<Expression, { op: 'total' | 'mean' | 'lowest' }>, values: readonly Value[]): Result {
  if (node.op === 'total') return { known: true, value: sum(values) }
  const place = node.op === 'lowest' ? node.place : 1
  const figures = values.map(number)
  const value = node.op === 'mean' ? meanHundredths(figures) : figures.toSorted((a, b) => a - b)[place - 1]
  return value === undefined ? { known: false, missing: [{ kind: 'fact', name: listName(node.list) }] } : { known: true, value }
}

function listName(list: Expression): string {
  if (list.op === 'fact') return list.path
  return list.op === 'where' ? listName(list.list) : list.op
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((code) => all.includes(code))
}

function mismatch(value: Value | undefined, wanted: string): never {
  throw new TypeError(`${JSON.stringify(value)} is not ${wanted}`)
}
const truth = (value: Value | undefined): boolean => (typeof value === 'boolean' ? value : mismatch(value, 'yes or no'))
const number = (value: Value | undefined): number => (typeof value === 'number' ? value : mismatch(value, 'a number'))
const code = (value: Value): string => (typeof value === 'string' ? value : mismatch(value, 'a code'))
const day = (value: Value | undefined): CalendarDate => (typeof value === 'string' ? (value as CalendarDate) : mismatch(value, 'a date'))
const codes = (value: Value): readonly string[] => (isCodes(value) ? value : mismatch(value, 'a set of codes'))
const fraction = (value: Value | undefined): Share =>
  typeof value === 'object' && value !== null && 'numerator' in value ? value : mismatch(value, 'a share')

function isCodes(value: Value): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function rowsOf(value: Value): readonly Row[] {
  return isRows(value) ? value : mismatch(value, 'a list')
}

function isRows(value: Value): value is readonly Row[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object')
}
