import type { CalendarDate, EventDraft, StreamRef } from '@goufu/engine'
import type { Store } from './store.ts'
import { parseBody } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'

/** An event and its place in the ledger. */
export interface SequencedEvent {
  readonly event: StoredEvent
  /** Null while it waits to be sealed. */
  readonly sequence: number | null
}

/** Events of one stream in order, after the one with number `after`; 0 for the beginning. */
export async function readEvents(store: Store, stream: StreamRef, after: number, limit: number): Promise<readonly SequencedEvent[]> {
  const rows = await store.db
    .selectFrom('event')
    .leftJoin('ledger', (join) =>
      join
        .onRef('ledger.streamType', '=', 'event.streamType')
        .onRef('ledger.streamId', '=', 'event.streamId')
        .onRef('ledger.number', '=', 'event.number'),
    )
    .select(['event.body', 'event.hash', 'ledger.sequence'])
    .where('event.streamType', '=', stream.type)
    .where('event.streamId', '=', stream.id)
    .where('event.number', '>', after)
    .orderBy('event.number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ event: parseBody(row), sequence: row.sequence }))
}

/** Folds the events of a stream that had taken effect by the end of a day; `null` when there were none yet. */
export async function foldAsOf<S>(
  store: Store,
  stream: StreamRef,
  asOf: CalendarDate,
  evolve: (state: S | null, event: EventDraft) => S,
): Promise<{ readonly version: number; readonly hash: string; readonly state: S } | null> {
  const rows = await store.db
    .selectFrom('event')
    .select(['body', 'hash'])
    .where('streamType', '=', stream.type)
    .where('streamId', '=', stream.id)
    .where('effectiveOn', '<=', asOf)
    .orderBy('number')
    .execute()
  return rows
    .map(parseBody)
    .reduce<{ version: number; hash: string; state: S } | null>(
      (folded, event) => ({ version: event.number, hash: event.hash, state: evolve(folded?.state ?? null, event) }),
      null,
    )
}
