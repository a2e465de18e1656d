import { type AccountEventKind, claimAttempt, forgiveAttempts, NAME_PATIENCE, type Origin, recordAccountEvent } from '@goufu/store'
import type { Accounts } from './accounts.ts'

/** What came of a secret that somebody was asked for. */
export type Guarded<T> =
  | { readonly outcome: 'right'; readonly value: T }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'blocked'; readonly until: Date }

/** Whose secret it is, what is put on record when it is wrong, and where it came from. */
export interface Guard {
  readonly personId: string
  readonly kind: Extract<AccountEventKind, 'second-step-failed' | 'sign-in-failed'>
  readonly what: 'password' | 'code' | 'backup-code'
  readonly origin: Origin
}

/**
 * Looks at a secret of somebody who has shown one already: attempts are counted before they are looked at, apart from those to sign in,
 * and each failure after a few makes the next one wait longer.
 * @param look `undefined` where the secret is wrong
 */
export async function guarded<T>(
  { store, now }: Accounts,
  { personId, kind, what, origin }: Guard,
  look: () => Promise<T | undefined>,
): Promise<Guarded<T>> {
  const at = now()
  const key = `person:${personId}`
  const claim = await claimAttempt(store.pool, key, NAME_PATIENCE, at)
  if (!claim.heard) return { outcome: 'blocked', until: claim.until }
  const value = await look()
  if (value !== undefined) {
    await forgiveAttempts(store.pool, key)
    return { outcome: 'right', value }
  }
  await recordAccountEvent(store.pool, at, { kind, personId, byPersonId: personId, ...origin, detail: { what } })
  return { outcome: 'wrong' }
}
