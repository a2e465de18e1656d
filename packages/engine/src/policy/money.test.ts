import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatShare, formatTenThousandYuan, formatYuan, parseYuan, percent, portion, type Share, sharesSumToOne } from './money.ts'

const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const share: fc.Arbitrary<Share> = fc
  .integer({ min: 1, max: 10_000 })
  .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })))

describe('a share of an amount', () => {
  it.each([
    [percent(40), 25_000_000, 10_000_000],
    [percent(30), 25_000_000, 7_500_000],
    [{ numerator: 2, denominator: 3 }, 100, 67],
    [{ numerator: 1, denominator: 3 }, 100, 33],
    [{ numerator: 5, denominator: 1000 }, 100, 1],
    [{ numerator: 5, denominator: 1000 }, 99, 0],
    [percent(50), 1, 1],
    [percent(0), 25_000_000, 0],
  ])('%j of %i fen is %i fen, half a fen rounded up', (of, amount, expected) => {
    expect(portion(of, amount, 'halfUp')).toBe(expected)
  })

  it('rounds down where the rule says so', () => {
    expect(portion({ numerator: 2, denominator: 3 }, 100, 'down')).toBe(66)
    expect(portion(percent(50), 1, 'down')).toBe(0)
  })

  it('is exact beyond what floating point multiplies exactly', () => {
    expect(portion({ numerator: 2, denominator: 3 }, Number.MAX_SAFE_INTEGER, 'down')).toBe(6_004_799_503_160_660)
    expect(portion({ numerator: 9999, denominator: 10_000 }, Number.MAX_SAFE_INTEGER, 'halfUp')).toBe(9_006_298_534_815_517)
  })

  it('is the nearest whole number of fen: never more than half a fen off, and the half goes up', () => {
    fc.assert(
      fc.property(share, fen, (of, amount) => {
        const distance = BigInt(portion(of, amount, 'halfUp')) * BigInt(of.denominator) - BigInt(amount) * BigInt(of.numerator)
        expect(2n * distance > -BigInt(of.denominator) && 2n * distance <= BigInt(of.denominator)).toBe(true)
      }),
    )
  })

  it('never exceeds the amount, and the whole share is the whole amount', () => {
    fc.assert(
      fc.property(share, fen, (of, amount) => {
        expect(portion(of, amount, 'halfUp')).toBeLessThanOrEqual(amount)
        expect(portion(of, amount, 'down')).toBeLessThanOrEqual(portion(of, amount, 'halfUp'))
        expect(portion({ numerator: of.denominator, denominator: of.denominator }, amount, 'halfUp')).toBe(amount)
      }),
    )
  })
})

describe('shares that make a whole', () => {
  it.each([
    [[percent(40), percent(30), percent(30)], true],
    [[percent(40), percent(30), percent(29)], false],
    [
      [
        { numerator: 1, denominator: 3 },
        { numerator: 1, denominator: 3 },
        { numerator: 1, denominator: 3 },
      ],
      true,
    ],
    [
      [
        { numerator: 1, denominator: 3 },
        { numerator: 2, denominator: 3 },
      ],
      true,
    ],
    [
      [
        { numerator: 333, denominator: 1000 },
        { numerator: 667, denominator: 1000 },
      ],
      true,
    ],
    [[percent(33), percent(33), percent(33)], false],
    [[], false],
  ])('%j: %s', (shares, whole) => {
    expect(sharesSumToOne(shares)).toBe(whole)
  })

  it('are told without rounding: any share and what is left of one, and not a ten-thousandth more', () => {
    fc.assert(
      fc.property(share, (first) => {
        const rest = { numerator: first.denominator - first.numerator, denominator: first.denominator }
        expect(sharesSumToOne([first, rest])).toBe(true)
        expect(sharesSumToOne([first, rest, { numerator: 1, denominator: 10_000 }])).toBe(false)
      }),
    )
  })
})

describe('yuan as people write them', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [25_000_000, '250,000.00'],
    [123_456_789_012, '1,234,567,890.12'],
    [-50, '-0.50'],
    [-100_000, '-1,000.00'],
  ])('%i fen is %s', (amount, written) => {
    expect(formatYuan(amount)).toBe(written)
  })

  it.each([
    ['250,000.00', 25_000_000],
    ['250，000', 25_000_000],
    ['1200.5', 120_050],
    [' 0.01 ', 1],
    ['0', 0],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%j is read', (written, amount) => {
    expect(parseYuan(written)).toBe(amount)
  })

  it.each(['', '-1', '+1', '1.', '.5', '1.005', '1e3', '1 000', '一百', '0x10', '99999999999999', 'NaN', '1.0.0'])(
    '%j is not',
    (written) => {
      expect(parseYuan(written)).toBeUndefined()
    },
  )

  it('are read back as they were written', () => {
    const typed = fc.integer({ min: 0, max: 999_999_999_999_999 })
    fc.assert(
      fc.property(typed, (amount) => {
        expect(parseYuan(formatYuan(amount))).toBe(amount)
      }),
    )
  })
})

it('a share is written as a document writes it', () => {
  expect(formatShare(percent(40))).toBe('40%')
  expect(formatShare({ numerator: 5, denominator: 1000 })).toBe('5‰')
  expect(formatShare({ numerator: 2, denominator: 3 })).toBe('2/3')
})

describe('10,000 yuan', () => {
  it.each([
    [0, '0'],
    [25_000_000, '25'],
    [25_000_001, '25.000001'],
    [350_000, '0.35'],
    [-1_500_000, '-1.5'],
  ])('%d fen are %s', (amount, written) => expect(formatTenThousandYuan(amount)).toBe(written))

  it('are written exactly: what is read back is the same amount', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_000_000_000_000 }), (amount) => {
        const [whole, rest = ''] = formatTenThousandYuan(amount).split('.')
        expect(Number(whole) * 1_000_000 + Number(rest.padEnd(6, '0'))).toBe(amount)
      }),
    )
  })
})
