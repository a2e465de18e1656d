import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { sample } from '../../testing/sample-profile.ts'
import { attemptIn, awardStep, detours, people, played, step, toContract, toPublicNotice } from '../../testing/sample-purchase.ts'
import type { Decision } from '../attempt.ts'
import { ranking } from '../ranking.ts'

const rulesOf = (decision: Decision) =>
  decision.outcome === 'refused'
    ? decision.findings.filter(({ effect }) => effect === 'refuses').map(({ rule }) => rule)
    : [decision.outcome]
const leaves = (supplierId: string, on: string, by = people.preparer) => step('withdrawal', on, by, { supplierId, reason: '示例' })
const status = (rehearsal: ReturnType<typeof played>, address: string) =>
  rehearsal.view('p', date('2025-05-01'), people.preparer).tasks.find((task) => task.address === address)?.status

describe('an applicant that withdraws', () => {
  it('is out of the screening, and may come back while the call is open', () => {
    const rehearsal = played([...toPublicNotice.slice(0, 6), leaves('a', '2025-02-20', people.a)])
    expect(rehearsal.project('p').applications.map(({ supplierId }) => supplierId)).toEqual(['b'])
    expect(rehearsal.project('p').withdrawals).toMatchObject([{ on: '2025-02-20', awarded: false, application: { supplierId: 'a' } }])
    const [, , , , again] = toPublicNotice
    expect(again === undefined ? undefined : attemptIn(rehearsal, { ...again, on: '2025-02-21' }).outcome).toBe('accepted')
  })

  it('is out of the ranking and of the shortlist', () => {
    const rehearsal = played([...toPublicNotice, leaves('a', '2025-03-12')])
    expect(ranking(sample, rehearsal.project('p')).map(({ supplierId, rank }) => [supplierId, rank])).toEqual([['b', 1]])
    expect(rulesOf(attemptIn(rehearsal, awardStep))).toContain('award-shortlisted')
  })

  it('withdraws once, and not from a contract', () => {
    expect(rulesOf(attemptIn(played([...toPublicNotice, leaves('a', '2025-03-12')]), leaves('a', '2025-03-13')))).toEqual([
      'withdraw-applicant',
    ])
    expect(rulesOf(attemptIn(played(toContract), leaves('a', '2025-04-02')))).toEqual(['withdraw-contract'])
  })
})

describe('the supplier awarded that withdraws', () => {
  it('is followed by the next on the shortlist, by an award of its own', () => {
    const rehearsal = played(detours.withdrawn)
    expect(rehearsal.project('p').award).toMatchObject({ supplierId: 'b' })
    expect(rehearsal.project('p').rounds).toMatchObject([{ ground: 'withdrawn', was: { award: { supplierId: 'a' } } }])
    expect([status(rehearsal, 'award'), status(rehearsal, 'award.2')]).toEqual(['done', 'done'])
  })

  it('leaves the shortlist to be shown again where nobody else was on it', () => {
    const shown = {
      ...toPublicNotice.at(-1),
      input: { shortlist: ['a'], days: 3, channels: ['website'] },
    } as (typeof toPublicNotice)[number]
    const rehearsal = played([...toPublicNotice.slice(0, -1), shown, awardStep, leaves('a', '2025-03-26')])
    expect(rehearsal.project('p')).toMatchObject({ award: null, publicNotice: null })
    expect([status(rehearsal, 'public-notice.2'), status(rehearsal, 'award.2')]).toEqual(['ready', 'waiting'])
  })

  it('is a ground to begin the call again; an applicant without an award is none', () => {
    const again = step('relaunch', '2025-03-28', people.approver, { ground: 'award-lapsed', reason: '示例' })
    expect(rulesOf(attemptIn(played([...toPublicNotice, leaves('a', '2025-03-12')]), again))).toEqual(['relaunch-ground'])
    expect(attemptIn(played(detours.withdrawn.slice(0, -1)), again).outcome).toBe('accepted')
  })
})
