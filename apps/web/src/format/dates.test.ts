import { describe, expect, test } from 'vitest'
import { addDays, weekStart } from './calendar-days.ts'
import { daysBetween, fullDay, isDay, monthOf, nearDay, wallTime, weekdayName } from './dates.ts'

describe('days on screen', () => {
  test('a day of the same year goes without it', () => {
    expect(nearDay('2026-01-16', '2026-01-14', 'zh-CN')).toBe('1月16日')
    expect(nearDay('2026-01-16', '2026-01-14', 'en')).toBe('16 Jan')
    expect(nearDay('2025-12-31', '2026-01-14', 'zh-CN')).toBe('2025-12-31')
  })
  test('a strip of days begins on a Monday and says its months', () => {
    expect(['2026-01-12', '2026-01-14', '2026-01-18', '2026-03-01'].map(weekStart)).toEqual([
      '2026-01-12',
      '2026-01-12',
      '2026-01-12',
      '2026-02-23',
    ])
    expect([addDays('2026-01-31', 1), addDays('2026-03-01', -1)]).toEqual(['2026-02-01', '2026-02-28'])
    expect([monthOf('2026-02-01', 'zh-CN'), monthOf('2026-02-01', 'en')]).toEqual(['2月1', '1 Feb'])
    expect([weekdayName('2026-01-14', 'zh-CN'), weekdayName('2026-01-14', 'en')]).toEqual(['三', 'Wed'])
    expect(fullDay('2026-01-14', 'zh-CN')).toBe('2026年1月14日星期三')
    expect(fullDay('2026-01-14', 'en')).toMatch(/^Wednesday,? 14 January 2026$/)
  })
  test('days are counted without the first', () => {
    expect(daysBetween('2026-01-10', '2026-01-14')).toBe(4)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  })
  test('an instant is shown in the time of Shanghai', () => expect(wallTime('2025-07-09T23:20:11.000Z')).toBe('2025-07-10 07:20'))
  test('a day that does not exist is none', () => {
    expect(isDay('2025-02-29')).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2024-2-9')).toBe(false)
    expect(isDay('0202-12-31')).toBe(false)
    expect(['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01'].map(isDay)).toEqual([false, true, true, false])
  })
})
