import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  date,
  dateAt,
  daysBetween,
  halfYearsOf,
  lastDayOfTerm,
  parseDate,
  quartersOf,
  weekdayOf,
  yearOf,
} from './calendar-date.ts'
import { anyDate } from './testing/arbitraries.ts'

describe('a calendar date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2025-04-30'])('%s exists', (value) => {
    expect(parseDate(value)).toBe(value)
  })

  it.each(['2025-02-29', '1900-02-29', '2025-04-31', '2025-00-10', '2025-13-01', '2025-01-00', '2025-01-32', '0000-01-01'])(
    '%s does not exist',
    (value) => {
      expect(parseDate(value)).toBeUndefined()
    },
  )

  it.each(['2025-1-1', '20250101', '2025-01-01T00:00', ' 2025-01-01', '2025/01/01', '２０２５-01-01', ''])('%j is no date', (value) => {
    expect(parseDate(value)).toBeUndefined()
  })

  it('written in source code must exist', () => {
    expect(date('2025-07-01')).toBe('2025-07-01')
    expect(() => date('2025-02-30')).toThrow(RangeError)
  })

  it('sorts as text exactly as it sorts in time', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })
})

describe('the day in Shanghai', () => {
  it.each([
    ['2025-06-30T15:59:59.999Z', '2025-06-30'],
    ['2025-06-30T16:00:00.000Z', '2025-07-01'],
    ['2025-07-01T00:00:00+08:00', '2025-07-01'],
    ['2025-06-30T23:59:59+08:00', '2025-06-30'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(dateAt(instant)).toBe(day)
  })

  it('wants an instant', () => {
    expect(() => dateAt('yesterday')).toThrow(RangeError)
  })
})

describe('moving by days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['0099-12-31', 1, '0100-01-01'],
    ['0001-01-01', 0, '0001-01-01'],
  ])('%s %i is %s', (from, by, to) => {
    expect(addDays(date(from), by)).toBe(to)
  })

  it('there and back is no move, and the distance is what was moved', () => {
    const by = fc.integer({ min: -60_000, max: 60_000 })
    fc.assert(
      fc.property(anyDate, by, (from, days) => {
        const to = addDays(from, days)
        expect(parseDate(to)).toBe(to)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
      }),
    )
  })

  it('does not leave the calendar unnoticed', () => {
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(date('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(date('9999-12-01'), 1)).toThrow(RangeError)
    expect(() => addDays(date('2025-01-01'), Number.NaN)).toThrow(RangeError)
  })
})

describe('moving by months', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-05-26', 36, '2028-05-26'],
  ])('%s by %i is %s: the corresponding day, or the last of the month (民法典 202)', (from, by, to) => {
    expect(addMonths(date(from), by)).toBe(to)
  })

  it('does not cancel: a month forth and back may lose days', () => {
    expect(addMonths(addMonths(date('2025-03-31'), -1), 1)).toBe('2025-03-28')
  })

  it('keeps the day or takes the last one of the month, and lands in the right month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (from, by) => {
        const to = addMonths(from, by)
        expect(parseDate(to)).toBe(to)
        const month = (value: string) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7))
        expect(month(to) - month(from)).toBe(by)
        const isLastOfMonth = addDays(to, 1).slice(5, 7) !== to.slice(5, 7)
        expect(to.slice(8) === from.slice(8) || (to.slice(8) < from.slice(8) && isLastOfMonth)).toBe(true)
      }),
    )
  })
})

describe('the day of the week', () => {
  it.each([
    ['1970-01-01', 4],
    ['2025-07-01', 2],
    ['2025-06-29', 7],
    ['2025-06-30', 1],
    ['1969-12-20', 6],
    ['1949-10-01', 6],
  ])('of %s is %i, Monday being 1', (day, weekday) => {
    expect(weekdayOf(date(day))).toBe(weekday)
  })

  it('moves on by one each day', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
      }),
    )
  })
})

describe('a term of whole months', () => {
  it.each([
    ['2025-07-01', 12, '2026-06-30'],
    ['2024-03-01', 12, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-27'],
    ['2025-07-15', 12, '2026-07-14'],
  ])('that begins on %s and lasts %i months ends on %s, both days included', (start, length, end) => {
    expect(lastDayOfTerm(date(start), length)).toBe(end)
  })
})

describe('the half-years of a term', () => {
  it('are counted from its first day, the last one ending with it', () => {
    expect(halfYearsOf(date('2025-08-31'), date('2026-09-30'))).toEqual([
      { key: '1', startsOn: '2025-08-31', endsOn: '2026-02-27' },
      { key: '2', startsOn: '2026-02-28', endsOn: '2026-08-30' },
      { key: '3', startsOn: '2026-08-31', endsOn: '2026-09-30' },
    ])
    expect(halfYearsOf(date('2025-07-01'), date('2026-06-30')).map(({ endsOn }) => endsOn)).toEqual(['2025-12-31', '2026-06-30'])
    expect(halfYearsOf(date('2025-12-31'), date('2025-12-30'))).toEqual([])
  })
})

describe('the quarters of a term', () => {
  it('are clipped to its first and last day', () => {
    expect(quartersOf(date('2025-08-15'), date('2026-04-02'))).toEqual([
      { key: '2025Q3', year: 2025, quarter: 3, startsOn: '2025-08-15', endsOn: '2025-09-30' },
      { key: '2025Q4', year: 2025, quarter: 4, startsOn: '2025-10-01', endsOn: '2025-12-31' },
      { key: '2026Q1', year: 2026, quarter: 1, startsOn: '2026-01-01', endsOn: '2026-03-31' },
      { key: '2026Q2', year: 2026, quarter: 2, startsOn: '2026-04-01', endsOn: '2026-04-02' },
    ])
  })

  it('are one for a single day and none for a term that ends before it begins', () => {
    expect(quartersOf(date('2025-12-31'), date('2025-12-31')).map(({ key }) => key)).toEqual(['2025Q4'])
    expect(quartersOf(date('2025-12-31'), date('2025-12-30'))).toEqual([])
  })

  it('end with the calendar', () => {
    expect(quartersOf(date('9999-10-01'), date('9999-12-31')).map(({ key }) => key)).toEqual(['9999Q4'])
  })

  it('cover the term without gap or overlap, and each lies in its own quarter', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 2000 }), (startsOn, length) => {
        const endsOn = addDays(startsOn, length)
        const quarters = quartersOf(startsOn, endsOn)
        expect(quarters[0]?.startsOn).toBe(startsOn)
        expect(quarters.at(-1)?.endsOn).toBe(endsOn)
        expect(quarters.slice(1).map((quarter) => quarter.startsOn)).toEqual(
          quarters.slice(0, -1).map((quarter) => addDays(quarter.endsOn, 1)),
        )
        for (const quarter of quarters) {
          for (const day of [quarter.startsOn, quarter.endsOn]) {
            expect(yearOf(day)).toBe(quarter.year)
            expect(Math.ceil(Number(day.slice(5, 7)) / 3)).toBe(quarter.quarter)
          }
        }
      }),
    )
  })
})
