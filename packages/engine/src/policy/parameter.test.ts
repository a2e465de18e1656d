import { describe, expect, it } from 'vitest'
import { openParameter, openShare, openValue } from './parameter.ts'
import { text } from './text.ts'

describe('a figure that a place sets for an open parameter', () => {
  it.each([
    ['hundredths', 1850, 1850],
    ['fen', 25_000_000, 25_000_000],
    ['years', 300, 3],
    ['count', 0, 0],
    ['share', 4000, { numerator: 40, denominator: 100 }],
    ['share', 1250, { numerator: 1250, denominator: 10_000 }],
    ['share', 10_000, { numerator: 100, denominator: 100 }],
  ] as const)('of the kind %s arrives in hundredths: %j is %j', (kind, hundredths, value) => {
    expect(openValue(kind, hundredths)).toEqual(value)
  })

  it.each([
    ['years', 350],
    ['days', 1],
    ['share', 10_001],
    ['date', 100],
    ['codes', 100],
  ] as const)('of the kind %s cannot be %j', (kind, hundredths) => {
    expect(openValue(kind, hundredths)).toBeUndefined()
  })

  it('has no value until it is set', () => {
    const title = text('示例', 'invented')
    expect(openParameter('years', 'ban-years', title).carried).toMatchObject({ kind: 'years', open: true, values: [] })
    expect(openShare('first-share', title).carried).toMatchObject({ kind: 'share', open: true, values: [] })
  })
})
