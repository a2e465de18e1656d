import { checkProfile, coverageOf, proveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { shapotouAnnualProject } from './index.ts'

describe('the Shapotou profile', () => {
  it('has no fault and carries every norm of its document', () => {
    expect(checkProfile(shapotouAnnualProject)).toEqual([])
    expect(coverageOf(shapotouAnnualProject)).toMatchObject({ norms: { percent: 100 }, open: [] })
  })

  it('is proved by its examples: no figure, comparison or condition can change unnoticed', () => {
    expect(proveProfile(shapotouAnnualProject)).toEqual([])
  })

  it.each([
    [
      'a figure no example holds to',
      { examples: shapotouAnnualProject.examples.filter((each) => each.example !== 'sanction') },
      'debarment-years',
    ],
    [
      'a rule that is never seen to fail',
      { examples: shapotouAnnualProject.examples.filter((each) => each.example !== 'norm' || each.verdict !== 'fails') },
      'public-notice-over',
    ],
    [
      'an equivalent that is none',
      { equivalents: [...shapotouAnnualProject.equivalents, { change: 'plan-one-year: = → ≠', because: 'invented' }] },
      'plan-one-year: = → ≠',
    ],
  ])('is not proved with %s', (_, change, key) => {
    expect(proveProfile({ ...shapotouAnnualProject, ...change }).map((fault) => fault.key)).toContain(key)
  })
})
