import { expect, test } from 'vitest'
import { attemptKey } from './attempt-key.ts'

test('the same attempt goes out under the same key until it is answered', () => {
  const first = attemptKey(null, '{"amountFen":1}', () => 'k1')
  expect(attemptKey(first, '{"amountFen":1}', () => 'k2').key).toBe('k1')
  expect(attemptKey(first, '{"amountFen":2}', () => 'k2').key).toBe('k2')
  expect(attemptKey(null, '{"amountFen":1}', () => 'k3').key).toBe('k3')
})
