import { describe, expect, it } from 'vitest'
import { readNumbers } from './number-list.ts'

describe('a list of numbers', () => {
  it.each([
    ['', []],
    ['3, 17-19、40', [3, 17, 18, 19, 40]],
    ['40 3；3', [3, 40]],
    ['5至7', [5, 6, 7]],
  ])('%j holds %j', (written, numbers) => {
    expect(readNumbers(written)).toEqual(numbers)
  })

  it.each(['三', '7-5', '1.5', '-3', '1--2', '1234567', '1-99999 '.repeat(1000)])('%j is none', (written) => {
    expect(readNumbers(written)).toBeUndefined()
  })
})
