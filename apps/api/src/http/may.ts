import { text } from '@goufu/engine'
import type { Context, MiddlewareHandler } from 'hono'
import { type AccountPermission, mayWithAccounts } from '../accounts/permission.ts'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** Whether whoever has signed in may do something with accounts. */
function may(c: Context<ApiEnv>, permission: AccountPermission): boolean {
  const { person } = c.var
  return person !== null && person.missing === null && mayWithAccounts(person.roles, permission)
}

/** Asks it before the route; behind `sessionNeeded` and `stepsTaken`. */
export function permitted(permission: AccountPermission): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!may(c, permission))
      return problem(c, 'not-permitted', {
        detail: text('你的角色不能管理账号', 'Your role does not let you manage accounts'),
      })
    await next()
    return undefined
  }
}
