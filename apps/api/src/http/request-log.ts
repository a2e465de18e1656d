import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { type Log, withRequestId } from '../log.ts'
import type { ApiEnv } from './env.ts'

const GIVEN_ID = /^[\w-]{8,64}$/

/** Gives every request an id, the caller's `X-Request-Id` where it has a sound one, and logs how it was answered. */
export function requestLog(log: Log): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const given = c.req.header('x-request-id')
    const requestId = given !== undefined && GIVEN_ID.test(given) ? given : randomUUID()
    c.set('requestId', requestId)
    c.header('x-request-id', requestId)
    await withRequestId(requestId, async () => {
      const began = performance.now()
      await next()
      if (log.isLevelEnabled('info')) {
        // The route's pattern, not the path: ids stay out of the log.
        log.info(
          { method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: Math.round(performance.now() - began) },
          'answered',
        )
      }
    })
  }
}
