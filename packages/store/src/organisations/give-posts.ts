import { mayHavePostIn, mayHoldBeside, type OrganisationKind, type Role, ROOT_ORGANISATION } from '@goufu/engine'
import { type Client, recordAccountEvent } from '../accounts/account-events.ts'
import type { Doer } from '../accounts/people.ts'
import type { PersonStatus } from '../accounts/tables.ts'
import { inTransaction } from '../transaction.ts'
import type { StorePool } from '../walled-pool.ts'
import { isWithin } from './organisation-reads.ts'
import type { Administrator } from './people-within.ts'
import { grantIn, type NewPost } from './posts.ts'

/** A post as an administrator gives it to somebody whom they see. */
export interface GivenPost extends NewPost {
  readonly reason: string
}

/** What came of it; sent again, what was given or ended is given or ended. */
export type PostOutcome =
  | { readonly kind: 'done' }
  /** There is no such person, or they have no such post. */
  | { readonly kind: 'unknown' }
  /** It is for oneself. */
  | { readonly kind: 'own' }
  | { readonly kind: 'out-of-reach' }
  /** The id is that of another post. */
  | { readonly kind: 'taken' }
  /** The account has been ended for good. */
  | { readonly kind: 'person-ended' }
  | { readonly kind: 'unknown-organisation' }
  | { readonly kind: 'organisation-ended' }
  | { readonly kind: 'refused'; readonly why: PostRefusal }

export type PostRefusal =
  /** the organisation does not stand at or beneath what the post is to reach; */
  | 'reach'
  /** the role is none that somebody has in an organisation of that sort; */
  | 'role'
  /** it begins before today or more than a year from now; */
  | 'from'
  /** it ends before it begins; */
  | 'until'
  /** they have that post already in a part of the period; */
  | 'same'
  /** a post that they fill in a part of the period stands against it. */
  | 'duty'

const DONE: PostOutcome = { kind: 'done' }

/** Gives somebody a post. It counts from the next request on, or from its first day. */
export function givePost(pool: StorePool, given: GivenPost, administrator: Administrator, doer: Doer): Promise<PostOutcome> {
  if (given.person === administrator.id) return Promise.resolve({ kind: 'own' })
  return inTransaction(
    pool,
    async (client): Promise<PostOutcome> => {
      // One at a time for a person: two that stand against each other would each look sound.
      const { rows } = await client.query<{ status: PersonStatus }>('select status from person where id = $1 for update', [given.person])
      const [person] = rows
      if (person === undefined) return { kind: 'unknown' }
      const before = await isThere(client, given, administrator)
      if (before !== undefined) return before ? DONE : { kind: 'taken' }
      if (person.status === 'ended') return { kind: 'person-ended' }
      const stood = await standing(client, given, administrator)
      if (stood.kind !== 'done') return stood
      const why = (await periodFault(client, given, administrator)) ?? (await othersFault(client, given))
      if (why !== null) return { kind: 'refused', why }
      await grantIn(client, [given], doer)
      return DONE
    },
    ({ kind }) => kind === 'done',
  )
}

/** Ends a post of somebody, from the next request on. */
export function endPost(
  pool: StorePool,
  { id, person, reason }: { readonly id: string; readonly person: string; readonly reason: string },
  administrator: Administrator,
  { at, ...by }: Doer,
): Promise<PostOutcome> {
  if (person === administrator.id) return Promise.resolve({ kind: 'own' })
  return inTransaction(pool, async (client): Promise<PostOutcome> => {
    const { rows } = await client.query<{ reach: string; ended: boolean }>(
      'select reach, ended_at is not null as ended from post where id::text = $1 and person = $2 for update',
      [id, person],
    )
    const [post] = rows
    if (post === undefined) return { kind: 'unknown' }
    if (!(await isWithin(client, administrator.reach, post.reach))) return { kind: 'out-of-reach' }
    if (post.ended) return DONE
    await client.query('update post set ended_by = $2, ended_at = $3 where id = $1', [id, administrator.id, at.toISOString()])
    await recordAccountEvent(client, at, { kind: 'post-ended', personId: person, ...by, detail: { post: id, reason } })
    return DONE
  })
}

/** Whether a post of that id is this one; `undefined` where there is none. */
async function isThere(client: Client, given: GivenPost, { id: by }: Administrator): Promise<boolean | undefined> {
  const { id, person, role, as = null, organisation, reach, fromOn, untilOn } = given
  const { rows } = await client.query<{ same: boolean }>(
    `select person = $2 and role = $3 and organisation = $4 and reach = $5 and from_on = $6 and until_on is not distinct from $7
       and granted_by = $8 and as_role is not distinct from $9 as same from post where id = $1`,
    [id, person, role, organisation, reach, fromOn, untilOn, by, as],
  )
  return rows[0]?.same
}

/** Whether there is such a place for the role, and it lies within reach. */
async function standing(client: Client, given: GivenPost, { reach: own }: Administrator): Promise<PostOutcome> {
  const { role, organisation, reach } = given
  if (role === 'supplier') {
    // A supplier is nobody's, so that its people are for whoever administers everything.
    if (own !== ROOT_ORGANISATION) return { kind: 'out-of-reach' }
    const { rows } = await client.query('select from supplier_list where id = $1', [organisation])
    if (rows.length === 0) return { kind: 'unknown-organisation' }
    return reach === organisation ? DONE : { kind: 'refused', why: 'reach' }
  }
  const node = await nodeOf(client, organisation)
  if (node === undefined) return { kind: 'unknown-organisation' }
  if (node.ended) return { kind: 'organisation-ended' }
  for (const place of [organisation, reach]) if (!(await isWithin(client, own, place))) return { kind: 'out-of-reach' }
  if (!(await isWithin(client, reach, organisation))) return { kind: 'refused', why: 'reach' }
  return mayHavePostIn(role, node.kind) ? DONE : { kind: 'refused', why: 'role' }
}

async function nodeOf(
  client: Client,
  id: string,
): Promise<{ readonly kind: OrganisationKind | null; readonly ended: boolean } | undefined> {
  if (id === ROOT_ORGANISATION) return { kind: null, ended: false }
  const { rows } = await client.query<{ kind: OrganisationKind; ended: boolean }>(
    'select kind, ended_on is not null as ended from organisation where id = $1',
    [id],
  )
  return rows[0]
}

async function periodFault(client: Client, { fromOn, untilOn }: GivenPost, { today }: Administrator): Promise<PostRefusal | null> {
  const { rows } = await client.query<{ sound: boolean }>(
    `select $1::date >= $2::date and $1::date <= $2::date + interval '1 year' as sound`,
    [fromOn, today],
  )
  if (rows[0]?.sound !== true) return 'from'
  return untilOn !== null && untilOn < fromOn ? 'until' : null
}

/** What of the posts that somebody fills in the same period, their own and as a deputy, stands against one more. */
async function othersFault(client: Client, { person, role, as, organisation, fromOn, untilOn }: GivenPost): Promise<PostRefusal | null> {
  const { rows } = await client.query<{ role: Role; same: boolean }>(
    `select role, organisation = $2 and as_role is not distinct from $5 as same from post
       where person = $1 and ended_at is null and ($4::date is null or from_on <= $4) and (until_on is null or until_on >= $3)
     union all
     select post.role, false from delegation join post on post.id = delegation.post
       where delegation.deputy = $1 and delegation.ended_at is null and post.ended_at is null
         and ($4::date is null or delegation.from_on <= $4) and delegation.until_on >= $3`,
    [person, organisation, fromOn, untilOn, as ?? null],
  )
  if (rows.some((other) => other.same && other.role === role)) return 'same'
  return mayHoldBeside(
    role,
    rows.map((other) => other.role),
  )
    ? null
    : 'duty'
}
