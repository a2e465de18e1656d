import {
  addDays,
  type CalendarDate,
  date,
  type DueItem,
  type DueStanding,
  dueStanding,
  standingFor,
  type Text,
  weekdayOf,
} from '@goufu/engine'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { taskOf } from './inbox.ts'
import { place, readyOn, whose } from './inbox-ranges.ts'
import type { InboxView } from './inbox-view.ts'
import type { DueItemTable } from './schema.ts'
import type { Store } from './store.ts'

/** How many days the calendar shows: the week before, this one, and two more. */
const DAYS = 28
/** How many things of one day are named; the rest are counted. */
const NAMED_OF_A_DAY = 6
/** How far those of one day are counted: a count as large as this means as many or more. */
export const CALENDAR_COUNTED_TO = 24

/** Something that falls due on a day. */
export interface CalendarItem extends DueStanding {
  readonly stream: { readonly type: string; readonly id: string }
  /** Title of the project, or name of the supplier. */
  readonly about: string
  readonly key: string
  readonly kind: DueItem['kind']
  /** Address of the task it leads to; null where it leads to none. */
  readonly task: string | null
  readonly title: Text
  readonly due: CalendarDate
  /** Whether it is to be done by whoever looks; else others have it and are waited for. */
  readonly isOwn: boolean
  /** Where it may be done from a day on, that day. */
  readonly opensOn: CalendarDate | null
}

/** What falls due on one day. */
export interface CalendarDay {
  readonly on: CalendarDate
  /** The named and the others, as far as days are counted: as many as that, or more. */
  readonly count: number
  readonly items: readonly CalendarItem[]
}

/** Four weeks of what falls due for somebody, and of what they wait for. */
export interface InboxCalendar {
  /** A Monday. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** How far each day is counted. */
  readonly countedTo: number
  /** Only days on which something falls due. */
  readonly days: readonly CalendarDay[]
}

/** What falls due in the four weeks from the Monday before last: what is to be done, and what others have that is waited for. */
export async function readCalendar(store: Store, view: Omit<InboxView, 'withinDays'>): Promise<InboxCalendar> {
  const from = addDays(view.on, -6 - weekdayOf(view.on))
  const to = addDays(from, DAYS - 1)
  const { rows } = await dueInCalendar(view, from, to).execute(store.db)
  const days = Map.groupBy(rows, (row) => row.dueOn)
  return {
    from,
    to,
    countedTo: CALENDAR_COUNTED_TO,
    days: [...days].map(([on, ofDay]) => ({
      on: date(on),
      count: ofDay[0]?.ofDay ?? 0,
      items: ofDay.map((row) => itemOf(row, view)),
    })),
  }
}

type Row = DueItemTable & { readonly dueOn: string; readonly about: string | null; readonly isOwn: boolean; readonly ofDay: number }

/**
 * The query: day by day along the indexes of the inbox, a few of each, and no more than are counted. The few that are named are looked up
 * one by one: joined to, a list is read whole, since nothing tells the database how few they are.
 */
export function dueInCalendar(view: Omit<InboxView, 'withinDays'>, from: CalendarDate, to: CalendarDate) {
  const { on } = view
  // What merely comes to pass is of no interest once it has. Somebody's own is kept apart by that, the office's is not.
  const isToCome = sql`day::date >= ${on}::date`
  const current = view.actor === null ? [sql`(binding or ${isToCome})`] : [sql`binding`, sql`not binding and ${isToCome}`]
  const own = whose(view, 'soon').flatMap((one) => current.map((when) => linesOf(sql`${one} and ${when}`, true)))
  const isOwn = sql.join(whose(view, 'soon'), sql` or `)
  const others = whose(view, 'awaited').map((one) =>
    linesOf(sql`${one} and not (${isOwn}) and ${readyOn(on)} and (binding or ${isToCome})`, false),
  )
  return sql<Row>`
    select due.*, case due.stream_type
      when 'project' then (select title from project_list where id = due.stream_id)
      when 'supplier' then (select name from supplier_list where id = due.stream_id)
    end as about
    from generate_series(${from}::date, ${to}::date, interval '1 day') as day
    cross join lateral (
      select *, least(count(*) over (), ${sql.lit(CALENDAR_COUNTED_TO)})::int as of_day from (${sql.join([...own, ...others], sql` union all `)}) as of_a_day
      order by stream_type, stream_id, key limit ${NAMED_OF_A_DAY}
    ) as due
    order by due.due_on, due.stream_type, due.stream_id, due.key`
}

function linesOf(meets: RawBuilder<SqlBool>, isOwn: boolean) {
  return sql`(select *, ${sql.lit(isOwn)} as is_own from due_item
    where ${meets} and ${place} = day::date order by stream_type, stream_id, key limit ${CALENDAR_COUNTED_TO})`
}

function itemOf(row: Row, { on, actor }: Pick<InboxView, 'on' | 'actor'>): CalendarItem {
  const day = (value: string | null) => (value === null ? null : date(value))
  const due = date(row.dueOn)
  const opensOn = day(row.opensOn)
  const { key, kind, binding, turn, shown } = row
  return {
    stream: { type: row.streamType, id: row.streamId },
    about: row.about ?? '',
    key,
    kind,
    task: taskOf(row),
    title: shown.title,
    due,
    isOwn: row.isOwn,
    opensOn,
    ...standingFor(
      row.isOwn ? actor : null,
      { bars: shown.bars ?? [] },
      dueStanding({ kind, due, binding, turn, opensOn, readyFrom: day(row.readyFrom), readyUntil: day(row.readyUntil) }, on),
    ),
  }
}
