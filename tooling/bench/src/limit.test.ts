import { expect, test } from 'vitest'
import { readLimit } from './limit.ts'

test.each([
  [100, 100, true],
  [101, 100, false],
  [101, null, true],
])('%d against a bound of %j: %s', async (value, atMost, reached) => {
  const readings = [{ subject: 'page', value, atMost }]
  expect(await readLimit({ name: 'load', unit: 'kB', read: async () => readings })).toEqual({ name: 'load', unit: 'kB', readings, reached })
})
