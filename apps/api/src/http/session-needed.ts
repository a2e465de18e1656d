import { text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** For whoever has signed in, whatever their session still lacks; `stepsTaken` behind it asks for all. Leaves them as `self`. */
export const sessionNeeded: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { person } = c.var
  if (person === null) return problem(c, 'signed-out', { detail: text('请先登录', 'Sign in first') })
  c.set('self', person)
  await next()
  return undefined
}

/** For whoever may set up a second factor: not with one still to be shown, else whoever knows the password could put theirs beside it. */
export const enrolling: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.var.self.missing === 'second-step')
    return problem(c, 'second-step-missing', { detail: text('请先输入动态验证码', 'Enter the code from your authenticator first') })
  await next()
  return undefined
}
