import { checkProfile, coverageOf, proveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { shanxiChildrensCare } from './index.ts'

describe('the Shanxi profile', () => {
  it('has no fault and carries every norm of its document', () => {
    expect(checkProfile(shanxiChildrensCare)).toEqual([])
    expect(coverageOf(shanxiChildrensCare)).toMatchObject({ norms: { percent: 100 }, open: [] })
  })

  it('is proved by its examples: no figure, comparison or condition can change unnoticed', () => {
    expect(proveProfile(shanxiChildrensCare)).toEqual([])
  })
})
