import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** A token and its signature, as better-auth writes them too: `token.signature`, the HMAC-SHA-256 in base64. */
export function signToken(token: string, secret: string): string {
  return `${token}.${signatureOf(token, secret)}`
}

/** The token of a signed value; `undefined` where it is not signed with this secret, so that the database is not even asked. */
export function readSignedToken(value: string, secret: string): string | undefined {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(signatureOf(token, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function signatureOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64')
}

/** The cookie of a session. Served by https its name binds it to this host: no other host, and no page without https, can set it. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-goufu_session' : 'goufu_session'
}

/** The token that a request carries, if it is one of ours. */
export function sessionTokenOf(c: Context, { secure, secret }: { readonly secure: boolean; readonly secret: string }): string | undefined {
  const value = getCookie(c, sessionCookieName(secure))
  return value === undefined ? undefined : readSignedToken(value, secret)
}

/** Gives the browser a session; `null` takes it away. It goes with requests of our own pages only, and no script can read it. */
export function setSessionCookie(
  c: Context,
  { secure, secret }: { readonly secure: boolean; readonly secret: string },
  token: string | null,
): void {
  setCookie(c, sessionCookieName(secure), token === null ? '' : signToken(token, secret), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    ...(token === null ? { maxAge: 0 } : {}),
  })
}
