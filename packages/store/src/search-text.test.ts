import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, searchText } from './search-text.ts'

/** What the index over signs that stand together holds of a text: the SQL of the migration, in words of this language. */
function indexed(text: string): ReadonlySet<string> {
  const signs = Array.from(text)
  const together = (length: number) =>
    signs.slice(0, Math.max(0, signs.length - length + 1)).map((_, start) => signs.slice(start, start + length).join(''))
  return new Set([2, 4].flatMap(together))
}

test.each([
  ['关', []],
  ['关爱', ['关爱']],
  ['ＣＧ-', ['cg', 'g-']],
  ['关爱服务', ['关爱服务']],
  ['示例-2025', ['示例-2', '2025']],
])('%s is found by %j', (query, grams) => {
  expect(gramsOf(query)).toEqual(grams)
})

test('whatever contains a query holds all its signs that stand together', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('示例项目关爱服务20-Ａｂ𠮷')) })
  fc.assert(
    fc.property(words, words, words, (before, query, after) => {
      const held = indexed(searchText(before + query.trim() + after))
      expect(gramsOf(query).filter((gram) => !held.has(gram))).toEqual([])
    }),
  )
})
