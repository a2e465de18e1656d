import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import type { Element } from '../../policy/extension.ts'
import { openParameter, openShare } from '../../policy/parameter.ts'
import { text } from '../../policy/text.ts'
import { checkProfile } from '../../profile/check-profile.ts'
import { defineProfile } from '../../profile/profile.ts'
import { resolveProfile } from '../../profile/resolve-profile.ts'
import { sampleProfile } from '../../testing/sample-profile.ts'
import { attemptIn, contractStep, people, played, step, toContract } from '../../testing/sample-purchase.ts'

const open: Readonly<Record<string, Element>> = {
  'share-first': openShare('share-first', text('首付比例', 'first share')).carried,
  'share-second': openShare('share-second', text('尾款比例', 'second share')).carried,
  'ban-years': openParameter('years', 'ban-years', text('禁止参与年限', 'years of the ban')).carried,
}
/** The sample policy with its shares and its ban left to the buyer. */
const leftOpen = defineProfile({
  ...sampleProfile,
  clauses: sampleProfile.clauses.map((clause) => ({
    ...clause,
    elements: clause.elements.map((element) => open[element.key] ?? element),
  })),
})
const profile = resolveProfile(leftOpen)
const points = ['points-need', 'points-quality'].map((parameter) => ({ parameter, value: 5000, source: '示例文件' }))
const settings = (first: number, second: number, years: number) => [
  ...points,
  { parameter: 'share-first', value: first, source: '示例合同' },
  { parameter: 'share-second', value: second, source: '示例合同' },
  { parameter: 'ban-years', value: years, source: '示例法律' },
]
const call = toContract.findIndex(({ task }) => task === 'call')
const before = toContract.slice(0, call)
const publish = (first: number, second: number, years: number) =>
  step('call', '2025-02-05', people.preparer, {
    channels: ['website'],
    closesOn: '2025-02-28',
    settings: settings(first, second, years),
  })

describe('figures that a policy leaves to the buyer', () => {
  it('may be shares, years and points, and the policy has no fault', () => {
    expect(checkProfile(leftOpen)).toEqual([])
  })

  it('are set with the notice and decide from then on', () => {
    const rehearsal = played([...before, publish(3333, 6667, 200), ...toContract.slice(call + 1)], profile)
    const { instalments } = rehearsal.view('p', date(contractStep.on), people.finance).money
    // 33.33% of 8,500.01 yuan, and what is left.
    expect(instalments.map(({ share, amountFen }) => [share, amountFen])).toEqual([
      ['33.33%', 283_305],
      ['66.67%', 566_696],
    ])
    const ban = { supplierId: 'b', ground: 'false-material', finding: '示例', publishedIn: ['media'] }
    attemptIn(rehearsal, step('ban', '2025-04-02', people.approver, ban))
    expect(rehearsal.project('p').sanctions[0]?.until).toBe('2027-04-02')
  })

  it.each([
    ['shares that are not the whole', publish(4000, 5999, 200), 'notice-shares'],
    ['a share above the whole', publish(10_001, 0, 200), 'notice-value'],
    ['half a year', publish(4000, 6000, 250), 'notice-value'],
  ])('are refused for %s', (_, attempted, rule) => {
    const decision = attemptIn(played(before, profile), attempted)
    expect(decision.outcome === 'refused' && decision.findings.map((finding) => finding.rule)).toContain(rule)
  })
})
