import type { PoolClient } from 'pg'
import { movedBy } from '@goufu/engine'
import type { EventDraft, StreamRef } from '@goufu/engine'
import type { FundEntryTable } from './schema.ts'

/** The entries that events of funds make in the double-entry ledger; none for those of other streams. */
export function fundEntries(stream: StreamRef, events: readonly (EventDraft & { readonly number: number })[]): readonly FundEntryTable[] {
  if (stream.type !== 'fund') return []
  return events.flatMap((event) => {
    const { projectId, entries } = movedBy(event)
    return entries.map(({ account, amountFen }) => ({ fundId: stream.id, number: event.number, account, projectId, amountFen }))
  })
}

/** Writes entries beside their events, in the transaction of `client`. */
export async function addFundEntries(client: PoolClient, entries: readonly FundEntryTable[]): Promise<void> {
  if (entries.length === 0) return
  await client.query({
    name: 'add-fund-entries',
    text: `insert into fund_entry (fund_id, number, account, project_id, amount_fen)
           select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::bigint[])`,
    values: [
      entries.map(({ fundId }) => fundId),
      entries.map(({ number }) => number),
      entries.map(({ account }) => account),
      entries.map(({ projectId }) => projectId),
      entries.map(({ amountFen }) => amountFen),
    ],
  })
}
