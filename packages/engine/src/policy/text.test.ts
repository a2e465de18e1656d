import { expect, it } from 'vitest'
import { isText, text } from './text.ts'

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
