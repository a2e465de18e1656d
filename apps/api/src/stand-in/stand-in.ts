import { type Actor, ROOT_ORGANISATION } from '@goufu/engine'
import { listPeople, listSuppliers, type Post, postsOf } from '@goufu/store'
import type { Accounts } from '../accounts/accounts.ts'
import { SAMPLE_PEOPLE } from '../accounts/sample-people.ts'

/** Whoever has not signed in. */
export const NOBODY: Actor = { id: 'public', name: '公众', role: 'public', organisation: null }

/** More people, and more suppliers, than a sample has. */
const MOST = 200

/** Somebody of the sample in their post. */
export interface StandIn {
  readonly actor: Actor
  /** Null for the public. */
  readonly post: Post | null
}

/**
 * Everybody who may be acted as by whoever has not signed in, whoever prepares first: the people of the sample, in a trial without one the
 * invented people who come with it, and every supplier. Only where a sample is loaded, whose password everybody knows anyway, and in trials.
 */
export async function everyStandIn({ store, today }: Pick<Accounts, 'store' | 'today'>): Promise<readonly StandIn[]> {
  const people = await listPeople(store, { after: null, limit: MOST, sample: true })
  const posts = await postsOf(
    store,
    people.map(({ id }) => id),
    today(),
  )
  const entered = people.flatMap(({ id, name }) => (posts.get(id) ?? []).map((post) => inPost(id, name, post)))
  const invented = SAMPLE_PEOPLE.map(({ id, name, role }) => inPost(id, name, postAt(role, ROOT_ORGANISATION)))
  const some = entered.length > 0 ? entered : invented
  const there = new Set(some.map(({ actor }) => actor.organisation))
  const suppliers = (await listSuppliers(store, { after: null, limit: MOST, search: null }))?.items ?? []
  const others = suppliers.flatMap(({ state: { id, name } }) =>
    there.has(id) ? [] : [inPost(`supplier:${id}`, name, postAt('supplier', id))],
  )
  return [...some, ...others, { actor: NOBODY, post: null }].toSorted(
    (one, other) => Number(other.actor.role === 'preparer') - Number(one.actor.role === 'preparer'),
  )
}

function inPost(id: string, name: string, post: Post): StandIn {
  return { post, actor: { id, name, role: post.role, organisation: post.organisation.id } }
}

function postAt(role: Actor['role'], organisation: string): Post {
  return { id: `stand-in ${role}`, role, organisation: { id: organisation, name: null }, reach: organisation, deputyFor: null }
}
