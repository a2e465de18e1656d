import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from './calendar-date.ts'
import { evaluate, type Result } from './evaluate.ts'
import { type Expression, readsOf } from './expression.ts'
import { all, any, type Condition, days, months, not } from './handle.ts'
import { percent } from './money.ts'
import { anyCondition, needed, readingOf, sample, share, someFacts, someOf, someParameters, term } from './testing/expressions.ts'
import type { Facts } from './value.ts'

const { signed, paid, bill } = sample.handles
const said = (result: Result) => (result.known ? result.value : 'unknown')
const ask = (condition: { readonly node: Expression }, facts: Facts = {}, parameters = {}) =>
  said(evaluate(condition.node, readingOf(facts, parameters)))

const three = [true, false, undefined]
const pairs = three.flatMap((a) => three.map((b) => [a, b] as const))
const told = (a: boolean | undefined, b: boolean | undefined): Facts => ({
  ...(a === undefined ? {} : { signed: a }),
  ...(b === undefined ? {} : { paid: b }),
})

describe('three values', () => {
  it.each(pairs)('all: %s and %s fail as soon as one fails', (a, b) => {
    const expected = a === false || b === false ? false : a === true && b === true ? true : 'unknown'
    expect(ask(all(signed, paid), told(a, b))).toBe(expected)
  })

  it.each(pairs)('any: %s or %s hold as soon as one holds', (a, b) => {
    const expected = a === true || b === true ? true : a === false && b === false ? false : 'unknown'
    expect(ask(any(signed, paid), told(a, b))).toBe(expected)
  })

  it('not: turns what is known and leaves unknown unknown', () => {
    expect(three.map((a) => ask(not(signed), told(a, undefined)))).toEqual([false, true, 'unknown'])
  })

  it('unknown says everything that is missing, facts and parameters', () => {
    const condition = all(signed, bill.dueOn.onOrAfter(bill.sentOn.plus(term)))
    expect(evaluate(condition.node, readingOf({ 'bill.dueOn': '2025-07-01' }))).toEqual({
      known: false,
      missing: [
        { kind: 'fact', name: 'signed' },
        { kind: 'fact', name: 'bill.sentOn' },
        { kind: 'parameter', name: 'term' },
      ],
    })
  })
})

const fewAndMore = someFacts.chain((more) => fc.tuple(someOf(more), fc.constant(more)))

describe('added facts', () => {
  it('never change a decided answer', () => {
    fc.assert(
      fc.property(anyCondition, fewAndMore, someParameters, someParameters, (condition, [few, more], fewFigures, moreFigures) => {
        const before = evaluate(condition.node, readingOf(few, fewFigures))
        const after = evaluate(condition.node, readingOf(more, { ...moreFigures, ...fewFigures }))
        expect(before.known ? after : before).toEqual(before)
      }),
      { numRuns: 500 },
    )
  })

  it('decide everything once all are there, and what is called missing was read and is not there', () => {
    fc.assert(
      fc.property(anyCondition, someFacts, someParameters, (condition, facts, parameters) => {
        const result = evaluate(condition.node, readingOf(facts, parameters))
        const missing = result.known ? [] : result.missing
        const reads = readsOf(condition.node)
        expect(result.known).toBe(missing.length === 0)
        // A list too short for its second lowest is missing although it is there.
        for (const { kind, name } of missing.filter((each) => each.name !== 'bill.lines')) {
          expect(kind === 'fact' ? reads.facts : reads.parameters).toContain(name)
          expect(kind === 'fact' ? facts : parameters).not.toHaveProperty([name])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('mean the same through De Morgan', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, someFacts, (left, right, facts) => {
        expect(ask(not(all(left, right)), facts)).toBe(ask(any(not(left), not(right)), facts))
        expect(ask(not(any(left, right)), facts)).toBe(ask(all(not(left), not(right)), facts))
        expect(ask(not(not(left)), facts)).toBe(ask(left, facts))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a fact that may be absent in the world', () => {
  const later = (condition: Condition) =>
    [undefined, null, '2025-07-10', '2025-06-10'].map((value) => ask(condition, value === undefined ? {} : { 'bill.heldUntil': value }))
  const day = date('2025-07-01')

  it('exists, or is known not to, or nobody knows', () => {
    expect(later(bill.heldUntil.exists())).toEqual(['unknown', false, true, true])
  })

  it('noneOr: none is enough, unknown is not', () => {
    expect(later(bill.heldUntil.noneOr((until) => until.before(day)))).toEqual(['unknown', true, false, true])
  })

  it('someAnd: none is not enough', () => {
    expect(later(bill.heldUntil.someAnd((until) => until.before(day)))).toEqual(['unknown', false, false, true])
  })

  it('none decides whatever else its test reads', () => {
    const test = bill.heldUntil.noneOr((until) => until.before(bill.sentOn))
    expect(ask(test, { 'bill.heldUntil': null })).toBe(true)
    expect(ask(test, { 'bill.heldUntil': day })).toBe('unknown')
  })
})

describe('comparisons', () => {
  it.each([
    ['equals', bill.amount.equals(100), [false, true, false]],
    ['atMost', bill.amount.atMost(100), [true, true, false]],
    ['atLeast', bill.amount.atLeast(100), [false, true, true]],
    ['lessThan', bill.amount.lessThan(100), [true, false, false]],
    ['moreThan', bill.amount.moreThan(100), [false, false, true]],
  ])('%s: 以上 and 以下 include the figure, 超过 and 不满 exclude it (民法典 1259)', (_, condition, expected) => {
    expect([99, 100, 101].map((amount) => ask(condition, { 'bill.amount': amount }))).toEqual(expected)
  })

  it.each([
    ['equals', bill.sentOn.equals(date('2025-07-01')), [false, true, false]],
    ['onOrBefore', bill.sentOn.onOrBefore(date('2025-07-01')), [true, true, false]],
    ['onOrAfter', bill.sentOn.onOrAfter(date('2025-07-01')), [false, true, true]],
    ['before', bill.sentOn.before(date('2025-07-01')), [true, false, false]],
    ['after', bill.sentOn.after(date('2025-07-01')), [false, false, true]],
  ])('%s compares days', (_, condition, expected) => {
    expect(['2025-06-30', '2025-07-01', '2025-07-02'].map((day) => ask(condition, { 'bill.sentOn': day }))).toEqual(expected)
  })

  it('codes are equal, other, one of some; sets hold all of some, or only some', () => {
    const grade = (condition: Condition) => ask(condition, { 'bill.grade': 'low' })
    expect(grade(bill.grade.someAnd((it) => it.equals('low')))).toBe(true)
    expect(grade(bill.grade.someAnd((it) => it.isNot('low')))).toBe(false)
    expect(grade(bill.grade.someAnd((it) => it.oneOf(['high'])))).toBe(false)
    const papers = (condition: Condition, codes: readonly string[]) =>
      ask(condition, { 'bill.papers': codes }, { needed: ['letter', 'seal'] })
    expect(papers(bill.papers.containsAll(needed), ['seal', 'map', 'letter'])).toBe(true)
    expect(papers(bill.papers.containsAll(needed), ['seal'])).toBe(false)
    expect(papers(bill.papers.onlyFrom(needed), ['seal'])).toBe(true)
    expect(papers(bill.papers.onlyFrom(needed), ['seal', 'map'])).toBe(false)
    expect(papers(bill.papers.onlyFrom(['map']), [])).toBe(true)
  })
})

describe('amounts and dates', () => {
  it('a portion is exact and rounds as it is told', () => {
    const of = (rounding: 'halfUp' | 'down') =>
      ask(share.of(bill.amount, rounding), { 'bill.amount': 100 }, { share: { numerator: 2, denominator: 3 } })
    expect(of('halfUp')).toBe(67)
    expect(of('down')).toBe(66)
  })

  it('amounts add and subtract', () => {
    const facts = { 'bill.amount': 70, 'bill.limit': 50 }
    expect(ask(bill.amount.plus(bill.limit).plus(1), facts)).toBe(121)
    expect(ask(bill.amount.minus(bill.limit), facts)).toBe(20)
    expect(ask(bill.amount.plus(bill.limit), { 'bill.amount': 70 })).toBe('unknown')
  })

  it.each([
    ['days', bill.sentOn.plus(days(1)), '2025-02-01'],
    ['months', bill.sentOn.plus(months(1)), '2025-02-28'],
    ['months back', bill.sentOn.minus(months(2)), '2024-11-30'],
    ['months, then a day back', bill.sentOn.plus(months(12)).minus(days(1)), '2026-01-30'],
  ])('a date moves by %s', (_, moved, expected) => {
    expect(ask(moved, { 'bill.sentOn': '2025-01-31' })).toBe(expected)
  })

  it('a year is twelve months', () => {
    const node: Expression = { op: 'shift', date: bill.sentOn.node, by: { op: 'value', kind: 'years', value: 1 }, unit: 'years', sign: 1 }
    expect(ask({ node }, { 'bill.sentOn': '2024-02-29' })).toBe('2025-02-28')
  })
})

describe('a tree that mixes kinds is a bug, not an answer', () => {
  const value = (given: boolean | number | string | readonly string[] | { numerator: number; denominator: number }): Expression => ({
    op: 'value',
    kind: 'text',
    value: given,
  })
  it.each<[string, Expression]>([
    ['a number with a text', { op: 'compare', by: '<', left: value(1), right: value('1') }],
    ['sets', { op: 'compare', by: '=', left: value(['a']), right: value(['a']) }],
    ['shares', { op: 'compare', by: '=', left: value(percent(1)), right: value(percent(1)) }],
    ['the negation of a number', { op: 'not', of: value(0) }],
    ['a conjunction of texts', { op: 'all', of: [value('true')] }],
    ['the sum of texts', { op: 'sum', of: [value(1), value('1')] }],
    ['a difference of texts', { op: 'minus', left: value(1), right: value('1') }],
    ['a portion by a number', { op: 'portion', share: value(0.4), of: value(100), rounding: 'halfUp' }],
    ['a portion of a text', { op: 'portion', share: value(percent(1)), of: value('100'), rounding: 'down' }],
    ['a shifted number', { op: 'shift', date: value(1), by: value(1), unit: 'days', sign: 1 }],
    ['one of a text', { op: 'oneOf', value: value('a'), among: value('abc') }],
    ['the parts of a text', { op: 'containsAll', list: value('abc'), codes: value(['a']) }],
    ['only from a text', { op: 'onlyFrom', list: value(['a']), among: value('a') }],
  ])('%s', (_, node) => {
    expect(() => evaluate(node, readingOf({}))).toThrow(TypeError)
  })

  it('none where a value is compared', () => {
    expect(() => ask({ node: { op: 'compare', by: '=', left: bill.grade.node, right: value('low') } }, { 'bill.grade': null })).toThrow(
      TypeError,
    )
  })
})

describe('what an expression reads', () => {
  it('is every fact and parameter in it, each once', () => {
    const condition = all(
      bill.dueOn.onOrAfter(bill.sentOn.plus(term)),
      bill.heldUntil.noneOr((until) => until.before(bill.dueOn)),
      share.of(bill.amount, 'down').atMost(bill.limit),
      bill.papers.containsAll(needed),
      not(any(signed, signed)),
    ).as({ zh: '条件', en: 'condition' })
    expect(readsOf(condition.node)).toEqual({
      facts: ['bill.dueOn', 'bill.sentOn', 'bill.heldUntil', 'bill.amount', 'bill.limit', 'bill.papers', 'signed'],
      parameters: ['term', 'share', 'needed'],
    })
  })

  it('is all it can be asked about: without these an answer is never missing anything else', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const reads = readsOf(condition.node)
        const result = evaluate(condition.node, readingOf({}))
        const named = result.known ? [] : result.missing.map(({ name }) => name)
        expect([...reads.facts, ...reads.parameters]).toEqual(expect.arrayContaining(named))
      }),
    )
  })
})
