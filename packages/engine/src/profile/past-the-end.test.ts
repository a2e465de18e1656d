import { describe, expect, it } from 'vitest'
import { broken, type Draft, put } from '../testing/broken-profile.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import { checkProfile } from './check-profile.ts'
import { pastTheEnd } from './past-the-end.ts'
import type { Profile } from './profile.ts'

const head = (change: object) => (data: Draft) => void Object.assign(data['document'] as object, change)
const stageWindow = (from: string, until: string) => (data: Draft) =>
  void Object.assign(data.process.stages[1] ?? {}, { window: { from, until, title: { zh: '窗口', en: 'window' } } })
const figure = (key: string, until: string) =>
  put(key, { values: [{ from: '2025-01-01', until, value: key === 'plan-cap' ? 25_000_000 : 5 }] })

/** What is warned of a profile that the check lets pass. */
const warned = (profile: Profile): readonly string[] => {
  const faults = pastTheEnd(profile)
  expect(checkProfile(profile)).toEqual([])
  expect(notInBothLanguages(faults)).toEqual([])
  return faults.map(({ clause, key, message }) => `${clause} ${key}: ${message.en}`)
}

describe('a stage whose months go on after the last day a purchase can begin', () => {
  it('is told, with the document and what holds for whoever has begun', () => {
    const profile = broken(stageWindow('2027-07-01', '2028-06-30'))
    expect(warned(profile)).toEqual([
      '五 carry-out: its window runs until 2028-06-30, and 示例〔2025〕1号 until 2027-12-31: purchases begun by then are done to their end under this profile, and none begins after it',
    ])
    expect(pastTheEnd(profile)[0]).toMatchObject({
      part: 'process',
      message: {
        zh: '窗口到 2028-06-30 止，示例〔2025〕1号 施行到 2027-12-31：到那天为止已经开始的项目按本档案办完，此后不能再开始',
      },
    })
  })

  it('is not where its last day is the last day of the document, or the document has none', () => {
    expect(warned(broken(stageWindow('2027-07-01', '2027-12-31')))).toEqual([])
    expect(warned(broken(stageWindow('2027-07-01', '2028-06-30'), head({ inForceUntil: null })))).toEqual([])
  })

  it('is told where a document above lapses first', () => {
    const parent = broken(head({ inForceUntil: '2026-06-30' }))
    const child = broken(stageWindow('2026-06-01', '2026-07-31'))
    const profile: Profile = {
      ...child,
      id: 'below',
      document: { ...child.document, number: '示例〔2025〕9号' },
      extends: { ...parent, clauses: [] },
    }
    expect(pastTheEnd(profile).map(({ message }) => message.en)).toEqual([
      'its window runs until 2026-07-31, and 示例〔2025〕1号 until 2026-06-30: purchases begun by then are done to their end under this profile, and none begins after it',
    ])
  })
})

describe('a figure that ends while purchases can begin', () => {
  it('is told with the norms that fall silent without it', () => {
    expect(warned(broken(figure('plan-cap', '2026-12-31')))).toEqual([
      '二 plan-cap: its last value ends on 2026-12-31, and purchases can begin after it, until 2027-12-31: in these plan-within-cap no longer in force; those begun by then are untouched',
    ])
    expect(pastTheEnd(broken(figure('plan-cap', '2026-12-31'), head({ inForceUntil: null })))[0]?.message.zh).toBe(
      '最后一个值到 2026-12-31 止，此后仍可以开始项目：这样的项目里 plan-within-cap 不再适用；已经开始的不受影响',
    )
  })

  it('is told with the tasks that are undecided without it', () => {
    const [said = ''] = warned(broken(figure('notice-days', '2026-12-31')))
    expect(said).toMatch(
      /^\S+ notice-days: its last value ends on 2026-12-31, .*public-notice.* undecided; those begun by then are untouched$/,
    )
  })

  it('is not where it ends with its document, or another value follows', () => {
    expect(warned(broken(figure('plan-cap', '2027-12-31')))).toEqual([])
    const values = [
      { from: '2025-01-01', until: '2025-12-31', value: 25_000_000 },
      { from: '2026-01-01', value: 25_000_000 },
    ]
    expect(warned(broken(put('plan-cap', { values })))).toEqual([])
  })
})
