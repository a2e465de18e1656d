import { text } from '@goufu/engine'
import type { Context } from 'hono'
import { problem } from './problem.ts'

/** No fund has that id. */
export function unknownFund(c: Context): Response {
  return problem(c, 'unknown-fund', { detail: text('没有这笔资金', 'There is no such fund') })
}

/** No supplier has that id. */
export function unknownSupplier(c: Context): Response {
  return problem(c, 'unknown-supplier', { detail: text('没有登记这个单位', 'No such supplier is registered') })
}
