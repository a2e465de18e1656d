import type { CalendarDate, StreamRef } from '@goufu/engine'
import { loadStreamsAsOf } from './events.ts'
import { fundsListed, listedFunds } from './funds-of-year.ts'
import type { ProjectPicture } from './perform-task.ts'
import type { Profiles } from './profiles.ts'
import { distinctStreams, relatedStreams, surroundingsOf } from './related-streams.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'

/**
 * A project with its profile, its suppliers and its funds: as it stands, or as it stood at the end of a day, folded
 * again from the events that had taken effect by then.
 * @returns `undefined` when there is no such project, or was none yet on that day.
 */
export async function readProject(
  store: Store,
  profiles: Profiles,
  id: string,
  asOf: CalendarDate | null = null,
): Promise<ProjectPicture | undefined> {
  const load = (streams: readonly StreamRef[]) => (asOf === null ? loadStreams(store, streams) : loadStreamsAsOf(store, streams, asOf))
  const project = (await load([{ type: 'project', id }])).get('project', id)
  if (project === undefined) return undefined
  const profile = await profiles.get(project.state.profile.digest)
  const related = relatedStreams(project.state)
  const listedYear = await listedFunds(store, profile, project.state)
  const around = await load(distinctStreams([...related, ...listedYear.funds]))
  return { project, profile, ...surroundingsOf(around.only(related)), fundsOfYear: fundsListed(around, listedYear.fiscalYear) }
}

/** Where the newest event of a stream, or the one with a number, stands in the ledger. */
export interface Seal {
  readonly sealed: boolean
  /** Its place in the ledger; null while it waits to be sealed. */
  readonly sequence: number | null
}

/** Tells whether an event has been sealed into the ledger. */
export async function readSeal(store: Store, stream: StreamRef, number: number): Promise<Seal> {
  const { rows } = await store.pool.query<{ sequence: number }>({
    name: 'read-seal',
    text: 'select sequence from ledger where stream_type = $1 and stream_id = $2 and number = $3',
    values: [stream.type, stream.id, number],
  })
  const sequence = rows[0]?.sequence ?? null
  return { sealed: sequence !== null, sequence }
}
