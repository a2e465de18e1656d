import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsTo } from './ledger-proof.ts'

const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }).map((numbers) => numbers.toSorted((a, b) => a - b))

test('every place is in a run that ends at the first end at or behind it; runs are in order and do not overlap', () => {
  fc.assert(
    fc.property(ascending, ascending, (wanted, ends) => {
      const runs = runsTo(wanted, [...ends, 61]) ?? []
      const endOf = (place: number) => [...ends, 61].find((end) => end >= place)
      expect(wanted.map((place) => runs.find(({ from, to }) => from <= place && place <= to)?.to)).toEqual(wanted.map(endOf))
      expect(runs.every(({ from }, index) => from > (runs[index - 1]?.to ?? 0))).toBe(true)
    }),
  )
})

test('a place with no end behind it cannot be proved', () => {
  expect(runsTo([1, 9], [3, 8])).toBeUndefined()
  expect(runsTo([], [])).toEqual([])
})
