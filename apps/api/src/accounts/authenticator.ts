import { type AllEnd, endSessionsOnRecord, type Origin, recordAccountEvent } from '@goufu/store'
import type { Accounts } from './accounts.ts'
import { apiErrorCode } from './api-error.ts'
import { type Guarded, guarded } from './guarded.ts'
import { openSession } from './open-session.ts'
import { isRightCode } from './second-step.ts'
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
  const { session } = signedIn
  const { id: personId } = session.person
  const shown = await guarded(accounts, { personId, kind: 'second-step-failed', what: 'code', origin: from.origin }, async () =>
    (await unlessRefused(isRightCode(accounts, personId, code, headers))) === true ? true : undefined,
  )
  if (shown.outcome !== 'right') return shown
  return { outcome: 'right', value: await goOnAlone(accounts, signedIn, 2, from, { kind: 'second-factor-added' }) }
}

/** Removes the authenticator, for whoever types their password. @returns the token of the session that goes on, with one factor */
export async function removeAuthenticator(
  accounts: Accounts,
  signedIn: SignedIn,
  password: string,
  headers: Headers,
  from: From,
): Promise<Guarded<string>> {
  const { person } = signedIn.session
  const auth = await accounts.auth()
  const shown = await guarded(accounts, { personId: person.id, kind: 'second-step-failed', what: 'password', origin: from.origin }, () =>
    unlessRefused(auth.api.disableTwoFactor({ body: { password }, headers })),
  )
  if (shown.outcome !== 'right') return shown
  return { outcome: 'right', value: await goOnAlone(accounts, signedIn, 1, from, { kind: 'second-factor-removed' }) }
}

/** New backup codes in the place of the old ones, for whoever types their password. */
export async function makeBackupCodes(
  accounts: Accounts,
  { session: { id: sessionId, person } }: SignedIn,
  password: string,
  headers: Headers,
  origin: Origin,
): Promise<Guarded<readonly string[]>> {
  const auth = await accounts.auth()
  const made = await guarded(accounts, { personId: person.id, kind: 'second-step-failed', what: 'password', origin }, () =>
    unlessRefused(auth.api.generateBackupCodes({ body: { password }, headers })),
  )
  if (made.outcome !== 'right') return made
  const note = { personId: person.id, byPersonId: person.id, sessionId, ...origin }
  await recordAccountEvent(accounts.store.pool, accounts.now(), { kind: 'backup-codes-made', ...note })
  return { outcome: 'right', value: made.value.backupCodes }
}

/** Ends every session of a person, with what they end with, and opens one in the place of that which asked. @returns its token */
export async function goOnAlone(
  accounts: Accounts,
  { session }: SignedIn,
  factors: 1 | 2,
  from: From,
  why: Pick<AllEnd, 'change'> & { readonly kind: 'second-factor-added' | 'second-factor-removed' | 'password-changed' | 'passkey-added' },
): Promise<string> {
  const { store, now } = accounts
  const { id: personId } = session.person
  const doer = { at: now(), byPersonId: personId, ...from.origin }
  await endSessionsOnRecord(store.pool, { personId, sessionId: session.id, ...why }, doer)
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
