import type { CalendarDate } from '@goufu/engine'
import { inBatches } from '../in-batches.ts'
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
  readonly token: string
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
  readonly posts_version: number
}

const SESSION = `s.token, s.id, s.method, s.factors, s.created_at, s.seen_at, s.expires_at, s.ended_at,
    p.id as person_id, p.name, p.username, p.status, p.sample, p.two_factor_enabled,
    exists (select from passkey k where k.person_id = p.id) as has_passkey, p.posts_version`
const OF_PEOPLE = 'from session s join person p on p.id = s.person_id'

/** The query of whoever has not asked for a while: by the unique index on tokens, then by the person's key. */
export const READ_SESSION = `select ${SESSION}, ${postsInQuery('p.id', '$2::date')} as posts ${OF_PEOPLE} where s.token = $1`
/** The query of each request after it, or of several that come at the same moment: the same without the posts. */
export const READ_SESSIONS_ALONE = `select ${SESSION} ${OF_PEOPLE} where s.token = any ($1)`

/**
 * The session with a token, whatever its state, and the posts of its person on a day; `undefined` where there is none. Nothing of it is kept
 * in memory, so what was ended or taken away a moment ago does not count any more.
 */
export async function readSession(client: Client, token: string, day: CalendarDate): Promise<ReadSession | undefined> {
  return (await readWhole(client, token, day))?.session
}

/** So long it is kept which posts somebody fills, and what they are called. */
const POSTS_KEPT_MS = 5_000
/** More people than ask within that time. */
const MOST_KEPT = 4_096

/** Reads sessions of whoever asks again and again. */
export interface SessionReader {
  /** As `readSession`. */
  read(token: string, day: CalendarDate): Promise<ReadSession | undefined>
}

/**
 * Reads sessions by one query each, or by one for all that are asked for while the one before is on its way, and keeps for some seconds which posts their people fill. A post or a delegation that is made, ended or
 * changed counts at once all the same, whichever process did it: the number of these changes stands with the person, and is read each time.
 * What a post's organisation is called may be some seconds old.
 * @param now in milliseconds, of a clock that does not go back
 */
export function sessionReader(client: Client, now: () => number): SessionReader {
  const kept = new Map<
    string,
    { readonly version: number; readonly day: CalendarDate; readonly at: number; readonly posts: readonly Post[] }
  >()
  const keep = (token: string, day: CalendarDate, { version, session }: Whole) => {
    kept.delete(token)
    kept.set(token, { version, day, at: now(), posts: session.posts })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  }
  const rowOf = inBatches(async (tokens: readonly string[]) => {
    const { rows } = await client.query<Row>({ name: 'read-sessions-alone', text: READ_SESSIONS_ALONE, values: [tokens] })
    return new Map(rows.map((row) => [row.token, row]))
  })
  return {
    async read(token, day) {
      const known = kept.get(token)
      if (known !== undefined && known.day === day && known.at + POSTS_KEPT_MS > now()) {
        const row = await rowOf(token)
        if (row === undefined) return undefined
        if (row.posts_version === known.version) return sessionOf(row, known.posts)
      }
      const whole = await readWhole(client, token, day)
      if (whole !== undefined) keep(token, day, whole)
      return whole?.session
    },
  }
}

interface Whole {
  /** How often the posts of the person have changed. */
  readonly version: number
  readonly session: ReadSession
}

async function readWhole(client: Client, token: string, day: CalendarDate): Promise<Whole | undefined> {
  const { rows } = await client.query<Row & { readonly posts: readonly Post[] }>({
    name: 'read-session',
    text: READ_SESSION,
    values: [token, day],
  })
  const [row] = rows
  return row === undefined ? undefined : { version: row.posts_version, session: sessionOf(row, row.posts) }
}

function sessionOf(row: Row, posts: readonly Post[]): ReadSession {
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
    posts,
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
