import type { PoolClient } from 'pg'
import { inTransaction } from '../transaction.ts'
import type { StorePool } from '../walled-pool.ts'
import { type AccountEvent, type AccountEventKind, recordAccountEvent } from './account-events.ts'
import type { Doer } from './people.ts'
import { endSession, endSessions } from './sessions.ts'

/** Ends a session of a person and puts that on record, both or neither. @returns whether there was one to end */
export function endSessionOnRecord(
  pool: StorePool,
  session: { readonly personId: string; readonly sessionId: string },
  { at, ...by }: Doer,
  kind: 'session-ended' | 'signed-out' = 'session-ended',
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const ended = await endSession(client, session.personId, session.sessionId, at)
    if (ended) await recordAccountEvent(client, at, { kind, ...session, ...by })
    return ended
  })
}

/** Why all sessions of a person end. */
export interface AllEnd {
  readonly personId: string
  readonly kind: AccountEventKind
  /** The session it is done in. */
  readonly sessionId?: string
  /** Goes on. */
  readonly butFor?: string
  /** What they end with, in the same transaction; where it says no they do not end, and what it has written stays. */
  readonly change?: (client: PoolClient) => Promise<boolean>
}

/** Ends all sessions of a person, with what they end with, and puts that on record: all of it or nothing. @returns how many were ended; `undefined` where what they end with said no */
export function endSessionsOnRecord(
  pool: StorePool,
  { personId, kind, sessionId, butFor, change }: AllEnd,
  { at, ...by }: Doer,
): Promise<number | undefined> {
  return inTransaction(pool, async (client) => {
    if (change !== undefined && !(await change(client))) return undefined
    const ended = await endSessions(client, personId, at, butFor ?? null)
    await recordAccountEvent(client, at, { kind, personId, sessionId: sessionId ?? null, ...by, detail: { sessionsEnded: ended } })
    return ended
  })
}

/** Changes something of an account and puts that on record, both or neither. @returns what the change gave; `undefined` where it said no */
export function changeOnRecord<T>(
  pool: StorePool,
  change: (client: PoolClient) => Promise<T | undefined>,
  event: AccountEvent & { readonly at: Date },
): Promise<T | undefined> {
  return inTransaction(pool, async (client) => {
    const given = await change(client)
    const { at, ...recorded } = event
    if (given !== undefined) await recordAccountEvent(client, at, recorded)
    return given
  })
}
