import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

it('an excerpt is the beginning, as long as sixty characters', () => {
  expect(excerpt('示例报告')).toEqual({ zh: '示例报告', en: '示例报告' })
  expect(excerpt('季'.repeat(80)).zh).toBe('季'.repeat(60))
})

it('an excerpt ends in no half of a character', () => {
  expect(excerpt(`${'季'.repeat(59)}\u{20BB7}野`).zh).toBe(`${'季'.repeat(59)}\u{20BB7}`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 50, maxLength: 90 }), (written) => {
      const { zh } = excerpt(written)
      expect(zh.isWellFormed()).toBe(true)
      expect(written.startsWith(zh)).toBe(true)
    }),
  )
})
