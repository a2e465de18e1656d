import { type Actor, ROOT_ORGANISATION } from '@goufu/engine'
import type { Store } from '../store.ts'

/**
 * The organisation that an entry's buyer is, by its full name, among those within reach of whoever enters it; of two with one name their
 * own, or the only one. `null` where there is none; `undefined` where nothing is narrowed down and a name that is no organisation belongs to
 * the top of the tree: in the program's own work, and while the tree is empty.
 */
export async function officeNamed(store: Store, input: unknown, { organisation }: Actor): Promise<string | null | undefined> {
  const name = typeof input === 'object' && input !== null && 'buyer' in input ? input.buyer : undefined
  if (typeof name !== 'string') return undefined
  const { wall } = store
  const reach = wall.kind === 'office' ? wall.reach : ROOT_ORGANISATION
  const { rows } = await store.pool.query<{ id: string }>({
    name: 'office-named',
    text: `select id from organisation where name = $1 and ended_on is null and ($2 = 'root' or exists (
        select from organisation_reach where ancestor = $2 and organisation_reach.organisation = organisation.id
      )) order by id <> $3 limit 2`,
    values: [name.trim(), reach, organisation ?? ''],
  })
  const [first, second] = rows
  if (first !== undefined && (second === undefined || first.id === organisation)) return first.id
  return wall.kind === 'system' || (reach === ROOT_ORGANISATION && (await isEmpty(store))) ? undefined : null
}

async function isEmpty(store: Store): Promise<boolean> {
  const { rows } = await store.pool.query({ name: 'no-organisations', text: 'select from organisation limit 1' })
  return rows.length === 0
}
