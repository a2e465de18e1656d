import { text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import { DEEPEST, isDeeperThan } from './depth.ts'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

const JSON_TYPE = /^application\/([a-z0-9.-]+\+)?json\s*(;|$)/i

/** A body is JSON, says so, and can be walked through. */
export const jsonBody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? ''))
    return problem(c, 'unsupported-media-type', {
      detail: text('Content-Type 应为 application/json', 'Content-Type must be application/json'),
    })
  try {
    const read: unknown = await c.req.json()
    if (isDeeperThan(DEEPEST, read))
      return problem(c, 'too-deep', {
        detail: text(`括号最多套 ${DEEPEST} 层`, `Brackets may stand in one another ${DEEPEST} deep at most`),
      })
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return problem(c, 'malformed-json', {
      detail: text('请求内容读不成 JSON，请检查括号和引号', 'The body cannot be read as JSON; check brackets and quotes'),
    })
  }
  await next()
  return undefined
}
