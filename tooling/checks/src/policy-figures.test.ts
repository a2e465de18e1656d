import { expect, test } from 'vitest'
import { policyFigures } from './policy-figures.ts'
import { faultsOf } from './testing/tree.ts'

const figures = new Map([
  [36, 'invented 五 longest-term'],
  [0.45, 'invented 六 share'],
  [25_000_000, 'invented 三 funds'],
])
const check = policyFigures(figures, [])

test('a figure of a policy in engine, store, api or web is a fault, however it is written', () => {
  const faults = faultsOf(check, {
    'packages/engine/src/a.ts': 'export const longest = 36',
    'packages/store/src/b.ts': 'const a = 1\nexport const funds = 25_000_000n + 0x24n',
    'apps/api/src/c.ts': 'export const share = .45',
    'apps/web/src/d.tsx': 'export const field = <input max={36} />',
  })
  const say = (value: number) => `has the number ${value}, a figure of ${figures.get(value) ?? ''}; read it from the profile`
  expect(faults).toEqual([
    `packages/engine/src/a.ts:1 ${say(36)}`,
    `packages/store/src/b.ts:2 ${say(25_000_000)}`,
    `packages/store/src/b.ts:2 ${say(36)}`,
    `apps/api/src/c.ts:1 ${say(0.45)}`,
    `apps/web/src/d.tsx:1 ${say(36)}`,
  ])
})

test('profiles, tooling and tests may have them, and so may words and other numbers', () => {
  const faults = faultsOf(check, {
    'profiles/child/src/a.ts': 'export const longest = 36',
    'tooling/bench/src/a.ts': 'export const longest = 36',
    'packages/engine/src/a.test.ts': 'export const longest = 36',
    'packages/engine/src/testing/a.ts': 'export const longest = 36',
    'packages/engine/src/a.ts': "// 36\nexport const others = [3.6, 360, '36', `36`]",
  })
  expect(faults).toEqual([])
})

test('a coincidence is accepted in its file alone, and not when it is gone', () => {
  const path = 'apps/web/src/a.ts'
  const known = policyFigures(figures, [{ path, value: 36, because: 'the width of a column' }])
  expect(faultsOf(known, { [path]: 'export const width = [36, 36]' })).toEqual([])
  expect(faultsOf(known, { [path]: 'export const width = 37', 'apps/web/src/b.ts': 'export const width = 36' })).toEqual([
    'apps/web/src/b.ts:1 has the number 36, a figure of invented 五 longest-term; read it from the profile',
    'apps/web/src/a.ts has no 36 that a policy gives any more: take it off the list of coincidences',
  ])
})
