import { type authDatabase, IDENTITY_PROVIDER, SESSION_MS } from '@goufu/store'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { discoveryUrl, type IdentityProviderSettings } from './identity-provider-settings.ts'
import type { Passwords } from './passwords.ts'

/** What better-auth is told: where people use this, the secret that signs cookies, how passwords are kept. */
export interface AuthOptions {
  /** Whether it may begin transactions of its own: not on a connection on which one has begun. */
  readonly transaction: boolean
  readonly secret: string
  /** `https://goufu.example.org`, without a path. */
  readonly origin: string
  readonly sessionCookie: string
  readonly passwords: Passwords
  readonly onError: (message: string) => void
  /** The identity provider; `null` for what has nothing to do with it, and does not wait for it. */
  readonly identityProvider: IdentityProviderSettings | null
}

const AUTH_PATH = '/api/v1/auth'
/** Holds for five minutes what belongs to one visit to the identity provider. */
const STATE_COOKIE = 'goufu_state'
const ISSUER = '购服 Goufu'

/**
 * better-auth on our tables. None of its routes is served: ours call what they need of it, so that every answer is one of ours, in two
 * languages, counted and on record. It keeps sessions, passwords, authenticators, and the talk with an identity provider.
 */
export function createAuth(
  db: ReturnType<typeof authDatabase>,
  { transaction, secret, origin, sessionCookie, passwords, onError, identityProvider }: AuthOptions,
) {
  return betterAuth({
    appName: ISSUER,
    baseURL: origin,
    basePath: AUTH_PATH,
    secret,
    database: { db, type: 'postgres', transaction },
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
    databaseHooks: { session: { create: { before: (session) => Promise.resolve({ data: { ...openedByProvider(), ...session } }) } } },
    plugins: [
      genericOAuth({ config: identityProvider === null ? [] : [providerConfig(identityProvider)] }),
      twoFactor({
        issuer: ISSUER,
        allowPasswordless: true,
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
    ],
    advanced: {
      cookies: {
        session_token: { name: sessionCookie, attributes: { sameSite: 'strict' } },
        // The browser comes back from another site, with the cookies that such a visit brings.
        state: { name: STATE_COOKIE, attributes: { sameSite: 'lax', secure: origin.startsWith('https:') } },
      },
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

/** What better-auth writes of a session that it opens itself, after a visit to the identity provider. */
function openedByProvider() {
  return { method: IDENTITY_PROVIDER, factors: 1, seenAt: new Date() }
}

/** Authorisation code with PKCE and nonce; of the answer only a verified ID token counts, and of that only who it is. */
function providerConfig({ issuer, clientId, clientSecret }: IdentityProviderSettings) {
  return {
    providerId: IDENTITY_PROVIDER,
    discoveryUrl: discoveryUrl(issuer),
    clientId,
    clientSecret,
    scopes: ['openid'],
    pkce: true,
    requireIdTokenVerification: true,
    // Nobody lets themselves in: an administrator has entered the subject before.
    disableSignUp: true,
    getUserInfo: ({ idToken }: { readonly idToken?: string | undefined }) => {
      const subject = subjectOf(idToken)
      // An e-mail address that nobody has: better-auth asks for one, and would look for a person by it.
      return Promise.resolve(
        subject === undefined ? null : { id: subject, sub: subject, email: `${subject}@identity.invalid`, emailVerified: false },
      )
    },
  }
}

/** The subject of an ID token, which better-auth has verified. */
function subjectOf(idToken: string | undefined): string | undefined {
  const [, body = ''] = idToken?.split('.') ?? []
  const claims: unknown = body === '' ? undefined : JSON.parse(Buffer.from(body, 'base64url').toString())
  return typeof claims === 'object' && claims !== null && 'sub' in claims && typeof claims.sub === 'string' ? claims.sub : undefined
}

export type Auth = ReturnType<typeof createAuth>
