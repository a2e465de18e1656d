import type { PoolClient } from 'pg'
import type { EventDraft, Finding, JsonObject, JsonValue, StateOf, StreamRef, StreamType } from '@goufu/engine'
import { appendToStream } from './append.ts'
import { recordCommand } from './commands.ts'
import type { RecordedCommand } from './commands.ts'
import { upsertProjections } from './projections.ts'
import type { Projections } from './projections.ts'
import { chainEvents, streamKey } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'
import type { CommandOutcome } from './schema.ts'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'

/** What somebody asked for, under the id that makes asking twice harmless. */
export interface Command {
  /** A UUID the asker chose. */
  readonly id: string
  /** `task`, `create-project`, … */
  readonly kind: string
  /** What it is about, to find it again; not a part of what makes it the same command. */
  readonly stream: StreamRef
  readonly actor: { readonly id: string; readonly name: string; readonly role: string }
  /** What is asked, in full: the same id with another request is refused. */
  readonly request: JsonObject
}

/** New events of one stream, decided on its version `head.version`. */
export interface StreamWrite<T extends StreamType = StreamType> {
  readonly stream: StreamRef & { readonly type: T }
  /** The head the decision was taken on; `BEFORE_FIRST_EVENT` for a stream that is to begin. */
  readonly head: { readonly version: number; readonly hash: string }
  /** One at least. */
  readonly events: readonly EventDraft[]
  /** The state after `events`. */
  readonly state: StateOf[T]
}

export interface Commit {
  readonly command: Command
  readonly outcome: CommandOutcome
  /** What a replay of the command is answered with. */
  readonly answer: JsonValue
  readonly findings: readonly Finding[]
  /** Empty unless accepted. */
  readonly writes: readonly StreamWrite[]
  readonly projections: Projections
  /** Instant of the server's clock, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly events: readonly StoredEvent[] }
  /** The same command was recorded before; nothing was written now. */
  | { readonly kind: 'replayed'; readonly command: RecordedCommand }
  /** The id belongs to another request; nothing was written. */
  | { readonly kind: 'command-reused' }
  /** A stream has moved on since its head was loaded; nothing was written. */
  | { readonly kind: 'stale-version'; readonly stream: StreamRef; readonly version: number }

/**
 * Records a command and all it brings about in one transaction, or nothing: the command with its outcome, the heads,
 * the events with their hashes, the outbox and the projections. A refusal is recorded by the same way, without events.
 *
 * The command goes first, so that a second copy of it waits for the first and then finds it. Heads follow in the order
 * of their type and id, so that two commands that touch the same streams cannot wait for each other.
 */
export async function commit(store: Store, request: Commit): Promise<CommitResult> {
  const { command, recordedAt } = request
  const writes = request.writes.map((write) => ({
    ...write,
    chained: chainEvents(write.head, write.events, { commandId: command.id, recordedAt }, store.hashAlgorithm),
  }))
  const ordered = writes.toSorted((a, b) => compare(streamKey(a.stream), streamKey(b.stream)))
  const work = async (client: PoolClient): Promise<CommitResult> => {
    const earlier = await recordCommand(client, request)
    if (earlier !== undefined) return earlier
    for (const write of ordered) {
      const current = await appendToStream(client, write, store.hashAlgorithm, recordedAt)
      if (current !== undefined) return { kind: 'stale-version', stream: write.stream, version: current }
    }
    await upsertProjections(client, request.projections)
    return { kind: 'committed', events: writes.flatMap((write) => write.chained.map(({ event }) => event)) }
  }
  const result = await inTransaction(store.pool, work, ({ kind }) => kind === 'committed')
  if (result.kind === 'committed' && result.events.length > 0) store.committed.notify()
  return result
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
