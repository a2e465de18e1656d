import { recordReading } from '@goufu/store'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv, RouteServices } from './env.ts'

/** Leaves `noteReading` for the routes: the record of what is read, through the store of whoever asks. */
export function noteReading({ accounts, clock }: Pick<RouteServices, 'accounts' | 'clock'>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    c.set('noteReading', (read) => {
      const { actor, store, address } = c.var
      return recordReading(store, { ...read, actor, at: clock(), address: accounts.originOf(address).address })
    })
    await next()
  }
}
