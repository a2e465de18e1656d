import { describe, expect, expectTypeOf, it } from 'vitest'
import { type CalendarDate, date } from './calendar-date.ts'
import { all, any, type CodeHandle, Condition, type DateHandle, days, type Handle, MaybeHandle, months, not, Quantity } from './handle.ts'
import { percent } from './money.ts'
import { openParameter, parameter, QuantityParameter } from './parameter.ts'
import { sample, share, term } from './testing/expressions.ts'
import { text } from './text.ts'

const { signed, paid, bill } = sample.handles
const plain = (handle: Handle): unknown => JSON.parse(JSON.stringify(handle))
const fact = (path: string) => ({ op: 'fact', path })

describe('a handle becomes plain data', () => {
  it('compares with a figure of its own unit', () => {
    expect(plain(bill.amount.atMost(100))).toEqual({
      op: 'compare',
      by: '≤',
      left: fact('bill.amount'),
      right: { op: 'value', kind: 'fen', value: 100 },
    })
    expect(plain(bill.amount.moreThan(bill.limit))).toEqual({
      op: 'compare',
      by: '>',
      left: fact('bill.amount'),
      right: fact('bill.limit'),
    })
  })

  it('moves dates by quantities that know their unit', () => {
    const by = { op: 'value', kind: 'months', value: 12 }
    expect(plain(bill.sentOn.plus(months(12)).minus(days(1)))).toEqual({
      op: 'shift',
      date: { op: 'shift', date: fact('bill.sentOn'), by, unit: 'months', sign: 1 },
      by: { op: 'value', kind: 'days', value: 1 },
      unit: 'days',
      sign: -1,
    })
    expect(plain(bill.sentOn.plus(term))).toMatchObject({ by: { op: 'parameter', key: 'term' }, unit: 'days' })
  })

  it('joins, turns and names conditions', () => {
    expect(plain(all(signed, any(paid, not(signed))).as(text('手续', 'papers')))).toEqual({
      op: 'labelled',
      label: { zh: '手续', en: 'papers' },
      of: { op: 'all', of: [fact('signed'), { op: 'any', of: [fact('paid'), { op: 'not', of: fact('signed') }] }] },
    })
  })

  it('reads a fact that may be absent only through a question', () => {
    expect(plain(bill.grade.exists())).toEqual({ op: 'exists', of: fact('bill.grade') })
    expect(plain(bill.grade.someAnd((grade) => grade.equals('low')))).toEqual({
      op: 'someAnd',
      of: fact('bill.grade'),
      test: { op: 'compare', by: '=', left: fact('bill.grade'), right: { op: 'value', kind: 'code', value: 'low' } },
    })
  })

  it('takes a share of an amount with the rounding said', () => {
    expect(plain(share.of(bill.amount, 'halfUp'))).toEqual({
      op: 'portion',
      share: { op: 'parameter', key: 'share' },
      of: fact('bill.amount'),
      rounding: 'halfUp',
    })
  })

  it('every operation leaves its handle as it was', () => {
    const before = JSON.stringify(bill.amount)
    expect(bill.amount.plus(1)).not.toBe(bill.amount)
    expect(JSON.stringify(bill.amount)).toBe(before)
  })
})

describe('a parameter', () => {
  it('carries its element for a clause and is an expression for rules', () => {
    const issued = date('2025-01-01')
    const years = parameter.quantity('years', 'ban', { title: text('年限', 'years'), values: [{ from: issued, value: 3 }] })
    expect(years).toBeInstanceOf(QuantityParameter)
    expect(plain(years)).toEqual({ op: 'parameter', key: 'ban' })
    expect(years.carried).toMatchObject({
      element: 'parameter',
      key: 'ban',
      kind: 'years',
      title: { zh: '年限', en: 'years' },
      direction: 'exactly',
      open: false,
      values: [{ from: issued, value: 3 }],
    })
  })

  it('that is open has no value of its own', () => {
    expect(openParameter('hundredths', 'points', text('分值', 'points')).carried).toMatchObject({
      open: true,
      values: [],
      kind: 'hundredths',
    })
  })
})

describe('what does not belong together does not compile', () => {
  it('amounts, days, months and counts keep apart', () => {
    expectTypeOf(bill.amount).toEqualTypeOf<Quantity<'fen'>>()
    expectTypeOf(bill.amount.plus(bill.limit)).toEqualTypeOf<Quantity<'fen'>>()
    expectTypeOf<Parameters<typeof bill.amount.atMost>[0]>().toEqualTypeOf<Quantity<'fen'> | number>()
    expectTypeOf<Quantity<'days'>>().not.toExtend<Quantity<'fen'>>()
    expectTypeOf<Quantity<'days'>>().not.toExtend<Quantity<'months'>>()
    expectTypeOf<Quantity<'count'>>().not.toExtend<Quantity<'days'>>()
    // @ts-expect-error days are no money
    expect(bill.amount.atMost(term)).toBeInstanceOf(Condition)
    // @ts-expect-error a share is taken of money, not of days
    expect(share.of(term, 'down')).toBeInstanceOf(Quantity)
    // @ts-expect-error the rounding is never left unsaid
    expect(share.of(bill.amount)).toBeInstanceOf(Quantity)
  })

  it('dates compare with dates and move by days, months and years alone', () => {
    expectTypeOf(bill.sentOn.plus(days(1))).toEqualTypeOf<DateHandle>()
    expectTypeOf<Parameters<DateHandle['before']>[0]>().toEqualTypeOf<DateHandle | CalendarDate>()
    // @ts-expect-error a text is not a calendar date until it has been read as one
    expect(bill.sentOn.before('2025-07-01')).toBeInstanceOf(Condition)
    // @ts-expect-error a date does not compare with money
    expect(bill.sentOn.before(bill.amount)).toBeInstanceOf(Condition)
    // @ts-expect-error a date does not move by money
    expect(() => bill.sentOn.plus(bill.amount)).not.toThrow()
    // @ts-expect-error nor by a number without a unit
    expect(() => bill.sentOn.plus(1)).not.toThrow()
  })

  it('a fact that may be absent is never compared as if it were there', () => {
    expectTypeOf(bill.grade).toEqualTypeOf<MaybeHandle<CodeHandle>>()
    expectTypeOf(bill.heldUntil).toEqualTypeOf<MaybeHandle<DateHandle>>()
    expectTypeOf<keyof typeof bill.grade>().toEqualTypeOf<'inner' | 'exists' | 'noneOr' | 'someAnd' | 'node' | 'toJSON'>()
    expectTypeOf<Parameters<typeof bill.heldUntil.noneOr>[0]>().toEqualTypeOf<(inner: DateHandle) => Condition>()
    expect(bill.grade).toBeInstanceOf(MaybeHandle)
  })

  it('conditions are joined, values are not', () => {
    expectTypeOf<Parameters<typeof not>[0]>().toEqualTypeOf<Condition>()
    expectTypeOf(signed).toExtend<Condition>()
    expectTypeOf<typeof bill.amount>().not.toExtend<Condition>()
    // @ts-expect-error an amount is neither true nor false
    expect(not(bill.amount)).toBeInstanceOf(Condition)
    // @ts-expect-error neither is a set of codes
    expect(all(signed, bill.papers)).toBeInstanceOf(Condition)
  })

  it('a value of a parameter has the type of its kind', () => {
    const title = text('比例', 'share')
    const from = date('2025-01-01')
    expect(parameter.share('s', { title, values: [{ from, value: percent(40) }] }).carried.kind).toBe('share')
    // @ts-expect-error a share is an exact fraction, never a decimal
    expect(parameter.share('s', { title, values: [{ from, value: 0.4 }] }).carried.kind).toBe('share')
    // @ts-expect-error a unit that does not exist
    expect(parameter.quantity('yuan', 's', { title, values: [{ from, value: 1 }] }).carried.kind).toBe('yuan')
  })
})
