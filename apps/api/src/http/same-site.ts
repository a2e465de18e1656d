import { text } from '@goufu/engine'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** `none` is what somebody did themselves, in the browser and on no page. */
const OWN = new Set(['same-origin', 'none'])

/**
 * What changes anything is taken from our own pages, or from a program, and from no page of somebody else's that a browser has open.
 * Browsers say where a request comes from and let no page say otherwise: in `Sec-Fetch-Site` where the connection is safe, in `Origin`
 * with everything that is no GET. What says neither comes from no browser.
 * @param origin where people use this, `https://goufu.example.org`; `null` to take the host that was asked
 */
export function sameSite(origin: string | null): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    if (READS.has(c.req.method) || isOwn(c, origin)) return next()
    return Promise.resolve(
      problem(c, 'cross-site', {
        detail: text(
          '请求来自别的网站，没有办理；请在购服自己的页面上操作',
          'The request came from another site and was not carried out; act on the pages of Goufu itself',
        ),
      }),
    )
  }
}

function isOwn(c: Context<ApiEnv>, origin: string | null): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return OWN.has(site)
  const from = c.req.header('origin')
  if (from === undefined) return true
  return origin === null ? hostOf(from) === c.req.header('host')?.toLowerCase() : from === origin
}

/** The host of an origin, with its port; `undefined` for `null`, which a page without an address of its own says. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
