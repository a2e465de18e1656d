import type { CalendarDate } from '@goufu/engine'
import { type Post, postsInQuery } from '../organisations/posts.ts'
import type { Client } from './account-events.ts'
import { SEEN_EVERY_MS } from './session-state.ts'
import type { PersonStatus, SignInMethod } from './tables.ts'

/** Who has signed in. */
export interface SignedInPerson {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly status: PersonStatus
  readonly sample: boolean
  /** Whether there is an authenticator. */
  readonly hasTotp: boolean
  readonly hasPasskey: boolean
}

/** A session as it stands in the database. `sessionState` says whether it counts. */
export interface ReadSession {
  readonly id: string
  readonly person: SignedInPerson
  readonly method: SignInMethod
  readonly factors: 1 | 2
  /** Instants, ISO 8601. */
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  /** What the person may act as on the day it was asked for, see `postsInQuery`. */
  readonly posts: readonly Post[]
}

interface Row {
  readonly id: string
  readonly method: SignInMethod
  readonly factors: 1 | 2
  readonly created_at: string
  readonly seen_at: string
  readonly expires_at: string
  readonly ended_at: string | null
  readonly person_id: string
  readonly name: string
  readonly username: string
  readonly status: PersonStatus
  readonly sample: boolean
  readonly two_factor_enabled: boolean
  readonly has_passkey: boolean
  readonly posts: readonly Post[]
}

/** The one query of each request: by the unique index on tokens, then by the person's key. */
export const READ_SESSION = `select s.id, s.method, s.factors, s.created_at, s.seen_at, s.expires_at, s.ended_at,
    p.id as person_id, p.name, p.username, p.status, p.sample, p.two_factor_enabled,
    exists (select from passkey k where k.person_id = p.id) as has_passkey,
    ${postsInQuery('p.id', '$2::date')} as posts
  from session s join person p on p.id = s.person_id where s.token = $1`

/**
 * The session with a token, whatever its state, and the posts of its person on a day; `undefined` where there is none. Nothing is kept in memory, so what was ended or taken
 * away a moment ago does not count any more.
 */
export async function readSession(client: Client, token: string, day: CalendarDate): Promise<ReadSession | undefined> {
  const { rows } = await client.query<Row>({ name: 'read-session', text: READ_SESSION, values: [token, day] })
  const [row] = rows
  if (row === undefined) return undefined
  return {
    id: row.id,
    person: {
      id: row.person_id,
      name: row.name,
      username: row.username,
      status: row.status,
      sample: row.sample,
      hasTotp: row.two_factor_enabled,
      hasPasskey: row.has_passkey,
    },
    method: row.method,
    factors: row.factors,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    posts: row.posts,
  }
}

/** Notes that a session was used, where that was not noted within the last minute. */
export async function noteSeen(client: Client, session: Pick<ReadSession, 'id' | 'seenAt'>, now: Date): Promise<void> {
  if (Date.parse(session.seenAt) + SEEN_EVERY_MS > now.getTime()) return
  await client.query({
    name: 'note-seen',
    text: 'update session set seen_at = $2 where id = $1 and seen_at < $2 and ended_at is null',
    values: [session.id, now.toISOString()],
  })
}
