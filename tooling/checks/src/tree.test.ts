import { expect, test } from 'vitest'
import { isTest, readTree } from './tree.ts'

const root = new URL('../', import.meta.url).pathname

test('a tree holds sources and manifests, and nothing that was installed or built', async () => {
  const paths = [...(await readTree(root)).keys()]
  expect(paths).toContain('src/tree.ts')
  expect(paths).toContain('package.json')
  expect(paths.filter((path) => path.includes('node_modules') || path.includes('.types'))).toEqual([])
})

test.each([
  ['packages/store/src/a.int.test.ts', true],
  ['apps/web/src/a.test.tsx', true],
  ['tooling/e2e/src/a.e2e.ts', true],
  ['packages/engine/src/testing/project.ts', true],
  ['packages/engine/src/a.ts', false],
])('%s is a test: %s', (path, is) => {
  expect(isTest(path)).toBe(is)
})
