import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { people, played } from '../testing/sample-purchase.ts'
import type { ProjectState } from './project.ts'
import { stateFacts } from './reading.ts'

const rehearsal = played([])
const on = (day: string) => date(day)
const known = (change: Partial<Pick<ProjectState, 'inspections' | 'evaluations'>>) =>
  stateFacts({ ...rehearsal.project('p'), ...change }, rehearsal.context(on('2026-12-31'), people.preparer))

describe('what is to be put right', () => {
  const calledForOn = (change: Parameters<typeof known>[0]) => known(change)['rectification.calledForOn']

  it('is nothing while no fault is found and no evaluation has failed', () => {
    expect(calledForOn({})).toBeNull()
    expect(calledForOn({ inspections: [{ on: on('2026-04-10'), result: 'sound' }] })).toBeNull()
    expect(
      calledForOn({ evaluations: { final: { result: 'passed', on: on('2026-09-30'), score: null, grade: null, published: false } } }),
    ).toBeNull()
  })

  it('is as new as the last fault, also once a later inspection finds none', () => {
    const inspections = [
      { on: on('2026-04-10'), result: 'fault' },
      { on: on('2026-07-03'), result: 'fault' },
      { on: on('2026-07-08'), result: 'sound' },
    ] as const
    expect(calledForOn({ inspections })).toBe('2026-07-03')
  })

  it('is as new as an evaluation that stands as failed, until one is passed', () => {
    const inspections = [{ on: on('2026-04-10'), result: 'fault' }] as const
    expect(
      calledForOn({
        inspections,
        evaluations: { final: { result: 'failed', on: on('2026-09-30'), score: null, grade: null, published: false } },
      }),
    ).toBe('2026-09-30')
    expect(
      calledForOn({
        inspections,
        evaluations: { final: { result: 'passed', on: on('2026-11-03'), score: null, grade: null, published: false } },
      }),
    ).toBe('2026-04-10')
  })
})

describe('whether a final evaluation was held', () => {
  it('is known from the first, and stays so whatever its result', () => {
    expect(known({})['evaluation.finalHeld']).toBe(false)
    expect(
      known({ evaluations: { midterm: { result: 'failed', on: on('2026-01-31'), score: null, grade: null, published: false } } })[
        'evaluation.finalHeld'
      ],
    ).toBe(false)
    expect(
      known({ evaluations: { final: { result: 'failed', on: on('2026-09-30'), score: null, grade: null, published: false } } })[
        'evaluation.finalHeld'
      ],
    ).toBe(true)
  })
})
