import * as fc from 'fast-check'
import type { JsonValue } from '../policy/json.ts'
import { anyJson } from '../policy/testing/arbitraries.ts'

/** Values that people and programs get wrong. */
const wrong: fc.Arbitrary<JsonValue> = fc.oneof(
  anyJson,
  fc.constantFrom<JsonValue>(0, -1, 0.5, 2 ** 53, '2025-02-29', '0000-01-01', '9999-12-31', '2199-12-31', 'constructor', '__proto__', ' '),
)

/** Another value of the same sort: it passes many a form and then meets the rules. */
function likely(value: JsonValue): fc.Arbitrary<JsonValue> {
  if (typeof value === 'number') return fc.constantFrom(value + 1, value - 1, 0, 1, 2 * value, 9007199254740991)
  if (typeof value === 'boolean') return fc.boolean()
  if (typeof value === 'string')
    return fc.constantFrom(
      'a',
      'b',
      'firm',
      'small',
      'constructor',
      'passed',
      'failed',
      'care',
      'need',
      '2025-04-01',
      '2025-12-31',
      '2199-12-31',
    )
  return wrong
}

/** A value with some of its parts replaced, left out, doubled or added to. */
export function mangled(value: JsonValue): fc.Arbitrary<JsonValue> {
  return fc.oneof({ arbitrary: whole(value), weight: 60 }, { arbitrary: likely(value), weight: 6 }, { arbitrary: wrong, weight: 1 })
}

function whole(value: JsonValue): fc.Arbitrary<JsonValue> {
  if (typeof value !== 'object' || value === null) return fc.constant(value)
  if (isList(value))
    return fc
      .tuple(fc.tuple(...value.map(mangled)), fc.subarray([...value]))
      .chain(([items, some]) => mostly<JsonValue>(items, fc.constantFrom<JsonValue>([...items, ...some], some)))
  const members = Object.entries(value).map(([key, member]) => mangled(member).map((other): [string, JsonValue] => [key, other]))
  return fc
    .tuple(...members)
    .chain((entries) =>
      mostly(
        entries,
        fc.oneof(
          fc.subarray(entries),
          fc.tuple(fc.string(), wrong).map((extra) => [...entries, extra]),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries))
}

function mostly<T>(value: T, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(value), weight: 20 }, { arbitrary: otherwise, weight: 1 })
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
