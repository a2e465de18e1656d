import type { PersonStatus } from './tables.ts'

/** After half an hour without a request a session is over. */
export const SESSION_IDLE_MS = 1_800_000
/** After twelve hours it is over whatever happens. */
export const SESSION_MS = 43_200_000
/** How exactly it is noted when a session was last used: a request more often than this writes nothing. */
export const SEEN_EVERY_MS = 60_000

/** `open`, or why a session no longer counts. */
export type SessionState = 'open' | 'ended' | 'expired' | 'idle' | 'person-locked'

/** What a session is judged by. Instants in ISO 8601. */
interface Judged {
  readonly endedAt: string | null
  readonly expiresAt: string
  readonly seenAt: string
  readonly person: { readonly status: PersonStatus }
}

/** Whether a session counts at an instant. What ended it stands before what would have. */
export function sessionState(session: Judged, now: Date): SessionState {
  if (session.endedAt !== null) return 'ended'
  if (session.person.status !== 'active') return 'person-locked'
  if (Date.parse(session.expiresAt) <= now.getTime()) return 'expired'
  if (Date.parse(session.seenAt) + SESSION_IDLE_MS <= now.getTime()) return 'idle'
  return 'open'
}
