import { expect, test } from 'vitest'
import { cycles } from './cycles.ts'
import { faultsOf } from './testing/tree.ts'

test('files that need each other by way of a third are a fault, type imports included', () => {
  const faults = faultsOf(cycles, {
    'packages/engine/src/a.ts': `import { b } from './b.ts'`,
    'packages/engine/src/b.ts': `import type { C } from './deep/c.ts'`,
    'packages/engine/src/deep/c.ts': `export { a } from '../a.ts'`,
  })
  expect(faults).toEqual([
    'packages/engine/src/deep/c.ts:1 closes an import cycle: packages/engine/src/a.ts → packages/engine/src/b.ts → packages/engine/src/deep/c.ts → packages/engine/src/a.ts',
  ])
})

test('two ways to one file are no cycle', () => {
  const faults = faultsOf(cycles, {
    'packages/engine/src/a.ts': `import { b } from './b.ts'\nimport { c } from './c.ts'`,
    'packages/engine/src/b.ts': `import { c } from './c.ts'`,
    'packages/engine/src/c.ts': `export const c = 1`,
  })
  expect(faults).toEqual([])
})
