import { type CalendarDate, date, type Role, type RoleId, type Text } from '@goufu/engine'
import { sql } from 'kysely'
import { AT_THE_TOP, INBOX_COUNTED_TO } from './inbox-view.ts'
import { inOrder as placeInOrder, itsOrganisation, ofAny, readyOn, waitedForBy } from './inbox-ranges.ts'
import type { Store } from './store.ts'

/** How many of those who are waited for are named. */
const MOST_NAMED = 8

/** Somebody who is waited for, and how much they have. */
export interface Awaited {
  readonly role: RoleId
  /** What the document of the oldest of it calls the role. */
  readonly roleTitle: Text
  /** The only one of the role; null where it is anybody. */
  readonly holder: string | null
  /** Name of the supplier, where it is one; of an office it is the role that is waited for. */
  readonly holderName: string | null
  readonly count: number
  /** Since when the oldest of it can be done. */
  readonly since: CalendarDate
  /** The oldest of it. */
  readonly oldest: { readonly stream: { readonly type: string; readonly id: string }; readonly key: string }
}

export interface AllAwaited {
  /** Who has had something longest stands first. */
  readonly items: readonly Awaited[]
  /** How many there are in all. */
  readonly count: number
}

/** Whom somebody waits for on a day: who could do what their own work stands still for, the 1000 lines of it that are due first. */
export async function readAwaited(store: Store, role: Role, on: CalendarDate, within = AT_THE_TOP): Promise<AllAwaited> {
  if (within.length === 0) return { items: [], count: 0 }
  const { rows } = await awaitedBy(role, on, within).execute(store.db)
  return {
    items: rows.map((row) => ({
      role: row.role,
      roleTitle: row.roleTitle,
      holder: row.holder,
      holderName: row.holderName,
      count: row.count,
      since: date(row.since),
      oldest: { stream: { type: row.streamType, id: row.streamId }, key: row.key },
    })),
    count: rows[0]?.everybody ?? 0,
  }
}

interface Row {
  readonly role: RoleId
  readonly roleTitle: Text
  readonly holder: string | null
  readonly holderName: string | null
  readonly count: number
  readonly everybody: number
  readonly since: string
  readonly streamType: string
  readonly streamId: string
  readonly key: string
}

/** The query: the same lines as the part of the inbox that is with others, as many of them as are counted. */
export function awaitedBy(role: Role, on: CalendarDate, within = AT_THE_TOP) {
  const ranges = ofAny(itsOrganisation, within).map(
    (own) => sql`(
        select * from due_item
        where ${waitedForBy(role)} and ${own} and ${readyOn(on)}
        order by ${placeInOrder} limit ${INBOX_COUNTED_TO})`,
  )
  const inOrder = sql`order by ready_from, stream_type, stream_id, key`
  return sql<Row>`
    select have.*, supplier_list.name as holder_name from (
      select role, holder, count(*)::int as count, (count(*) over ())::int as everybody, min(ready_from) as since,
        (array_agg(stream_type ${inOrder}))[1] as stream_type, (array_agg(stream_id ${inOrder}))[1] as stream_id, (array_agg(key ${inOrder}))[1] as key,
        (array_agg(shown ${inOrder}))[1] -> 'roleTitle' as role_title
      from (
        select role, holder, ready_from, stream_type, stream_id, key, shown from (${sql.join(ranges, sql` union all `)}) as ranges
        order by ${placeInOrder} limit ${INBOX_COUNTED_TO}
      ) as awaited
      group by role, holder order by since, role, holder limit ${MOST_NAMED}
    ) as have
    left join supplier_list on have.role = 'supplier' and supplier_list.id = have.holder
    order by since, role, holder`
}
