import { canonicalJson } from '@goufu/engine'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameJson } from './same-json.ts'

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, true, false, 0, -0, 1, '', 'a', '0'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0', 'length', 'constructor', '__proto__'), tie('value'), { maxKeys: 3 }),
  ),
})).value

test('two values are the same when their canonical JSON is', () => {
  const wrapped = json.map((value) => ({ value }))
  fc.assert(
    fc.property(wrapped, wrapped, (one, other) => {
      expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other))
    }),
    { numRuns: 2_000 },
  )
})

test('a value is the same as what its text is read as', () => {
  fc.assert(
    fc.property(
      json.map((value) => ({ value })),
      (one) => {
        expect(sameJson(one, JSON.parse(canonicalJson(one)))).toBe(true)
      },
    ),
  )
})

test.each([
  [{ a: 1 }, { a: 1, b: 1 }],
  [
    { a: 1, b: undefined },
    { a: 1, b: null },
  ],
  [{ a: undefined }, { b: 1 }],
  [[1, 2], [1]],
  [[], {}],
  [{ a: {} }, { a: null }],
  [{ constructor: {} }, {}],
  ['1', 1],
])('%j is not %j', (one, other) => {
  expect([sameJson(one, other), sameJson(other, one)]).toEqual([false, false])
})
