import { type Actor, addDays, type CalendarDate, type Role, roleIdOf } from '@goufu/engine'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { AT_THE_TOP, type InboxPart, type InboxView } from './inbox-view.ts'

// The ranges of rows that a part of an inbox is made of. Each is written as an index has it, so that the database walks along that
// index and nearly every row it meets is shown or counted; with `case`, since behind a wall it uses none for `coalesce`.

type Condition = RawBuilder<SqlBool>

/** The place of a line among others of its part: what has no due date comes last. */
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

/**
 * Conditions that no row meets two of; all rows that meet one are the part, or what is left of it behind a place. Where a range begins
 * is said once, by its day or by the place: told both, the database walks from the earlier one.
 */
export function inboxRanges(view: InboxView, part: InboxPart, after: InboxPlace | null): readonly Condition[] {
  const begins = ({ behind }: Range): Condition => {
    if (after !== null && (behind === null || after[1] > behind))
      return sql`(${inOrder}) > (${after[1]}::date, ${after[2]}, ${after[3]}, ${after[4]})`
    return behind === null ? sql`true` : sql`${place} > ${behind}`
  }
  return whose(view, part).flatMap((own) => when(view, part).map((range) => sql<SqlBool>`${own} and ${range.meets} and ${begins(range)}`))
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

function when({ on, withinDays }: InboxView, part: InboxPart): readonly Range[] {
  const soonUntil = addDays(on, withinDays)
  const passed = sql`${place} < ${on}`
  switch (part) {
    case 'overdue':
      return [{ meets: sql`binding and ${passed}`, behind: null }]
    case 'soon':
      return [sql`binding`, sql`not binding`].map((binding) => ({
        meets: sql`${binding} and ${place} <= ${soonUntil}`,
        behind: addDays(on, -1),
      }))
    case 'ready':
    case 'held': {
      const stands = part === 'ready' ? readyOn(on) : sql`(${readyOn(on)}) is not true`
      return [
        { meets: sql`turn and ${stands}`, behind: soonUntil },
        { meets: sql`turn and not binding and ${stands} and ${passed}`, behind: null },
      ]
    }
    case 'awaited':
      return [{ meets: readyOn(on), behind: null }]
  }
}

/** Whether nothing of the project stands against it on a day. */
function readyOn(on: CalendarDate): Condition {
  return sql`ready_from is not null and ready_from <= ${on} and (ready_until is null or ready_until >= ${on})`
}
