import { type OrganisationKind, type Role, type RoleId, ROOT_ORGANISATION } from '@goufu/engine'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import type { Administrator } from './people-within.ts'

/** Somebody by id and name; the name is null where there is no such account. */
interface Named {
  readonly id: string
  readonly name: string | null
}

/** A post with all that is on record of it. Days as `YYYY-MM-DD`, instants in ISO 8601. */
export interface PostRecord {
  readonly id: string
  readonly role: Role
  /** The part of the role that a profile adds, by its id; null where it is the role itself. */
  readonly as: RoleId | null
  readonly organisation: Named
  readonly reach: Named
  readonly from: string
  /** The last day; null where none is set. */
  readonly until: string | null
  /** Who granted it, and why where they said so; `system` for the first start and a sample. */
  readonly granted: { readonly at: string; readonly by: Named; readonly reason: string | null }
  readonly ended: { readonly at: string; readonly by: Named; readonly reason: string | null } | null
  /** Whether it lies within the administrator's reach, who may end it then. */
  readonly withinReach: boolean
}

/** Where a post may be: an organisation, a supplier, or the top of the tree. */
export interface PostPlace {
  readonly id: string
  /** Null for a supplier, and for the top. */
  readonly kind: OrganisationKind | null
  /** Null for the top. */
  readonly name: string | null
  /** A division's code of today, or the credit code of a supplier. */
  readonly code: string | null
  /** What stands above it within reach, from the top: what a post in it may reach to beside itself. */
  readonly above: readonly { readonly id: string; readonly name: string }[]
}

/** All posts that somebody has or had, those that have not ended first, then the latest first. */
export async function postRecordsOf({ db }: Pick<Store, 'db'>, person: string, { reach }: Administrator): Promise<readonly PostRecord[]> {
  const named = (column: string) =>
    sql.raw(`json_build_object('id', ${column}, 'name', coalesce(
    (select organisation.name from organisation where organisation.id = ${column}),
    (select supplier_list.name from supplier_list where post.role = 'supplier' and supplier_list.id = ${column})))`)
  const done = (at: string, by: string, kind: string) =>
    sql.raw(`json_build_object('at', to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'by', json_build_object('id', ${by}, 'name', (select doer.name from person as doer where doer.id = ${by})),
    'reason', (select noted.detail ->> 'reason' from account_event as noted
      where noted.person_id = post.person and noted.kind = '${kind}' and noted.detail ->> 'post' = post.id::text limit 1))`)
  const { rows } = await sql<PostRecord>`
    select id, role, as_role as "as", ${named('post.organisation')} as organisation, ${named('post.reach')} as reach, from_on as "from", until_on as until,
      ${done('granted_at', 'granted_by', 'post-granted')} as granted,
      case when ended_at is null then null else ${done('ended_at', 'ended_by', 'post-ended')} end as ended,
      ${reach} = 'root' or exists (select from organisation_reach as reached
        where reached.ancestor = ${reach} and reached.organisation = post.reach) as "withinReach"
    from post where person = ${person} order by ended_at is not null, from_on desc, granted_at desc, id`.execute(db.withoutPlugins())
  return rows
}

/**
 * Where an administrator may give posts of a role, by name.
 * @param search a part of a name or the beginning of a code; null for whatever comes first
 */
export async function listPostPlaces(
  { db }: Pick<Store, 'db'>,
  { reach }: Pick<Administrator, 'reach'>,
  { role, search, limit }: { readonly role: Role; readonly search: string | null; readonly limit: number },
): Promise<readonly PostPlace[]> {
  const part = `%${(search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const code = search !== null && /^[0-9A-Z]+$/.test(search) ? `${search}%` : null
  if (role === 'supplier') {
    if (reach !== ROOT_ORGANISATION) return []
    const { rows } = await sql<PostPlace>`select id, null as kind, name, credit_code as code, '[]'::json as above from supplier_list
      where name like ${part} or credit_code like ${code} order by name, id limit ${limit}`.execute(db.withoutPlugins())
    return rows
  }
  const { rows } = await sql<PostPlace>`
    select place.id, place.kind, place.name, (select held.code from organisation_code as held
        where held.organisation = place.id and held.valid_until is null) as code,
      (select coalesce(json_agg(json_build_object('id', up.id, 'name', up.name)
          order by (select count(*) from organisation_reach as depth where depth.organisation = up.id)), '[]')
        from organisation_reach as over join organisation as up on up.id = over.ancestor
        where over.organisation = place.id and up.id <> place.id and (${reach} = 'root' or exists (
          select from organisation_reach as reached where reached.ancestor = ${reach} and reached.organisation = up.id))) as above
    from organisation_reach as within join organisation as place on place.id = within.organisation
    where within.ancestor = ${reach} and place.ended_on is null and (place.kind = 'evaluator') = ${role === 'evaluator'}
      and (place.name like ${part} or exists (select from organisation_code as now
        where now.organisation = place.id and now.valid_until is null and now.code like ${code}))
    order by place.name, place.id limit ${limit}`.execute(db.withoutPlugins())
  const isOfTop = reach === ROOT_ORGANISATION && search === null && role !== 'evaluator'
  return isOfTop ? [{ id: ROOT_ORGANISATION, kind: null, name: null, code: null, above: [] }, ...rows] : rows
}
