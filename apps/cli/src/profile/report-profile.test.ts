import type { JsonValue, Profile } from '@goufu/engine'
import { builtInProfiles, DEFAULT_PROFILE_ID } from '@goufu/api'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportProfile } from './report-profile.ts'

const carried = await builtInProfiles.get(DEFAULT_PROFILE_ID)?.()
const whole = JSON.stringify(carried?.profile)
const fresh = (): JsonValue => JSON.parse(whole) as JsonValue

type Path = readonly (string | number)[]

function pathsOf(value: JsonValue, base: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, JsonValue]) => [[...base, key], ...pathsOf(member, [...base, key])])
}

function at(value: JsonValue, path: Path): JsonValue {
  return path.reduce<JsonValue>((inner, key) => (inner as Record<string, JsonValue> | null)?.[key] ?? null, value)
}

const paths = pathsOf(fresh())
const anyPath = fc.constantFrom(...paths)
const mutation = fc.record({
  path: anyPath,
  how: fc.constantFrom('replace', 'remove'),
  value: fc.oneof(
    fc.jsonValue() as fc.Arbitrary<JsonValue>, // what it makes is JSON
    anyPath.map((path) => at(fresh(), path)),
    fc.constantFrom<JsonValue>(0, -1, 1_000_000_000, 2 ** 53, '', '0001-01-01', '9999-12-31', '2025-02-29', 'constructor'),
  ),
})

test('whatever a built-in profile is made into, the check reports and does not throw', { timeout: 60_000 }, () => {
  let broken = 0
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const data = fresh()
      for (const { path, how, value } of mutations) {
        const parent = at(data, path.slice(0, -1))
        if (typeof parent !== 'object' || parent === null) continue
        if (how === 'replace') Reflect.set(parent, path.at(-1) ?? '', value)
        else Reflect.deleteProperty(parent, path.at(-1) ?? '')
      }
      const report = reportProfile(data as unknown as Profile) // a parsed edge on purpose
      if (report.errors.length > 0) broken += 1
    }),
    { numRuns: 150 },
  )
  expect(broken).toBeGreaterThan(100)
})
