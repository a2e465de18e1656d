import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'

const headers = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
})

/**
 * What a browser may do with an answer; pages that need more say so themselves, which takes the place of this.
 * Set before the answer is made: a header that is added to a finished answer makes it anew, its body a stream.
 */
export const securityHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  for (const [name, value] of headers) c.header(name, value)
  await next()
}
