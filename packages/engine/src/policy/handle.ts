import type { CalendarDate } from './calendar-date.ts'
import type { Comparison, Expression, ShiftUnit } from './expression.ts'
import type { Rounding, Share } from './money.ts'
import type { Text } from './text.ts'
import type { Value, ValueKind } from './value.ts'

/** Units of a {@link Quantity}: amounts of different units do not compare. */
export type Unit = 'fen' | 'days' | 'workdays' | 'months' | 'years' | 'age' | 'count' | 'hundredths'

/** A typed way to write an {@link Expression}; serialises to the expression itself. */
export abstract class Handle {
  readonly node: Expression
  constructor(node: Expression) {
    this.node = node
  }
  toJSON(): Expression {
    return this.node
  }
}

/** The expression of a handle. One can be left out only where no compiler has looked, and there the check of the form says that it is missing. */
export function nodeOf(handle: Handle): Expression
export function nodeOf(handle: Handle | undefined): Expression | undefined
export function nodeOf(handle: Handle | undefined): Expression | undefined {
  return handle?.node
}

const literal = (kind: ValueKind, value: Exclude<Value, null>): Expression => ({ op: 'value', kind, value })
const compare = (left: Handle, by: Comparison, right: Handle): Condition =>
  new Condition({ op: 'compare', by, left: left.node, right: right.node })

/** Something that holds, fails or is unknown. */
export class Condition extends Handle {
  /** Names the condition for the trace, in the reader's words. */
  as(label: Text): Condition {
    return new Condition({ op: 'labelled', label, of: this.node })
  }
}

/** A number with a unit. */
export class Quantity<U extends Unit> extends Handle {
  readonly unit: U
  constructor(unit: U, node: Expression) {
    super(node)
    this.unit = unit
  }
  #lift(other: Quantity<U> | number): Quantity<U> {
    return typeof other === 'number' ? new Quantity(this.unit, literal(this.unit, other)) : other
  }
  equals(other: Quantity<U> | number): Condition {
    return compare(this, '=', this.#lift(other))
  }
  atMost(other: Quantity<U> | number): Condition {
    return compare(this, '≤', this.#lift(other))
  }
  atLeast(other: Quantity<U> | number): Condition {
    return compare(this, '≥', this.#lift(other))
  }
  moreThan(other: Quantity<U> | number): Condition {
    return compare(this, '>', this.#lift(other))
  }
  lessThan(other: Quantity<U> | number): Condition {
    return compare(this, '<', this.#lift(other))
  }
  plus(other: Quantity<U> | number): Quantity<U> {
    return new Quantity(this.unit, { op: 'sum', of: [this.node, this.#lift(other).node] })
  }
  /** This amount for each day or each of a count. */
  times(count: Quantity<'days' | 'count'>): Quantity<U> {
    return new Quantity(this.unit, { op: 'times', left: this.node, right: count.node })
  }
  /** The fraction this is of another amount; compared exactly, by cross-multiplication. */
  ratioTo(other: Quantity<U>): Ratio {
    return new Ratio(this.node, other.node)
  }
  minus(other: Quantity<U> | number): Quantity<U> {
    return new Quantity(this.unit, { op: 'minus', left: this.node, right: this.#lift(other).node })
  }
}

/** An exact fraction. */
export class ShareHandle extends Handle {
  /** The share of an amount, in fen, by the named rounding. */
  of(amount: Quantity<'fen'>, rounding: Rounding): Quantity<'fen'> {
    return new Quantity('fen', { op: 'portion', share: this.node, of: amount.node, rounding })
  }
}

/** How much one amount is of another: only comparisons, so that nothing is rounded. */
export class Ratio {
  readonly #of: Expression
  readonly #to: Expression
  constructor(of: Expression, to: Expression) {
    this.#of = of
    this.#to = to
  }
  atMost(share: ShareHandle | Share): Condition {
    return this.#compare('≤', share)
  }
  atLeast(share: ShareHandle | Share): Condition {
    return this.#compare('≥', share)
  }
  #compare(by: Comparison, share: ShareHandle | Share): Condition {
    const node = share instanceof ShareHandle ? share.node : literal('share', share)
    return new Condition({ op: 'ratio', by, of: this.#of, to: this.#to, share: node })
  }
}

/** A calendar date. */
export class DateHandle extends Handle {
  #lift(other: DateHandle | CalendarDate): DateHandle {
    return typeof other === 'string' ? new DateHandle(literal('date', other)) : other
  }
  equals(other: DateHandle | CalendarDate): Condition {
    return compare(this, '=', this.#lift(other))
  }
  onOrBefore(other: DateHandle | CalendarDate): Condition {
    return compare(this, '≤', this.#lift(other))
  }
  onOrAfter(other: DateHandle | CalendarDate): Condition {
    return compare(this, '≥', this.#lift(other))
  }
  before(other: DateHandle | CalendarDate): Condition {
    return compare(this, '<', this.#lift(other))
  }
  after(other: DateHandle | CalendarDate): Condition {
    return compare(this, '>', this.#lift(other))
  }
  plus(by: Quantity<ShiftUnit>): DateHandle {
    return new DateHandle({ op: 'shift', date: this.node, by: by.node, unit: by.unit, sign: 1 })
  }
  minus(by: Quantity<ShiftUnit>): DateHandle {
    return new DateHandle({ op: 'shift', date: this.node, by: by.node, unit: by.unit, sign: -1 })
  }
}

/** One code of a code list. */
export class CodeHandle extends Handle {
  equals(code: string): Condition {
    return compare(this, '=', new CodeHandle(literal('code', code)))
  }
  isNot(code: string): Condition {
    return compare(this, '≠', new CodeHandle(literal('code', code)))
  }
  oneOf(codes: CodesHandle | readonly string[]): Condition {
    return new Condition({ op: 'oneOf', value: this.node, among: liftCodes(codes).node })
  }
}

/** A set of codes. */
export class CodesHandle extends Handle {
  containsAll(codes: CodesHandle | readonly string[]): Condition {
    return new Condition({ op: 'containsAll', list: this.node, codes: liftCodes(codes).node })
  }
  onlyFrom(codes: CodesHandle | readonly string[]): Condition {
    return new Condition({ op: 'onlyFrom', list: this.node, among: liftCodes(codes).node })
  }
}

function liftCodes(codes: CodesHandle | readonly string[]): CodesHandle {
  return codes instanceof CodesHandle ? codes : new CodesHandle(literal('codes', codes))
}

/** A list of entries, each with fields of its own. */
export class ListHandle<I> extends Handle {
  readonly #item: I
  constructor(node: Expression, item: I) {
    super(node)
    this.#item = item
  }
  /** Holds when the test holds of each entry; of no entries it holds. */
  every(test: (item: I) => Condition): Condition {
    return new Condition({ op: 'every', list: this.node, test: test(this.#item).node })
  }
  /** Holds when the test holds of one entry. */
  some(test: (item: I) => Condition): Condition {
    return new Condition({ op: 'some', list: this.node, test: test(this.#item).node })
  }
  /** The entries of which the test holds. */
  where(test: (item: I) => Condition): ListHandle<I> {
    return new ListHandle({ op: 'where', list: this.node, test: test(this.#item).node }, this.#item)
  }
  count(): Quantity<'count'> {
    return new Quantity('count', { op: 'count', list: this.node })
  }
  /** Sum of an amount over the entries. */
  total<U extends Unit>(value: (item: I) => Quantity<U>): Quantity<U> {
    const of = value(this.#item)
    return new Quantity(of.unit, { op: 'total', list: this.node, value: of.node })
  }
  /** Mean of an amount, rounded half up to its smallest unit; unknown for an empty list. */
  mean<U extends Unit>(value: (item: I) => Quantity<U>): Quantity<U> {
    const of = value(this.#item)
    return new Quantity(of.unit, { op: 'mean', list: this.node, value: of.node })
  }
  /** The lowest amount, or the second lowest and so on; unknown where there are fewer entries. */
  lowest<U extends Unit>(value: (item: I) => Quantity<U>, place = 1): Quantity<U> {
    const of = value(this.#item)
    return new Quantity(of.unit, { op: 'lowest', list: this.node, value: of.node, place })
  }
}

/** A fact that may be absent in the world: unknown is not the same as none. */
export class MaybeHandle<H extends Handle> extends Handle {
  readonly inner: H
  constructor(inner: H) {
    super(inner.node)
    this.inner = inner
  }
  /** The fact is there. */
  exists(): Condition {
    return new Condition({ op: 'exists', of: this.node })
  }
  /** It is not there, or it is and the test holds. */
  noneOr(test: (inner: H) => Condition): Condition {
    return new Condition({ op: 'noneOr', of: this.node, test: test(this.inner).node })
  }
  /** It is there and the test holds. */
  someAnd(test: (inner: H) => Condition): Condition {
    return new Condition({ op: 'someAnd', of: this.node, test: test(this.inner).node })
  }
}

/** Holds when every condition holds; fails as soon as one fails, whatever is unknown. */
export function all(...conditions: readonly Condition[]): Condition {
  return new Condition({ op: 'all', of: conditions.map((condition) => condition.node) })
}

/** Holds as soon as one condition holds. */
export function any(...conditions: readonly Condition[]): Condition {
  return new Condition({ op: 'any', of: conditions.map((condition) => condition.node) })
}

/** Holds when the condition fails; unknown stays unknown. */
export function not(condition: Condition): Condition {
  return new Condition({ op: 'not', of: condition.node })
}

/** A number of days written in a rule. */
export function days(value: number): Quantity<'days'> {
  return new Quantity('days', literal('days', value))
}

/** A number of points, whole ones, written in a scorecard. */
export function points(value: number): Quantity<'hundredths'> {
  return new Quantity('hundredths', literal('hundredths', value * 100))
}

/** A number of months written in a rule. */
export function months(value: number): Quantity<'months'> {
  return new Quantity('months', literal('months', value))
}
