import { ROOT_ORGANISATION } from '@goufu/engine'
import type { Store } from './store.ts'

/**
 * Ids of the organisations whose work somebody sees: those at or beneath the one that their post reaches to. For the program's own work
 * they are all there are; whoever sees single projects, and no office's, has none.
 */
export async function organisationsWithin(store: Store): Promise<readonly string[]> {
  const { wall } = store
  if (wall.kind !== 'office' && wall.kind !== 'system') return []
  const reach = wall.kind === 'office' ? wall.reach : ROOT_ORGANISATION
  const { rows } = await store.pool.query<{ organisation: string }>({
    name: 'organisations-within',
    text: 'select organisation from organisation_reach where ancestor = $1 order by organisation',
    values: [reach],
  })
  const beneath = rows.map(({ organisation }) => organisation)
  return reach === ROOT_ORGANISATION ? [ROOT_ORGANISATION, ...beneath] : beneath
}

/** The organisations that a list is narrowed down to; `null` where whoever asks sees every one. */
export async function narrowedTo(store: Store): Promise<readonly string[] | null> {
  return store.wall.kind === 'office' && store.wall.reach !== ROOT_ORGANISATION ? organisationsWithin(store) : null
}
