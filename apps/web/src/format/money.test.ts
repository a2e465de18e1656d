import { describe, expect, test } from 'vitest'
import { points, readPoints, readYuan, tenThousands, yuan } from './money.ts'

describe('money as people read and type it', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [7_380_000, '73,800.00'],
    [25_000_000, '250,000.00'],
    [-120_000, '-1,200.00'],
  ])('%i fen reads %s', (fen, shown) => expect(yuan(fen)).toBe(shown))

  test.each([
    ['73,800.00', 7_380_000],
    ['73800', 7_380_000],
    ['1200.5', 120_050],
    ['７３，８００．００', 7_380_000],
    [' 0.05 ', 5],
  ])('"%s" is read as %i fen', (typed, fen) => expect(readYuan(typed)).toBe(fen))

  test.each(['', '-1', '1.005', '12a', '1e5', '.5'])('"%s" is no amount', (typed) => expect(readYuan(typed)).toBeUndefined())

  test('ten thousands keep every fen and no idle zero', () => {
    expect(tenThousands(7_500_000)).toBe('7.5')
    expect(tenThousands(25_000_000)).toBe('25')
    expect(tenThousands(5)).toBe('0.000005')
  })

  test('points go both ways in hundredths', () => {
    expect(points(8550)).toBe('85.50')
    expect(readPoints('85.5')).toBe(8550)
    expect(readPoints('85.555')).toBeUndefined()
  })
})
