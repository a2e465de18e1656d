import type { CalendarDate, StreamRef, StreamType } from '@goufu/engine'
import { evolveStream } from './engine-fold.ts'
import type { Store } from './store.ts'
import { parseBody, streamKey } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'
import { StreamHeads } from './streams.ts'
import type { StreamHead } from './streams.ts'

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

/**
 * Folds the events of several streams that had taken effect by the end of a day, in one round trip and from one snapshot.
 * Streams that had no event by then are absent from the answer.
 */
export async function loadStreamsAsOf(store: Store, streams: readonly StreamRef[], asOf: CalendarDate): Promise<StreamHeads> {
  if (streams.length === 0) return new StreamHeads([])
  const { rows } = await store.pool.query<EventRow>({
    name: 'load-streams-as-of',
    text: `select stream_type, stream_id, number, body, hash from event
           join unnest($1::text[], $2::text[]) as wanted (wanted_type, wanted_id) on stream_type = wanted_type and stream_id = wanted_id
           where effective_on <= $3 order by number`,
    values: [streams.map((stream) => stream.type), streams.map((stream) => stream.id), asOf],
  })
  const heads = new Map<string, StreamHead>()
  for (const row of rows) {
    const stream = { type: row.stream_type, id: row.stream_id }
    const key = streamKey(stream)
    const state = evolveStream(stream.type, heads.get(key)?.state ?? null, parseBody(row))
    heads.set(key, { stream, version: row.number, hash: row.hash, state })
  }
  return new StreamHeads([...heads.values()])
}

interface EventRow {
  readonly stream_type: StreamType
  readonly stream_id: string
  readonly number: number
  readonly body: string
  readonly hash: string
}
