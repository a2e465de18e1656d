import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractOf } from './extract.ts'
import { EXTRACT, packagedDivisions } from './packaged.ts'

test('the extract is what the package holds', () => {
  expect(readFileSync(EXTRACT, 'utf8')).toBe(extractOf(packagedDivisions))
})

test('every division but a province has the one above it, once', () => {
  const codes = extractOf(packagedDivisions)
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.slice(0, 6))
  const all = new Set(codes)
  expect([codes.length, all.size > 3_000]).toEqual([all.size, true])
  expect(codes.filter((code) => !code.endsWith('00') && !all.has(`${code.slice(0, 4)}00`))).toEqual([])
  expect(codes.filter((code) => !all.has(`${code.slice(0, 2)}0000`))).toEqual([])
})
