import type { Client } from './account-events.ts'
import type { SignInMethod } from './tables.ts'

/** A session as its owner, or an administrator, sees it. Instants in ISO 8601. */
export interface ListedSession {
  readonly id: string
  readonly method: SignInMethod
  readonly factors: 1 | 2
  readonly address: string | null
  readonly browser: string | null
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
}

interface Row {
  readonly id: string
  readonly method: SignInMethod
  readonly factors: 1 | 2
  readonly ip_address: string | null
  readonly user_agent: string | null
  readonly created_at: string
  readonly seen_at: string
  readonly expires_at: string
}

/** Sessions of a person that are neither ended nor past their last day; the latest first. Those that idled too long are among them. */
export async function listSessions(client: Client, personId: string, now: Date): Promise<readonly ListedSession[]> {
  const { rows } = await client.query<Row>({
    name: 'list-sessions',
    text: `select id, method, factors, ip_address, user_agent, created_at, seen_at, expires_at from session
      where person_id = $1 and ended_at is null and expires_at > $2 order by created_at desc, id`,
    values: [personId, now.toISOString()],
  })
  return rows.map((row) => ({
    id: row.id,
    method: row.method,
    factors: row.factors,
    address: row.ip_address,
    browser: row.user_agent,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }))
}

/** Ends a session of a person. @returns whether there was one to end */
export async function endSession(client: Client, personId: string, sessionId: string, now: Date): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'end-session',
    text: 'update session set ended_at = $3, expires_at = least(expires_at, $3) where person_id = $1 and id = $2 and ended_at is null',
    values: [personId, sessionId, now.toISOString()],
  })
  return rowCount === 1
}

/** Ends all sessions of a person, but for one where it is named. @returns how many were ended */
export async function endSessions(client: Client, personId: string, now: Date, butFor: string | null = null): Promise<number> {
  const { rowCount } = await client.query({
    name: 'end-sessions',
    text: `update session set ended_at = $2, expires_at = least(expires_at, $2)
      where person_id = $1 and ended_at is null and expires_at > $2 and id is distinct from $3`,
    values: [personId, now.toISOString(), butFor],
  })
  return rowCount ?? 0
}
