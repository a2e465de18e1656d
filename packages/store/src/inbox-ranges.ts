import { type Actor, addDays, type CalendarDate, personsOf, type Role, roleIdOf } from '@goufu/engine'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { AT_THE_TOP, type InboxPart, type InboxView } from './inbox-view.ts'

// The ranges of rows that a part of an inbox is made of. Each is written as an index has it, so that the database walks along that
// index and nearly every row it meets is shown or counted; with `case`, since behind a wall it uses none for `coalesce`.

type Condition = RawBuilder<SqlBool>
/** Lines, and whom ready ones are not for. */
type Table = 'due_item' | 'due_bar'

/** The place of a line among others of its part: what has no due date comes last. */
const placeIn = (table: Table) => sql`(case when ${sql.ref(table)}.due_on is null then date '9999-12-31' else ${sql.ref(table)}.due_on end)`
/** The same of lines alone. */
export const place = sql`(case when due_on is null then date '9999-12-31' else due_on end)`

/** Who a line waits for, '' for anybody of the role. */
export const itsHolder = sql`(case when holder is null then '' else holder end)`

/** Whose a line is, '' where it is no organisation's. */
export const itsOrganisation = sql`(case when organisation is null then '' else organisation end)`

/** The order of lines, as the indexes have it. */
export const inOrder = sql`${place}, stream_type, stream_id, key`

/** Roles of the office, those that anything is waited for by; each has an index. */
const WAITING_ROLES: ReadonlySet<Role> = new Set<Role>(['preparer', 'approver', 'finance', 'evaluator', 'auditor', 'administrator'])

/** Where a page goes on: behind this line. */
export type InboxPlace = readonly [part: InboxPart, dueOn: string, streamType: string, streamId: string, key: string]

/** A range of lines: what they meet, and the day that their places are behind; null for all from the first. */
interface Range {
  readonly meets: Condition
  readonly behind: CalendarDate | null
}

/** The first lines of a range, so many columns of so many of them, as a query in brackets. */
export type Lines = (columns: RawBuilder<unknown>, limit: number) => RawBuilder<unknown>

/**
 * Ranges that have no line in common; all of their lines are the part, or what is left of it behind a place. Where a range begins is said
 * once, by its day or by the place: told both, the database walks from the earlier one. What is ready, but not for whose inbox it is, is held
 * for them, and found along the index of whom lines are not for.
 */
export function inboxRanges(view: InboxView, part: InboxPart, after: InboxPlace | null): readonly Lines[] {
  const begins = ({ behind }: Range, table: Table): Condition => {
    const of = sql.ref(table)
    if (after !== null && (behind === null || after[1] > behind))
      return sql`(${placeIn(table)}, ${of}.stream_type, ${of}.stream_id, ${of}.key) > (${after[1]}::date, ${after[2]}, ${after[3]}, ${after[4]})`
    return behind === null ? sql`true` : sql`${placeIn(table)} > ${behind}`
  }
  const barred = barredFrom(view)
  const plain = whose(view, part).flatMap((own) =>
    when(view, part).map((range): Lines => {
      const open = part === 'ready' ? sql`not (${isBarred(barred)})` : sql`true`
      const meets = sql`${own} and ${range.meets} and ${begins(range, 'due_item')} and ${open}`
      return (columns, limit) => sql`(select ${columns} from due_item where ${meets} order by ${inOrder} limit ${limit})`
    }),
  )
  if (part !== 'held' || view.actor === null) return plain
  const own = sql`due_item.role = ${roleIdOf(view.actor)} and (case when due_item.holder is null then '' else due_item.holder end) = any(${holdersFor(view.actor, view.within ?? AT_THE_TOP)}::text[])`
  const notForThem = barred.flatMap((one, index) =>
    when(view, 'ready', 'due_bar').map((range): Lines => {
      const meets = sql`${one} and not (${isBarred(barred.slice(0, index))}) and ${own} and ${range.meets} and ${begins(range, 'due_bar')}`
      const bar = sql`due_bar.stream_type, due_bar.stream_id, due_bar.key`
      // Each looked up behind its bar: told to join, the database may read all that is ready for it.
      const barredLines = sql`due_bar cross join lateral (
        select * from due_item where (due_item.stream_type, due_item.stream_id, due_item.key) = (${bar}) offset 0
      ) as due_item`
      return (columns, limit) =>
        sql`(select ${columns} from ${barredLines} where ${meets} order by ${placeIn('due_bar')}, ${bar} limit ${limit})`
    }),
  )
  return [...plain, ...notForThem]
}

/** The bars on whose inbox it is; a deputy's two, their own and that of whom they stand in for. */
function barredFrom({ actor }: InboxView): readonly Condition[] {
  if (actor === null) return []
  return personsOf(actor).map((person) => sql`due_bar.person = ${person} and due_bar.role = ${roleIdOf(actor)}`)
}

/** Whether a line is barred by one of some bars: looked up for each line, since to read all bars at once takes as long as there are many. */
function isBarred(bars: readonly Condition[]): Condition {
  if (bars.length === 0) return sql`false`
  const same = sql`(due_bar.stream_type, due_bar.stream_id, due_bar.key) = (due_item.stream_type, due_item.stream_id, due_item.key)`
  return sql.join<SqlBool>(
    bars.map((bar) => sql`exists (select from due_bar where ${same} and ${bar} offset 0)`),
    sql` or `,
  )
}

/** Conditions that no row meets two of, each as an index begins: what a part of an inbox is drawn from, whatever its day. */
export function whose({ actor, within = AT_THE_TOP }: Pick<InboxView, 'actor' | 'within'>, part: InboxPart): readonly Condition[] {
  if (part === 'awaited') {
    if (actor === null || !WAITING_ROLES.has(actor.role)) return []
    return ofAny(itsOrganisation, within).map((own) => sql`${waitedForBy(actor.role)} and ${own}`)
  }
  // What is due of a supplier is every office's.
  if (actor === null) return ofAny(itsOrganisation, ['', ...within])
  return ofAny(itsHolder, holdersFor(actor, within)).map((own) => sql`role = ${roleIdOf(actor)} and ${own}`)
}

/** Said as the index of the role says it. */
export function waitedForBy(role: Role): Condition {
  return sql`awaited_by @> ${sql.lit(JSON.stringify([role]))}`
}

/** Whose things somebody does: anybody's, their own, their supplier's, those of the organisations within their reach. */
export function holdersFor(
  { id, role, organisation }: Pick<Actor, 'id' | 'role' | 'organisation'>,
  within: readonly string[],
): readonly string[] {
  const own = role === 'supplier' ? [organisation ?? ''] : [id, ...within]
  return [...new Set(['', ...own])]
}

/** Up to here each organisation has a range of an index of its own; of more, all that is found is put in order. */
const MOST_RANGES = 32

/** Conditions that no row meets two of: a column is one of some values. */
export function ofAny(column: RawBuilder<unknown>, values: readonly string[]): readonly Condition[] {
  if (values.length > MOST_RANGES) return [sql`${column} = any(${values}::text[])`]
  return values.map((value) => sql`${column} = ${value}`)
}

function when({ on, withinDays }: InboxView, part: InboxPart, table: Table = 'due_item'): readonly Range[] {
  const soonUntil = addDays(on, withinDays)
  const passed = sql`${placeIn(table)} < ${on}`
  const binding = sql.ref(`${table}.binding`)
  switch (part) {
    case 'overdue':
      return [{ meets: sql`${binding} and ${passed}`, behind: null }]
    case 'soon':
      return [sql`${binding}`, sql`not ${binding}`].map((kept) => ({
        meets: sql`${kept} and ${placeIn(table)} <= ${soonUntil}`,
        behind: addDays(on, -1),
      }))
    case 'ready':
    case 'held': {
      const stands = part === 'ready' ? readyOn(on, table) : sql`(${readyOn(on, table)}) is not true`
      return [
        { meets: sql`turn and ${stands}`, behind: soonUntil },
        { meets: sql`turn and not ${binding} and ${stands} and ${passed}`, behind: null },
      ]
    }
    case 'awaited':
      return [{ meets: readyOn(on, table), behind: null }]
  }
}

/** Whether nothing of the project stands against it on a day; said as the indexes have it, which pass over the others themselves. */
export function readyOn(on: CalendarDate, table: Table = 'due_item'): Condition {
  const [from, until] = [sql.ref(`${table}.ready_from`), sql.ref(`${table}.ready_until`)]
  return sql`${from} is not null and ${from} <= ${on} and (case when ${until} is null then date '9999-12-31' else ${until} end) >= ${on}`
}
