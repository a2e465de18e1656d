import { expect, test } from 'vitest'
import { manyRules } from './many-rules.ts'

test.each([1, 20, 45])('%d rules stand in the sources of a profile, each under a key of its own', (count) => {
  const files = manyRules(count)
  const keys = [...files.values()].flatMap((source) => [...source.matchAll(/rule\('([^']+)'/g)].map(([, key]) => key))
  expect(keys).toHaveLength(count)
  expect(new Set(keys).size).toBe(count)
  expect(files.get('index.ts')?.match(/import \{ clauses/g)).toHaveLength(Math.ceil(count / 20))
})
