import { expect, test } from 'vitest'
import { tableOf } from './table.ts'

test('every figure stands under its heading, and a missed goal is said aloud', () => {
  const spread = (median: number) => ({ min: median / 2, median, max: median * 2 })
  const result = {
    name: 'attempt',
    operation: 'attempts',
    goal: { rate: 20_000, ratios: { bare: 0.5 } },
    rates: [
      { subject: 'traced', rate: spread(24_000) },
      { subject: 'bare', rate: spread(60_000) },
    ],
    ratios: [{ against: 'bare', ratio: spread(0.4) }],
    reached: false,
    limits: [],
  }
  const readings = [
    { subject: 'in use', value: 180.04, atMost: 200 },
    { subject: 'at the start', value: 90, atMost: null },
  ]
  const table = tableOf([result], [{ name: 'memory', unit: 'MB', readings, reached: true }])
  expect(table).toBe(
    [
      'benchmark  subject                 min  median      max      goal  goal is',
      'attempt    traced (attempts/s)  12,000  24,000   48,000  ≥ 20,000   MISSED',
      '           bare (attempts/s)    30,000  60,000  120,000',
      '           ratio to bare         0.200   0.400    0.800   ≥ 0.500',
      'memory     in use (MB)                   180.0            ≤ 200.0  reached',
      '           at the start (MB)              90.0',
    ].join('\n'),
  )
})
