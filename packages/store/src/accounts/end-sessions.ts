import { inTransaction } from '../transaction.ts'
import type { StorePool } from '../walled-pool.ts'
import { type AccountEventKind, type Client, recordAccountEvent } from './account-events.ts'
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
  /** What they end with, on the same connection. */
  readonly change?: (client: Client) => Promise<void>
}

/** Ends all sessions of a person, with what they end with, and puts that on record: all of it or nothing. @returns how many were ended */
export function endSessionsOnRecord(
  pool: StorePool,
  { personId, kind, sessionId, butFor, change }: AllEnd,
  { at, ...by }: Doer,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    await change?.(client)
    const ended = await endSessions(client, personId, at, butFor ?? null)
    await recordAccountEvent(client, at, { kind, personId, sessionId: sessionId ?? null, ...by, detail: { sessionsEnded: ended } })
    return ended
  })
}
