import { recordReading, type Store } from '@goufu/store'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv, RouteServices } from './env.ts'

/** Leaves `noteReading` for the routes: the record of what is read, through the store of whoever asks. */
export function noteReading({ accounts, clock }: Pick<RouteServices, 'accounts' | 'clock'>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    c.set('noteReading', (read) => {
      const { actor, address } = c.var
      return recordReading(readingsOf(c.var, accounts.store), {
        ...read,
        actor,
        at: clock(),
        address: accounts.originOf(address).address,
      })
    })
    await next()
  }
}

/** The store with what was read, as whoever asks may see it. An administrator sees no purchase; that one was read is no part of it. */
export function readingsOf({ actor, post, store }: Pick<ApiEnv['Variables'], 'actor' | 'post' | 'store'>, all: Store): Store {
  return store.wall.kind === 'nothing' ? all.at({ kind: 'office', reach: post?.reach ?? '', person: actor.id }) : store
}
