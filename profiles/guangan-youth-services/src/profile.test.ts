import { checkProfile, coverageOf, proveProfile, resolveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { guanganYouthServices } from './index.ts'

describe("the Guang'an profile", () => {
  it('has no fault and carries every norm of its document', () => {
    expect(checkProfile(guanganYouthServices)).toEqual([])
    expect(coverageOf(guanganYouthServices)).toMatchObject({ norms: { percent: 100 }, open: [] })
  })

  it('is proved by its examples: no figure, comparison or condition can change unnoticed', () => {
    expect(proveProfile(guanganYouthServices)).toEqual([])
  })

  it('is a draft without dates', () => {
    expect(resolveProfile(guanganYouthServices).document).toMatchObject({ status: 'draft', issuedOn: null, inForceFrom: null })
  })
})
