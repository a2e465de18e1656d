import { describe, expect, test } from 'vitest'
import { direction } from './direction.ts'
import { faultsOf } from './testing/tree.ts'

describe('the arrows of the architecture hold', () => {
  test.each([
    ['packages/store/src/a.ts', '@goufu/engine'],
    ['apps/api/src/a.ts', '@goufu/store'],
    ['apps/api/src/built-in-profiles.ts', '@goufu/child'],
    ['profiles/child/src/a.ts', '@goufu/engine'],
    ['profiles/child/src/a.ts', '@goufu/parent'],
    ['packages/store/src/a.int.test.ts', '@goufu/test-postgres'],
    ['packages/engine/src/procurement/a.ts', '../policy/b.ts'],
    ['packages/engine/src/profile/a.ts', '../procurement/b.ts'],
    ['packages/engine/src/index.ts', './profile/a.ts'],
    ['packages/engine/src/procurement/a.test.ts', '../testing/sample.ts'],
    ['packages/engine/src/testing/sample.ts', '../profile/a.ts'],
    ['apps/api/src/a.ts', 'hono'],
  ])('%s may import %s', (path, specifier) => {
    expect(faultsOf(direction, { [path]: `import { a } from '${specifier}'` })).toEqual([])
  })
})

describe('an arrow that runs back is a fault', () => {
  test.each([
    ['packages/engine/src/policy/a.ts', '@goufu/store', '@goufu/engine may not import @goufu/store'],
    ['packages/store/src/a.ts', '@goufu/api', '@goufu/store may not import @goufu/api'],
    ['apps/web/src/a.tsx', '@goufu/store', '@goufu/web may not import @goufu/store'],
    ['apps/web/src/a.tsx', '@goufu/api', '@goufu/web may not import @goufu/api'],
    ['packages/store/src/a.ts', '@goufu/child', 'a profile is imported only by'],
    ['apps/api/src/a.ts', '@goufu/child', 'a profile is imported only by'],
    ['apps/api/src/deep/built-in-profiles.ts', '@goufu/child', 'a profile is imported only by'],
    ['profiles/child/src/a.ts', '@goufu/store', 'a profile imports the engine and its parent profile'],
    ['apps/api/src/a.ts', '@goufu/test-postgres', 'only tests may import it'],
    ['packages/engine/src/policy/a.ts', '../procurement/b.ts', 'policy/ may not import procurement/'],
    ['packages/engine/src/policy/a.ts', '../profile/b.ts', 'policy/ may not import profile/'],
    ['packages/engine/src/procurement/a.ts', '../profile/b.ts', 'procurement/ may not import profile/'],
    ['packages/engine/src/procurement/tasks/a.ts', '../../casework/b.ts', 'procurement/ may not import casework/'],
    ['packages/engine/src/policy/a.ts', '../index.ts', 'the entry of its own package'],
    ['packages/engine/src/fresh/a.ts', '../policy/a.ts', 'the direction check does not know'],
    ['packages/engine/src/policy/a.ts', './testing/sample.ts', 'only tests may use'],
    ['apps/web/src/a.ts', './testing/sample.ts', 'only tests may use'],
  ])('%s importing %s', (path, specifier, say) => {
    expect(faultsOf(direction, { [path]: `\nimport { a } from '${specifier}'` })).toEqual([
      expect.stringMatching(new RegExp(`^${path}:2 .*${say}`)),
    ])
  })

  test.each([
    [`import type { A } from '@goufu/store'`],
    [`export { a } from '@goufu/store'`],
    [`export * from '@goufu/store'`],
    [`const a = await import('@goufu/store')`],
    [`type A = import('@goufu/store').A`],
    [`import '@goufu/store'`],
  ])('in whatever way it is written: %s', (text) => {
    expect(faultsOf(direction, { 'packages/engine/src/policy/a.ts': text })).toHaveLength(1)
  })
})

test('a profile has one parent, whichever of its files name it', () => {
  const faults = faultsOf(direction, {
    'profiles/child/src/a.ts': `import { a } from '@goufu/parent'`,
    'profiles/child/src/b.ts': `import { b } from '@goufu/other'`,
  })
  expect(faults).toEqual([expect.stringContaining('a profile has one parent')])
})

test('no file reaches into another package', () => {
  const faults = faultsOf(direction, {
    'packages/store/src/a.ts': `import { a } from '../../engine/src/policy/a.ts'`,
    'packages/store/src/b.ts': `import { a } from '@goufu/engine/src/policy/a.ts'`,
    'packages/engine/src/policy/a.ts': `import { b } from '@goufu/engine'`,
  })
  expect(faults).toEqual([
    expect.stringContaining('reaches into the files of another package'),
    expect.stringContaining('is not something that @goufu/engine exports'),
    expect.stringContaining('imports its own package by name'),
  ])
})

test('a package that nobody has given a place is a fault, so that the table stays complete', () => {
  const files = { 'packages/fresh/package.json': '{"name":"@goufu/fresh"}', 'packages/fresh/src/a.ts': `import { a } from '@goufu/engine'` }
  expect(faultsOf(direction, files)).toEqual([expect.stringContaining('does not know')])
})
