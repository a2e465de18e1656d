import type { ProjectState, ResolvedProfile } from '@goufu/engine'
import type { Profiles } from './profiles.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'

/** Projects as they stand, by id, each with its profile: those that there are. */
export async function readProjectStates(
  store: Store,
  profiles: Profiles,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly state: ProjectState; readonly profile: ResolvedProfile }>> {
  if (ids.length === 0) return new Map()
  const heads = await loadStreams(
    store,
    ids.map((id) => ({ type: 'project', id })),
  )
  const found = ids.flatMap((id) => heads.get('project', id)?.state ?? [])
  return new Map(
    await Promise.all(found.map(async (state) => [state.id, { state, profile: await profiles.get(state.profile.digest) }] as const)),
  )
}
