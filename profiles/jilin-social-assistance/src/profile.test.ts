import { checkProfile, coverageOf, profileWarnings, proveProfile, resolveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { jilinSocialAssistance } from './index.ts'

describe('the Jilin profile', () => {
  it('has no fault and carries every norm of its document', () => {
    expect(checkProfile(jilinSocialAssistance)).toEqual([])
    expect(profileWarnings(jilinSocialAssistance)).toEqual([])
    expect(coverageOf(jilinSocialAssistance)).toMatchObject({ norms: { percent: 100 }, open: [] })
  })

  it('is proved by its examples: no figure, comparison or condition can change unnoticed', () => {
    expect(proveProfile(jilinSocialAssistance)).toEqual([])
  })

  it('lists the twenty items of its annex and leaves both kinds open, and names the six matters that are not bought', () => {
    const { services, terms } = resolveProfile(jilinSocialAssistance)
    const at = (clause: string) => services.filter(({ citation }) => citation.clause === clause).length
    expect([at('附件'), at('三(一)1'), at('三(一)2'), services.length]).toEqual([20, 1, 1, 22])
    const restated = terms.filter(({ element }) => element === 'exclusion').map(({ alsoIn }) => alsoIn.map(({ clause }) => clause).join())
    expect(restated).toEqual(['三(二)1', '三(二)2', '三(二)3', '三(二)4', '三(二)5', '三(二)6'])
  })
})
