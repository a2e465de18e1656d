import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { Rehearsal } from '../profile/rehearsal.ts'
import { found } from '../testing/refusal-case.ts'
import { applicationTo, calledInLots, inTwoLots } from '../testing/sample-lots.ts'
import {
  amendmentStep,
  contractStep,
  people,
  played,
  publicationStep,
  toArchive,
  toContract,
  toPublicNotice,
} from '../testing/sample-purchase.ts'
import type { Actor } from './actor.ts'
import { audienceOf } from './audience.ts'
import { seenBy } from './seen-by.ts'
import { sightOf } from './sight.ts'

const closing = '2025-02-28'
const opening = '2025-03-01'

function look(rehearsal: Rehearsal, actor: Actor, on: string) {
  return seenBy(rehearsal.profile, rehearsal.project('p'), audienceOf(actor), date(on))
}

const before = (task: string) => played(found(toArchive, task)[0])
const applied = () => before('screening')

describe('the office', () => {
  it('is shown who has applied until the last day of the call, and what they offer from the next day on', () => {
    const rehearsal = applied()
    const [first] = look(rehearsal, people.preparer, closing).applications
    expect(first).toMatchObject({ supplierId: 'a', appliedOn: '2025-02-10', sealed: true, priceFen: 0, proposal: '', documents: [] })
    expect(look(rehearsal, people.auditor, closing).records.filter(({ kind }) => kind === 'apply')).toMatchObject([
      { amountFen: null },
      { amountFen: null },
      { amountFen: null },
    ])
    expect(look(rehearsal, people.preparer, opening)).toBe(rehearsal.project('p'))
    expect(first).not.toEqual(rehearsal.project('p').applications[0])
  })

  it('is not told what was typed into an offer, nor given its files, while it is sealed', () => {
    const rehearsal = applied()
    const sight = (on: string) => sightOf(rehearsal.profile, rehearsal.project('p'), people.preparer, date(on))
    const record = rehearsal.project('p').records.find(({ kind }) => kind === 'apply')
    const event = { type: 'apply', task: record?.address ?? null, number: record?.event ?? 0 }
    expect(sight(closing).event(event)).toEqual({ task: 'application@1', summary: true, input: false })
    expect(sight(opening).event(event)).toEqual({ task: 'application@1', summary: true, input: true })
    expect([closing, opening].map((on) => sight(on).file({ organisation: 'a' }))).toEqual([false, true])
    expect(sight(closing).file({ organisation: null })).toBe(true)
  })

  it('pays nothing for it: where nothing is sealed it is given the very state', () => {
    for (const rehearsal of [played(), played(toPublicNotice), played(toArchive), played(inTwoLots)])
      for (const actor of [people.preparer, people.approver, people.finance, people.auditor, people.evaluator])
        expect(look(rehearsal, actor, '2026-06-01')).toBe(rehearsal.project('p'))
  })

  it('has the offers of each lot sealed', () => {
    const rehearsal = played([...calledInLots, applicationTo(1, 'a', 690_000)])
    const { lots } = look(rehearsal, people.preparer, closing)
    expect(lots[1]?.applications).toMatchObject([{ supplierId: 'a', sealed: true, priceFen: 0 }])
    expect(JSON.stringify(lots)).not.toContain('690000')
  })
})

describe('a member of the panel', () => {
  it('is shown the marks of others once its own are in', () => {
    const rehearsal = before(`review@${people.li.id}`)
    expect(rehearsal.project('p').reviews).toHaveLength(1)
    expect(look(rehearsal, people.li, '2025-03-10').reviews).toEqual([])
    expect(look(rehearsal, people.wang, '2025-03-10')).toBe(rehearsal.project('p'))
    const done = before('public-notice')
    expect(look(done, people.li, '2025-03-10').reviews).toHaveLength(2)
  })

  it('is not told what others typed before its own marks', () => {
    const rehearsal = before(`review@${people.li.id}`)
    const record = rehearsal.project('p').records.at(-1)
    const event = { type: 'review', task: record?.address ?? null, number: record?.event ?? 0 }
    const told = (actor: Actor) => sightOf(rehearsal.profile, rehearsal.project('p'), actor, date('2025-03-10')).event(event)?.input
    expect([told(people.li), told(people.wang), told(people.preparer)]).toEqual([false, true, true])
  })

  it('of another purchase is nobody in particular here', () => {
    const elsewhere = { ...people.li, id: 'elsewhere' }
    expect(look(before('public-notice'), elsewhere, '2025-03-10')).toMatchObject({ applications: [], panel: [], reviews: [] })
  })
})

describe('a supplier', () => {
  it('is shown its own offer, and neither that others have applied nor how many', () => {
    const rehearsal = applied()
    const seen = look(rehearsal, people.b, closing)
    expect(seen.applications.map(({ supplierId }) => supplierId)).toEqual(['b'])
    expect(seen.records.filter(({ kind }) => kind === 'apply')).toMatchObject([
      { address: 'application@1', supplierId: 'b', amountFen: 900_000 },
    ])
    expect(seen.budget?.lines.map(({ amountFen, fundId }) => [amountFen, fundId])).toEqual([
      [300_000, ''],
      [600_000, ''],
    ])
  })

  it('is told nothing before the call', () => {
    const seen = look(before('call'), people.a, '2025-02-05')
    expect(seen).toMatchObject({ plan: null, budget: null, method: null, records: [], declared: {}, settings: {} })
  })

  it('is told why it was refused, and of nobody else', () => {
    const seen = look(before('due-diligence'), { ...people.b, organisation: 'firm' }, opening)
    expect(seen.applications).toMatchObject([{ supplierId: 'firm', screening: { result: 'refused', reason: '企业不能承接' } }])
    expect(look(before('due-diligence'), people.a, opening).applications).toMatchObject([
      { supplierId: 'a', screening: { result: 'qualified' } },
    ])
  })

  it('is told of the award when it is the one, and otherwise once the result is published', () => {
    const rehearsal = before('contract')
    expect(look(rehearsal, people.a, '2025-03-25').award).toMatchObject({ supplierId: 'a', amountFen: 880_000 })
    expect(look(rehearsal, people.b, '2025-03-25').award).toBeNull()
  })

  it('that has the contract is shown its course, and another what of it is published, at the price it was published at', () => {
    const published = [...toContract, { ...publicationStep, on: '2025-04-12' }, amendmentStep]
    const rehearsal = played(published.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))))
    const amended = rehearsal.project('p').contract?.priceFen ?? 0
    expect(look(rehearsal, people.a, '2025-04-30')).toMatchObject({ contract: { priceFen: amended }, amendments: [{ fundId: null }] })
    expect(look(rehearsal, people.b, '2025-04-30')).toMatchObject({
      contract: { priceFen: contractStep.input['priceFen'] },
      amendments: [],
    })
    expect(amended).toBeGreaterThan(Number(contractStep.input['priceFen']))
    expect(look(rehearsal, people.b, '2025-04-30').payments).toEqual([])
  })

  it('is given the tasks that are its own, counted among themselves, and no balances of funds', () => {
    const rehearsal = applied()
    const sight = sightOf(rehearsal.profile, rehearsal.project('p'), people.a, date(closing))
    const { tasks, stages } = sight.tasks(rehearsal.context(date(closing), people.a))
    expect(tasks.filter(({ records }) => records.length === 0).every(({ roles }) => roles.includes('supplier'))).toBe(true)
    expect(tasks.map(({ task }) => task)).toEqual(expect.arrayContaining(['call', 'application']))
    expect(stages.every(({ key }) => tasks.some(({ stage }) => stage === key))).toBe(true)
    expect(sight).toMatchObject({ funds: false })
    expect(['a', 'b'].map(sight.supplier)).toEqual([true, false])
    expect([sight.file({ organisation: 'a' }), sight.file({ organisation: 'b' }), sight.file({ organisation: null })]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what the chosen supplier is to do', () => {
  const lines = (rehearsal: Rehearsal, actor: Actor, on: string) => {
    const sight = sightOf(rehearsal.profile, rehearsal.project('p'), actor, date(on))
    const context = rehearsal.context(date(on), actor)
    const overdue = sight.view(context).overdue.map(({ address }) => address)
    return [...sight.tasks(context).tasks.map(({ address }) => address), ...overdue.map((address) => `overdue ${address}`)]
  }

  it('stands in its list, and in that of no other, who is told of nothing overdue', () => {
    const rehearsal = played(toContract)
    const reports = ['quarterly-report@2025Q2', 'overdue quarterly-report@2025Q2']
    expect(lines(rehearsal, people.a, '2025-08-01')).toEqual(expect.arrayContaining(['refinement', ...reports]))
    expect(lines(rehearsal, people.b, '2025-08-01').filter((line) => line.includes('refinement') || line.includes('report'))).toEqual([])
  })

  it('stands in nobody’s before the award, so that none learns of it by what is missing', () => {
    for (const actor of [people.a, people.b])
      expect(lines(before('award'), actor, '2025-03-25').filter((line) => line.includes('refinement'))).toEqual([])
    const rehearsal = before('refinement')
    expect(lines(rehearsal, people.b, '2025-03-25')).toEqual(lines(before('award'), people.b, '2025-03-25'))
    expect(lines(rehearsal, people.a, '2025-03-25')).toContain('refinement')
  })
})

describe('everybody else', () => {
  it.each(['public', 'administrator'] as const)('is shown what is published: %s', (role) => {
    const seen = look(played(toArchive), { id: 'x', name: 'x', role, organisation: null }, '2026-06-01')
    expect(seen).toMatchObject({ applications: [], reviews: [], payments: [], surveys: [], inspections: [] })
    expect(seen.publicNotice?.shortlist).toEqual(['a', 'b'])
    expect(seen.contract).toBeNull()
  })

  it('has every section decided on: a new one does not compile until it is', () => {
    const rehearsal = played(toArchive)
    const seen = look(rehearsal, { id: 'x', name: 'x', role: 'public', organisation: null }, '2026-06-01')
    expect(Object.keys(seen).toSorted()).toEqual(Object.keys(rehearsal.project('p')).toSorted())
  })
})
