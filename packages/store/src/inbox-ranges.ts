import { addDays, type Role } from '@goufu/engine'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { InboxPart, InboxView } from './inbox-view.ts'

// The ranges of rows that a part of an inbox is made of. Each is written as an index has it, so that the database walks along that
// index and nearly every row it meets is shown or counted.

type Condition = RawBuilder<SqlBool>

/** The place of a line among others of its part: what has no due date comes last. */
const place = sql`coalesce(due_on, date '9999-12-31')`

/** The order of lines, as the indexes have it. */
export const inOrder = sql`${place}, stream_type, stream_id, key`

/** Roles of the office, those that anything is waited for by; each has an index. */
const WAITING_ROLES: ReadonlySet<Role> = new Set<Role>(['preparer', 'approver', 'finance', 'evaluator', 'auditor', 'administrator'])

/** Conditions that no row meets two of; all rows that meet one are the part. */
export function inboxRanges(view: InboxView, part: InboxPart): readonly Condition[] {
  return whose(view, part).flatMap((own) => when(view, part).map((range) => sql<SqlBool>`${own} and ${range}`))
}

function whose({ actor }: InboxView, part: InboxPart): readonly Condition[] {
  if (part === 'awaited') {
    if (actor === null || !WAITING_ROLES.has(actor.role)) return []
    // Said as the index of the role says it.
    return [sql`awaited_by @> ${sql.lit(JSON.stringify([actor.role]))}`]
  }
  if (actor === null) return [sql`true`]
  const holder = actor.role === 'supplier' ? actor.organisation : actor.id
  const holders = holder === null || holder === '' ? [''] : ['', holder]
  return holders.map((one) => sql`role = ${actor.role} and coalesce(holder, '') = ${one}`)
}

function when({ on, withinDays }: InboxView, part: InboxPart): readonly Condition[] {
  const soonUntil = addDays(on, withinDays)
  switch (part) {
    case 'overdue':
      return [sql`binding and ${place} < ${on}`]
    case 'soon':
      return [sql`binding`, sql`not binding`].map((binding) => sql`${binding} and ${place} between ${on} and ${soonUntil}`)
    case 'ready':
    case 'held':
      return [sql`${place} > ${soonUntil}`, sql`not binding and ${place} < ${on}`].map(
        (range) => sql`turn and ${part === 'ready' ? readyOn(on) : sql`(${readyOn(on)}) is not true`} and ${range}`,
      )
    case 'awaited':
      return [readyOn(on)]
  }
}

/** Whether nothing of the project stands against it on a day. */
function readyOn(on: string): Condition {
  return sql`ready_from is not null and ready_from <= ${on} and (ready_until is null or ready_until >= ${on})`
}
