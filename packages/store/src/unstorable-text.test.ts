import { expect, test } from 'vitest'
import { unstorableText } from './unstorable-text.ts'

test('text that people type is storable, emoji and rare ideographs included', () => {
  expect(unstorableText({ title: '关爱服务 𠮷 👧🏻', rows: [{ note: 'a\nb\t"\\u0000"' }], amount: 1, none: null })).toEqual([])
})

test('a value too deep for calls in calls is looked through all the same', () => {
  let deep: unknown = 'a\0b'
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect(unstorableText(deep)).toHaveLength(1)
})

test('NUL and half a surrogate pair are found where they stand, in values and in keys', () => {
  const found = unstorableText({ title: 'a\0b', rows: [{ note: 'ok' }, { note: '\ud83d' }], nested: { '\udc00': 1 } })
  expect(found.map(({ path }) => path)).toEqual(['title', 'rows.1.note', 'nested'])
})
