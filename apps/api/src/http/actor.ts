import { ROOT_ORGANISATION, text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import { findActor } from '../stand-in/actors.ts'
import type { ApiEnv, Services } from './env.ts'
import { problem } from './problem.ts'
import { wallOf } from './wall-of.ts'

/** Who acts: whoever `Goufu-Actor` names, until there are accounts. */
export function actor({ store, people }: Pick<Services, 'store' | 'people'>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const id = c.req.header('goufu-actor')
    const found = id === undefined || id === '' ? people[0] : await findActor(store, people, id)
    if (found === undefined)
      return problem(c, 'unknown-actor', {
        detail: text(
          'Goufu-Actor 所指的人不存在，可选的人见 /api/v1/session',
          'Goufu-Actor names nobody; /api/v1/session lists everybody there is',
        ),
      })
    c.set('actor', found)
    c.set('store', store.at(wallOf(found, ROOT_ORGANISATION)))
    await next()
    return undefined
  }
}
