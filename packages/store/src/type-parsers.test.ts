import { expect, test } from 'vitest'
import { typeParsers } from './type-parsers.ts'

const TIMESTAMPTZ = 1184

test.each([
  ['2025-07-01 04:00:00+00', '2025-07-01T04:00:00.000Z'],
  ['2025-07-01 04:00:00.1+00', '2025-07-01T04:00:00.100Z'],
  ['2025-07-01 04:00:00.12+00', '2025-07-01T04:00:00.120Z'],
  ['2025-07-01 04:00:00.123+00', '2025-07-01T04:00:00.123Z'],
  ['2025-07-01 04:00:00.123456+00', '2025-07-01T04:00:00.123Z'],
  ['2025-07-01 12:00:00.5+08', '2025-07-01T04:00:00.500Z'],
  ['2025-07-01 09:30:00+05:30', '2025-07-01T04:00:00.000Z'],
])('the instant %s is %s', (stored, instant) => {
  // The type of pg's own table is any; ours is a function from text.
  const parse = typeParsers.getTypeParser(TIMESTAMPTZ, 'text') as (value: string) => unknown
  expect(parse(stored)).toBe(instant)
})
