import type { CalendarDate } from '@goufu/engine'
import { sql } from 'kysely'
import { lastWorkedOn } from './recent-projects.ts'
import type { Store } from './store.ts'
import { parseBody, type StoredEvent } from './stored-event.ts'

/** How far back in the ledger, and in what waits to be sealed, is looked. */
const LAST_SEALED = 64
/** How many projects of one person are looked at, and how far back in each. */
const MOST_PROJECTS = 16
const LAST_OF_A_PROJECT = 32

/** An event of a project, and the project. */
export interface RecentEvent {
  readonly event: StoredEvent
  readonly project: { readonly id: string; readonly code: string; readonly title: string; readonly profileDigest: string }
}

export interface RecentRequest {
  /** Whose projects, those that they last did something to; null for all there are. */
  readonly person: string | null
  /** Instant, ISO 8601: what was recorded before it is left out. */
  readonly since: string
  /** What takes effect after this day is left out, as in everything that is looked at on a day. */
  readonly on: CalendarDate
  readonly limit: number
}

/** What was last recorded of projects, the latest first. */
export async function readRecentEvents(store: Store, request: RecentRequest): Promise<readonly RecentEvent[]> {
  const { rows } = await recentEvents(request).execute(store.db)
  return rows.map(({ body, hash, ...project }) => ({ event: parseBody({ body, hash }), project }))
}

interface Row {
  readonly body: string
  readonly hash: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly profileDigest: string
}

/** The query: the last events of each project of a person, or the end of the ledger and what is not in it yet. */
export function recentEvents({ person, since, on, limit }: RecentRequest) {
  const recorded = person === null ? atTheEnd() : ofProjects(person)
  return sql<Row>`
    select body, hash, id, code, title, profile_digest from (${recorded}) as recorded join project_list on id = stream_id
    where recorded_at >= ${since} and effective_on <= ${on}
    order by recorded_at desc, id, number desc limit ${limit}`
}

function ofProjects(person: string) {
  return sql`select recorded.* from (${lastWorkedOn(person, MOST_PROJECTS)}) as worked_on cross join lateral (
      select stream_id, number, effective_on, recorded_at, body, hash from event
      where stream_type = 'project' and event.stream_id = worked_on.stream_id order by number desc limit ${LAST_OF_A_PROJECT}
    ) as recorded`
}

function atTheEnd() {
  return sql`select event.stream_id, event.number, event.effective_on, event.recorded_at, event.body, event.hash from (
      (select stream_type, stream_id, number from outbox order by id desc limit ${LAST_SEALED})
      union
      (select stream_type, stream_id, number from ledger order by sequence desc limit ${LAST_SEALED})
    ) as newest join event using (stream_type, stream_id, number)
    where newest.stream_type = 'project'`
}
