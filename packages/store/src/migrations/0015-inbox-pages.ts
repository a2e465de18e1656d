import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Each part of an inbox is one range of an index or a few of them, in the order in which it is shown, so that a page or a count reads what
 * it needs and nothing of the other parts: by who holds a thing, and apart what is overdue from what merely came to pass. What others
 * are waited for has an index for each role that waits.
 */
export const inboxPages: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

/** What has no due date stands behind everything that has one. */
const PLACE = `coalesce(due_on, date '9999-12-31'), stream_type, stream_id, key`
/** Nobody is nobody's name. */
const HOLDER = `coalesce(holder, '')`
const WAITING_ROLES = ['preparer', 'approver', 'finance', 'evaluator', 'auditor', 'administrator']

const STATEMENTS = [
  ...['role_due', 'due', 'role_turn', 'turn', 'awaited'].map((name) => `drop index due_item_${name}`),
  `create index due_item_role_due on due_item (role, ${HOLDER}, binding, ${PLACE})`,
  `create index due_item_due on due_item (${PLACE})`,
  `create index due_item_role_turn on due_item (role, ${HOLDER}, ${PLACE}) where turn`,
  `create index due_item_turn on due_item (${PLACE}) where turn`,
  `create index due_item_passed on due_item (${PLACE}) where turn and not binding`,
  ...WAITING_ROLES.map(
    (role) => `create index due_item_awaited_${role} on due_item (${PLACE}) where ready_from is not null and awaited_by @> '["${role}"]'`,
  ),
  `drop index reminder_role`,
  `create index reminder_role on reminder (role, ${HOLDER}, id)`,
]
