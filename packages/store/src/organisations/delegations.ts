import { mayStandInFor, type Role, type RoleId, rolesStandingInFor, ROOT_ORGANISATION } from '@goufu/engine'
import { sql } from 'kysely'
import { type AccountEventKind, type Client, recordAccountEvent } from '../accounts/account-events.ts'
import type { Doer } from '../accounts/people.ts'
import { inTransaction } from '../transaction.ts'
import type { Store } from '../store.ts'
import type { StorePool } from '../walled-pool.ts'

/** That one's own post is to be filled by another for a period, both days included. */
export interface NewDelegation {
  /** A UUID. */
  readonly id: string
  readonly post: string
  /** The person who fills it. */
  readonly deputy: string
  readonly from: string
  readonly until: string
  readonly reason: string
}

/** What came of it; sent again, what was made or ended is made or ended. */
export type DelegationOutcome =
  | { readonly kind: 'done' }
  /** There is no such delegation, or it is neither of one's post nor one that one fills. */
  | { readonly kind: 'unknown' }
  /** The id is that of another delegation. */
  | { readonly kind: 'taken' }
  /** It is not made, because of: */
  | {
      readonly kind: 'refused'
      readonly why:
        /** the post is not one's own, has ended, or ends before the period does; */
        | 'post'
        /** the period has begun, ends before it begins, or is longer than a year; */
        | 'period'
        /** the deputy has no account that they can use, or is oneself; */
        | 'deputy'
        /** the deputy has a duty that stands against it; */
        | 'duty'
        /** somebody else fills the post in a part of the period. */
        | 'overlap'
    }

/** One as it is shown to whoever has the post, to whoever fills it, and to the administrators of the place. */
export interface Delegation {
  readonly id: string
  readonly post: {
    readonly id: string
    readonly role: Role
    /** The part of the role that a profile adds; null for the role itself. */
    readonly as: RoleId | null
    readonly organisation: { readonly id: string; readonly name: string | null }
    readonly person: string
    readonly name: string
  }
  readonly deputy: { readonly id: string; readonly name: string }
  readonly from: string
  readonly until: string
  readonly reason: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly endedAt: string | null
}

const DONE: DelegationOutcome = { kind: 'done' }

/** Lets somebody else fill a post of whoever asks. @param today the calendar day on which it is asked for */
export function makeDelegation(pool: StorePool, made: NewDelegation, today: string, doer: Doer): Promise<DelegationOutcome> {
  const { id, post, deputy, from, until, reason } = made
  return inTransaction(
    pool,
    async (client): Promise<DelegationOutcome> => {
      // One at a time for a post: two that overlap would each look sound.
      const { rows: posts } = await client.query<{ person: string; role: Role; ended: boolean; until: string | null }>(
        'select person, role, ended_at is not null as ended, until_on as until from post where id = $1 for update',
        [post],
      )
      const { rows: before } = await client.query<{ same: boolean }>(
        `select post = $2 and deputy = $3 and from_on = $4 and until_on = $5 and reason = $6 and made_by = $7 as same
         from delegation where id = $1`,
        [id, post, deputy, from, until, reason, doer.byPersonId],
      )
      if (before[0] !== undefined) return before[0].same ? DONE : { kind: 'taken' }
      const [own] = posts
      if (own === undefined || own.person !== doer.byPersonId || own.ended || (own.until !== null && own.until < until))
        return refused('post')
      if (!(await isPeriod(client, from, until, today))) return refused('period')
      const roles = deputy === own.person ? undefined : await rolesOf(client, deputy, today)
      if (roles === undefined) return refused('deputy')
      if (!mayStandInFor(own.role, roles)) return refused('duty')
      const { rows: others } = await client.query(
        'select from delegation where post = $1 and ended_at is null and from_on <= $3 and until_on >= $2 limit 1',
        [post, from, until],
      )
      if (others.length > 0) return refused('overlap')
      await client.query(
        `insert into delegation (id, post, deputy, from_on, until_on, reason, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, post, deputy, from, until, reason, doer.byPersonId, doer.at.toISOString()],
      )
      return note(client, doer, 'delegation-made', { personId: deputy, delegation: id, post, from, until })
    },
    ({ kind }) => kind === 'done',
  )
}

/** Ends a delegation of one's own post, or gives up one that one fills; it counts at once. */
export function endDelegation(pool: StorePool, id: string, doer: Doer): Promise<DelegationOutcome> {
  return inTransaction(pool, async (client): Promise<DelegationOutcome> => {
    const { rows } = await client.query<{ post: string; deputy: string; ended: boolean }>(
      `select delegation.post, deputy, delegation.ended_at is not null as ended from delegation join post on post.id = delegation.post
       where delegation.id = $1 and $2 in (post.person, delegation.deputy) for update of delegation`,
      [id, doer.byPersonId],
    )
    const [found] = rows
    if (found === undefined) return { kind: 'unknown' }
    if (found.ended) return DONE
    await client.query('update delegation set ended_by = $2, ended_at = $3 where id = $1', [id, doer.byPersonId, doer.at.toISOString()])
    return note(client, doer, 'delegation-ended', { personId: found.deputy, delegation: id, post: found.post })
  })
}

/**
 * Delegations, the latest first: of somebody's posts and those that they fill, or of posts in organisations at or beneath one. Those that
 * are over stay to be seen.
 */
export async function listDelegations(
  { db }: Pick<Store, 'db'>,
  of: { readonly person: string } | { readonly reach: string },
  limit: number,
): Promise<readonly Delegation[]> {
  let delegations = db
    .selectFrom('delegation')
    .innerJoin('post', 'post.id', 'delegation.post')
    .leftJoin('person as holder', 'holder.id', 'post.person')
    .leftJoin('person as standIn', 'standIn.id', 'delegation.deputy')
    .leftJoin('organisation', 'organisation.id', 'post.organisation')
    .select(['delegation.id', 'delegation.post', 'delegation.deputy', 'delegation.fromOn', 'delegation.untilOn', 'delegation.reason'])
    .select(['delegation.madeAt', 'delegation.endedAt', 'post.role', 'post.asRole', 'post.organisation', 'post.person'])
    .select(['holder.name as holderName', 'standIn.name as deputyName', 'organisation.name as organisationName'])
  if ('person' in of)
    delegations = delegations.where((e) => e.or([e('post.person', '=', of.person), e('delegation.deputy', '=', of.person)]))
  else if (of.reach !== ROOT_ORGANISATION)
    delegations = delegations.where('post.organisation', 'in', (e) =>
      e.selectFrom('organisationReach').select('organisationReach.organisation').where('ancestor', '=', of.reach),
    )
  const rows = await delegations.orderBy('delegation.madeAt', 'desc').orderBy('delegation.id').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    post: {
      id: row.post,
      role: row.role,
      as: row.asRole,
      organisation: { id: row.organisation, name: row.organisationName },
      person: row.person,
      name: row.holderName ?? '',
    },
    deputy: { id: row.deputy, name: row.deputyName ?? '' },
    from: row.fromOn,
    until: row.untilOn,
    reason: row.reason,
    madeAt: row.madeAt,
    endedAt: row.endedAt,
  }))
}

/** Somebody who may stand in, with what they do themselves. */
export interface Deputy {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The names of where they do it. */
  readonly organisations: readonly string[]
}

/**
 * Who may fill a post in its holder's absence, of those who work within its reach, by name.
 * @param search a part of a name; null for whoever comes first
 * @returns `undefined` where the holder has no such post
 */
export async function listDeputies(
  { db }: Pick<Store, 'db'>,
  {
    holder,
    post,
    search,
    today,
    limit,
  }: {
    readonly holder: string
    readonly post: string
    readonly search: string | null
    readonly today: string
    readonly limit: number
  },
): Promise<readonly Deputy[] | undefined> {
  const own = await db
    .selectFrom('post')
    .select(['role', 'reach'])
    .where('id', '=', post)
    .where('person', '=', holder)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (own === undefined) return undefined
  const fitting = rolesStandingInFor(own.role)
  const part = `%${(search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<Deputy>`
    with filled as (
      select post.person, post.role, post.organisation from post
      where post.ended_at is null and (post.until_on is null or post.until_on >= ${today})
    )
    select person.id, person.name,
      array(select distinct filled.role from filled where filled.person = person.id order by filled.role) as roles,
      array(select distinct organisation.name from filled join organisation on organisation.id = filled.organisation
        where filled.person = person.id order by organisation.name) as organisations
    from person where person.status = 'active' and person.id <> ${holder} and person.name like ${part}
      and exists (select from filled where filled.person = person.id and (${own.reach} = 'root' or exists (
        select from organisation_reach as reached where reached.ancestor = ${own.reach} and reached.organisation = filled.organisation)))
      and not exists (select from filled where filled.person = person.id and filled.role <> all(${fitting}::text[]))
    order by person.name, person.id limit ${limit}`.execute(db.withoutPlugins())
  return rows
}

function refused(why: Extract<DelegationOutcome, { readonly kind: 'refused' }>['why']): DelegationOutcome {
  return { kind: 'refused', why }
}

async function isPeriod(client: Client, from: string, until: string, today: string): Promise<boolean> {
  const { rows } = await client.query<{ sound: boolean }>(
    `select $1::date >= $3::date and $1::date <= $2::date and $2::date < $1::date + interval '1 year' as sound`,
    [from, until, today],
  )
  return rows[0]?.sound === true
}

/** The roles of somebody who can sign in, now or later; `undefined` for whoever cannot. */
async function rolesOf(client: Client, person: string, today: string): Promise<readonly Role[] | undefined> {
  const { rows } = await client.query<{ roles: Role[] }>(
    `select array(select distinct role from post where person = $1 and ended_at is null and (until_on is null or until_on >= $2)) as roles
     from person where id = $1 and status = 'active'`,
    [person, today],
  )
  return rows[0]?.roles
}

async function note(
  client: Client,
  { at, ...by }: Doer,
  kind: AccountEventKind,
  { personId, ...detail }: { readonly personId: string } & Readonly<Record<string, string>>,
): Promise<DelegationOutcome> {
  await recordAccountEvent(client, at, { kind, personId, ...by, detail })
  return DONE
}
