import type { StreamRef } from '@goufu/engine'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import type { Store } from './store.ts'
import { ALL_STREAMS } from './stream-range.ts'
import { verifyCheckpoints } from './verify-checkpoints.ts'
import { findUnconfirmed, lastEntry, verifyLedger } from './verify-ledger.ts'
import type { LedgerPage } from './verify-ledger.ts'
import { verifyProfiles } from './verify-profiles.ts'
import { findStrayRows } from './verify-projections.ts'
import { inSnapshot, proveOne, verifyStreams } from './verify-streams.ts'
import type { StreamPage } from './verify-streams.ts'
import { createTally } from './verify-tally.ts'
import type { VerifyOptions, VerifySums } from './verify-tally.ts'

/**
 * Proves the whole store: every stream's hash chain and that it folds to its head, the ledger and that it matches the
 * events, the projections and that they match the fold, the kept profiles, the signed checkpoints. Yields each fault as it is found and returns what was read.
 *
 * Reads page by page, each page from one snapshot: memory stays flat, and work may go on meanwhile.
 */
export async function* verify(store: Store, fold: Fold, options: VerifyOptions = {}): AsyncGenerator<Fault, VerifySums> {
  const sealed = await lastEntry(store)
  return yield* proveAll(store, sealed, allPages(store, fold, sealed), options)
}

async function* allPages(store: Store, fold: Fold, sealed: number): AsyncGenerator<StreamPage | LedgerPage, void> {
  yield* verifyStreams(store, fold, ALL_STREAMS, sealed)
  yield* verifyLedger(store, sealed)
  yield* verifyStrays(store)
}

/** What belongs to no stream. */
export async function* verifyStrays(store: Store): AsyncGenerator<StreamPage, void> {
  yield { streams: 0, events: 0, confirmed: 0, faults: await inSnapshot(store, findStrayRows) }
}

/**
 * Adds up the pages of a proof, and proves what takes the whole of it.
 * @param sealed the last entry of the ledger when the proof began
 * @param pages all streams, the whole ledger and what belongs to no stream, in whatever order
 */
export async function* proveAll(
  store: Store,
  sealed: number,
  pages: AsyncGenerator<StreamPage | LedgerPage, void>,
  options: VerifyOptions,
): AsyncGenerator<Fault, VerifySums> {
  const tally = createTally(sealed, options)
  for await (const page of pages) {
    yield* page.faults
    tally.add(page)
  }
  if (tally.unconfirmed() !== 0) yield* await findUnconfirmed(store, sealed, tally.unconfirmed())
  yield* verifyProfiles(store)
  const checkpoints = yield* verifyCheckpoints(store)
  return { ...tally.totals(), checkpoints }
}

export interface StreamCheck {
  readonly ok: boolean
  /** How many events were read. */
  readonly events: number
  readonly faults: readonly Fault[]
}

/** Proves one stream: its chain, its head, its projections and that each of its events stands in the ledger or waits for it. */
export async function verifyStream(store: Store, fold: Fold, stream: StreamRef): Promise<StreamCheck | undefined> {
  const proved = await proveOne(store, fold, stream)
  if (proved === undefined) return undefined
  const { events, faults } = proved
  return { ok: faults.length === 0, events, faults }
}
