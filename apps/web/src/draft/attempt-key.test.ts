import { expect, test } from 'vitest'
import { attemptKey } from './attempt-key.ts'

test('the same attempt goes out as it was until it is answered, on the version it was decided on', () => {
  const first = attemptKey(null, '{"amountFen":1}', 7, () => 'k1')
  expect(first).toEqual({ body: '{"amountFen":1}', version: 7, key: 'k1' })
  expect(attemptKey(first, '{"amountFen":1}', 8, () => 'k2')).toBe(first)
  expect(attemptKey(first, '{"amountFen":2}', 8, () => 'k2')).toEqual({ body: '{"amountFen":2}', version: 8, key: 'k2' })
  expect(attemptKey(null, '{"amountFen":1}', 8, () => 'k3').key).toBe('k3')
})
