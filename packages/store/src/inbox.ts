import {
  type Actor,
  type Bar,
  barOn,
  type Citation,
  date,
  type DueItem,
  type DueStanding,
  dueStanding,
  standingFor,
  type RoleId,
  roleIdOf,
  type Text,
} from '@goufu/engine'
import { sql } from 'kysely'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Page } from './project-list.ts'
import { inboxRanges, inOrder } from './inbox-ranges.ts'
import { INBOX_COUNTED_TO, INBOX_PARTS, type InboxPart, type InboxView } from './inbox-view.ts'
import type { DueItemTable } from './schema.ts'
import type { Store } from './store.ts'

export interface InboxRequest extends InboxView {
  /** `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
  /** Who looks, be it at the work of the office: each line says whether it is not for them; nobody where left out. */
  readonly reader?: Pick<Actor, 'id' | 'role' | 'as' | 'deputyFor'>
}

export interface InboxItem extends DueStanding {
  readonly part: InboxPart
  /** Whether whoever looks has been reminded of it and has not read that. */
  readonly unread: boolean
  readonly stream: { readonly type: string; readonly id: string }
  /** Title of the project, or name of the supplier. */
  readonly about: string
  readonly key: string
  readonly kind: DueItem['kind']
  /** Address of the task it leads to; null where it leads to none. */
  readonly task: string | null
  readonly title: Text
  readonly role: RoleId
  readonly roles: readonly RoleId[]
  /** What the document calls whom it waits for. */
  readonly roleTitle: Text
  readonly due: string | null
  readonly opensOn: string | null
  readonly readyFrom: string | null
  readonly why: Text | null
  /** Why it is another person's than whoever's looks, and whose it can be; null where it may be theirs, or is not their role's. */
  readonly barred: Pick<Bar, 'message' | 'next' | 'citation'> | null
  readonly citation: Citation
}

const LAST_DAY = '9999-12-31'
const position = z.tuple([z.enum(INBOX_PARTS), z.iso.date(), z.string(), z.string(), z.string()])
type Position = z.output<typeof position>

/** What is to be done, part by part, in each the earliest due date first. @returns `undefined` when `after` is no cursor of this list */
export async function readInbox(store: Store, request: InboxRequest): Promise<Page<InboxItem> | undefined> {
  const after = request.after === null ? null : decodeCursor(request.after, position)
  if (after === undefined) return undefined
  const found: { readonly item: InboxItem; readonly place: Position }[] = []
  const first = after === null ? 0 : INBOX_PARTS.indexOf(after[0])
  for (const part of INBOX_PARTS.slice(first)) {
    // One row more than asked for tells whether there is another page.
    const room = request.limit + 1 - found.length
    if (room === 0) break
    const rows = await inboxPart(store, request, part, after?.[0] === part ? after : null, room).execute()
    found.push(...rows.map((row) => ({ item: itemOf(row, part, request), place: placeOf(row, part) })))
  }
  const shown = found.slice(0, request.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ item }) => item),
    next: found.length > request.limit && last !== undefined ? encodeCursor(last.place) : null,
  }
}

/** How many lines each part has; {@link INBOX_COUNTED_TO} where there are as many or more. */
export async function countInbox(store: Store, view: InboxView): Promise<Readonly<Record<InboxPart, number>>> {
  const counts = await inboxCounts(store, view).executeTakeFirstOrThrow()
  // Built from the parts themselves, so every part is there.
  return Object.fromEntries(INBOX_PARTS.map((part) => [part, counts[part]])) as Record<InboxPart, number>
}

/** The query of the counts: all of them in one round trip. In their order lines are found by an index however many there are. */
export function inboxCounts(store: Store, view: InboxView) {
  return store.db.selectNoFrom(
    INBOX_PARTS.map((part) => {
      const ranges = inboxRanges(view, part, null).map((lines) => lines(sql``, INBOX_COUNTED_TO))
      const counted = sql`select count(*) from (select from (${sql.join(ranges, sql` union all `)}) as ranges limit ${INBOX_COUNTED_TO}) as counted`
      return (ranges.length === 0 ? sql<number>`0` : sql<number>`(${counted})`).as(part)
    }),
  )
}

/** The query of one part: so many lines of it, behind a place. */
export function inboxPart(store: Store, view: InboxView, part: InboxPart, after: Position | null, limit: number) {
  const ranges = inboxRanges(view, part, after).map((lines) => lines(sql`due_item.*`, limit))
  const lines = ranges.length === 0 ? sql`select * from due_item where false` : sql.join(ranges, sql` union all `)
  return store.db
    .selectFrom(sql<DueItemTable>`(select * from (${lines}) as ranges order by ${inOrder} limit ${limit})`.as('dueItem'))
    .leftJoin('projectList', (join) => join.onRef('projectList.id', '=', 'dueItem.streamId').on('dueItem.streamType', '=', 'project'))
    .leftJoin('supplierList', (join) => join.onRef('supplierList.id', '=', 'dueItem.streamId').on('dueItem.streamType', '=', 'supplier'))
    .selectAll('dueItem')
    .select((e) => e.fn.coalesce('projectList.title', 'supplierList.name').as('about'))
    .select(isUnread(view).as('unread'))
    .orderBy(inOrder)
}

function isUnread({ actor, on }: InboxView) {
  if (actor === null) return sql<boolean>`false`
  return sql<boolean>`exists (
    select from reminder where reminder.role = ${roleIdOf(actor)} and reminder.stream_type = due_item.stream_type
      and reminder.stream_id = due_item.stream_id and reminder.key = due_item.key and reminder.due_on = due_item.due_on and reminder.made_on <= ${on}
      and reminder.id > coalesce((select read_through from reminder_reader where person = ${actor.id}), 0))`
}

type Row = DueItemTable & { readonly about: string | null; readonly unread: boolean }

function itemOf(row: Row, part: InboxPart, { on, reader, actor }: InboxRequest): InboxItem {
  const day = (value: string | null) => (value === null ? null : date(value))
  const days = { due: day(row.dueOn), opensOn: day(row.opensOn), readyFrom: day(row.readyFrom), readyUntil: day(row.readyUntil) }
  const { key, kind, role, shown } = row
  return {
    part,
    unread: row.unread,
    stream: { type: row.streamType, id: row.streamId },
    about: row.about ?? '',
    key,
    kind,
    task: taskOf(row),
    title: shown.title,
    role,
    roles: shown.roles,
    roleTitle: shown.roleTitle,
    due: row.dueOn,
    opensOn: row.opensOn,
    readyFrom: row.readyFrom,
    why: shown.why,
    barred: reader === undefined ? null : barredFor(reader, shown),
    citation: shown.citation,
    ...standingFor(
      part === 'awaited' ? null : actor,
      { bars: shown.bars ?? [] },
      dueStanding({ kind, ...days, binding: row.binding, turn: row.turn }, on),
    ),
  }
}

/** Where a line leads: to its own task, or to another one that it is about. */
export function taskOf({ key, kind, shown }: Pick<DueItemTable, 'key' | 'kind' | 'shown'>): string | null {
  return kind === 'task' ? key : (shown.task ?? null)
}

function barredFor(reader: NonNullable<InboxRequest['reader']>, { roles, bars = [] }: Row['shown']): InboxItem['barred'] {
  const bar = roles.includes(roleIdOf(reader)) ? barOn(bars, reader) : undefined
  return bar === undefined ? null : { message: bar.message, next: bar.next, citation: bar.citation }
}

function placeOf(row: Row, part: InboxPart): Position {
  return [part, row.dueOn ?? LAST_DAY, row.streamType, row.streamId, row.key]
}
