import {
  ADDRESS_PATIENCE,
  claimAttempt,
  forgiveAttempt,
  forgiveAttempts,
  NAME_PATIENCE,
  type Origin,
  readPasswordCredential,
  type ReadSession,
  recordAccountEvent,
  usernameOf,
} from '@goufu/store'
import type { Accounts } from './accounts.ts'
import { openSession } from './open-session.ts'

/** Where a sign-in comes from. */
export interface From {
  readonly origin: Origin
  readonly browser: string | null
  /** The session that the browser brings along, if it counts. */
  readonly before: ReadSession | null
}

/** Either a session, or why there is none. Neither says whether there is anybody of that name. */
export type SignInResult =
  | { readonly outcome: 'signed-in'; readonly token: string; readonly personId: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'blocked'; readonly until: Date }

/** A hash that no password has: whoever asks for an unknown name waits as long as for a known one. */
const decoys = new WeakMap<Accounts, Promise<string>>()

function decoyOf(accounts: Accounts): Promise<string> {
  const made = decoys.get(accounts) ?? accounts.passwords.hash(crypto.randomUUID())
  decoys.set(accounts, made)
  return made
}

/** Signs somebody in with a password. Counted before it is looked at, answered alike for a wrong name and a wrong password. */
export async function signIn(
  accounts: Accounts,
  { username: written, password }: { readonly username: string; readonly password: string },
  from: From,
): Promise<SignInResult> {
  const { store, now, hashOf, passwords } = accounts
  const at = now()
  const { addressHash } = from.origin
  const username = usernameOf(written) ?? ''
  const found = await readPasswordCredential(store.pool, username, addressHash, at)
  const name = hashOf('name', username)
  // Whoever has signed in from here before is counted apart: strangers elsewhere cannot shut them out.
  const nameKey = found?.knownHere === true ? `name:${name}:${addressHash}` : `name:${name}`
  const addressKey = addressHash === null ? null : `address:${addressHash}`
  const note = { personId: found?.personId ?? null, byPersonId: null, ...from.origin }

  // The address first: what comes from a blocked one does not count against a name.
  const byAddress = addressKey === null ? null : await claimAttempt(store.pool, addressKey, ADDRESS_PATIENCE, at)
  if (byAddress?.heard === false) return { outcome: 'blocked', until: byAddress.until }
  const byName = await claimAttempt(store.pool, nameKey, NAME_PATIENCE, at)
  if (!byName.heard) return { outcome: 'blocked', until: byName.until }

  const decoy = await decoyOf(accounts)
  const matches = await passwords.verify(found?.hash ?? decoy, password)
  if (!matches || found === undefined || found.hash === null || found.status !== 'active') {
    await recordAccountEvent(store.pool, at, { kind: 'sign-in-failed', ...note, detail: { method: 'password' } })
    const until = latest(byName.thenBlockedUntil, byAddress?.thenBlockedUntil ?? null)
    // Attempts that are not heard write nothing: whoever floods us fills no table.
    if (until !== null)
      await recordAccountEvent(store.pool, at, { kind: 'sign-in-blocked', ...note, detail: { until: until.toISOString() } })
    return { outcome: 'wrong' }
  }
  await forgiveAttempts(store.pool, nameKey)
  if (addressKey !== null) await forgiveAttempt(store.pool, addressKey)
  const { personId } = found
  const session = await openSession(accounts, {
    personId,
    method: 'password',
    factors: 1,
    address: from.origin.address,
    browser: from.browser,
    before: from.before,
  })
  await recordAccountEvent(store.pool, at, {
    kind: 'signed-in',
    ...note,
    byPersonId: personId,
    sessionId: session.id,
    detail: { method: 'password' },
  })
  return { outcome: 'signed-in', token: session.token, personId }
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
