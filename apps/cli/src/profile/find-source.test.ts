import { describe, expect, test } from 'vitest'
import { findSource } from './find-source.ts'

const sources = new Map([
  ['src/1-money.ts', ["import { must } from './words.ts'", "export const cap = figure('cap', 30)", "must('within-cap', lte(fact, 'cap'))"]],
  ['src/index.ts', ["clause('四(一)', cap),", "process: [{ key: 'plan', kind: 'plan' }]"]],
])

describe('where a fault is mended', () => {
  test.each([
    ['where the key is given', { key: 'within-cap', clause: '四(一)' }, 'src/1-money.ts:3'],
    ['where a member names it', { key: 'plan', clause: '' }, 'src/index.ts:2'],
    ['where its clause stands, when no key does', { key: 'nothing-like-it', clause: '四(一)' }, 'src/index.ts:1'],
    ['nowhere, when the sources name neither', { key: 'nothing-like-it', clause: '九' }, null],
  ])('%s', (_, fault, place) => {
    expect(findSource(fault, sources)).toBe(place)
  })
})
