import {
  addDays,
  type Actor,
  type CalendarDate,
  type Citation,
  date,
  type DueItem,
  type DueStanding,
  dueStanding,
  type Role,
  type Text,
} from '@goufu/engine'
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import * as z from 'zod'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Page } from './project-list.ts'
import type { Database, DueItemTable } from './schema.ts'
import type { Store } from './store.ts'

/**
 * Where a line stands: overdue, due soon, to be done now, held by a day or a rule, or with somebody else who is waited for. In this order,
 * and each line in one place only.
 */
export const INBOX_PARTS = ['overdue', 'soon', 'ready', 'held', 'awaited'] as const
export type InboxPart = (typeof INBOX_PARTS)[number]

/** Whose inbox, and as at which day. */
export interface InboxView {
  /** The person whose work it is; null for the whole office. */
  readonly actor: Pick<Actor, 'id' | 'role' | 'organisation'> | null
  readonly on: CalendarDate
  /** How many days ahead of the day is soon: a whole number, 0 or more. */
  readonly withinDays: number
}

export interface InboxRequest extends InboxView {
  /** `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
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
  readonly title: Text
  readonly role: Role
  readonly roles: readonly Role[]
  readonly due: string | null
  readonly opensOn: string | null
  readonly readyFrom: string | null
  readonly why: Text | null
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
    const rows = await inboxPart(store, request, part, after?.[0] === part ? after : null)
      .limit(room)
      .execute()
    found.push(...rows.map((row) => ({ item: itemOf(row, part, request.on), place: placeOf(row, part) })))
  }
  const shown = found.slice(0, request.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ item }) => item),
    next: found.length > request.limit && last !== undefined ? encodeCursor(last.place) : null,
  }
}

/** How many lines each part has. */
export async function countInbox(store: Store, view: InboxView): Promise<Readonly<Record<InboxPart, number>>> {
  const counts = await Promise.all(
    INBOX_PARTS.map(async (part) => {
      const { count } = await partOf(store, view, part)
        .select((e) => e.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return [part, count] as const
    }),
  )
  // Built from the parts themselves, so every part is there.
  return Object.fromEntries(counts) as Record<InboxPart, number>
}

/** The query of one part, without its limit. */
export function inboxPart(store: Store, view: InboxView, part: InboxPart, after: Position | null) {
  const inOrder = partOf(store, view, part)
    .leftJoin('projectList', (join) => join.onRef('projectList.id', '=', 'dueItem.streamId').on('dueItem.streamType', '=', 'project'))
    .leftJoin('supplierList', (join) => join.onRef('supplierList.id', '=', 'dueItem.streamId').on('dueItem.streamType', '=', 'supplier'))
    .selectAll('dueItem')
    .select((e) => e.fn.coalesce('projectList.title', 'supplierList.name').as('about'))
    .select(isUnread(view).as('unread'))
    .orderBy(placeOn(part))
    .orderBy('streamType')
    .orderBy('streamId')
    .orderBy('key')
  if (after === null) return inOrder
  const [, dueOn, ...rest] = after
  return inOrder.where(sql<boolean>`(${placeOn(part)}, stream_type, stream_id, key) > (${dueOn}::date, ${rest[0]}, ${rest[1]}, ${rest[2]})`)
}

function isUnread({ actor, on }: InboxView) {
  if (actor === null) return sql<boolean>`false`
  return sql<boolean>`exists (
    select from reminder where reminder.role = ${actor.role} and reminder.stream_type = due_item.stream_type
      and reminder.stream_id = due_item.stream_id and reminder.key = due_item.key and reminder.due_on = due_item.due_on and reminder.made_on <= ${on}
      and reminder.id > coalesce((select read_through from reminder_reader where person = ${actor.id}), 0))`
}

/** As the indexes have it. */
function placeOn(part: InboxPart) {
  return part === 'overdue' || part === 'soon' ? sql.ref('due_on') : sql`coalesce(due_on, date '9999-12-31')`
}

type Builder = ExpressionBuilder<Database, 'dueItem'>

function partOf(store: Store, { actor, on, withinDays }: InboxView, part: InboxPart) {
  const query = store.db.selectFrom('dueItem').where((e) => isIn(e, part, on, addDays(on, withinDays)))
  if (actor === null) return part === 'awaited' ? query.where(sql<boolean>`false`) : query
  if (part === 'awaited') return query.where(sql<boolean>`awaited_by @> ${JSON.stringify([actor.role])}::jsonb`)
  const holder = actor.role === 'supplier' ? actor.organisation : actor.id
  return query.where('role', '=', actor.role).where((e) => e.or([e('holder', 'is', null), e('holder', '=', holder)]))
}

function isIn(e: Builder, part: InboxPart, on: CalendarDate, soonUntil: CalendarDate): Expression<SqlBool> {
  const isReady = e.and([e('readyFrom', '<=', on), e.or([e('readyUntil', 'is', null), e('readyUntil', '>=', on)])])
  const isHeld = e.or([e('readyFrom', 'is', null), e('readyFrom', '>', on), e('readyUntil', '<', on)])
  const isPast = e.and([e('dueOn', '<', on), e('binding', '=', false)])
  const isNeither = e.or([e('dueOn', 'is', null), e('dueOn', '>', soonUntil), isPast])
  switch (part) {
    case 'overdue':
      return e.and([e('dueOn', '<', on), e('binding', '=', true)])
    case 'soon':
      return e.and([e('dueOn', '>=', on), e('dueOn', '<=', soonUntil)])
    case 'ready':
      return e.and([e('turn', '=', true), isReady, isNeither])
    case 'held':
      return e.and([e('turn', '=', true), isHeld, isNeither])
    case 'awaited':
      return isReady
  }
}

type Row = DueItemTable & { readonly about: string | null; readonly unread: boolean }

function itemOf(row: Row, part: InboxPart, on: CalendarDate): InboxItem {
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
    title: shown.title,
    role,
    roles: shown.roles,
    due: row.dueOn,
    opensOn: row.opensOn,
    readyFrom: row.readyFrom,
    why: shown.why,
    citation: shown.citation,
    ...dueStanding({ ...days, binding: row.binding, turn: row.turn }, on),
  }
}

function placeOf(row: Row, part: InboxPart): Position {
  return [part, row.dueOn ?? LAST_DAY, row.streamType, row.streamId, row.key]
}
