import type { Actor } from '@goufu/engine'
import { listPeople, type Post, postsOf } from '@goufu/store'
import type { Accounts } from '../accounts/accounts.ts'

/** More people than a sample has. */
const MOST_PEOPLE = 200

/** Somebody of the sample in their post. */
export interface StandIn {
  readonly actor: Actor
  readonly post: Post
}

/**
 * Everybody of the sample, whoever prepares first. Where a sample is loaded, whoever has not signed in may act as any of them: the pages ask
 * for it until they sign people in. Everybody knows their password anyway.
 */
export async function everyStandIn({ store, today }: Pick<Accounts, 'store' | 'today'>): Promise<readonly StandIn[]> {
  const people = await listPeople(store, { after: null, limit: MOST_PEOPLE, sample: true })
  const posts = await postsOf(
    store,
    people.map(({ id }) => id),
    today(),
  )
  const found = people.flatMap(({ id, name }): readonly StandIn[] =>
    (posts.get(id) ?? []).map((post) => ({ post, actor: { id, name, role: post.role, organisation: post.organisation.id } })),
  )
  return found.toSorted((one, other) => Number(other.actor.role === 'preparer') - Number(one.actor.role === 'preparer'))
}
