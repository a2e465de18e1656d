import type { Page } from '@playwright/test'
import { SAMPLE_PASSWORD } from '@goufu/api'
import type { Actor } from '@goufu/engine'

const COOKIE = 'goufu_session'

/** The sessions of people, each of whom signs in once: a password takes long to be looked at. */
export interface Sessions {
  /** The value of somebody's session cookie. @param username their name for signing in */
  readonly of: (username: string) => Promise<string>
}

/** The session of whoever acts; `null` for the public, who have none. */
export type SessionOf = (actor: Pick<Actor, 'id' | 'role'>) => Promise<string | null>

/** Signs people of a sample in at an application, over HTTP. */
export function sessionsAt(url: string): Sessions {
  const opened = new Map<string, Promise<string>>()
  return {
    of(username) {
      const session = opened.get(username) ?? signIn(url, username)
      opened.set(username, session)
      return session
    },
  }
}

/** The header that makes a request somebody's. */
export function cookieHeader(session: string): { readonly cookie: string } {
  return { cookie: `${COOKIE}=${session}` }
}

/** Has a page be somebody's from its next request on; with `null` nobody's. */
export async function giveSession(page: Page, session: string | null): Promise<void> {
  const context = page.context()
  if (session === null) await context.clearCookies()
  else await context.addCookies([{ name: COOKIE, value: session, domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Strict' }])
}

async function signIn(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
  })
  const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${COOKIE}=`))
  if (!response.ok || session === undefined) throw new Error(`${username} is not let in: ${response.status} ${await response.text()}`)
  return session.slice(COOKIE.length + 1).split(';')[0] ?? ''
}
