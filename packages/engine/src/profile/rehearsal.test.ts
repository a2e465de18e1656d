import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { attempt, filesTouched, streamsTouched } from '../procurement/attempt.ts'
import type { EventDraft, StreamRef } from '../procurement/event.ts'
import { evolve, type StateOf } from '../procurement/evolve.ts'
import { fundYearRead } from '../procurement/fund-year-read.ts'
import { freeFen, type FundState } from '../procurement/fund.ts'
import { sample } from '../testing/sample-profile.ts'
import { inTwoLots } from '../testing/sample-lots.ts'
import { attemptIn, detours, people, played, sampleFile, type Step, toArchive } from '../testing/sample-purchase.ts'
import { Rehearsal } from './rehearsal.ts'

const scripts: readonly (readonly [string, readonly Step[]])[] = [
  ['whole', toArchive],
  ['in two lots', inTwoLots],
  ...Object.entries(detours),
]
const streamName = ({ type, id }: StreamRef) => `${type}/${id}`

type AnyState = StateOf[keyof StateOf]

/** Folds events as a store does, stream by stream. */
function refold(events: readonly EventDraft[]): ReadonlyMap<string, AnyState> {
  const states = new Map<string, AnyState>()
  for (const event of events) states.set(streamName(event.stream), folded(states.get(streamName(event.stream)) ?? null, event))
  return states
}

/** What stands under `type/id` was made by the fold of that type. */
function folded(state: AnyState | null, event: EventDraft): AnyState {
  switch (event.stream.type) {
    case 'project':
      return evolve.project(state as StateOf['project'] | null, event)
    case 'fund':
      return evolve.fund(state as StateOf['fund'] | null, event)
    case 'supplier':
      return evolve.supplier(state as StateOf['supplier'] | null, event)
  }
}

describe.each(scripts)('the %s purchase', (_, steps) => {
  it('folds to the same state from its events, written to JSON and read again', () => {
    const rehearsal = played(steps)
    const states = refold(JSON.parse(JSON.stringify(rehearsal.events)) as readonly EventDraft[])
    expect(states.get('project/p')).toEqual(rehearsal.project('p'))
    for (const fund of ['small', 'large']) expect(states.get(`fund/${fund}`)).toEqual(rehearsal.fund(fund))
    for (const supplier of ['a', 'b', 'firm']) expect(states.get(`supplier/${supplier}`)).toEqual(rehearsal.supplier(supplier))
    expect(states.size).toBe(6)
  })

  it('numbers what it records by the events of its stream, and cites a clause in each', () => {
    const rehearsal = played(steps)
    const project = rehearsal.project('p')
    const own = rehearsal.events.filter((event) => event.stream.type === 'project')
    expect(project.events).toBe(own.length)
    for (const record of project.records) {
      const event = own[record.event - 1]
      expect([event?.task, event?.type, event?.effectiveOn]).toEqual([record.address, record.kind, record.on])
    }
    expect(rehearsal.events.every((event) => event.citation !== null && event.profile.digest === sample.digest)).toBe(true)
  })

  it('writes only to streams that were named beforehand, and decides the same knowing only those', () => {
    for (const [index, step] of steps.entries()) {
      const rehearsal = played(steps.slice(0, index))
      const state = rehearsal.project('p')
      const touched = streamsTouched(sample, state, step.task, step.input)
      const names = touched.map(streamName)
      const before = rehearsal.context(date(step.on), step.by)
      const only = <T>(states: Readonly<Record<string, T>>, type: string) =>
        Object.fromEntries(Object.entries(states).filter(([id]) => names.includes(`${type}/${id}`)))
      expect(fundYearRead(sample, state, step.task)).toBeNull()
      const named = filesTouched(sample, state, step.task, step.input)
      const files = Object.fromEntries([sampleFile].filter(({ id }) => named.includes(id)).map((file) => [file.id, file]))
      const scant = { ...before, files, suppliers: only(before.suppliers, 'supplier'), funds: only(before.funds, 'fund'), fundsOfYear: {} }
      const decision = attemptIn(rehearsal, step)
      const written = decision.outcome === 'accepted' ? decision.events.map((event) => streamName(event.stream)) : []
      expect([...names, 'project/p']).toEqual(expect.arrayContaining(written))
      expect(new Set(names).size, `${step.task} names a stream twice`).toBe(names.length)
      expect(attempt(sample, state, step.task, { input: step.input, justifications: {} }, scant)).toEqual(decision)
    }
  })

  it('never lends money a fund does not have, and keeps the books of each project and of the whole equal', () => {
    const rehearsal = played()
    for (const step of steps) {
      attemptIn(rehearsal, step)
      for (const id of ['small', 'large']) {
        const fund = rehearsal.fund(id)
        expect(fund === undefined ? [] : negative(fund)).toEqual([])
        const held = Object.values(fund?.holdings ?? {})
        for (const part of ['reservedFen', 'committedFen', 'paidFen'] as const)
          expect(held.reduce((sum, holding) => sum + holding[part], 0)).toBe(fund?.[part])
      }
    }
  })
})

function negative(fund: FundState): readonly string[] {
  const parts = { free: freeFen(fund), reserved: fund.reservedFen, committed: fund.committedFen, paid: fund.paidFen }
  return Object.entries(parts).flatMap(([part, amount]) => (amount < 0 ? [`${fund.id} ${part} ${amount}`] : []))
}

describe('money', () => {
  it('of a finished purchase has left the funds as it was paid, line by line, and nothing else is held', () => {
    const rehearsal = played(toArchive)
    expect(rehearsal.fund('small')).toMatchObject({ paidFen: 300_000, reservedFen: 0, committedFen: 0 })
    expect(rehearsal.fund('large')).toMatchObject({ paidFen: 550_001, reservedFen: 0, committedFen: 0 })
  })

  it.each([
    ['returned', detours.returned],
    ['cancelled', detours.cancelled],
    ['terminated', detours.terminated],
  ])('of a %s purchase is free again', (_, steps) => {
    const rehearsal = played(steps)
    expect(rehearsal.fund('small')).toMatchObject({ paidFen: 0, reservedFen: 0, committedFen: 0 })
    expect(rehearsal.fund('large')).toMatchObject({ paidFen: 0, reservedFen: 0, committedFen: 0 })
  })
})

describe('a rehearsal', () => {
  it('keeps nothing of what was not accepted', () => {
    const rehearsal = played(toArchive.slice(0, 2))
    const before = { project: rehearsal.project('p'), events: rehearsal.events, fund: rehearsal.fund('small') }
    expect(rehearsal.attempt('p', 'award', { input: {}, justifications: {} }, date('2025-03-01'), people.approver).outcome).toBe(
      'invalid-input',
    )
    expect(rehearsal.attempt('p', 'plan', { input: {}, justifications: {} }, date('2025-03-01'), people.auditor).outcome).toBe('wrong-role')
    expect({ project: rehearsal.project('p'), events: rehearsal.events, fund: rehearsal.fund('small') }).toEqual(before)
  })

  it('knows no project that was not opened', () => {
    expect(() => new Rehearsal(sample).project('p')).toThrow('no project p')
  })
})
