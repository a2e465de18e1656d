import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { points } from '../policy/handle.ts'
import { percent, type Share } from '../policy/money.ts'
import { criterion, grade, scorecard, type ScorecardElement } from '../policy/scorecard.ts'
import { text } from '../policy/text.ts'
import { sample } from '../testing/sample-profile.ts'
import { played } from '../testing/sample-purchase.ts'
import { evaluationSheet, type PartyMark } from './evaluation-sheet.ts'

const words = text('示例', 'sample')
const card = (spec: Partial<Pick<ScorecardElement, 'weights' | 'grades'>> = {}) =>
  scorecard(
    'work',
    words,
    [
      criterion('rules', words, points(5), '六', { marking: { method: 'all-or-nothing' } }),
      criterion('work', words, points(85), '六'),
      criterion('satisfaction', words, points(10), '六', {
        marking: {
          method: 'banded',
          bands: [
            { from: percent(95), worth: 'full' },
            { from: percent(60), worth: 'judged' },
            { from: percent(0), worth: 'none' },
          ],
        },
      }),
      criterion('deduction', words, points(5), '六', { marking: { method: 'deduction' } }),
    ],
    { use: 'evaluation', ...spec },
  )
const grades = [grade('good', words, points(60), 'passed'), grade('bad', words, points(0), 'failed')]
const bought = played().project('p')

/** The sheet of an evaluation for which so many of a hundred answers were satisfied. */
function sheet(
  marks: readonly PartyMark[],
  parties: readonly string[],
  satisfied: number | null,
  spec: Parameters<typeof card>[0] = { grades },
) {
  const citation = sample.process.citation
  const profile = { ...sample, evaluationScorecard: { ...card(spec), citation, alsoIn: [] } }
  const on = date('2025-08-30')
  const drawn = { evaluation: 'final', frame: 100, sample: [1], seed: '示例', drawnBy: 'sha256-1', drawnOn: on }
  const surveys = satisfied === null ? [] : [{ ...drawn, answers: { on, answered: 100, satisfied } }]
  const found = evaluationSheet(profile, { ...bought, surveys }, 'final', { parties, marks })
  if (found === null) throw new Error('no scorecard')
  return found
}
const marksOf = (party: string, work: number, more: Readonly<Record<string, number>> = {}): readonly PartyMark[] =>
  Object.entries({ rules: 500, work, deduction: 0, ...more }).map(([key, mark]) => ({ party, criterion: key, points: mark }))
const share = (numerator: number, denominator: number): Share => ({ numerator, denominator })

describe('the marks of an evaluation', () => {
  it('come to the mean of the parties, with satisfaction from the survey where a band decides it', () => {
    const both = [...marksOf('buyer', 5000), ...marksOf('third-party', 6001)]
    expect(sheet(both, ['buyer', 'beneficiaries', 'third-party'], 95)).toMatchObject({
      faults: [],
      strays: [],
      score: 7001,
      grade: { key: 'good' },
    })
    expect(sheet(both, ['buyer', 'third-party'], 59)).toMatchObject({ score: 6001, grade: { result: 'passed' } })
  })

  it('are judged by each party where the band leaves it to them, and by nobody where it decides', () => {
    expect(sheet(marksOf('buyer', 5000), ['buyer'], 94).faults).toMatchObject([{ criterion: 'satisfaction', fault: 'needs-mark' }])
    expect(sheet(marksOf('buyer', 5000, { satisfaction: 900 }), ['buyer'], 94)).toMatchObject({ faults: [], score: 6400 })
    expect(sheet(marksOf('buyer', 5000, { satisfaction: 900 }), ['buyer'], 95).faults).toMatchObject([{ fault: 'decided-by-band' }])
  })

  it('have no score before the survey has its answers', () => {
    expect(sheet(marksOf('buyer', 5000), ['buyer'], null)).toMatchObject({ faults: [{ fault: 'needs-measure' }], score: null, grade: null })
  })

  it('name what is missing, too high, half given, given twice or by nobody who marks', () => {
    expect(sheet([], ['buyer'], 100).faults.map(({ criterion: key }) => key)).toEqual(['rules', 'work', 'deduction'])
    expect(sheet(marksOf('buyer', 8501, { rules: 499 }), ['buyer'], 100).faults).toMatchObject([
      { fault: 'all-or-nothing' },
      { fault: 'above-points' },
    ])
    const twice = [...marksOf('buyer', 1), { party: 'buyer', criterion: 'work', points: 2 }, ...marksOf('finance', 1)]
    expect(sheet(twice, ['buyer'], 100).strays.length).toBe(4)
  })

  it('never come to less than nothing', () => {
    expect(sheet(marksOf('buyer', 100, { rules: 0, deduction: 500 }), ['buyer'], 0)).toMatchObject({ score: 0, grade: { key: 'bad' } })
  })

  it('are combined by the weights of the parties where the document gives them', () => {
    const weights = [
      { party: 'buyer', share: share(1, 4) },
      { party: 'beneficiaries', share: share(1, 2) },
      { party: 'third-party', share: share(1, 4) },
    ]
    const mark = fc.integer({ min: 0, max: 8500 })
    fc.assert(
      fc.property(mark, mark, mark, (buyer, beneficiaries, third) => {
        const marks = [...marksOf('buyer', buyer), ...marksOf('beneficiaries', beneficiaries), ...marksOf('third-party', third)]
        const { score, markers } = sheet(marks, [], 100, { grades, weights })
        expect(markers).toEqual(['buyer', 'beneficiaries', 'third-party'])
        expect(score).toBe(Math.floor((buyer + 2 * beneficiaries + third + 4 * 1500 + 2) / 4))
      }),
    )
  })

  it('leave the result to judgement where the document has no grades', () => {
    expect(sheet(marksOf('buyer', 5000), ['buyer'], 100, { grades: [] })).toMatchObject({ score: 6500, grade: null })
  })

  it('pass from the points of a grade on, to the hundredth', () => {
    expect(sheet(marksOf('buyer', 4500), ['buyer'], 100).grade?.result).toBe('passed')
    expect(sheet(marksOf('buyer', 4499), ['buyer'], 100).grade?.result).toBe('failed')
  })
})
