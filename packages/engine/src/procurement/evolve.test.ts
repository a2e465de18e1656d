import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { people, played, toArchive, toPublicNotice } from '../testing/sample-purchase.ts'
import type { EventDraft, StreamType } from './event.ts'
import { evolve } from './evolve.ts'
import { debarredUntil } from './supplier.ts'

const events = played(toArchive).events
const first = (type: StreamType): EventDraft => {
  const event = events.find((candidate) => candidate.stream.type === type)
  if (event === undefined) throw new Error(`no event of a ${type}`)
  return event
}
const later = (type: StreamType): EventDraft => {
  const event = events.findLast((candidate) => candidate.stream.type === type)
  if (event === undefined) throw new Error(`no event of a ${type}`)
  return event
}

describe('a broken stream is noticed when it is folded', () => {
  it('without its beginning', () => {
    expect(() => evolve.project(null, later('project'))).toThrow('project p: archive before create')
    expect(() => evolve.fund(null, later('fund'))).toThrow(/^fund \w+: \w+ before open-fund$/)
    expect(() => evolve.supplier(null, { ...first('supplier'), type: 'debar' })).toThrow('supplier a: debar before register')
  })

  it.each(['unknown', 'constructor', 'toString'])('with an event %s that nobody knows', (type) => {
    const project = evolve.project(null, first('project'))
    expect(() => evolve.project(project, { ...later('project'), type })).toThrow(`project p: unknown event ${type}`)
    const fund = evolve.fund(null, first('fund'))
    expect(() => evolve.fund(fund, { ...later('fund'), type })).toThrow(`fund ${later('fund').stream.id}: unknown event ${type}`)
    const supplier = evolve.supplier(null, first('supplier'))
    expect(() => evolve.supplier(supplier, { ...first('supplier'), type })).toThrow(`supplier a: unknown event ${type}`)
  })

  it('with a task that is named nowhere', () => {
    const project = evolve.project(null, first('project'))
    expect(() => evolve.project(project, { ...later('project'), task: null })).toThrow('unknown event archive')
  })
})

describe('a fold', () => {
  it('leaves the state before it as it was', () => {
    const states = events
      .filter((event) => event.stream.type === 'project')
      .reduce<readonly ReturnType<typeof evolve.project>[]>((done, event) => [...done, evolve.project(done.at(-1) ?? null, event)], [])
    expect(states[0]).toMatchObject({ events: 1, records: [], plan: null, outcome: { kind: 'open' } })
    expect(states.map((state) => state.events)).toEqual(states.map((_, index) => index + 1))
  })

  it('records marks under the whole account of a member, a mail address too', () => {
    const project = played(toPublicNotice).project('p')
    expect(project.records.filter((record) => record.kind === 'review').map((record) => record.instance)).toEqual([
      'wang@example.org',
      'li',
    ])
    expect(project.reviews.map((review) => review.memberId)).toEqual(['wang@example.org', 'li'])
  })

  it('numbers what may be done again', () => {
    const applications = played(toPublicNotice)
      .project('p')
      .records.filter((record) => record.kind === 'apply')
    expect(applications.map((record) => record.address)).toEqual(['application@1', 'application@2', 'application@3'])
  })

  it('enters a supplier anew without forgetting its bans', () => {
    const registered = evolve.supplier(null, first('supplier'))
    const debarment = { from: '2025-01-01', until: '2027-01-01', ground: 'false-material', projectId: 'p' }
    const banned = evolve.supplier(registered, { ...first('supplier'), type: 'debar', data: { debarment } })
    const again = evolve.supplier(banned, first('supplier'))
    expect(again).toMatchObject({ debarments: [debarment], events: 3 })
  })
})

describe('a ban', () => {
  const supplier = (...debarments: readonly (readonly [string, string])[]) => ({
    ...evolve.supplier(null, first('supplier')),
    debarments: debarments.map(([from, until]) => ({
      from: date(from),
      until: date(until),
      ground: 'false-material',
      projectId: 'p',
      by: people.approver,
    })),
  })

  it.each([
    ['2025-03-11', null],
    ['2025-03-12', '2027-03-12'],
    ['2027-03-12', '2027-03-12'],
    ['2027-03-13', null],
  ])('on %s bars until %s: both its days belong to it', (on, until) => {
    expect(debarredUntil(supplier(['2025-03-12', '2027-03-12']), date(on))).toBe(until)
  })

  it('of several, the longest counts', () => {
    expect(debarredUntil(supplier(['2025-01-01', '2028-01-01'], ['2025-06-01', '2026-06-01']), date('2025-07-01'))).toBe('2028-01-01')
  })

  it('reaches every purchase', () => {
    const rehearsal = played(toPublicNotice)
    expect(rehearsal.supplier('b')?.debarments).toEqual([])
    const ban = { supplierId: 'b', ground: 'false-material', finding: '示例', publishedIn: ['media'] }
    expect(rehearsal.attempt('p', 'ban', { input: ban, justifications: {} }, date('2025-03-12'), people.approver).outcome).toBe('accepted')
    expect(rehearsal.supplier('b')?.debarments).toHaveLength(1)
  })
})
