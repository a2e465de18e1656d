import { checkProfile, coverageOf, profileWarnings, proveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { nationalBase } from './index.ts'

describe('the national base', () => {
  it('has no fault, runs by itself and carries every norm it names', () => {
    expect(checkProfile(nationalBase)).toEqual([])
    expect(profileWarnings(nationalBase)).toEqual([])
    expect(coverageOf(nationalBase)).toMatchObject({ norms: { percent: 100 }, open: [] })
  })

  it('is proved by its examples: no figure, comparison or condition can change unnoticed', () => {
    expect(proveProfile(nationalBase)).toEqual([])
  })

  it('marks as not verified the articles of the regulation that were read in part only', () => {
    const inPart = nationalBase.clauses.filter((clause) => clause.document === '政府采购法实施条例' && !clause.verified)
    expect(inPart.map((clause) => clause.path)).toEqual(['二十', '二十七', '四十九'])
  })

  it('marks as not verified what was read in secondary sources only', () => {
    const unverified = nationalBase.clauses
      .filter((clause) => !clause.verified && clause.document !== '政府采购法实施条例')
      .map((clause) => clause.document)
    expect(new Set(unverified)).toEqual(
      new Set([
        '国务院办公厅关于部分节假日安排的通知',
        '政府采购法',
        '财政部令第74号',
        '财政部令第87号',
        '财政部令第102号',
        '财库〔2014〕214号',
        '财库〔2015〕124号',
        '财库〔2026〕2号',
      ]),
    )
  })
})
