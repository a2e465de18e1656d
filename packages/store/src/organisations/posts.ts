import type { CalendarDate, Role, RoleId } from '@goufu/engine'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { recordAccountEvent } from '../accounts/account-events.ts'
import type { Doer } from '../accounts/people.ts'
import type { Store } from '../store.ts'
import { inTransaction } from '../transaction.ts'

/** A post that somebody fills on a day: their own, or as a deputy another's. */
export interface Post {
  readonly id: string
  readonly role: Role
  /** The part of the role that a profile adds and this is one of, by its id; null where it is the role itself. */
  readonly as: RoleId | null
  /** Where it is: an organisation, or a supplier; its name where it has one. */
  readonly organisation: { readonly id: string; readonly name: string | null }
  /** The organisation at or beneath which its holder works. */
  readonly reach: string
  /** Whose post it is, where somebody stands in. */
  readonly deputyFor: { readonly id: string; readonly name: string } | null
}

/**
 * The posts that a person fills on a day, for a query in which both stand: their own first, each in the order in which it was granted.
 * @param person SQL of the person's id @param day SQL of the day
 */
export function postsInQuery(person: string, day: string): string {
  return `(
    select coalesce(json_agg(json_build_object('id', filled.id, 'role', filled.role, 'as', filled.as_role, 'reach', filled.reach,
        'organisation', json_build_object('id', filled.organisation, 'name', coalesce(
          (select name from organisation where organisation.id = filled.organisation),
          (select name from supplier_list where filled.role = 'supplier' and supplier_list.id = filled.organisation))),
        'deputyFor', case when filled.principal is null then null else json_build_object('id', filled.principal,
          'name', (select name from person as principal where principal.id = filled.principal)) end
      ) order by filled.principal nulls first, filled.granted_at, filled.id), '[]')
    from (
      select post.*, null as principal from post where post.person = ${person} and ended_at is null
      union all
      select post.*, post.person as principal from delegation join post on post.id = delegation.post
      where delegation.deputy = ${person} and delegation.ended_at is null and post.ended_at is null
        and ${day} between delegation.from_on and delegation.until_on
    ) as filled
    where ${day} >= filled.from_on and (filled.until_on is null or ${day} <= filled.until_on)
  )`
}

/** Who grants what nobody asked for: the first start, and the sample. */
const SYSTEM = 'system'

/** A post to be granted. */
export interface NewPost {
  readonly id: string
  readonly person: string
  readonly role: Role
  /** The part of the role that a profile adds, by its id; left out for the role itself. */
  readonly as?: RoleId
  /** An organisation, or a supplier for the role `supplier`. */
  readonly organisation: string
  /** The organisation itself or one above it. */
  readonly reach: string
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate | null
  /** Why, where somebody said so. */
  readonly reason?: string
}

/** Grants posts; one with an id that is there already stays as it is. It counts from the next request on. */
export async function grantPosts(store: Store, posts: readonly NewPost[], doer: Doer): Promise<void> {
  await inTransaction(store.pool, (client) => grantIn(client, posts, doer))
}

/** The same in the transaction of `client`. */
export async function grantIn(client: PoolClient, posts: readonly NewPost[], { at, ...by }: Doer): Promise<void> {
  for (const { id, person, role, as = null, organisation, reach, fromOn, untilOn, reason } of posts) {
    const { rowCount } = await client.query({
      name: 'grant-post',
      text: `insert into post (id, person, role, organisation, reach, from_on, until_on, granted_by, granted_at, as_role)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
      values: [id, person, role, organisation, reach, fromOn, untilOn, by.byPersonId ?? SYSTEM, at.toISOString(), as],
    })
    if (rowCount !== 1) continue
    const said = { ...(as === null ? {} : { as }), ...(reason === undefined ? {} : { reason }) }
    const detail = { post: id, role, organisation, reach, ...said }
    await recordAccountEvent(client, at, { kind: 'post-granted', personId: person, ...by, detail })
  }
}

/** The posts that some people fill on a day, by person. */
export async function postsOf(store: Store, people: readonly string[], day: CalendarDate): Promise<ReadonlyMap<string, readonly Post[]>> {
  const { rows } = await sql<{ person: string; posts: readonly Post[] }>`
    select asked.person, ${sql.raw(postsInQuery('asked.person', 'asked.day'))} as posts
    from (select unnest(${people}::text[]) as person, ${day}::date as day) as asked`.execute(store.db.withoutPlugins())
  return new Map(rows.map(({ person, posts }) => [person, posts]))
}
