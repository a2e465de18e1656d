import type { DueItem, RoleId, StreamRef } from '@goufu/engine'
import type { PoolClient } from 'pg'
import type { DueItemTable } from './schema.ts'

/** Everything of a stream that is due or waits: its rows are these and no others. */
export interface DueOfStream {
  readonly stream: StreamRef
  readonly items: readonly DueItemTable[]
}

/**
 * The rows of a stream, by key: in the order in which they are compared. What anybody of a role may do is held by the organisation that the
 * project belongs to, so that each office has its own.
 * @param organisation whose the project is; null for a supplier
 */
export function dueRows({ type, id }: StreamRef, items: readonly DueItem[], organisation: string | null): DueOfStream {
  const rows = items.map((item): DueItemTable => ({
    streamType: type,
    streamId: id,
    key: item.key,
    kind: item.kind,
    role: item.roles[0] ?? 'preparer',
    holder: item.holder ?? (isOfOffice(item.roles[0]) ? organisation : null),
    organisation,
    awaitedBy: item.awaitedBy,
    dueOn: item.due,
    binding: item.binding,
    turn: item.turn,
    opensOn: item.opensOn,
    readyFrom: item.readyFrom,
    readyUntil: item.readyUntil,
    shown: {
      title: item.title,
      ...(item.task === null || item.task === item.key ? {} : { task: item.task }),
      roles: item.roles,
      roleTitle: item.roleTitle,
      why: item.why,
      ...(item.bars.length === 0 ? {} : { bars: item.bars }),
      citation: item.citation,
    },
  }))
  return { stream: { type, id }, items: byKey(rows) }
}

/** Suppliers and the public belong to no office: what any of them may do is anybody's. What profiles add is a part of an office's role. */
function isOfOffice(role: RoleId = 'preparer'): boolean {
  return role !== 'supplier' && role !== 'public'
}

/** In the order of the keys, whatever the database's collation. */
export function byKey(rows: readonly DueItemTable[]): readonly DueItemTable[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * Puts the rows of a stream in place of those it had, in the transaction of `client`. Rows that stay as they are are not written. The next
 * round of reminders hears of those that are and have a day.
 */
export async function replaceDueItems(client: PoolClient, { stream, items }: DueOfStream): Promise<void> {
  await client.query({ ...REPLACE, values: [stream.type, stream.id, JSON.stringify(items.map(columnsOf))] })
}

function columnsOf(row: DueItemTable) {
  return {
    key: row.key,
    kind: row.kind,
    role: row.role,
    holder: row.holder,
    organisation: row.organisation,
    awaited_by: row.awaitedBy,
    due_on: row.dueOn,
    binding: row.binding,
    turn: row.turn,
    opens_on: row.opensOn,
    ready_from: row.readyFrom,
    ready_until: row.readyUntil,
    shown: row.shown,
  }
}

const COLUMNS = 'kind, role, holder, organisation, awaited_by, due_on, binding, turn, opens_on, ready_from, ready_until, shown'
const qualified = (table: string) => COLUMNS.replaceAll(/\w+/g, (column) => `${table}.${column}`)

// Written only by whoever has the lock on the stream's head.
const REPLACE = {
  name: 'replace-due-items',
  text: `with wanted as (
    select * from json_to_recordset($3::json) as wanted (
      key text, kind text, role text, holder text, organisation text, awaited_by jsonb, due_on date, binding boolean, turn boolean,
      opens_on date, ready_from date, ready_until date, shown jsonb
    )
  ), gone as (
    delete from due_item where stream_type = $1 and stream_id = $2 and not exists (select from wanted where wanted.key = due_item.key)
  )
  , written as (
    insert into due_item (stream_type, stream_id, key, ${COLUMNS}) select $1, $2, key, ${COLUMNS} from wanted
    on conflict (stream_type, stream_id, key) do update set (${COLUMNS}) = (${qualified('excluded')})
    where (${qualified('due_item')}) is distinct from (${qualified('excluded')})
    returning due_on
  )
  insert into reminder_pending (stream_type, stream_id) select $1, $2 where exists (select from written where due_on is not null)`,
}
