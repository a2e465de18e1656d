import type { CalendarDate } from '@goufu/engine'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Store } from '../store.ts'

/** Somebody who keeps accounts and posts, and how far. */
export interface Administrator {
  readonly id: string
  /** The organisation at or beneath which they do; `root` is everything. */
  readonly reach: string
  /** Posts begin and end by it. */
  readonly today: CalendarDate
}

/**
 * What of somebody lies within an administrator's reach: `nothing`; that they are `seen`, and given posts; or the whole account, which is
 * `held`. Whoever has a post elsewhere too is not held, since an account opens all its posts.
 */
export type PersonReach = 'nothing' | 'seen' | 'held'

/** That a post has not ended, and lasts today or begins later. */
function isOpen({ today }: Administrator): RawBuilder<SqlBool> {
  return sql<SqlBool>`post.ended_at is null and (post.until_on is null or post.until_on >= ${today})`
}

/** That an organisation of a post lies within reach. @param column `post.organisation` or `post.reach` */
function isWithinReach({ reach }: Administrator, column: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${reach} = 'root' or exists (select from organisation_reach as reached where reached.ancestor = ${reach}
    and reached.organisation = ${sql.raw(column)}))`
}

/**
 * That an administrator sees the `person` of the query: whoever has a post within reach; of those without any post, whoever had one there
 * and whoever they entered themselves.
 */
export function isSeen(administrator: Administrator): RawBuilder<SqlBool> {
  const { id, reach } = administrator
  const within = isWithinReach(administrator, 'post.organisation')
  const open = isOpen(administrator)
  return sql<SqlBool>`(${reach} = 'root'
    or exists (select from post where post.person = person.id and ${open} and ${within})
    or (not exists (select from post where post.person = person.id and ${open}) and (
      exists (select from post where post.person = person.id and ${within})
      or exists (select from account_event as entered where entered.person_id = person.id and entered.kind = 'person-created'
        and entered.by_person_id = ${id}))))`
}

/** That no post which the account of the `person` opens, their own or as a deputy, reaches beyond the administrator's. */
function isHeld(administrator: Administrator): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select from post where ${isOpen(administrator)} and not ${isWithinReach(administrator, 'post.reach')}
    and (post.person = person.id or post.id in (select delegation.post from delegation where delegation.deputy = person.id
      and delegation.ended_at is null and delegation.until_on >= ${administrator.today})))`
}

/** How far some people lie within an administrator's reach; whoever is not seen, or is not there, is left out. */
export async function peopleReach(
  { db }: Pick<Store, 'db'>,
  administrator: Administrator,
  people: readonly string[],
): Promise<ReadonlyMap<string, Exclude<PersonReach, 'nothing'>>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: string; held: boolean }>`
    select person.id, ${isHeld(administrator)} as held from person
    where person.id = any(${people}::text[]) and ${isSeen(administrator)}`.execute(db.withoutPlugins())
  return new Map(rows.map(({ id, held }) => [id, held ? 'held' : 'seen']))
}

/** How far somebody lies within an administrator's reach; `nothing` also for whoever there is not. */
export async function personReach(store: Pick<Store, 'db'>, administrator: Administrator, personId: string): Promise<PersonReach> {
  return (await peopleReach(store, administrator, [personId])).get(personId) ?? 'nothing'
}

/** That an administrator, or an auditor, sees what an entry `account_event` is about: a person, or an organisation of the tree. */
export function isEventSeen(administrator: Administrator): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${administrator.reach} = 'root'
    or exists (select from person where person.id = account_event.person_id and ${isSeen(administrator)})
    or (account_event.person_id is null and exists (select from organisation_reach as reached
      where reached.ancestor = ${administrator.reach} and reached.organisation = account_event.detail ->> 'organisation')))`
}
