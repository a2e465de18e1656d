import { text } from '@goufu/engine'
import type { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** At an address that there is, a method that it does not take is answered with those that it does. */
export function allowedMethods(routes: Hono<ApiEnv>) {
  return methodNotAllowed<ApiEnv>({
    app: routes,
    onMethodNotAllowed: (c, methods) => {
      const allow = methods.join(', ')
      return problem(c, 'wrong-method', {
        detail: text(
          `${c.req.method} 不能用于这个地址，可用：${allow}`,
          `${c.req.method} cannot be used at this address; it takes: ${allow}`,
        ),
        headers: { allow },
      })
    },
  })
}
