import type { PoolClient } from 'pg'
import type { EventDraft, StateOf, StreamRef, StreamType } from '@goufu/engine'
import { appendToStream } from './append.ts'
import { recordCommand } from './commands.ts'
import { noteShapes } from './event-shapes.ts'
import { addFundEntries, fundEntries } from './fund-entries.ts'
import { holdPremises, NO_PREMISES } from './premises.ts'
import type { Held, Premises } from './premises.ts'
import { organisationOf } from './organisation-of.ts'
import type { CommandRecord, EarlierCommand } from './commands.ts'
import { putRows } from './projections.ts'
import type { Projections } from './projections.ts'
import { chainEvents, streamKey } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'
import type { Store } from './store.ts'
import { together } from './together.ts'
import { inTransaction } from './transaction.ts'

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

/** A command, what came of it, and what it changes. */
export interface Commit extends CommandRecord {
  /** Empty unless accepted. */
  readonly writes: readonly StreamWrite[]
  readonly projections: Projections
  /** What it was decided on besides the heads of `writes`; nothing when not given. */
  readonly premises?: Premises
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly events: readonly StoredEvent[] }
  /** The command, or its id, was known already; nothing was written. */
  | EarlierCommand
  /** A stream that is written, or was decided on, has moved on since its head was loaded; nothing was written. */
  | { readonly kind: 'stale-version'; readonly stream: StreamRef; readonly version: number }
  /** A file it cites has been cleared away since it was looked up; nothing was written. */
  | { readonly kind: 'file-gone' }

/**
 * Records a command and all it brings about in one transaction, or nothing: the command with its outcome, the heads,
 * the events with their hashes, the outbox, the entries of funds and the projections. A refusal is recorded by the same way, without events.
 *
 * The command goes first, so that a second copy of it waits for the first and then finds it. What it was decided on is held
 * next. Heads follow in the order of their type and id, so that two commands that touch the same streams cannot wait for each other.
 */
export async function commit(store: Store, request: Commit): Promise<CommitResult> {
  const { command, recordedAt } = request
  const writes = request.writes.map((write) => ({
    ...write,
    chained: chainEvents(write.head, write.events, { commandId: command.id, recordedAt }, store.hashAlgorithm),
  }))
  const ordered = writes.toSorted((a, b) => compare(streamKey(a.stream), streamKey(b.stream)))
  const seen = ordered.map(({ stream, head }) => ({ stream, version: head.version }))
  let noted: readonly string[] = []
  const work = async (client: PoolClient): Promise<CommitResult> => {
    const [earlier, gone, ...currents] = await together<[EarlierCommand | undefined, Held, ...(number | undefined)[]]>(
      client,
      () => recordCommand(client, request),
      () => holdPremises(client, request.premises ?? NO_PREMISES, seen),
      ...ordered.map(
        (write) => () => appendToStream(client, { ...write, organisation: organisationOf(write.state) }, store.hashAlgorithm, recordedAt),
      ),
    )
    if (earlier !== undefined) return earlier
    if (gone === 'file-gone') return { kind: 'file-gone' }
    if (gone !== undefined) return { kind: 'stale-version', ...gone }
    for (const [index, { stream }] of ordered.entries()) {
      const current = currents[index]
      if (current !== undefined) return { kind: 'stale-version', stream, version: current }
    }
    const entries = writes.flatMap(({ stream, chained }) =>
      fundEntries(
        stream,
        chained.map(({ event }) => event),
      ),
    )
    const events = writes.flatMap((write) => write.events)
    await together<readonly void[]>(
      client,
      () => addFundEntries(client, entries),
      ...putRows(client, request.projections),
      async () => {
        noted = await noteShapes(client, store.notedShapes, events)
      },
    )
    return { kind: 'committed', events: writes.flatMap((write) => write.chained.map(({ event }) => event)) }
  }
  const result = await inTransaction(store.pool, work, ({ kind }) => kind === 'committed')
  if (result.kind !== 'committed') return result
  for (const shape of noted) store.notedShapes.add(shape)
  if (result.events.length > 0) store.committed.notify()
  return result
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
