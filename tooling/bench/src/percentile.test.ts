import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

test('all but one in a hundred do not exceed the 99th percentile', () => {
  const figures = Array.from({ length: 300 }, (_, index) => 300 - index)
  expect([percentile(figures, 0), percentile(figures, 0.5), percentile(figures, 0.99), percentile(figures, 1)]).toEqual([1, 150, 297, 300])
  expect(percentile([7], 0.99)).toBe(7)
  expect(() => percentile([], 0.5)).toThrow('at least one figure')
})
