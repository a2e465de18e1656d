import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckCharacter, isCreditCode } from './unified-social-credit-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const first17 = fc.string({ unit: fc.constantFrom(...ALPHABET.split('')), minLength: 17, maxLength: 17 })
const code = first17.map((start) => start + (creditCodeCheckCharacter(start) ?? ''))

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '52000000MJX000001Y'])('%s is right: weights 3^i, modulus 31 (GB 32100-2015)', (right) => {
    const characters = Array.from(right)
    const sum = characters
      .slice(0, 17)
      .reduce((total, character, index) => (total + ALPHABET.indexOf(character) * Number(3n ** BigInt(index) % 31n)) % 31, 0)
    expect(ALPHABET.charAt((31 - sum) % 31)).toBe(characters[17])
    expect(isCreditCode(right)).toBe(true)
  })

  it('always has a check character, and is right with it', () => {
    fc.assert(
      fc.property(first17, (start) => {
        const check = creditCodeCheckCharacter(start) ?? ''
        expect(ALPHABET).toContain(check)
        expect(check).toHaveLength(1)
        expect(isCreditCode(start + check)).toBe(true)
      }),
    )
  })

  it('is wrong once any one character is another', () => {
    const change = fc.tuple(code, fc.nat(17), fc.constantFrom(...ALPHABET.split(''), 'I', 'O', 'S', 'V', 'Z', 'a', ' ', '统'))
    fc.assert(
      fc.property(change, ([right, at, other]) => {
        const changed = right.slice(0, at) + other + right.slice(at + 1)
        expect(isCreditCode(changed)).toBe(changed === right)
      }),
      { numRuns: 2000 },
    )
  })

  it('is wrong once two neighbours have changed places', () => {
    fc.assert(
      fc.property(code, fc.nat(15), (right, at) => {
        const swapped = right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2)
        expect(isCreditCode(swapped)).toBe(swapped === right)
      }),
    )
  })

  it('is wrong at any other length', () => {
    fc.assert(
      fc.property(code, fc.nat(17), (right, length) => {
        expect(isCreditCode(right.slice(0, length))).toBe(false)
        expect(isCreditCode(`${right}0`)).toBe(false)
        expect(creditCodeCheckCharacter(right)).toBeUndefined()
      }),
    )
  })
})
