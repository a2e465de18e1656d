import { expect, test } from 'vitest'
import { purity } from './purity.ts'
import { faultsOf } from './testing/tree.ts'

test.each([
  [`const now = Date.now()`, 'Date.now'],
  [`const now = new Date()`, 'new Date()'],
  [`const now = Date()`, 'Date()'],
  [`const luck = Math.random()`, 'Math.random'],
  [`const id = crypto.randomUUID()`, 'crypto'],
  [`const id = globalThis.crypto`, 'globalThis'],
  [`const home = process.env`, 'process'],
  [`const all = { process }`, 'process'],
  [`import { readFile } from 'node:fs/promises'`, 'node:fs/promises'],
  [`import { readFile } from 'fs'`, 'fs'],
  [`const fs = await import('node:fs')`, 'node:fs'],
])('the engine refuses %s', (text, name) => {
  expect(faultsOf(purity, { 'packages/engine/src/policy/a.ts': text })).toEqual([expect.stringContaining(name)])
})

test.each([
  [`const year = new Date(0).getUTCFullYear()`],
  [`const at = Date.UTC(2025, 0, 1)`],
  [`// Date.now() is not for us`],
  [`const text = 'Math.random()'`],
  [`const step = task.process`],
  [`const steps = { process: 1 }`],
  [`interface Step { readonly process: string }`],
  [`const run = ({ process }: Step) => process`],
  [`const run = (process: string) => process`],
])('the engine may say %s', (text) => {
  expect(faultsOf(purity, { 'packages/engine/src/policy/a.ts': text })).toEqual([])
})

test('tests of the engine and other packages may use a clock', () => {
  const text = `import { a } from 'node:fs'\nconst now = Date.now()`
  expect(faultsOf(purity, { 'packages/engine/src/a.test.ts': text, 'packages/store/src/a.ts': text })).toEqual([])
})
