import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalDataIn } from './personal-data.ts'

// Every number is invented: the district 999999 does not exist.
const kinds = (text: string) => personalDataIn(text).map(({ kind }) => kind)

describe('what of a person a public text shows', () => {
  it('is a citizen id of 18 or 15 digits, set apart or full-width, with any check digit', () => {
    expect(kinds('99999920150401123X')).toEqual(['citizen-id'])
    expect(kinds('编号999999 20150401 1230，')).toEqual(['citizen-id'])
    expect(kinds('９９９９９９２０１５０４０１１２３Ｘ')).toEqual(['citizen-id'])
    expect(kinds('999999150401123')).toEqual(['citizen-id'])
  })

  it('is a mobile telephone and a bank card', () => {
    expect(kinds('联系人电话 138-0000-0000')).toEqual(['mobile'])
    expect(kinds('86 13800000000')).toEqual(['mobile'])
    expect(kinds('6200 0000 0000 0000 05')).toEqual(['bank-card'])
  })

  it('is not an amount, a date, a code of an organisation, an office’s telephone or a number of a document', () => {
    expect(kinds('2025-04-01至2026-03-31，295,000.00元，01080000000，000-80000000，示采〔2026〕12号')).toEqual([])
    expect(kinds('52140000MJX0000016')).toEqual([])
    expect(kinds('20150401123456789012345')).toEqual([])
  })

  it('is told by line and character, and never repeated', () => {
    const found = personalDataIn('结果公告\n张某，99999920150401123X')
    expect(found).toEqual([{ kind: 'citizen-id', line: 2, character: 4 }])
  })

  it('is found wherever it stands between words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('示', '例', '，', '\n') }), (words) => {
        expect(kinds(`${words}99999920150401123X${words}`)).toEqual(['citizen-id'])
      }),
    )
  })
})
