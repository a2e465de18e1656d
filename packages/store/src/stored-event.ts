import { canonicalJson } from '@goufu/engine'
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

/** An event as it was recorded. */
export type StoredEvent = EventDraft & Recording & { readonly hash: string }

/** An event ready to be written: its values, and the text that its hash covers. */
export interface SealedDraft {
  readonly event: StoredEvent
  /** Canonical JSON of the event without its hash. */
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
    const body = canonicalJson(recorded)
    const hash = digestText(algorithm, body)
    chained.push({ event: { ...recorded, hash }, body })
    previousHash = hash
  }
  return chained
}

/** Reads a stored body. The cast is the parsed edge: the text is covered by its hash, and `verify` recomputes it. */
export function parseBody(row: { readonly body: string; readonly hash: string }): StoredEvent {
  return { ...(JSON.parse(row.body) as EventDraft & Recording), hash: row.hash }
}

/** `project/p-1`: for messages and keys of maps. */
export function streamKey(stream: StreamRef): string {
  return `${stream.type}/${stream.id}`
}
