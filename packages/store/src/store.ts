import type { Kysely } from 'kysely'
import type { Text } from '@goufu/engine'
import type { HashAlgorithm } from './hash.ts'
import type { Database } from './schema.ts'
import type { Signal } from './signal.ts'
import type { Turns } from './turns.ts'
import type { Wall } from './wall.ts'
import type { StorePool } from './walled-pool.ts'

/** An open database of Goufu, migrated and ready. Everything else in this package takes it as its first argument. */
export interface Store {
  readonly kind: 'embedded' | 'server'
  /** Queries; results carry camelCase names, money as integer fen, dates and instants as ISO 8601 text. */
  readonly db: Kysely<Database>
  /** The pool under `db`, for the few prepared statements of the hot path. */
  readonly pool: StorePool
  /** On whose behalf the database is asked: `system` for a store as it is opened. */
  readonly wall: Wall
  /** The same store as somebody at a wall may use it: whatever they may not see is not there for them. */
  at(wall: Wall): Store
  /** What new events are hashed with. Older events keep the algorithm they were written with. */
  readonly hashAlgorithm: HashAlgorithm
  /** Fires after a commit that added events in this process. */
  readonly committed: Signal
  /** Commands of this process that write the same shared stream wait here, not in failed attempts. */
  readonly turns: Turns
  /** Shapes of events that this process has noted in the database. */
  readonly notedShapes: Set<string>
  /** What an operator should read where the store was opened, or null. */
  readonly notice: Text | null
  /** Ends the connections and, when embedded, the database itself, and gives the directory free. */
  close(): Promise<void>
}
