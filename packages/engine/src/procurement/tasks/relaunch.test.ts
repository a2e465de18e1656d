import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { attemptIn, detours, people, played, step, toContract, toPublicNotice } from '../../testing/sample-purchase.ts'
import type { Decision } from '../attempt.ts'

const rulesOf = (decision: Decision) =>
  decision.outcome === 'refused'
    ? decision.findings.filter(({ effect }) => effect === 'refuses').map(({ rule }) => rule)
    : [decision.outcome]
const again = (on: string, ground: string) => step('relaunch', on, people.approver, { ground, reason: '示例说明' })
const listed = (rehearsal: ReturnType<typeof played>, on = '2025-05-01') => rehearsal.view('p', date(on), people.preparer).tasks

describe('a call that came to nothing', () => {
  it('is begun again: nobody has applied, nobody sits on the panel, and the plan and its money stand', () => {
    const before = played(toPublicNotice).project('p')
    const rehearsal = played(detours.relaunched.slice(0, toPublicNotice.length + 1))
    const state = rehearsal.project('p')
    expect(state).toMatchObject({ call: null, applications: [], panel: [], reviews: [], publicNotice: null, award: null })
    expect(state.plan).toEqual(before.plan)
    expect(rehearsal.fund('small')).toMatchObject({ reservedFen: 300_000 })
    expect(listed(rehearsal).find(({ address }) => address === 'call.2')?.status).toBe('ready')
  })

  it('keeps the round that is over: its applicants, its marks and what was done', () => {
    const before = played(toPublicNotice).project('p')
    const [round] = played(detours.relaunched).project('p').rounds
    expect(round).toMatchObject({ on: '2025-03-20', ground: 'illegality' })
    expect(round?.was).toMatchObject({ applications: before.applications, reviews: before.reviews, publicNotice: before.publicNotice })
    expect(round?.records.map(({ address }) => address)).toEqual(
      toPublicNotice.slice(3).map(({ task }, index) => before.records[index + 3]?.address ?? task),
    )
  })

  it('gives each round addresses of its own, which can be looked up and are told apart by their titles', () => {
    const rehearsal = played(detours.relaunched)
    const tasks = listed(rehearsal)
    expect(new Set(tasks.map(({ address }) => address)).size).toBe(tasks.length)
    const calls = tasks.filter(({ task }) => task === 'call').map(({ address, status, title }) => [address, status, title.en])
    expect(calls).toEqual([
      ['call', 'done', 'task call (round 1)'],
      ['call.2', 'done', 'task call (round 2)'],
    ])
    const applications = tasks.filter(({ task }) => task === 'application')
    expect(applications.map(({ address, records }) => [address, records.length])).toEqual([
      ['application', 3],
      ['application.2', 1],
    ])
    expect(tasks.find(({ address }) => address === `review@${people.wang.id}`)?.status).toBe('done')
  })

  it('lets nothing be done in a round that is over', () => {
    const rehearsal = played(detours.relaunched)
    const late = step('application', '2025-04-11', people.b, {
      supplierId: 'b',
      priceFen: 1,
      proposal: '示例',
      documents: ['application-form', 'bank-account'],
    })
    expect(rulesOf(attemptIn(rehearsal, late))).toEqual(['round-over'])
    expect(attemptIn(rehearsal, { ...late, task: 'application.2' }).outcome).toBe('accepted')
    expect(rehearsal.project('p').records.at(-1)?.address).toBe('application.2@2')
    expect(attemptIn(rehearsal, { ...late, task: 'application.3' }).outcome).toBe('unknown-task')
  })

  it('is none before the call is closed, and none once a contract is signed', () => {
    const called = played(toPublicNotice.slice(0, 4))
    expect(rulesOf(attemptIn(called, again('2025-02-28', 'no-applicant')))).toEqual(['relaunch-in-time'])
    expect(attemptIn(called, again('2025-03-01', 'no-applicant')).outcome).toBe('accepted')
    expect(rulesOf(attemptIn(played(toContract), again('2025-04-02', 'illegality')))).toEqual(['relaunch-contract'])
  })

  it('is none for want of applicants as long as one has not been screened', () => {
    const applied = played(toPublicNotice.slice(0, 5))
    expect(rulesOf(attemptIn(applied, again('2025-03-01', 'none-qualified')))).toEqual(['relaunch-ground'])
    expect(rulesOf(attemptIn(applied, again('2025-03-01', 'too-few')))).toEqual(['relaunch-ground'])
  })

  it('is one where an objection was upheld', () => {
    const upheld = played(toContract.slice(0, toPublicNotice.length + 2))
    expect(attemptIn(upheld, again('2025-03-14', 'objection-upheld')).outcome).toBe('accepted')
  })

  it('can come to nothing once more', () => {
    const rehearsal = played([...detours.relaunched, again('2025-04-21', 'illegality')])
    expect(rehearsal.project('p').rounds).toHaveLength(2)
    expect(rehearsal.project('p').records.at(-1)?.address).toBe('relaunch@2')
    expect(
      listed(rehearsal)
        .filter(({ task }) => task === 'call')
        .map(({ address }) => address),
    ).toEqual(['call', 'call.2', 'call.3'])
  })
})
