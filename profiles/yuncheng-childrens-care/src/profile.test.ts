import { checkProfile, coverageOf, date, judgeSubject, profileWarnings, proveProfile, Rehearsal, resolveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { yunchengChildrensCare } from './index.ts'

describe('the Yuncheng profile', () => {
  it('has no fault and carries every norm of its document', () => {
    expect(checkProfile(yunchengChildrensCare)).toEqual([])
    expect(coverageOf(yunchengChildrensCare)).toMatchObject({ norms: { percent: 100 }, open: [] })
  })

  it('is proved by its examples, and those of the province run again on it', () => {
    expect(proveProfile(yunchengChildrensCare)).toEqual([])
  })

  it('is warned of as older than the notice above it', () => {
    expect(profileWarnings(yunchengChildrensCare).map(({ key }) => key)).toContain('extends')
  })

  const profile = resolveProfile(yunchengChildrensCare)

  it('has ten, eight and six duties in its annexes, and one or more for each of ten departments', () => {
    const duties = profile.terms.filter((term) => term.element === 'duty')
    const of = (clause: string) => duties.filter((duty) => duty.citation.profile === profile.id && duty.citation.clause.startsWith(clause))
    expect([of('附件1').length, of('附件2').length, of('附件3').length]).toEqual([10, 8, 6])
    const departments = new Set(of('三(三)2').map((duty) => (duty.element === 'duty' ? duty.holder.key : '')))
    departments.delete('county-government')
    expect(departments.size).toBe(10)
  })

  it('judges a township and its supervisor on their day', () => {
    const rulesDate = date('2026-01-01')
    const place = judgeSubject(profile, 'place', { 'place.kind': 'township', 'place.supervisors': 0 }, rulesDate)
    expect(place.map(({ rule, verdict, citation }) => [rule, verdict, citation.clause])).toEqual([
      ['township-has-supervisor', 'fails', '三(二)1'],
    ])
    const worker = {
      today: '2026-03-02',
      'worker.role': 'supervisor',
      'worker.background': 'formal-staff',
      'worker.realNameRegistered': true,
      'worker.startedOn': '2026-03-01',
      'worker.trainingPassedOn': '2026-03-02',
    }
    const against = judgeSubject(profile, 'worker', worker, rulesDate).filter(({ verdict }) => verdict === 'fails')
    expect(against.map(({ rule }) => rule)).toEqual(['passed-before-start'])
  })

  it('starts no purchase before the notice of the province is in force', () => {
    const preparer = { id: 'p', name: '示例', role: 'preparer', organisation: null } as const
    const open = (on: string) =>
      new Rehearsal(profile).createProject(
        'p',
        { code: '示例-1', title: '示例', buyer: '示例县民政局', fiscalYear: 2026 },
        date(on),
        preparer,
      ).outcome
    expect([open('2025-11-23'), open('2025-11-24'), open('2030-11-24'), open('2030-11-25')]).toEqual([
      'refused',
      'accepted',
      'accepted',
      'refused',
    ])
  })
})
