import type { StreamRef, StreamType } from '@goufu/engine'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold, FoldedHead } from './fold.ts'
import { storedParties } from './parties.ts'
import type { Projections } from './projections.ts'
import { sameJson } from './same-json.ts'
import type { Database } from './schema.ts'

/** The rows that a stream is to have in the lists, or the reason why there are none: for instance that the profile is gone. */
export type ExpectedRows = readonly object[] | { readonly unlisted: string }

/** Compares the list rows of a stream with those that its folded state gives. */
export function compareRows(stream: StreamRef, version: number, expected: ExpectedRows, stored: readonly object[]): readonly Fault[] {
  if ('unlisted' in expected) {
    const reason = expected.unlisted
    return [streamFault('projection', stream, version, `无法列出：${reason}`, `it cannot be listed: ${reason}`)]
  }
  if (sameJson(expected, stored)) return []
  return [streamFault('projection', stream, version, '列表行与事件重放结果不符', 'its row in the lists is not what the events add up to')]
}

/** Not to be called in a transaction: the fold may read profiles, and the embedded database has one connection. */
export async function expectedRows(head: FoldedHead, fold: Fold): Promise<ExpectedRows> {
  try {
    return rowsIn(await fold.project(head))
  } catch (error) {
    return unlisted(error)
  }
}

/** The same at once, so that the state need not be kept; `undefined` when something has to be read for it. */
export function expectedRowsNow(head: FoldedHead, fold: Fold): ExpectedRows | undefined {
  try {
    const rows = fold.projectNow?.(head)
    return rows === undefined ? undefined : rowsIn(rows)
  } catch (error) {
    return unlisted(error)
  }
}

function rowsIn({ projects, funds, suppliers, parties, due }: Projections): readonly object[] {
  return [...projects, ...funds, ...suppliers, ...parties.flatMap(storedParties), ...due.flatMap(({ items }) => items)]
}

function unlisted(error: unknown): ExpectedRows {
  return { unlisted: error instanceof Error ? error.message : String(error) }
}

/** Rows of the lists, and events that wait for the ledger, that belong to no stream; and entries of funds that belong to no event. */
export async function findStrayRows(trx: Transaction<Database>): Promise<readonly Fault[]> {
  const { rows } = await sql<{ type: StreamType; id: string; waits: boolean }>`
    select distinct type, id, waits from (
      select 'project' as type, id, false as waits from project_list
      union all select 'project', id, false from project_search
      union all select 'fund', id, false from fund_balance
      union all select 'supplier', id, false from supplier_list
      union all select distinct 'project', project_id, false from project_party
      union all select distinct stream_type, stream_id, false from due_item
      union all select distinct stream_type, stream_id, true from outbox
    ) as claimed
    where not exists (select from stream where stream.type = claimed.type and stream.id = claimed.id)
    order by type, id`.execute(trx)
  return [
    ...rows.map(({ type, id, waits }) =>
      waits
        ? strayEvents({ type, id })
        : streamFault('projection', { type, id }, null, '有列表行而没有事件', 'it has a row in the lists but no events'),
    ),
    ...(await findStrayEntries(trx)),
  ]
}

async function findStrayEntries(trx: Transaction<Database>): Promise<readonly Fault[]> {
  const { rows } = await sql<{ id: string; number: number }>`
    select distinct fund_id as id, number from fund_entry
    where not exists (
      select from event where event.stream_type = 'fund' and event.stream_id = fund_id and event.number = fund_entry.number
    ) order by 1, 2`.execute(trx)
  return rows.map(({ id, number }) =>
    streamFault('fund-entry', { type: 'fund', id }, number, '有分录而没有事件', 'it has entries but no such event'),
  )
}

export function strayEvents(stream: StreamRef): Fault {
  return streamFault('event-stray', stream, null, '有事件而没有流头', 'it has events but no head')
}
