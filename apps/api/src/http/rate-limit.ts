import { text } from '@goufu/engine'
import type { Context, MiddlewareHandler } from 'hono'
import { networkOf } from './client-address.ts'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'
import type { PerMinute, Rates } from './rates.ts'
import { tokenBuckets } from './token-buckets.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** A balancer asks for them from one address all day. */
const HEALTH = new Set(['/healthz', '/readyz'])

type Limit = MiddlewareHandler<ApiEnv>

/** The limits of a server, each counted in this process alone. */
export interface RateLimits {
  /** For everything but the health of the service. */
  readonly byAddress: Limit
  /** For what changes anything under the addresses of signing in. */
  readonly ofSignIns: Limit
  /** Of one person who has signed in; behind whatever says who that is. */
  readonly byActor: Limit
}

/** @param now in milliseconds, of a clock that does not go back */
export function rateLimits({ actor, address, signIn }: Rates, now: () => number): RateLimits {
  const ofAddress = (c: Context<ApiEnv>) => (c.var.address === null ? undefined : networkOf(c.var.address))
  return {
    byAddress: limit('address', address, now, (c) => (HEALTH.has(c.req.path) ? undefined : ofAddress(c))),
    ofSignIns: limit('sign-in', signIn, now, (c) => (READS.has(c.req.method) ? undefined : ofAddress(c))),
    // Whoever has not signed in is counted by their address.
    byActor: limit('actor', actor, now, (c) => c.var.person?.session.person.id),
  }
}

/** @param keyOf whose request it is; `undefined` for one that is not counted */
function limit(name: string, rate: PerMinute | null, now: () => number, keyOf: (c: Context<ApiEnv>) => string | undefined): Limit {
  if (rate === null) return (_, next) => next()
  const buckets = tokenBuckets(rate)
  return async (c, next) => {
    const key = keyOf(c)
    if (key === undefined) return next()
    const { allowed, remaining, seconds } = buckets.take(key, now())
    // draft-ietf-httpapi-ratelimit-headers; before the answer is made, as with every header here.
    c.header('ratelimit-policy', `"${name}";q=${rate};w=60`, { append: true })
    c.header('ratelimit', `"${name}";r=${remaining};t=${seconds}`, { append: true })
    if (allowed) return next()
    return problem(c, 'too-many-requests', {
      detail: text(`请求过于频繁，请 ${seconds} 秒后再试`, `Too many requests came at once; try again in ${seconds} seconds`),
      headers: { 'retry-after': String(seconds) },
    })
  }
}
