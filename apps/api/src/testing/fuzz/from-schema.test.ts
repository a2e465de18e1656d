import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedBy, spoiled } from './from-schema.ts'

const schema = {
  type: 'object',
  properties: {
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    fen: { type: 'integer', minimum: 0 },
    kinds: { type: 'array', items: { enum: ['a', 'b'] } },
    reason: { anyOf: [{ type: 'null' }, { type: 'string', minLength: 1, maxLength: 5 }] },
  },
  required: ['day', 'fen'],
}

test('what a schema allows has its form, with and without what may be left out', () => {
  const values = fc.sample(allowedBy(schema), { numRuns: 200, seed: 1 }) as Readonly<Record<string, unknown>>[]
  for (const value of values) {
    expect(value['day']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(value['fen']).toSatisfy((fen) => Number.isSafeInteger(fen) && Number(fen) >= 0)
    expect(['a', 'b']).toEqual(expect.arrayContaining([...new Set((value['kinds'] ?? []) as readonly string[])]))
  }
  expect(new Set(values.map((value) => Object.hasOwn(value, 'reason')))).toEqual(new Set([true, false]))
})

test('what is spoiled is as allowed but for one thing', () => {
  const whole = { day: '2025-01-01', fen: 1, kinds: ['a'], reason: null }
  const values = fc.sample(spoiled(fc.constant(whole)), { numRuns: 300, seed: 1 })
  const kept = values.filter(
    (value): value is typeof whole => typeof value === 'object' && value !== null && 'fen' in value && value.fen === 1,
  )
  expect(kept.length).toBeGreaterThan(100)
  expect(values.filter((value) => JSON.stringify(value) === JSON.stringify(whole)).length).toBeLessThan(20)
})
