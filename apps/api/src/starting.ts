import { text } from '@goufu/engine'
import { Hono } from 'hono'
import { problem } from './http/problem.ts'

/** What answers while the database is being opened and the sample played. */
export function starting(): Hono {
  return new Hono().all('*', (c) =>
    problem(c, 'unavailable', { detail: text('正在启动，请稍候', 'Starting; try again in a moment'), headers: { 'retry-after': '2' } }),
  )
}
