import { text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** The character NUL stands in no id and in no text that is kept; a database takes it for a fault of its own. */
export const soundAddress: MiddlewareHandler<ApiEnv> = (c, next) =>
  c.req.url.includes('%00')
    ? Promise.resolve(
        problem(c, 'invalid-query', {
          detail: text('地址中含有不能使用的字符', 'The address contains a character that cannot be used'),
        }),
      )
    : next()
