import { text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

const LARGEST = 1024 * 1024

const counted = bodyLimit({
  maxSize: LARGEST,
  onError: (c) => problem(c, 'body-too-large', { detail: text('请求内容不能超过 1 MB', 'A request may hold 1 MB at most') }),
})

/** Refuses bodies that are too large. A body that tells its length is held to it by Node; only one that does not is counted as it comes. */
export const bodySize: MiddlewareHandler<ApiEnv> = (c, next) => {
  const told = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined
  return told !== undefined && Number(told) <= LARGEST ? next() : counted(c, next)
}
