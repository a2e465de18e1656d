import type { Role } from '@goufu/engine'
import type { Origin, Store } from '@goufu/store'
import type { Clock } from '../clock.ts'
import type { Auth } from './auth.ts'
import { keyedHash, originOf } from './origin-of-request.ts'
import { scryptPasswords, type Passwords } from './passwords.ts'
import { sessionCookieName } from './session-cookie.ts'

/** What accounts are kept by. */
export interface AccountSettings {
  /** Signs cookies, and keys the hashes of names and addresses. */
  readonly secret: string
  /** Where people use this, `https://goufu.example.org`; `null` where nobody has said so. */
  readonly origin: string | null
  /** The clock of the world: a session ends by it also where another day is taken for today. */
  readonly now: Clock
  readonly passwords?: Passwords
  /** The roles somebody holds now. */
  readonly rolesOf: (personId: string) => readonly Role[]
  readonly onError: (message: string) => void
}

/** What routes and middleware about accounts work with. */
export interface Accounts {
  readonly store: Store
  readonly now: Clock
  readonly passwords: Passwords
  readonly rolesOf: (personId: string) => readonly Role[]
  /** How the cookie of a session is named and signed. */
  readonly cookie: { readonly secure: boolean; readonly secret: string }
  /** What is kept of the address a request came from. */
  readonly originOf: (address: string | null) => Origin
  /** A name or a code as the database knows it. */
  readonly hashOf: (purpose: 'name' | 'code', text: string) => string
  /** better-auth, loaded when it is first needed: a server on which nobody signs in does without. */
  readonly auth: () => Promise<Auth>
}

const ANYWHERE = 'http://localhost'

/** Puts together what accounts need; loads nothing yet. */
export function createAccounts(store: Store, settings: AccountSettings): Accounts {
  const { secret, origin, now, rolesOf, onError, passwords = scryptPasswords } = settings
  const secure = origin?.startsWith('https:') ?? false
  let auth: Promise<Auth> | undefined
  return {
    store,
    now,
    passwords,
    rolesOf,
    cookie: { secure, secret },
    originOf: (address) => originOf(address, secret),
    hashOf: (purpose, text) => keyedHash(purpose, text, secret),
    auth: () => {
      auth ??= import('./auth.ts').then(({ createAuth }) =>
        createAuth(store, { secret, origin: origin ?? ANYWHERE, sessionCookie: sessionCookieName(secure), passwords, onError }),
      )
      return auth
    },
  }
}
