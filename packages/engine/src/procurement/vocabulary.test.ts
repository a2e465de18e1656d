import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { isText, type Text } from '../policy/text.ts'
import { mangled } from '../testing/inputs.ts'
import { sample } from '../testing/sample-profile.ts'
import { people, played, toArchive } from '../testing/sample-purchase.ts'
import * as codes from './codes.ts'
import { consider } from './consider.ts'
import { vocabulary } from './facts.ts'

/** Every text inside a value. */
function textsOf(value: unknown): readonly Text[] {
  if (isText(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
const blank = ({ zh, en }: Text) => zh.trim() === '' || en.trim() === ''

describe('no text is empty in either language', () => {
  it('of the code lists', () => {
    expect(textsOf(codes).length).toBeGreaterThan(50)
    expect(textsOf(codes).filter(blank)).toEqual([])
  })

  it('of the facts', () => {
    expect(
      Object.values(vocabulary.table)
        .map(({ title }) => title)
        .filter(blank),
    ).toEqual([])
    expect(textsOf(vocabulary.table).filter(blank)).toEqual([])
  })

  it('of a resolved profile', () => {
    expect(textsOf(sample).filter(blank)).toEqual([])
  })

  it('that is said of a form, right or wrong, or written into an event, or shown of the project', () => {
    const stages = toArchive.map((step, index) => ({ step, rehearsal: played(toArchive.slice(0, index)) }))
    const anyInput = fc.constantFrom(...stages).chain((stage) => fc.tuple(fc.constant(stage), mangled(stage.step.input)))
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...Object.values(people)), ([{ step, rehearsal }, input], other) => {
        for (const by of [step.by, other]) {
          const said = consider(sample, rehearsal.project('p'), step.task, input, {}, rehearsal.context(date(step.on), by))
          expect(textsOf(said).filter(blank)).toEqual([])
        }
        expect(textsOf(rehearsal.view('p', date(step.on), other)).filter(blank)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the facts', () => {
  it('that hold codes name a list, or are open because ids stand in them', () => {
    const open = Object.values(vocabulary.table).filter(
      ({ kind, codes: list }) => (kind === 'code' || kind === 'codes') && Object.keys(list ?? {}).length === 0,
    )
    expect(open.map(({ path }) => path)).toEqual(expect.arrayContaining(['plan.services', 'archive.items']))
    expect(open.every(({ kind }) => kind === 'codes')).toBe(true)
  })

  it('that may be absent are marked so', () => {
    const maybe = Object.values(vocabulary.table)
      .filter((info) => info.maybe === true)
      .map(({ path }) => path)
    expect(maybe).toEqual(expect.arrayContaining(['supplier.grade', 'supplier.debarredUntil']))
  })
})
