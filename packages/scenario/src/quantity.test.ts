import { expect, test } from 'vitest'
import { readQuantity } from './quantity.ts'

test.each([
  ['250,000.00 元', 25_000_000],
  ['250000元', 25_000_000],
  ['0.01 元', 1],
  ['1，000.5 元', 100_050],
  ['18.50 分', 1850],
  ['20 分', 2000],
  ['0.05分', 5],
  ['12.5%', 1250],
  ['2 年', 200],
  ['6个月', 600],
])('%s is read as %d', (text, value) => {
  expect(readQuantity(text)).toBe(value)
})

test.each(['250,000.00', '1.005 元', '-1 元', '元', '18.505 分', '二十分', 'daily-care', ''])('%j stays what it is', (text) => {
  expect(readQuantity(text)).toBe(text)
})
