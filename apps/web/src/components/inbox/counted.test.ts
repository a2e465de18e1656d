import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test.each([
  [[0], '0'],
  [[999], '999'],
  [[1_000], '1000+'],
  [[12, 30], '42'],
  [[3, 1_000], '1003+'],
])('%j, counted to 1000, is said as %s', (counts, said) => {
  expect(counted(counts, 1_000)).toBe(said)
})
