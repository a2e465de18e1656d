import { expect, test } from 'vitest'
import { fileLength } from './file-length.ts'
import { faultsOf } from './testing/tree.ts'

test('a source file of 400 lines stands, one more is a fault, a document may be long', () => {
  const lines = (count: number) => 'const a = 1\n'.repeat(count)
  const files = { 'packages/engine/src/a.ts': lines(400), 'packages/engine/src/b.ts': lines(401), 'docs/a.md': lines(900) }
  expect(faultsOf(fileLength, files)).toEqual(['packages/engine/src/b.ts has 401 lines; split it by concept (at most 400)'])
})
