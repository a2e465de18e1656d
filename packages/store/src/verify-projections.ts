import type { StreamRef, StreamType } from '@goufu/engine'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { streamFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Fold, FoldedHead } from './fold.ts'
import type { WrittenHead } from './read-streams.ts'
import { sameJson } from './same-json.ts'
import type { Database } from './schema.ts'

/**
 * Compares the list rows of a stream with those that its folded state gives.
 * Not to be called in a transaction: the fold may read profiles, and the embedded database has one connection.
 */
export async function compareRows(head: WrittenHead, state: unknown, stored: readonly object[], fold: Fold): Promise<readonly Fault[]> {
  if (state === undefined) return [] // the events cannot be folded, which has been reported
  const stream: StreamRef = { type: head.type, id: head.id }
  const expected = await expectedRows({ stream, version: head.version, state, updatedAt: head.updatedAt }, fold)
  if (typeof expected === 'string') {
    return [streamFault('projection', stream, head.version, `无法列出：${expected}`, `it cannot be listed: ${expected}`)]
  }
  if (sameJson(expected, stored)) return []
  return [
    streamFault('projection', stream, head.version, '列表行与事件重放结果不符', 'its row in the lists is not what the events add up to'),
  ]
}

/** @returns the reason when there are none, for instance that the profile is gone. */
async function expectedRows(head: FoldedHead, fold: Fold): Promise<readonly object[] | string> {
  try {
    const { projects, funds, suppliers } = await fold.project(head)
    return [...projects, ...funds, ...suppliers]
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Rows of the lists, and events that wait for the ledger, that belong to no stream. */
export async function findStrayRows(trx: Transaction<Database>): Promise<readonly Fault[]> {
  const { rows } = await sql<{ type: StreamType; id: string; waits: boolean }>`
    select type, id, waits from (
      select 'project' as type, id, false as waits from project_list
      union all select 'fund', id, false from fund_balance
      union all select 'supplier', id, false from supplier_list
      union all select distinct stream_type, stream_id, true from outbox
    ) as claimed
    where not exists (select from stream where stream.type = claimed.type and stream.id = claimed.id)
    order by type, id`.execute(trx)
  return rows.map(({ type, id, waits }) =>
    waits
      ? strayEvents({ type, id })
      : streamFault('projection', { type, id }, null, '有列表行而没有事件', 'it has a row in the lists but no events'),
  )
}

export function strayEvents(stream: StreamRef): Fault {
  return streamFault('event-stray', stream, null, '有事件而没有流头', 'it has events but no head')
}
