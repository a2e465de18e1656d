import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masked } from './masked.ts'
import { maskedText, personalDataIn } from './personal-data.ts'

// Numbers that belong to nobody.
const MOBILE = '13900001234'
const CITIZEN_ID = '110101199001011234'
const BANK_CARD = '6222020000000000005'

describe('masking', () => {
  it.each([
    [`联系电话 ${MOBILE}。`, '联系电话 139****1234。'],
    ['139-0000-1234', '139-****-1234'],
    ['１３９００００１２３４', '１３９****１２３４'],
    [CITIZEN_ID, '110***********1234'],
    [`${MOBILE}、${MOBILE}`, '139****1234、139****1234'],
    ['办公电话 0351-1234567', '办公电话 0351-1234567'],
    ['金额 12345678 元', '金额 12345678 元'],
  ])('given %s, then %s is shown', (text, shown) => {
    expect(maskedText(text)).toBe(shown)
  })

  it('given any text, then nothing personal is found in what is shown, and it is as long', () => {
    const number = fc.constantFrom(MOBILE, CITIZEN_ID, BANK_CARD, '139 0000 1234')
    const text = fc
      .array(fc.oneof(number, fc.string(), fc.string({ unit: fc.constantFrom('1', '9', '0', ' ', '-', 'X') })))
      .map((parts) => parts.join('、'))
    fc.assert(
      fc.property(text, (written) => {
        const shown = maskedText(written)
        expect(personalDataIn(shown)).toEqual([])
        expect(shown).toHaveLength(written.length)
        expect(maskedText(shown)).toBe(shown)
      }),
    )
  })

  it('reaches every text of an answer, and leaves codes, figures and the answer itself as they are', () => {
    const answer = { id: MOBILE, name: '示例', rows: [{ about: `投诉人 ${MOBILE}`, amountFen: 13_900_001_234, on: null }], open: true }
    const before = JSON.stringify(answer)
    expect(masked(answer)).toEqual({ ...answer, rows: [{ about: '投诉人 139****1234', amountFen: 13_900_001_234, on: null }] })
    expect(JSON.stringify(answer)).toBe(before)
  })
})
