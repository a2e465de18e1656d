import { type CalendarDate, dateAt, type Role } from '@goufu/engine'
import { authDatabase, authDatabaseOn, namesOf, type Origin, postsOf, type Store } from '@goufu/store'
import type { Clock } from '../clock.ts'
import type { Auth } from './auth.ts'
import { discoveryUrl, type IdentityProviderSettings } from './identity-provider-settings.ts'
import type { IsLeaked } from './leaked-passwords.ts'
import { keyedHash, originOf } from './origin-of-request.ts'
import { scryptPasswords, type Passwords } from './passwords.ts'
import type { SecondFactorOf } from './second-factor.ts'
import { sessionCookieName } from './session-cookie.ts'
import { rolesIn } from './signed-in.ts'

/** A connection that somebody has begun a transaction on. */
type Connection = Parameters<typeof authDatabaseOn>[0]

/** What accounts are kept by. */
export interface AccountSettings {
  /** Signs cookies, and keys the hashes of names and addresses. */
  readonly secret: string
  /** Where people use this, `https://goufu.example.org`; `null` where nobody has said so. */
  readonly origin: string | null
  /** The clock of the world: a session ends by it also where another day is taken for today. */
  readonly now: Clock
  readonly passwords?: Passwords
  /** Looks passwords up in a list of the operator’s, beside the one that comes along. */
  readonly isLeaked?: IsLeaked | null
  /** Of some roles where not given. */
  readonly secondFactorOf?: SecondFactorOf
  readonly onError: (message: string) => void
  readonly identityProvider?: IdentityProviderSettings | null
}

/** What routes and middleware about accounts work with. */
export interface Accounts {
  readonly store: Store
  readonly now: Clock
  readonly passwords: Passwords
  /** The operator’s list of leaked passwords; `null` where there is none. */
  readonly isLeaked: IsLeaked | null
  /** Of whom a second factor is asked. */
  readonly secondFactorOf: SecondFactorOf
  /** The calendar day in the world: posts begin and end by it. */
  readonly today: () => CalendarDate
  /** The roles that some people have today, by person. */
  readonly rolesOf: (people: readonly string[]) => Promise<ReadonlyMap<string, readonly Role[]>>
  /** The names of some people, by their ids; whoever has no account has none. */
  readonly namesOf: (people: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** How the cookie of a session is named and signed. */
  readonly cookie: { readonly secure: boolean; readonly secret: string }
  /** Where people use this; `null` where nobody has said so. */
  readonly origin: string | null
  /** What is kept of the address a request came from. */
  readonly originOf: (address: string | null) => Origin
  /** A name or a code as the database knows it. */
  readonly hashOf: (purpose: 'name' | 'code', text: string) => string
  /** better-auth, loaded when it is first needed: a server on which nobody signs in does without. */
  readonly auth: () => Promise<Auth>
  /**
   * better-auth on a connection that somebody has, so that what it writes and what is put on record about it are one transaction. Its plugins
   * write by the adapter they were made with, not by that of a transaction of better-auth's: so it is made anew, for this once.
   */
  readonly authOn: (client: Connection) => Promise<Auth>
  /** Whether people may sign in by an identity provider. */
  readonly hasIdentityProvider: boolean
  /**
   * better-auth with the identity provider, apart from the one above, which never waits for it; `null` while the provider does not answer.
   * Asked again, it looks again.
   */
  readonly identityAuth: () => Promise<Auth | null>
}

const ANYWHERE = 'http://localhost'
/** So long a provider has to answer. */
const PATIENCE_MS = 5_000

/** Puts together what accounts need; loads nothing yet. */
export function createAccounts(store: Store, settings: AccountSettings): Accounts {
  const {
    secret,
    origin,
    now,
    onError,
    passwords = scryptPasswords,
    isLeaked = null,
    secondFactorOf = 'roles',
    identityProvider = null,
  } = settings
  const today = () => dateAt(now().toISOString())
  const secure = origin?.startsWith('https:') ?? false
  const sessionCookie = sessionCookieName(secure)
  const made = async (provider: IdentityProviderSettings | null, client?: Connection): Promise<Auth> => {
    const { createAuth } = await import('./auth.ts')
    return createAuth(client === undefined ? authDatabase(store) : authDatabaseOn(client), {
      transaction: client === undefined,
      secret,
      origin: origin ?? ANYWHERE,
      sessionCookie,
      passwords,
      onError,
      identityProvider: provider,
    })
  }
  let auth: Promise<Auth> | undefined
  let identityAuth: Promise<Auth> | undefined
  return {
    store,
    now,
    passwords,
    isLeaked,
    secondFactorOf,
    today,
    rolesOf: async (people) => new Map([...(await postsOf(store, people, today()))].map(([person, posts]) => [person, rolesIn(posts)])),
    namesOf: (people) => namesOf(store, people),
    cookie: { secure, secret },
    origin,
    originOf: (address) => originOf(address, secret),
    hashOf: (purpose, text) => keyedHash(purpose, text, secret),
    auth: () => (auth ??= made(null)),
    authOn: (client) => made(null, client),
    hasIdentityProvider: identityProvider !== null,
    identityAuth: async () => {
      if (identityProvider === null) return null
      if (identityAuth === undefined && !(await answers(identityProvider))) return null
      return (identityAuth ??= made(identityProvider))
    },
  }
}

/** Asked before better-auth is, which would wait for a provider as long as it likes. */
async function answers({ issuer }: IdentityProviderSettings): Promise<boolean> {
  try {
    return (await fetch(discoveryUrl(issuer), { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })).ok
  } catch (error) {
    // What `fetch` throws where nobody answers, or not in time, or somebody sends it elsewhere.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return false
    throw error
  }
}
