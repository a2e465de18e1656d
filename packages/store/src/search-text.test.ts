import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, searchText, signsOf } from './search-text.ts'

test('whatever contains a query holds all its signs that stand together', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('示例项目关爱服务20-Ａｂ𠮷')) })
  fc.assert(
    fc.property(words, words, words, (before, query, after) => {
      const held = new Set(signsOf(searchText(before + query.trim() + after)))
      expect(gramsOf(query).filter((gram) => !held.has(gram))).toEqual([])
    }),
  )
})

test.each([
  ['', []],
  ['关', ['关']],
  ['Ａ𠮷b', ['a𠮷', '𠮷b']],
  ['例-2025-01', ['例-20', '-202', '2025', '025-', '25-0', '5-01']],
  ['关爱关爱关爱', ['关爱关爱', '爱关爱关']],
])('%s is found by %j', (query, grams) => {
  expect(gramsOf(query)).toEqual(grams)
})
