import * as fc from 'fast-check'
import { describe as group, expect, it } from 'vitest'
import { date } from './calendar-date.ts'
import { all, any, days, not } from './handle.ts'
import { evaluateWitnessed } from './evaluate.ts'
import { percent } from './money.ts'
import { describe, fillSentence, sayMissing, sayValues, type Speaker } from './speak.ts'
import { anyCondition, needed, readingOf, sample, share, someFacts, term } from './testing/expressions.ts'
import { text } from './text.ts'
import type { Facts } from './value.ts'

const { signed, paid, bill } = sample.handles
const parameters = { share: share.carried, term: term.carried, needed: needed.carried }
const speaker: Speaker = { facts: sample.table, parameter: (key) => new Map(Object.entries(parameters)).get(key) }
const zh = (handle: { readonly node: Parameters<typeof describe>[0] }) => describe(handle.node, speaker).zh

group('an expression in words', () => {
  it.each([
    [bill.amount.atMost(bill.limit), '金额 ≤ 上限'],
    [bill.amount.plus(bill.limit).moreThan(100), '金额 + 上限 > 1.00'],
    [share.of(bill.amount, 'halfUp').equals(bill.limit.minus(1)), '金额 × 比例 = 上限 − 0.01'],
    [bill.dueOn.onOrAfter(bill.sentOn.plus(term)), '到期日 ≥ 寄出日 + 期限'],
    [bill.dueOn.minus(days(3)).before(date('2025-07-01')), '到期日 − 3日 < 2025-07-01'],
    [all(signed, paid), '已签 且 已付'],
    [any(signed, not(paid)), '已签 或 并非 已付'],
    [not(any(signed, paid)), '并非 （已签 或 已付）'],
    [all(signed, any(paid, not(all(signed, paid)))), '已签 且 （已付 或 并非 （已签 且 已付））'],
    [bill.heldUntil.exists(), '有扣留至'],
    [bill.heldUntil.noneOr((until) => until.before(bill.sentOn)), '没有扣留至 或 扣留至 < 寄出日'],
    [bill.grade.someAnd((grade) => grade.equals('low')), '等级 = 低'],
    [bill.grade.someAnd((grade) => grade.oneOf(['low', 'high'])), '等级 属于 低、高'],
    [bill.papers.containsAll(['seal', 'letter']), '附件 包含 印章、信函'],
    [bill.papers.onlyFrom(needed), '附件 只含 须附的材料'],
    [signed.as(text('手续齐全', 'everything in order')), '手续齐全'],
  ])('%j reads %s', (handle, expected) => {
    expect(zh(handle)).toBe(expected)
  })

  it('is complete in both languages, whatever the condition', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const said = describe(condition.node, speaker)
        expect(said.zh.trim()).not.toBe('')
        expect(said.en).not.toMatch(/undefined|[一-鿿]/)
      }),
    )
  })

  it('falls back on names nobody has given a title', () => {
    expect(describe({ op: 'fact', path: 'constructor' }, speaker)).toEqual(text('constructor', 'constructor'))
    expect(describe({ op: 'parameter', key: 'unnamed' }, speaker)).toEqual(text('unnamed', 'unnamed'))
    expect(sayMissing({ kind: 'fact', name: 'toString' }, speaker)).toEqual(text('toString', 'toString'))
  })
})

group('the values behind a condition', () => {
  const values = ({ node }: { readonly node: Parameters<typeof describe>[0] }, facts: Facts, figures = {}) =>
    sayValues(node, evaluateWitnessed(node, readingOf(facts, figures)), speaker)?.zh

  it.each([
    [bill.amount.equals(bill.limit), '750.00 ≠ 738.00'],
    [bill.amount.atMost(bill.limit), '750.00 > 738.00'],
    [bill.amount.atLeast(bill.limit), '750.00 ≥ 738.00'],
    [bill.amount.lessThan(bill.limit), '750.00 ≥ 738.00'],
    [bill.amount.moreThan(bill.limit), '750.00 > 738.00'],
  ])('%j shows the sign that is true: %s', (condition, expected) => {
    expect(values(condition, { 'bill.amount': 75_000, 'bill.limit': 73_800 })).toBe(expected)
  })

  it('shows both amounts of a ratio and the share, with the sign that is true', () => {
    const within = bill.amount.ratioTo(bill.limit).atMost(percent(2))
    expect(values(within, { 'bill.amount': 2_000, 'bill.limit': 100_000 })).toBe('20.00 ÷ 1,000.00 ≤ 2%')
    expect(values(within, { 'bill.amount': 2_001, 'bill.limit': 100_000 })).toBe('20.01 ÷ 1,000.00 > 2%')
    const least = bill.amount.ratioTo(bill.limit).atLeast(share)
    expect(values(least, { 'bill.amount': 1, 'bill.limit': 3 }, { share: { numerator: 2, denominator: 3 } })).toBe('0.01 ÷ 0.03 < 2/3')
    expect(values(least, { 'bill.amount': 1, 'bill.limit': 3 })).toBeUndefined()
    expect(values(least, { 'bill.amount': 1 }, { share: { numerator: 2, denominator: 3 } })).toBeUndefined()
  })

  it('takes titles from the code list of the fact, on both sides', () => {
    expect(
      values(
        bill.grade.someAnd((grade) => grade.equals('low')),
        { 'bill.grade': 'high' },
      ),
    ).toBe('高')
    expect(
      values(
        { node: { op: 'compare', by: '=', left: bill.grade.node, right: { op: 'value', kind: 'code', value: 'low' } } },
        { 'bill.grade': 'high' },
      ),
    ).toBe('高 ≠ 低')
  })

  it('shows a set, a fact that is none, and a plain fact', () => {
    expect(values(bill.papers.containsAll(needed), { 'bill.papers': ['map'] })).toBe('地图')
    expect(values(bill.papers.onlyFrom(['map']), { 'bill.papers': [] })).toBe('无')
    expect(
      values(
        bill.heldUntil.noneOr((until) => until.before(bill.sentOn)),
        { 'bill.heldUntil': null },
      ),
    ).toBe('无')
    expect(values(bill.heldUntil.exists(), { 'bill.heldUntil': '2025-07-01' })).toBe('2025-07-01')
    expect(values(signed, { signed: false })).toBe('否')
    expect(values(signed.as(text('手续', 'papers')), { signed: true })).toBe('是')
  })

  it('shows nothing while something is unknown, and nothing for what has no value of its own', () => {
    expect(values(bill.amount.atMost(bill.limit), { 'bill.amount': 1 })).toBeUndefined()
    expect(
      values(bill.dueOn.onOrAfter(bill.sentOn.plus(term)), { 'bill.dueOn': '2025-07-01', 'bill.sentOn': '2025-06-01' }),
    ).toBeUndefined()
    expect(values(any(signed, paid), { signed: true, paid: false })).toBeUndefined()
  })

  it('writes sums and shifted dates in the unit of what they are made of', () => {
    const facts = { 'bill.amount': 10_000, 'bill.limit': 2_500, 'bill.sentOn': '2025-01-31', 'bill.dueOn': '2025-03-01' }
    expect(values(bill.amount.plus(bill.limit).atMost(12_000), facts)).toBe('125.00 > 120.00')
    expect(values(bill.amount.minus(bill.limit).equals(7_500), facts)).toBe('75.00 = 75.00')
    expect(values(share.of(bill.amount, 'halfUp').equals(bill.limit), facts, { share: { numerator: 2, denominator: 3 } })).toBe(
      '66.67 ≠ 25.00',
    )
    expect(values(bill.dueOn.onOrAfter(bill.sentOn.plus(term)), facts, { term: 30 })).toBe('2025-03-01 < 2025-03-02')
  })
})

group('a sentence', () => {
  const fill = (sentence: string, facts: Facts, figures = {}, handle: { readonly node: Parameters<typeof describe>[0] } = signed) =>
    fillSentence(text(sentence, sentence), handle.node, readingOf(facts, figures), speaker)

  it('is filled with facts and parameters in the words of each language', () => {
    const filled = fill(
      '{bill.amount}/{param:term}/{bill.grade}/{bill.sentOn}/{signed}',
      { 'bill.amount': 75_000, 'bill.grade': 'high', 'bill.sentOn': '2025-07-01', signed: false },
      { term: 30 },
    )
    expect(filled).toEqual(text('750.00/30日/高/2025-07-01/否', '750.00/30 days/high/2025-07-01/no'))
  })

  it('writes a dash for what is unknown, and the word for none', () => {
    expect(fill('{bill.amount} {param:term} {bill.heldUntil}', { 'bill.heldUntil': null }).zh).toBe('— — 无')
  })

  it('names the codes that are missing, from every part of the condition', () => {
    const facts = { 'bill.papers': ['letter'] }
    expect(fill('缺{missing}', facts, { needed: ['letter', 'seal'] }, bill.papers.containsAll(needed))).toEqual(text('缺印章', '缺seal'))
    expect(
      fill('缺{missing}', facts, { needed: ['letter'] }, all(bill.papers.containsAll(needed), bill.papers.containsAll(['map', 'seal']))).zh,
    ).toBe('缺地图、印章')
    expect(fill('缺{missing}', facts, {}, bill.papers.containsAll(['seal']).as(text('印章', 'seal'))).zh).toBe('缺印章')
    expect(fill('缺{missing}', {}, { needed: ['seal'] }, bill.papers.containsAll(needed)).zh).toBe('缺—')
    expect(fill('缺{missing}', facts, {}, signed).zh).toBe('缺—')
  })

  it('never calls upon what every object inherits', () => {
    expect(fill('{constructor}{toString}{__proto__}{}', {}).zh).toBe('———{}')
  })

  it('without a blank is the very sentence, whatever is known', () => {
    fc.assert(
      fc.property(someFacts, anyCondition, (facts, condition) => {
        const sentence = text('不得拨付', 'no payment')
        expect(fillSentence(sentence, condition.node, readingOf(facts), speaker)).toBe(sentence)
      }),
    )
  })
})
