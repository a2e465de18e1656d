import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'

const always = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** For a year nothing but HTTPS. Of other hosts under the same name it says nothing: they are not ours. */
const safely = { 'strict-transport-security': 'max-age=31536000' }

/**
 * What a browser may do with an answer; pages that need more say so themselves, which takes the place of this.
 * Set before the answer is made: a header that is added to a finished answer makes it anew, its body a stream.
 * @param origin where people use this; browsers are told to stay with HTTPS where it begins so
 */
export function securityHeaders(origin: string | null): MiddlewareHandler<ApiEnv> {
  const headers = Object.entries({ ...always, ...(origin?.startsWith('https:') === true ? safely : {}) })
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value)
    await next()
  }
}
