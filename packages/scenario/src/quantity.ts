import { parseYuan } from '@goufu/engine'

const YUAN = /^(?<figure>[\d,，]+(?:\.\d{1,2})?)\s*元$/
const POINTS = /^(?<whole>\d{1,4})(?:\.(?<part>\d{1,2}))?\s*(?:分|%|年|个月|日|个)$/

/**
 * Reads an amount as an official writes it: `250,000.00 元` is money and becomes fen, `18.50 分` is a mark and becomes
 * hundredths, and so are the figures a buyer sets with a notice: `40%`, `2 年`, `6 个月`, `5 日`, `3 个`. Every other value stays
 * what it is, wrong ones too: that they are refused may be what a scenario shows.
 */
export function readQuantity(value: string): string | number {
  const figure = YUAN.exec(value)?.groups?.['figure']
  if (figure !== undefined) return parseYuan(figure) ?? value
  const points = POINTS.exec(value)?.groups
  if (points !== undefined) return Number(points['whole']) * 100 + Number((points['part'] ?? '').padEnd(2, '0'))
  return value
}
