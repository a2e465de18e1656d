import { type AllEnd, changeOnRecord, endSessionsOnRecord, type Origin } from '@goufu/store'
import type { Accounts } from './accounts.ts'
import { apiErrorCode } from './api-error.ts'
import { type Guarded, guarded } from './guarded.ts'
import { openSession } from './open-session.ts'
import { isUnusedCode } from './second-step.ts'
import type { From } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** What is shown once, for the authenticator to read and the person to write down. */
export interface Enrolment {
  /** `otpauth://totp/…` */
  readonly uri: string
  /** The secret alone, in base32, for typing. */
  readonly secret: string
  readonly backupCodes: readonly string[]
}

/** Begins to set up an authenticator, for whoever types their password. `exists` where there is one: it is removed first. */
export async function beginEnrolment(
  accounts: Accounts,
  { session: { person } }: SignedIn,
  password: string,
  headers: Headers,
  origin: Origin,
): Promise<Guarded<Enrolment> | { readonly outcome: 'exists' }> {
  if (person.hasTotp) return { outcome: 'exists' }
  const auth = await accounts.auth()
  return guarded(accounts, { personId: person.id, kind: 'second-step-failed', what: 'password', origin }, async () => {
    const enabled = await unlessRefused(auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }))
    if (enabled === undefined) return undefined
    if (enabled.method !== 'totp') throw new Error('better-auth set up something else than an authenticator.')
    const uri = new URL(enabled.totpURI)
    // better-auth names the account by an e-mail address that we made up.
    const label = `${encodeURIComponent(uri.searchParams.get('issuer') ?? '')}:${encodeURIComponent(person.username)}`
    return {
      uri: `otpauth://totp/${label}${uri.search}`,
      secret: uri.searchParams.get('secret') ?? '',
      backupCodes: enabled.backupCodes,
    }
  })
}

/** Ends the setting up, by the first code. Every other session ends; this one goes on under another token. @returns that token */
export async function confirmEnrolment(
  accounts: Accounts,
  signedIn: SignedIn,
  code: string,
  headers: Headers,
  from: From,
): Promise<Guarded<string>> {
  const { id: personId } = signedIn.session.person
  return guarded(accounts, { personId, kind: 'second-step-failed', what: 'code', origin: from.origin }, async () => {
    if (!(await isUnusedCode(accounts, personId, code))) return undefined
    return goOnAlone(accounts, signedIn, 2, from, {
      kind: 'second-factor-added',
      change: async (client) =>
        (await unlessRefused((await accounts.authOn(client)).api.verifyTOTP({ body: { code }, headers }))) !== undefined,
    })
  })
}

/** Removes the authenticator, for whoever types their password. @returns the token of the session that goes on, with one factor */
export async function removeAuthenticator(
  accounts: Accounts,
  signedIn: SignedIn,
  password: string,
  headers: Headers,
  from: From,
): Promise<Guarded<string>> {
  const { id: personId } = signedIn.session.person
  return guarded(accounts, { personId, kind: 'second-step-failed', what: 'password', origin: from.origin }, () =>
    goOnAlone(accounts, signedIn, 1, from, {
      kind: 'second-factor-removed',
      change: async (client) =>
        (await unlessRefused((await accounts.authOn(client)).api.disableTwoFactor({ body: { password }, headers }))) !== undefined,
    }),
  )
}

/** New backup codes in the place of the old ones, for whoever types their password. */
export async function makeBackupCodes(
  accounts: Accounts,
  { session: { id: sessionId, person } }: SignedIn,
  password: string,
  headers: Headers,
  origin: Origin,
): Promise<Guarded<readonly string[]>> {
  const note = { personId: person.id, byPersonId: person.id, sessionId, ...origin, at: accounts.now() }
  return guarded(accounts, { personId: person.id, kind: 'second-step-failed', what: 'password', origin }, () =>
    changeOnRecord(
      accounts.store.pool,
      async (client) =>
        (await unlessRefused((await accounts.authOn(client)).api.generateBackupCodes({ body: { password }, headers })))?.backupCodes,
      { kind: 'backup-codes-made', ...note },
    ),
  )
}

/**
 * Ends every session of a person, with what they end with, and opens one in the place of that which asked. What they end with and what is put
 * on record are one transaction: whoever loses the connection in between, or the machine, has neither.
 * @returns the token of the session that was opened; `undefined` where what they end with said no
 */
export async function goOnAlone(
  accounts: Accounts,
  { session }: SignedIn,
  factors: 1 | 2,
  from: From,
  why: Pick<AllEnd, 'change'> & { readonly kind: 'second-factor-added' | 'second-factor-removed' | 'password-changed' | 'passkey-added' },
): Promise<string | undefined> {
  const { store, now } = accounts
  const { id: personId } = session.person
  const doer = { at: now(), byPersonId: personId, ...from.origin }
  const ended = await endSessionsOnRecord(store.pool, { personId, sessionId: session.id, ...why }, doer)
  if (ended === undefined) return undefined
  const { token } = await openSession(accounts, {
    personId,
    method: session.method,
    factors,
    address: from.origin.address,
    browser: from.browser,
    before: null,
  })
  return token
}

/** What better-auth answers; `undefined` where it refuses. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (apiErrorCode(error) === undefined) throw error
    return undefined
  }
}
