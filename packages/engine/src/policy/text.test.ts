import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './json.ts'
import { isText, text, withoutTexts } from './text.ts'

it('a sentence is complete in both languages', () => {
  expect(text('计划', 'plan')).toEqual({ zh: '计划', en: 'plan' })
  expect(isText(text('计划', 'plan'))).toBe(true)
})

it.each([[null], ['计划'], [[]], [{ zh: '计划' }], [{ en: 'plan' }], [{ zh: '计划', en: 1 }], [{ zh: '计划', en: 'plan', fr: 'plan' }]])(
  '%j is not a sentence',
  (value) => {
    expect(isText(value)).toBe(false)
  },
)

it('sentences are taken out of a text just where the value has them, whatever the strings around them hold', () => {
  const awkward = fc.oneof(fc.string(), fc.constantFrom('{"en":"a","zh":"b"}', '{', '"}', '\\', '{"en":"', '","zh":"'))
  const sentence = fc.record({ zh: awkward, en: awkward })
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, awkward, fc.integer(), sentence, fc.array(tie('value')), fc.dictionary(awkward, tie('value'))),
  }))
  fc.assert(
    fc.property(value, (each) => {
      expect(withoutTexts(canonicalJson(each))).toBe(canonicalJson(nullForTexts(each)))
    }),
    { numRuns: 2000 },
  )
})

function nullForTexts(value: unknown): unknown {
  if (isText(value)) return null
  if (Array.isArray(value)) return value.map(nullForTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, nullForTexts(member)]))
}
