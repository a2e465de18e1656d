import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, date } from '../policy/calendar-date.ts'
import { type DatedValue, type Direction, valueOn } from '../policy/parameter.ts'
import type { Value } from '../policy/value.ts'
import { isLooser, loosenings, tightened } from './tightened.ts'

const start = date('2020-01-01')
const span = 60
const days = Array.from({ length: span + 45 }, (_, index) => addDays(start, index - 10))
const anyDay = fc.integer({ min: 0, max: span }).map((days) => addDays(start, days))
const directions: readonly Direction[] = ['atMost', 'atLeast', 'exactly']
const anyDirection = fc.constantFrom(...directions)

/** Dated values as documents give them, with gaps and overlaps and in any order too. */
const valuesOf = <V extends Exclude<Value, null>>(value: fc.Arbitrary<V>) =>
  fc.array(
    fc
      .tuple(anyDay, fc.option(fc.integer({ min: -1, max: 30 })), value)
      .map(([from, length, each]): DatedValue => ({ from, value: each, ...(length === null ? {} : { until: addDays(from, length) }) })),
    { maxLength: 4 },
  )
const anyValues = fc.oneof(
  fc.tuple(valuesOf(fc.integer({ min: 0, max: 5 })), valuesOf(fc.integer({ min: 0, max: 5 }))),
  fc.tuple(valuesOf(fc.subarray(['a', 'b', 'c'])), valuesOf(fc.subarray(['a', 'b', 'c']))),
  fc.tuple(valuesOf(shares()), valuesOf(shares())),
)
function shares() {
  return fc
    .integer({ min: 1, max: 4 })
    .chain((denominator) => fc.record({ numerator: fc.integer({ min: 0, max: 4 }), denominator: fc.constant(denominator) }))
}
const on = (values: readonly DatedValue[], day: CalendarDate) => valueOn({ values }, day)

describe('a tightened parameter', () => {
  it('is on no day looser than the ancestor alone', () => {
    fc.assert(
      fc.property(anyDirection, anyValues, (direction, [above, below]) => {
        const both = tightened(direction, above, below)
        const looser = days.filter((day) => {
          const [value, than] = [on(both, day), on(above, day)]
          return than !== undefined && (value === undefined || isLooser(direction, value, than))
        })
        expect(looser).toEqual([])
      }),
    )
  })

  it('has the ancestor’s value where the child is silent, the child’s where the ancestor is, and none where both are', () => {
    fc.assert(
      fc.property(anyDirection, anyValues, (direction, [above, below]) => {
        const both = tightened(direction, above, below)
        for (const day of days) {
          const [one, other] = [on(above, day), on(below, day)]
          const alone = one === undefined || other === undefined
          expect(on(both, day)).toEqual(alone ? (one ?? other) : isLooser(direction, other, one) ? one : other)
        }
      }),
    )
  })

  it('is found fault with on exactly the days on which the child alone is looser', () => {
    fc.assert(
      fc.property(anyDirection, anyValues, (direction, [above, below]) => {
        const loose = days.filter((day) => {
          const [one, other] = [on(above, day), on(below, day)]
          return one !== undefined && other !== undefined && isLooser(direction, other, one)
        })
        const found = loosenings(direction, above, below)
        expect(found.map((each) => each.on).slice(0, 1)).toEqual(loose.slice(0, 1))
        for (const each of found) expect(loose).toContain(each.on)
        for (const day of loose)
          expect(found.some((each) => on([each.above], day) === on(above, day) && on([each.below], day) === on(below, day))).toBe(true)
      }),
    )
  })

  it.each<[string, Direction, readonly DatedValue[], readonly DatedValue[], readonly DatedValue[]]>([
    [
      'a child that speaks later leaves what stood before',
      'atMost',
      [{ from: date('2014-08-31'), value: 36 }],
      [{ from: date('2019-11-21'), value: 24 }],
      [
        { from: date('2014-08-31'), value: 36 },
        { from: date('2019-11-21'), value: 24 },
      ],
    ],
    [
      'a child that stops speaking gives way to the ancestor',
      'atLeast',
      [{ from: date('2025-01-01'), value: 5 }],
      [{ from: date('2025-03-01'), until: date('2025-03-31'), value: 7 }],
      [
        { from: date('2025-01-01'), value: 5 },
        { from: date('2025-03-01'), value: 7 },
        { from: date('2025-04-01'), value: 5 },
      ],
    ],
    [
      'an ancestor that becomes tighter than its child counts from then on',
      'atMost',
      [
        { from: date('2014-08-31'), value: 36 },
        { from: date('2020-03-01'), value: 12 },
      ],
      [{ from: date('2019-11-21'), value: 24 }],
      [
        { from: date('2014-08-31'), value: 36 },
        { from: date('2019-11-21'), value: 24 },
        { from: date('2020-03-01'), value: 12 },
      ],
    ],
    [
      'a figure that both let end has ended',
      'atMost',
      [{ from: date('2025-01-01'), until: date('2025-06-30'), value: 9 }],
      [{ from: date('2025-03-01'), until: date('2025-07-31'), value: 8 }],
      [
        { from: date('2025-01-01'), value: 9 },
        { from: date('2025-03-01'), until: date('2025-07-31'), value: 8 },
      ],
    ],
  ])('%s', (_, direction, above, below, expected) => {
    expect(tightened(direction, above, below)).toEqual(expected)
  })

  it('orders days, shares and lists as well as figures', () => {
    expect(isLooser('atMost', '2025-02-01', '2025-01-31')).toBe(true)
    expect(isLooser('atLeast', { numerator: 2, denominator: 3 }, { numerator: 3, denominator: 4 })).toBe(true)
    expect(isLooser('atLeast', ['a', 'b'], ['b'])).toBe(false)
    expect(isLooser('atMost', ['a', 'b'], ['b'])).toBe(true)
    expect(isLooser('atLeast', ['a', 'c'], ['b'])).toBe(true)
    expect(isLooser('exactly', ['b', 'a'], ['a', 'b'])).toBe(false)
  })
})
