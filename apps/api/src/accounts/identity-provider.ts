import { endSession, IDENTITY_PROVIDER, readSession, recordAccountEvent, sessionState } from '@goufu/store'
import { apiErrorCode } from './api-error.ts'
import type { Accounts } from './accounts.ts'
import type { Auth } from './auth.ts'
import { openSession } from './open-session.ts'
import { readSignedToken } from './session-cookie.ts'
import type { From } from './sign-in.ts'

/** Begins a visit to the identity provider. */
export type Visit =
  | { readonly outcome: 'go'; readonly address: string; readonly cookies: readonly string[] }
  /** It does not answer. Signing in with a password goes on. */
  | { readonly outcome: 'down' }

/** Begins a visit: where to send the browser, and the cookie by which it is known again when it comes back. */
export async function beginVisit(auth: Auth, { headers, back }: { readonly headers: Headers; readonly back: string }): Promise<Visit> {
  try {
    const { response, headers: answer } = await auth.api.signInSocial({
      body: { provider: IDENTITY_PROVIDER, callbackURL: back, errorCallbackURL: back, disableRedirect: true },
      headers,
      returnHeaders: true,
    })
    return response.url === undefined ? { outcome: 'down' } : { outcome: 'go', address: response.url, cookies: answer.getSetCookie() }
  } catch (error) {
    // A provider whose description could not be read is none to better-auth, which reads it again the next time.
    if (apiErrorCode(error) === undefined) throw error
    return { outcome: 'down' }
  }
}

/** Who came back: a session, or nobody whom an administrator has entered. */
export type Return =
  | { readonly outcome: 'signed-in'; readonly token: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'failed' }

/** Ends a visit. What the provider says counts as one factor: whose role asks for a second one shows it here. */
export async function endVisit(
  accounts: Accounts,
  auth: Auth,
  {
    query,
    headers,
    sessionCookie,
  }: { readonly query: Readonly<Record<string, string>>; readonly headers: Headers; readonly sessionCookie: string },
  from: From,
): Promise<Return> {
  const { store, now, cookie } = accounts
  const answer = await auth.api.callbackOAuth({ params: { id: IDENTITY_PROVIDER }, query, headers, asResponse: true })
  const opened = answer.headers.getSetCookie().find((line) => line.startsWith(`${sessionCookie}=`))
  const signed = opened === undefined ? '' : decodeURIComponent(opened.slice(sessionCookie.length + 1).split(';')[0] ?? '')
  const token = readSignedToken(signed, cookie.secret)
  const session = token === undefined ? undefined : await readSession(store.pool, token, accounts.today())
  const at = now()
  const note = { byPersonId: null, ...from.origin, detail: { method: IDENTITY_PROVIDER } }
  if (session === undefined) {
    await recordAccountEvent(store.pool, at, { kind: 'sign-in-failed', personId: null, ...note })
    return { outcome: wasUnknown(answer) ? 'unknown' : 'failed' }
  }
  const personId = session.person.id
  if (sessionState(session, at) !== 'open') {
    await endSession(store.pool, personId, session.id, at)
    await recordAccountEvent(store.pool, at, { kind: 'sign-in-failed', personId, ...note })
    return { outcome: 'unknown' }
  }
  // Anew, as every other session is opened; the one that the browser brought along ends too.
  if (from.before !== null) await endSession(store.pool, from.before.person.id, from.before.id, at)
  const method = IDENTITY_PROVIDER
  const anew = await openSession(accounts, {
    personId,
    method,
    factors: 1,
    address: from.origin.address,
    browser: from.browser,
    before: session,
  })
  await recordAccountEvent(store.pool, at, { kind: 'signed-in', personId, ...note, byPersonId: personId, sessionId: anew.id })
  return { outcome: 'signed-in', token: anew.token }
}

/** What better-auth says of a subject that nobody has entered. */
const UNKNOWN = new Set(['signup_disabled', 'account_not_linked', 'unable_to_create_user'])

function wasUnknown(answer: Response): boolean {
  const location = answer.headers.get('location') ?? ''
  const error = URL.canParse(location, 'http://localhost') ? new URL(location, 'http://localhost').searchParams.get('error') : null
  return error !== null && UNKNOWN.has(error)
}
