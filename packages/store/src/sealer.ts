import { sealPending } from './seal-pending.ts'
import type { SigningKey } from './signature.ts'
import { signCheckpoint } from './sign-checkpoint.ts'
import type { Store } from './store.ts'

const DEFAULT_INTERVAL_MS = 1_000
/** Long enough to seal many events at once under load, short enough that a reader sees them sealed. */
const GATHER_MS = 50

/** Seals in the background until it is stopped. */
export interface Sealer {
  /** Ends after the batch it is working on; what then waits is sealed by the next one. */
  stop(): Promise<void>
}

export interface SealerOptions {
  readonly now: () => Date
  /** Hears of a round that failed, for instance because the database was away; the next round tries again. */
  readonly onError: (error: unknown) => void
  /** Signs the ledger's head every so often; without it nothing is signed. */
  readonly signingKey?: SigningKey
  /** How long events of other processes, or of one that crashed, may wait. */
  readonly intervalMs?: number
}

/** One checkpoint at most for so many entries, unless so much time has passed: often enough that proofs of single entries stay short. */
const PACE = { entries: 512, milliseconds: 10 * 60_000 }

/**
 * Seals soon after each commit of this process and, for what others left, at an interval.
 * No LISTEN / NOTIFY: a notification makes PostgreSQL take one lock for all transactions that commit.
 */
export function startSealer(store: Store, options: SealerOptions): Sealer {
  let running: Promise<void> | undefined
  let gathering: NodeJS.Timeout | undefined

  const round = async (): Promise<void> => {
    try {
      await sealPending(store, options.now)
      if (options.signingKey !== undefined) await signCheckpoint(store, options.signingKey, options.now, PACE)
    } catch (error) {
      options.onError(error)
    } finally {
      running = undefined
    }
  }
  const seal = (): void => {
    gathering = undefined
    // A round that is under way may have read the outbox before the newest commit.
    if (running === undefined) running = round()
    else wake()
  }
  const wake = (): void => {
    gathering ??= setTimeout(seal, GATHER_MS).unref()
  }

  const timer = setInterval(wake, options.intervalMs ?? DEFAULT_INTERVAL_MS).unref()
  const unsubscribe = store.committed.subscribe(wake)
  wake()
  return {
    async stop() {
      unsubscribe()
      clearInterval(timer)
      clearTimeout(gathering)
      await running
    },
  }
}
