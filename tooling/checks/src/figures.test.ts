import { expect, test } from 'vitest'
import { figuresOf, isEveryday } from './figures.ts'

const profileOf = (...elements: readonly unknown[]) => ({ id: 'invented', clauses: [{ path: '三', elements }] })
const figuresIn = (...elements: readonly unknown[]) => [...figuresOf([profileOf(...elements)]).keys()].toSorted((a, b) => a - b)
const parameter = (kind: string, value: unknown) => ({ element: 'parameter', key: 'p', kind, values: [{ from: '2025-01-01', value }] })

test('amounts are known in fen, in yuan and in 万元, points in hundredths and whole', () => {
  expect(figuresIn(parameter('fen', 25_000_000))).toEqual([25, 250_000, 25_000_000])
  expect(figuresIn(parameter('hundredths', 3500))).toEqual([35, 3500])
  expect(figuresIn(parameter('days', 15))).toEqual([15])
})

test('shares are known as two numbers, as one, and in per cent', () => {
  expect(figuresIn(parameter('share', { numerator: 45, denominator: 100 }))).toEqual([0.45, 45])
  expect(figuresIn(parameter('share', { numerator: 5, denominator: 1000 }))).toEqual([0.005, 0.5])
})

test('figures inside conditions, scorecards and what a child tightens are known too', () => {
  const literal = { op: 'value', kind: 'months', value: 36 }
  const rule = { element: 'rule', key: 'r', require: { op: 'compare', left: { op: 'fact', path: 'a.b' }, right: literal } }
  const card = { element: 'scorecard', key: 's', total: 9000, criteria: [{ points: { op: 'value', kind: 'hundredths', value: 2500 } }] }
  const tightened = { element: 'tighten-parameter', key: 't', values: [{ value: 14 }] }
  expect(figuresIn(rule, card, tightened)).toEqual([14, 25, 36, 90, 2500, 9000])
})

test('everyday numbers, ordinals and calendars are no figures', () => {
  expect([0, 5, 12, 100, 1000, 0.01].every(isEveryday)).toBe(true)
  expect([13, 0.5, 36, -1, 250].some(isEveryday)).toBe(false)
  expect(figuresIn({ key: 'x', chosen: 17, place: 18 }, { element: 'calendar', years: [{ year: 2026 }] })).toEqual([])
})

test('a figure tells where it stands, and what is no profile has none', () => {
  expect(figuresOf([profileOf(parameter('days', 15))]).get(15)).toBe('invented 三 p')
  expect(figuresOf([undefined, 7, 'x', {}, { id: 'x' }, () => 15]).size).toBe(0)
})
