import type { MiddlewareHandler } from 'hono'
import { clientAddress, readProxies } from './client-address.ts'
import type { ApiEnv, Services } from './env.ts'

/** Notes where a request came from. It belongs to a person: it is counted with and goes into no log. */
export function address({ trustedProxies }: Pick<Services, 'trustedProxies'>): MiddlewareHandler<ApiEnv> {
  const proxies = readProxies(trustedProxies)
  if (proxies === undefined) throw new Error('A trusted proxy is neither an address nor a range; the configuration lets none such pass.')
  return (c, next) => {
    c.set('address', clientAddress(c, proxies))
    return next()
  }
}
