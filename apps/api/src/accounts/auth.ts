import type { Store } from '@goufu/store'
import { authDatabase, SESSION_MS } from '@goufu/store'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Passwords } from './passwords.ts'

/** What better-auth is told: where people use this, the secret that signs cookies, how passwords are kept. */
export interface AuthOptions {
  readonly secret: string
  /** `https://goufu.example.org`, without a path. */
  readonly origin: string
  readonly sessionCookie: string
  readonly passwords: Passwords
  readonly onError: (message: string) => void
}

const AUTH_PATH = '/api/v1/auth'
const ISSUER = '购服 Goufu'

/**
 * better-auth on our tables. None of its routes is served: ours call what they need of it, so that every answer is one of ours, in two
 * languages, counted and on record. It keeps sessions, passwords, authenticators, and the talk with an identity provider.
 */
export function createAuth(store: Store, { secret, origin, sessionCookie, passwords, onError }: AuthOptions) {
  return betterAuth({
    appName: ISSUER,
    baseURL: origin,
    basePath: AUTH_PATH,
    secret,
    database: { db: authDatabase(store), type: 'postgres', transaction: true },
    user: { modelName: 'person' },
    session: {
      fields: { userId: 'personId' },
      expiresIn: SESSION_MS / 1_000,
      disableSessionRefresh: true,
      additionalFields: {
        method: { type: 'string', required: true, input: false },
        factors: { type: 'number', required: true, input: false },
        seenAt: { type: 'date', required: true, input: false },
      },
    },
    account: { modelName: 'credential', fields: { userId: 'personId' }, updateAccountOnSignIn: false, accountLinking: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Lengths are counted in code points, by our own rule, before better-auth sees a password.
      minPasswordLength: 1,
      maxPasswordLength: 512,
      password: {
        hash: (password) => passwords.hash(password),
        verify: ({ hash, password }) => passwords.verify(hash, password),
      },
    },
    plugins: [
      twoFactor({
        issuer: ISSUER,
        allowPasswordless: true,
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
    ],
    advanced: {
      cookies: { session_token: { name: sessionCookie, attributes: { sameSite: 'strict' } } },
      // The `__Host-` of our own name asks for `secure`, and better-auth adds a prefix of its own to none.
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    // Ours counts by name and by address, in the database.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
  })
}

export type Auth = ReturnType<typeof createAuth>
