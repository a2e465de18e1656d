import { date } from '@goufu/engine'
import { expect, test } from 'vitest'
import { clockOn, notBefore, todayOf } from './clock.ts'

const at = (instant: string) => () => new Date(instant)

test('the day changes at midnight in Shanghai', () => {
  expect(todayOf(at('2026-01-13T15:59:59.999Z'))).toBe('2026-01-13')
  expect(todayOf(at('2026-01-13T16:00:00.000Z'))).toBe('2026-01-14')
})

test('a clock on another day keeps the time of day and goes on', () => {
  expect(clockOn(date('2026-01-14'), at('2026-11-22T03:04:05.000Z'))().toISOString()).toBe('2026-01-14T03:04:05.000Z')
  expect(clockOn(date('2028-02-29'), at('2026-11-22T18:00:00.000Z'))().toISOString()).toBe('2028-02-28T18:00:00.000Z')
})

test('a clock that is behind what is on record is put forward', () => {
  expect(todayOf(notBefore(date('2026-01-14'), at('2025-12-01T00:00:00.000Z')))).toBe('2026-01-14')
  expect(todayOf(notBefore(date('2026-01-14'), at('2026-11-22T00:00:00.000Z')))).toBe('2026-11-22')
})
