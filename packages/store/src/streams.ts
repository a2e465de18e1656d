import type { StateOf, StreamRef, StreamType } from '@goufu/engine'
import { NO_PREDECESSOR } from './hash.ts'
import type { Store } from './store.ts'
import { streamKey } from './stored-event.ts'

/** The newest version of a stream and the state that its events fold to. */
export interface StreamHead<T extends StreamType = StreamType> {
  readonly stream: StreamRef & { readonly type: T }
  readonly version: number
  readonly hash: string
  readonly state: StateOf[T]
}

/** Heads of several streams as they were at one moment. */
export class StreamHeads {
  readonly #byKey: ReadonlyMap<string, StreamHead>

  constructor(heads: readonly StreamHead[]) {
    this.#byKey = new Map(heads.map((head) => [streamKey(head.stream), head]))
  }

  /** `undefined` for a stream that has no events. */
  get<T extends StreamType>(type: T, id: string): StreamHead<T> | undefined {
    // A head is kept under its own type, so what is found under `type` has its state.
    return this.#byKey.get(streamKey({ type, id })) as StreamHead<T> | undefined
  }

  all(): readonly StreamHead[] {
    return [...this.#byKey.values()]
  }

  ofType<T extends StreamType>(type: T): readonly StreamHead<T>[] {
    return this.all().flatMap(({ stream }) => (stream.type === type ? (this.get(type, stream.id) ?? []) : []))
  }

  /** Those of some streams. */
  only(streams: readonly StreamRef[]): StreamHeads {
    return new StreamHeads(streams.flatMap(({ type, id }) => this.get(type, id) ?? []))
  }

  /** These heads with others in place of, or beside, the ones of the same streams. */
  with(others: readonly StreamHead[]): StreamHeads {
    return new StreamHeads([...this.all(), ...others])
  }
}

/** What the first event of a stream is chained to. */
export const BEFORE_FIRST_EVENT = { version: 0, hash: NO_PREDECESSOR } as const

/** Loads heads in one round trip and from one snapshot; streams without events are absent from the answer. */
export async function loadStreams(store: Store, streams: readonly StreamRef[]): Promise<StreamHeads> {
  if (streams.length === 0) return new StreamHeads([])
  const { rows } = await store.pool.query<HeadRow>({
    name: 'load-streams',
    text: `select type, id, version, hash, state from stream
           join unnest($1::text[], $2::text[]) as wanted (wanted_type, wanted_id) on type = wanted_type and id = wanted_id`,
    values: [streams.map((stream) => stream.type), streams.map((stream) => stream.id)],
  })
  return headsOf(rows)
}

/** Heads as they were read. */
export function headsOf(rows: readonly HeadRow[]): StreamHeads {
  return new StreamHeads(rows.map(({ type, id, version, hash, state }) => ({ stream: { type, id }, version, hash, state })))
}

export interface HeadRow {
  readonly type: StreamType
  readonly id: string
  readonly version: number
  readonly hash: string
  readonly state: StateOf[StreamType]
}
