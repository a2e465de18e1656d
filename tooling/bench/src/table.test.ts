import { expect, test } from 'vitest'
import { tableOf } from './table.ts'

test('every figure stands under its heading, and a missed goal is said aloud', () => {
  const spread = (median: number) => ({ min: median / 2, median, max: median * 2 })
  const table = tableOf([
    {
      name: 'attempt',
      operation: 'attempts',
      goal: { rate: 20_000, ratio: 0.5 },
      rates: [
        { subject: 'traced', rate: spread(24_000) },
        { subject: 'bare', rate: spread(60_000) },
      ],
      ratio: spread(0.4),
      reached: false,
    },
  ])
  expect(table).toBe(
    [
      'benchmark  subject                 min  median      max      goal  goal is',
      'attempt    traced (attempts/s)  12,000  24,000   48,000  ≥ 20,000   MISSED',
      '           bare (attempts/s)    30,000  60,000  120,000',
      '           ratio                 0.200   0.400    0.800   ≥ 0.500',
    ].join('\n'),
  )
})
