import type { Client } from './account-events.ts'
import { FORGOTTEN_AFTER_MS } from './clear-accounts.ts'

/** How soon somebody has to wait who fails in a row. */
export interface Patience {
  /** So many attempts go through without a wait. */
  readonly free: number
  /** The first wait; each failure after it doubles the wait. */
  readonly firstWaitMs: number
  /** No wait is longer, so nobody is shut out for good by strangers. */
  readonly longestWaitMs: number
}

const QUARTER_OF_AN_HOUR_MS = 900_000
/** For a name: somebody who mistypes is not held up, somebody who guesses is. */
export const NAME_PATIENCE: Patience = { free: 5, firstWaitMs: 1_000, longestWaitMs: QUARTER_OF_AN_HOUR_MS }
/** For an address: a whole office may sit behind one. */
export const ADDRESS_PATIENCE: Patience = { free: 32, firstWaitMs: 1_000, longestWaitMs: QUARTER_OF_AN_HOUR_MS }

/** Whether an attempt is heard; and until when nobody will be after it, unless it succeeds. */
export type Claim = { readonly heard: true; readonly thenBlockedUntil: Date | null } | { readonly heard: false; readonly until: Date }

/**
 * Counts an attempt before it is looked at, so that attempts at the same moment, on whatever process, are all counted. Whoever succeeds is
 * forgiven afterwards.
 */
export async function claimAttempt(client: Client, key: string, patience: Patience, now: Date): Promise<Claim> {
  const at = now.toISOString()
  const claimed = await client.query<{ blocked_until: string | null }>({
    name: 'claim-attempt',
    // Beyond the free ones an attempt blocks those that come after it: twice as long each time, up to the longest wait.
    text: `insert into sign_in_failure as f (key, failures, last_at, blocked_until) values ($1, 1, $2, null)
      on conflict (key) do update set
        failures = case when f.last_at < $3 then 1 else f.failures + 1 end,
        last_at = $2,
        blocked_until = case when f.last_at < $3 or f.failures + 1 < $4::integer then null
          else $2::timestamptz + least($6::integer, $5::integer * power(2, least(f.failures + 1 - $4::integer, 30))) * interval '1 millisecond' end
      where f.blocked_until is null or f.blocked_until <= $2
      returning blocked_until`,
    values: [
      key,
      at,
      new Date(now.getTime() - FORGOTTEN_AFTER_MS).toISOString(),
      patience.free,
      patience.firstWaitMs,
      patience.longestWaitMs,
    ],
  })
  const [claim] = claimed.rows
  if (claim !== undefined) return { heard: true, thenBlockedUntil: claim.blocked_until === null ? null : new Date(claim.blocked_until) }
  const { rows } = await client.query<{ blocked_until: string | null }>({
    name: 'blocked-until',
    text: 'select blocked_until from sign_in_failure where key = $1',
    values: [key],
  })
  // Forgiven in the meantime: what is left of the wait is nothing.
  return { heard: false, until: new Date(rows[0]?.blocked_until ?? at) }
}

/** Forgets every failure under a key. */
export async function forgiveAttempts(client: Client, key: string): Promise<void> {
  await client.query({ name: 'forgive-attempts', text: 'delete from sign_in_failure where key = $1', values: [key] })
}

/** Takes back the one attempt that succeeded and leaves those before it: who knows one password may still be guessing another. */
export async function forgiveAttempt(client: Client, key: string): Promise<void> {
  await client.query({
    name: 'forgive-attempt',
    text: 'update sign_in_failure set failures = greatest(failures - 1, 0), blocked_until = null where key = $1',
    values: [key],
  })
}
