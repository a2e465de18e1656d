import type { StreamRef } from '@goufu/engine'
import { relatedStreams } from './related-streams.ts'
import type { Store } from './store.ts'
import { headsOf, type HeadRow, loadStreams, type StreamHeads } from './streams.ts'

/** The streams of a project's picture: its own, and those that its line in the list names. */
const PICTURE = `
  select 'project' as wanted_type, $1 as wanted_id
  union all
  select type, jsonb_array_elements_text(related -> type)
  from project_list, unnest(array['supplier', 'fund']) as kind (type) where project_list.id = $1`

/** Heads of a project, its suppliers and its funds, in one round trip and from one snapshot. Parameter: the project's id. */
const LOAD_PROJECT = {
  name: 'load-project',
  text: `select type, id, version, hash, state from stream join (${PICTURE}) as wanted on type = wanted_type and id = wanted_id`,
}

/** The same, with what else its page shows: where its newest event stands in the ledger, and its files. */
export const LOAD_PROJECT_PAGE = {
  name: 'load-project-page',
  text: `select type, id, version, hash, state,
      case type when 'project' then (
        select sequence from ledger where ledger.stream_type = type and ledger.stream_id = stream.id and ledger.number = version
      ) end as sequence,
      case type when 'project' then (
        select json_agg(json_build_object('id', file.id, 'sha256', sha256, 'size', size, 'media_type', media_type,
          'name', name, 'organisation', organisation, 'uploaded_by', uploaded_by,
          'uploaded_at', to_char(uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by uploaded_at, file.id)
        from file where file.stream_type = type and file.stream_id = stream.id
      ) end as files
    from stream join (${PICTURE}) as wanted on type = wanted_type and id = wanted_id`,
}

/** Heads of a project and of everything around it; without any when there is no such project. */
export async function loadProject(store: Store, id: string): Promise<StreamHeads> {
  const { rows } = await store.pool.query<HeadRow>({ ...LOAD_PROJECT, values: [id] })
  return complete(store, headsOf(rows), id)
}

/** With what the line in the list does not name: an older release may have written it, until the lists are made again. */
export async function complete(store: Store, heads: StreamHeads, id: string): Promise<StreamHeads> {
  const project = heads.get('project', id)
  const missing = project === undefined ? [] : relatedStreams(project.state).filter((stream) => isMissing(heads, stream))
  return missing.length === 0 ? heads : heads.with((await loadStreams(store, missing)).all())
}

function isMissing(heads: StreamHeads, { type, id }: StreamRef): boolean {
  return heads.get(type, id) === undefined
}
