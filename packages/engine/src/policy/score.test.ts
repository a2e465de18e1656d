import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHundredths, meanHundredths } from './score.ts'

describe('the mean of marks', () => {
  it.each([
    [[8550, 8550], 8550],
    [[1, 2], 2],
    [[1, 1, 2], 1],
    [[0, 0, 1], 0],
    [[100, 101, 101], 101],
    [[9000, 8800, 8600, 8400], 8700],
    [[0], 0],
  ])('of %j hundredths is %i, half a hundredth rounded up', (marks, mean) => {
    expect(meanHundredths(marks)).toBe(mean)
  })

  it('is not known without marks: no mark is not a zero', () => {
    expect(meanHundredths([])).toBeUndefined()
  })

  it('lies between the lowest and the highest, no further than half a hundredth from the exact mean, whatever the order', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(marks, (values) => {
        const mean = meanHundredths(values) ?? Number.NaN
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values))
        expect(mean).toBeLessThanOrEqual(Math.max(...values))
        const sum = values.reduce((total, value) => total + value, 0)
        expect(2 * Math.abs(mean * values.length - sum)).toBeLessThanOrEqual(values.length)
        expect(meanHundredths(values.toReversed())).toBe(mean)
      }),
    )
  })
})

it.each([
  [8550, '85.50'],
  [5, '0.05'],
  [100, '1.00'],
  [0, '0.00'],
  [1_000_000, '10000.00'],
])('%i hundredths are written %s points', (value, written) => {
  expect(formatHundredths(value)).toBe(written)
})
