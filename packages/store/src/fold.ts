import type { EventDraft, StreamRef } from '@goufu/engine'
import type { Projections } from './projections.ts'

/**
 * What gives events a meaning: the store keeps texts and hashes, the engine says what they add up to.
 * Core functions take it as an argument; `engineFold` is the one that is used.
 */
export interface Fold {
  /** The state of a stream after an event. Pure. @throws for an event that cannot stand there. */
  evolve(state: unknown, event: EventDraft): unknown
  /** The rows that the lists across streams must hold for a stream in this state. May read the store: never called in a transaction. */
  project(head: FoldedHead): Promise<Projections>
  /** The same at once, when nothing has to be read for it any more. */
  projectNow?(head: FoldedHead): Projections | undefined
}

export interface FoldedHead {
  readonly stream: StreamRef
  readonly version: number
  readonly state: unknown
  /** When the last event was recorded, ISO 8601. */
  readonly updatedAt: string
}
