import { type OrganisationKind, ROOT_ORGANISATION } from '@goufu/engine'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import type { Page } from '../project-list.ts'
import type { Store } from '../store.ts'
import type { Queryable } from '../walled-pool.ts'

/** An organisation as lists show it. */
export interface Organisation {
  readonly id: string
  /** Null directly beneath the top. */
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  /** Of a division, the code that holds on the day that is asked about; null where there is none. */
  readonly code: string | null
  /** The first day on which it was no more; null while it is. */
  readonly endedOn: string | null
  /** Whether anything that is still there stands directly beneath it. */
  readonly hasChildren: boolean
}

/** A code and the time it held for. */
export interface HeldCode {
  readonly code: string
  readonly validFrom: string
  /** The first day on which it held no more; null while no end is set. */
  readonly validUntil: string | null
}

/** One organisation with what it was called by the state, and what it stands beneath. */
export interface OrganisationPage extends Organisation {
  /** The latest first. */
  readonly codes: readonly HeldCode[]
  /** Everything above it, from the top; of the top itself nothing is said. */
  readonly path: readonly Pick<Organisation, 'id' | 'kind' | 'name'>[]
}

const COLUMNS = `organisation.id, organisation.parent, organisation.kind, organisation.name, organisation.ended_on as "endedOn",
  (select held.code from organisation_code as held where held.organisation = organisation.id and held.valid_from <= $1
    and (held.valid_until is null or held.valid_until > $1) order by held.valid_from desc limit 1) as code,
  exists (select from organisation as below where below.parent = organisation.id and below.ended_on is null) as "hasChildren"`

/** What stands directly beneath one, by name. It is public so that a test can look at its plan. */
export const CHILDREN = {
  name: 'organisation-children',
  text: `select ${COLUMNS} from organisation where coalesce(parent, 'root') = $2 and ended_on is null and name > $3
    order by name limit $4`,
}

/** What a text is found in, at or beneath one. `$3` is a pattern for names, `$4` the beginning of a code, each null where it is none. */
export const FOUND = {
  name: 'organisations-found',
  text: `select ${COLUMNS} from organisation join organisation_reach as reached on reached.organisation = organisation.id
    where reached.ancestor = $2 and organisation.ended_on is null and (organisation.name like $3 or exists (
      select from organisation_code as now where now.organisation = organisation.id and now.valid_until is null and now.code like $4
    )) and (organisation.name, organisation.id) > ($5, $6) order by organisation.name, organisation.id limit $7`,
}

/** What is asked of the tree. */
export interface OrganisationRequest {
  /** The day whose codes are shown. */
  readonly today: string
  /** Beneath which one: directly where nothing is searched for, else anywhere; `root` is the top. */
  readonly beneath: string
  /** A part of a name, or the beginning of a code; null for whatever stands directly beneath. */
  readonly search: string | null
  /** `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Organisations that are still there, by name. @returns `undefined` when `after` is not a cursor of this list */
export async function listOrganisations(
  { pool }: Pick<Store, 'pool'>,
  { today, beneath, search, after, limit }: OrganisationRequest,
): Promise<Page<Organisation> | undefined> {
  const place = after === null ? (['', ''] as const) : decodeCursor(after, z.tuple([z.string(), z.string()]))
  if (place === undefined) return undefined
  const { rows } =
    search === null
      ? await pool.query<Organisation & Row>({ ...CHILDREN, values: [today, beneath, place[0], limit + 1] })
      : await pool.query<Organisation & Row>({
          ...FOUND,
          values: [today, beneath, `%${escaped(search)}%`, /^\d+$/.test(search) ? `${search}%` : null, ...place, limit + 1],
        })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor([last.name, last.id]) : null }
}

/** A row as the driver types it. */
interface Row {
  readonly [column: string]: unknown
}

/** A text as a pattern finds it itself. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** One organisation; `undefined` where there is none of that id. @param today the day whose code is shown as its own */
export async function readOrganisation(client: Queryable, id: string, today: string): Promise<OrganisationPage | undefined> {
  const { rows } = await client.query<Organisation & Row>({
    name: 'read-organisation',
    text: `select ${COLUMNS} from organisation where id = $2`,
    values: [today, id],
  })
  const [organisation] = rows
  if (organisation === undefined) return undefined
  const codes = await client.query<HeldCode & Row>({
    name: 'codes-of-organisation',
    text: `select code, valid_from as "validFrom", valid_until as "validUntil" from organisation_code where organisation = $1
      order by valid_from desc`,
    values: [id],
  })
  const path = await client.query<Pick<Organisation, 'id' | 'kind' | 'name'> & Row>({
    name: 'path-of-organisation',
    text: `with recursive above (id, parent, kind, name, steps) as (
        select id, parent, kind, name, 0 from organisation where id = $1
        union all select up.id, up.parent, up.kind, up.name, above.steps + 1 from above join organisation as up on up.id = above.parent
      ) select id, kind, name from above where steps > 0 order by steps desc`,
    values: [id],
  })
  return { ...organisation, codes: codes.rows, path: path.rows }
}

/** Whether an organisation stands at or beneath another; everything that there is does beneath `root`, and `root` itself. */
export async function isWithin(client: Queryable, reach: string, id: string): Promise<boolean> {
  if (reach === ROOT_ORGANISATION) return true
  const { rows } = await client.query({
    name: 'organisation-is-within',
    text: 'select from organisation_reach where ancestor = $1 and organisation = $2',
    values: [reach, id],
  })
  return rows.length > 0
}

/** The names of some organisations, by their ids. */
export async function organisationNames({ db }: Pick<Store, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
