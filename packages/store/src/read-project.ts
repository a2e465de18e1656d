import type { Actor, CalendarDate, FileFacts, StreamRef } from '@goufu/engine'
import { loadStreamsAsOf } from './events.ts'
import { type FileRow, visibleTo } from './files/file-rows.ts'
import { complete, loadProject, LOAD_PROJECT_PAGE } from './load-project.ts'
import { fundsListed, listedFunds, streamOf } from './funds-of-year.ts'
import type { ProjectPicture } from './perform-task.ts'
import type { Profiles } from './profiles.ts'
import { distinctStreams, relatedStreams, surroundingsOf } from './related-streams.ts'
import type { Store } from './store.ts'
import { headsOf } from './streams.ts'
import type { HeadRow, StreamHeads } from './streams.ts'

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
  if (asOf === null) return pictureOf(store, profiles, await loadProject(store, id), id)
  const load = (streams: readonly StreamRef[]) => loadStreamsAsOf(store, streams, asOf)
  const project = await load([{ type: 'project', id }])
  const state = project.get('project', id)?.state
  const around = state === undefined ? [] : (await load(distinctStreams(relatedStreams(state)))).all()
  return pictureOf(store, profiles, project.with(around), id, load)
}

/** @param past reads the funds of the year as they were, where a rule asks for their total; as they are when left out */
async function pictureOf(
  store: Store,
  profiles: Profiles,
  heads: StreamHeads,
  id: string,
  past?: (streams: readonly StreamRef[]) => Promise<StreamHeads>,
): Promise<ProjectPicture | undefined> {
  const project = heads.get('project', id)
  if (project === undefined) return undefined
  const profile = await profiles.get(project.state.profile.digest)
  const related = relatedStreams(project.state)
  const listedYear = await listedFunds(store, profile, project.state)
  const around =
    past === undefined || listedYear.funds.length === 0
      ? heads
      : await past(distinctStreams([...related, ...listedYear.funds.map(streamOf)]))
  const known =
    past === undefined
      ? listedYear
      : { ...listedYear, funds: listedYear.funds.filter(({ id: fund }) => around.get('fund', fund) !== undefined) }
  return { project, profile, ...surroundingsOf(around.only(related)), fundsOfYear: fundsListed(around, known) }
}

/** A project as it stands, with all that its page shows besides. */
export interface ProjectPage {
  readonly picture: ProjectPicture
  /** Of its newest event. */
  readonly seal: Seal
  /** Those that may be seen, in the order of their upload. */
  readonly files: readonly FileFacts[]
}

/** Reads what a project's page shows to somebody, in one round trip unless a rule asks for the total of a year. @returns `undefined` when there is no such project. */
export async function readProjectPage(store: Store, profiles: Profiles, id: string, actor: Actor): Promise<ProjectPage | undefined> {
  const { rows } = await store.pool.query<HeadRow & { readonly sequence: number | null; readonly files: readonly FileRow[] | null }>({
    ...LOAD_PROJECT_PAGE,
    values: [id],
  })
  const picture = await pictureOf(store, profiles, await complete(store, headsOf(rows), id), id)
  if (picture === undefined) return undefined
  const own = rows.find(({ type }) => type === 'project')
  return { picture, seal: sealAt(own?.sequence), files: visibleTo(actor, own?.files ?? []) }
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
  return sealAt(rows[0]?.sequence)
}

function sealAt(sequence: number | null | undefined): Seal {
  return { sealed: typeof sequence === 'number', sequence: sequence ?? null }
}
