import { expect, it } from 'vitest'
import { codeOf } from './code-of.ts'

it('takes six digits however they are grouped, and nothing else', () => {
  expect(codeOf(' 012 345 ', 'six digits')).toBe('012345')
  expect(codeOf('012-345', 'six digits')).toBe('012345')
  for (const typed of ['', '12345', '1234567', 'abcdef', '０１２３４５']) expect(() => codeOf(typed, 'six digits')).toThrow('six digits')
})
