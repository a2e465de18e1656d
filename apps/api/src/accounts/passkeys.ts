import { randomUUID } from 'node:crypto'
import {
  ADDRESS_PATIENCE,
  claimAttempt,
  enterPasskey,
  forgiveAttempt,
  keepChallenge,
  listPasskeys,
  notePasskeyUsed,
  type Passkey,
  readPasskey,
  recordAccountEvent,
  takeChallenge,
} from '@goufu/store'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Accounts } from './accounts.ts'
import { goOnAlone } from './authenticator.ts'
import { openSession } from './open-session.ts'
import type { From } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'

/** For whom passkeys are made: the address people use, and its host, to which browsers bind them. */
export interface RelyingParty {
  readonly origin: string
  readonly host: string
}

/** The relying party: where people use this, or this machine alone where that was not said; `null` where nobody knows. */
export function relyingParty(origin: string | null, requested: string): RelyingParty | null {
  const asked = new URL(requested)
  const known = origin ?? (asked.hostname === 'localhost' ? asked.origin : null)
  return known === null ? null : { origin: known, host: new URL(known).hostname }
}

/** What is loaded where somebody shows a passkey. */
const webauthn = () => import('@simplewebauthn/server')

/** Begins to make a passkey: what the browser is to be asked. */
export async function beginPasskey({ store, now }: Accounts, { session: { id: sessionId, person } }: SignedIn, { host }: RelyingParty) {
  const { generateRegistrationOptions } = await webauthn()
  const there = await listPasskeys(store.pool, person.id)
  const options = await generateRegistrationOptions({
    rpName: '购服 Goufu',
    rpID: host,
    userName: person.username,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    excludeCredentials: there.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(store.pool, `make:${sessionId}`, options.challenge, now())
  return options
}

/**
 * Enters the passkey that a browser made, with its owner verified. Every other session ends; this one goes on under another token, with both
 * factors. @returns that token; `undefined` where the answer is not one to what was asked
 */
export async function enterNewPasskey(
  accounts: Accounts,
  signedIn: SignedIn,
  { name, response }: { readonly name: string; readonly response: RegistrationResponseJSON },
  { origin, host }: RelyingParty,
  from: From,
): Promise<string | undefined> {
  const { store, now } = accounts
  const { id: sessionId, person } = signedIn.session
  const expectedChallenge = await takeChallenge(store.pool, `make:${sessionId}`, now())
  if (expectedChallenge === undefined) return undefined
  const { verifyRegistrationResponse } = await webauthn()
  const verified = await unlessThrown(
    verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true }),
  )
  if (verified?.verified !== true) return undefined
  const { credential, credentialBackedUp } = verified.registrationInfo
  const passkey = {
    id: credential.id,
    personId: person.id,
    name,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports ?? [],
    backedUp: credentialBackedUp,
  }
  return goOnAlone(accounts, signedIn, 2, from, { kind: 'passkey-added', change: (client) => enterPasskey(client, passkey, now()) })
}

/** Begins to sign in with a passkey, for whoever it may be. @returns what the browser is to be asked, and the key of the visit */
export async function askForPasskey({ store, now }: Accounts, { host }: RelyingParty) {
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({ rpID: host, userVerification: 'required' })
  const visit = randomUUID()
  await keepChallenge(store.pool, `show:${visit}`, options.challenge, now())
  return { options, visit }
}

/** Who showed a passkey: a session, or nobody. */
export type Shown =
  | { readonly outcome: 'signed-in'; readonly token: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'blocked'; readonly until: Date }

/** Signs somebody in by the passkey that they showed with their owner verified: by what they have and what they know or are. */
export async function signInWithPasskey(
  accounts: Accounts,
  { visit, response }: { readonly visit: string; readonly response: AuthenticationResponseJSON },
  party: RelyingParty,
  from: From,
): Promise<Shown> {
  const { store, now } = accounts
  const at = now()
  const { addressHash } = from.origin
  const addressKey = addressHash === null ? null : `address:${addressHash}`
  const claim = addressKey === null ? null : await claimAttempt(store.pool, addressKey, ADDRESS_PATIENCE, at)
  if (claim?.heard === false) return { outcome: 'blocked', until: claim.until }
  const passkey = await readPasskey(store.pool, response.id)
  const challenge = await takeChallenge(store.pool, `show:${visit}`, at)
  const isShown = passkey !== undefined && challenge !== undefined && (await verifyShown(accounts, passkey, response, challenge, party))
  if (!isShown) {
    const note = { personId: passkey?.personId ?? null, byPersonId: null, ...from.origin, detail: { method: 'passkey' } }
    await recordAccountEvent(store.pool, at, { kind: 'sign-in-failed', ...note })
    return { outcome: 'wrong' }
  }
  if (addressKey !== null) await forgiveAttempt(store.pool, addressKey)
  const { personId } = passkey
  const { address } = from.origin
  const session = await openSession(accounts, {
    personId,
    method: 'passkey',
    factors: 2,
    address,
    browser: from.browser,
    before: from.before,
  })
  const note = { personId, byPersonId: personId, sessionId: session.id, ...from.origin, detail: { method: 'passkey' } }
  await recordAccountEvent(store.pool, at, { kind: 'signed-in', ...note })
  return { outcome: 'signed-in', token: session.token }
}

async function verifyShown(
  { store, now }: Accounts,
  { id, publicKey, counter }: Passkey,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { origin, host }: RelyingParty,
): Promise<boolean> {
  const { verifyAuthenticationResponse } = await webauthn()
  const verified = await unlessThrown(
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: host,
      credential: { id, publicKey: Uint8Array.from(publicKey), counter },
      requireUserVerification: true,
    }),
  )
  return verified?.verified === true && notePasskeyUsed(store.pool, id, verified.authenticationInfo.newCounter, now())
}

/** The library throws plain errors at whatever does not fit what was asked; `undefined` then. */
async function unlessThrown<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
