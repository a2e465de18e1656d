import { text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

const JSON_TYPE = /^application\/([a-z0-9.-]+\+)?json\s*(;|$)/i

/** A body is JSON and says so. */
export const jsonBody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? ''))
    return problem(c, 'unsupported-media-type', {
      detail: text('Content-Type 应为 application/json', 'Content-Type must be application/json'),
    })
  try {
    await c.req.json()
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return problem(c, 'malformed-json', {
      detail: text('请求内容读不成 JSON，请检查括号和引号', 'The body cannot be read as JSON; check brackets and quotes'),
    })
  }
  await next()
  return undefined
}
