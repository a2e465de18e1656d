import { expect, it } from 'vitest'
import { formatValue, joinTexts } from './format-value.ts'
import { percent } from './money.ts'
import { text } from './text.ts'
import type { Value, ValueKind } from './value.ts'

const codes = { passed: text('合格', 'passed'), failed: text('不合格', 'failed') }

it.each<[Value, ValueKind, string, string]>([
  [25_000_000, 'fen', '250,000.00', '250,000.00'],
  [8550, 'hundredths', '85.50', '85.50'],
  [1, 'days', '1日', '1 day'],
  [5, 'days', '5日', '5 days'],
  [12, 'months', '12个月', '12 months'],
  [1, 'months', '1个月', '1 month'],
  [3, 'years', '3年', '3 years'],
  [1, 'years', '1年', '1 year'],
  [4, 'count', '4', '4'],
  [percent(40), 'share', '40%', '40%'],
  ['2025-07-01', 'date', '2025-07-01', '2025-07-01'],
  [true, 'yes-no', '是', 'yes'],
  [false, 'yes-no', '否', 'no'],
  [null, 'date', '无', 'none'],
  ['passed', 'code', '合格', 'passed'],
  ['2023', 'code', '2023', '2023'],
  [['passed', 'failed', '2023'], 'codes', '合格、不合格、2023', 'passed, failed, 2023'],
  [[], 'codes', '无', 'none'],
])('%j as %s is written %s and %s', (value, kind, zh, en) => {
  expect(formatValue(value, kind, codes)).toEqual(text(zh, en))
})

it('a code that bears the name of what every object inherits is only a code', () => {
  expect(formatValue('constructor', 'code', codes)).toEqual(text('constructor', 'constructor'))
  expect(formatValue(['toString'], 'codes', codes)).toEqual(text('toString', 'toString'))
})

it('titles are listed as each language lists them', () => {
  expect(joinTexts([codes.passed, codes.failed])).toEqual(text('合格、不合格', 'passed, failed'))
})
