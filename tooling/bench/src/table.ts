import type { LimitResult } from './limit.ts'
import type { Result, Spread } from './measure.ts'

/** Results as a table for a terminal: a row a subject, and one a ratio; then a row a size. */
export function tableOf(results: readonly Result[], limits: readonly LimitResult[]): string {
  const header = ['benchmark', 'subject', 'min', 'median', 'max', 'goal', 'goal is']
  const rates = results.flatMap(({ name, operation, goal, rates, ratios, reached }) => [
    ...rates.map(({ subject, rate }, index) => {
      const first = index === 0
      return [
        first ? name : '',
        `${subject} (${operation}/s)`,
        ...cells(rate, 0),
        first ? bound(goal.rate, 0) : '',
        first ? word(reached) : '',
      ]
    }),
    ...ratios.map(({ against, ratio }) => ['', `ratio to ${against}`, ...cells(ratio, 3), bound(goal.ratios?.[against], 3), '']),
  ])
  const sizes = limits.flatMap(({ name, unit, readings, reached }) =>
    readings.map(({ subject, value, atMost, unit: own }, index) => [
      index === 0 ? name : '',
      `${subject} (${own ?? unit})`,
      '',
      figure(value, 1),
      '',
      atMost === null ? '' : `≤ ${figure(atMost, 1)}`,
      index === 0 ? word(reached) : '',
    ]),
  )
  const rows = [...rates, ...sizes]
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  return [header, ...rows]
    .map((row) =>
      row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n')
}

function word(reached: boolean): string {
  return reached ? 'reached' : 'MISSED'
}

function bound(value: number | undefined, digits: number): string {
  return value === undefined ? '' : `≥ ${figure(value, digits)}`
}

function cells({ min, median, max }: Spread, digits: number): readonly string[] {
  return [min, median, max].map((value) => figure(value, digits))
}

function figure(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
