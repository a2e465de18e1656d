import { expect, test } from 'vitest'
import { namesIn, resolveInput } from './references.ts'

test('names and amounts are replaced wherever they stand, everything else stays', () => {
  const input = {
    supplierId: '$jia',
    rows: [{ fundId: '$relief', amountFen: '1.00 元' }],
    note: '价格 $5',
    days: 5,
    grade: null,
    $key: '$none',
  }
  const names = new Map([
    ['jia', 'id-1'],
    ['relief', 'id-2'],
  ])
  expect(resolveInput(input, names)).toEqual({
    supplierId: 'id-1',
    rows: [{ fundId: 'id-2', amountFen: 100 }],
    note: '价格 $5',
    days: 5,
    grade: null,
    $key: '$none',
  })
  expect(namesIn(input)).toEqual(['jia', 'relief', 'none'])
})
