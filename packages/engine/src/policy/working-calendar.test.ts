import { describe, expect, it } from 'vitest'
import { date } from './calendar-date.ts'
import { addWorkingDays, endOfPeriod, isWorkingDay, type WorkingCalendar } from './working-calendar.ts'

const calendar: WorkingCalendar = [
  {
    year: 2025,
    holidays: ['2025-05-31', '2025-06-01', '2025-06-02', '2025-10-01', '2025-10-02', '2025-10-03'].map(date),
    workdays: ['2025-09-28'].map(date),
  },
]

describe('a working calendar', () => {
  it('knows weekends, holidays and make-up workdays', () => {
    expect(isWorkingDay(calendar, date('2025-06-03'))).toBe(true)
    expect(isWorkingDay(calendar, date('2025-06-07'))).toBe(false)
    expect(isWorkingDay(calendar, date('2025-06-02'))).toBe(false)
    expect(isWorkingDay(calendar, date('2025-09-28'))).toBe(true)
  })

  it('does not guess a year it has no data for', () => {
    expect(isWorkingDay(calendar, date('2026-01-05'))).toBeUndefined()
    expect(addWorkingDays(calendar, date('2025-12-30'), 2)).toBeUndefined()
    expect(endOfPeriod(calendar, date('2025-12-30'), 5)).toBeUndefined()
  })

  it('counts working days without the day itself, forwards and back', () => {
    expect(addWorkingDays(calendar, date('2025-05-30'), 1)).toBe('2025-06-03')
    expect(addWorkingDays(calendar, date('2025-06-03'), -1)).toBe('2025-05-30')
    expect(addWorkingDays(calendar, date('2025-06-03'), 0)).toBe('2025-06-03')
  })

  it('moves a last day off on to the next day that is worked', () => {
    expect(endOfPeriod(calendar, date('2025-05-28'), 5)).toBe('2025-06-03')
    expect(endOfPeriod(calendar, date('2025-06-04'), 1)).toBe('2025-06-05')
    expect(endOfPeriod(calendar, date('2025-06-06'), 1)).toBe('2025-06-09')
  })
})
