import type { LedgerPage } from './verify-ledger.ts'
import type { StreamPage } from './verify-streams.ts'

/** What a proof has read. */
export interface VerifyTotals {
  readonly streams: number
  readonly events: number
  readonly entries: number
}

/** What a whole proof has read. */
export interface VerifySums extends VerifyTotals {
  readonly checkpoints: number
}

/** How far a proof has come. */
export interface VerifyProgress extends VerifyTotals {
  /** How many entries the ledger had when the proof began, and so about how many events there were. What arrives meanwhile is proved too. */
  readonly sealed: number
}

export interface VerifyOptions {
  readonly onProgress?: (progress: VerifyProgress) => void
  /** Ends the proof between two pages: the generator throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Adds up what the pages of a proof came to. */
export interface Tally {
  /** Tells how far the proof is. @throws the reason of the signal, when it is to end. */
  add(page: Omit<StreamPage, 'faults'> | Omit<LedgerPage, 'faults'>): void
  /** How many entries of the ledger more there are than events that match theirs. */
  unconfirmed(): number
  totals(): VerifyTotals
}

export function createTally(sealed: number, { onProgress, signal }: VerifyOptions): Tally {
  const sums = { streams: 0, events: 0, confirmed: 0, entries: 0, counted: 0 }
  const totals = () => ({ streams: sums.streams, events: sums.events, entries: sums.entries })
  return {
    add(page) {
      if ('entries' in page) {
        sums.entries += page.entries
        sums.counted += page.counted
      } else {
        sums.streams += page.streams
        sums.events += page.events
        sums.confirmed += page.confirmed
      }
      signal?.throwIfAborted()
      onProgress?.({ ...totals(), sealed })
    },
    unconfirmed: () => sums.counted - sums.confirmed,
    totals,
  }
}
