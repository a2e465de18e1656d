import type { EventDraft, StreamRef } from '@goufu/engine'
import { digestText } from './hash.ts'
import type { HashAlgorithm } from './hash.ts'

/** What the store adds to an event when it records it. */
export interface Recording {
  /** 1 for the first event of a stream, then without gaps. */
  readonly number: number
  readonly commandId: string
  /** Instant of the server's clock, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string
  /** Hash of the event before it in the stream. */
  readonly previousHash: string
}

/** What the text of an event says. */
export type RecordedEvent = EventDraft & Recording

/** An event as it was recorded. */
export type StoredEvent = RecordedEvent & { readonly hash: string }

/** An event ready to be written: its values, and the text that its hash covers. */
export interface SealedDraft {
  readonly event: StoredEvent
  /**
   * JSON of the event without its hash. Its members stand as they stood in the draft, so that folding what is read back gives
   * a state that is written as the one in the head.
   */
  readonly body: string
}

/** Gives drafts of one stream their numbers and links them into the stream's hash chain. */
export function chainEvents(
  head: { readonly version: number; readonly hash: string },
  drafts: readonly EventDraft[],
  recording: { readonly commandId: string; readonly recordedAt: string },
  algorithm: HashAlgorithm,
): readonly SealedDraft[] {
  const chained: SealedDraft[] = []
  let previousHash = head.hash
  for (const [index, draft] of drafts.entries()) {
    const recorded = { ...draft, ...recording, number: head.version + index + 1, previousHash }
    const body = JSON.stringify(recorded, refuseOtherThanJson)
    const hash = digestText(algorithm, body)
    chained.push({ event: { ...recorded, hash }, body })
    previousHash = hash
  }
  return chained
}

/** @throws TypeError for a number that JSON cannot carry: a bug of the caller, which would otherwise be recorded as null. */
function refuseOtherThanJson(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`)
  return value
}

/** Reads a stored body. */
export function parseBody(row: { readonly body: string; readonly hash: string }): StoredEvent {
  return { ...parseRecorded(row.body), hash: row.hash }
}

/** Reads the text alone. The cast is the parsed edge: the text is covered by its hash, and `verify` recomputes it. */
export function parseRecorded(body: string): RecordedEvent {
  return JSON.parse(body) as RecordedEvent
}

/** `project/p-1`: for messages and keys of maps. */
export function streamKey(stream: StreamRef): string {
  return `${stream.type}/${stream.id}`
}
