import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { StreamRef } from '@goufu/engine'
import { sql } from 'kysely'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import { merge } from './merge.ts'
import type { StoreLocation } from './open-store.ts'
import type { Store } from './store.ts'
import { ALL_STREAMS, placeBefore } from './stream-range.ts'
import type { StreamRange } from './stream-range.ts'
import { lastEntry, verifyLedger } from './verify-ledger.ts'
import type { LedgerPage } from './verify-ledger.ts'
import { verifyStreams } from './verify-streams.ts'
import type { StreamPage } from './verify-streams.ts'
import { proveAll, verifyStrays } from './verify.ts'
import type { VerifyOptions, VerifySums } from './verify-tally.ts'

/** Each thread takes some three hundred megabytes, and a connection. */
const MOST_THREADS = 8
/** A thread takes as long to start as to prove so many events. */
const EVENTS_WORTH_A_THREAD = 10_000
/** Ranges are short, so that at the end no thread waits long for another. */
const EVENTS_PER_RANGE = 10_000
const KEYS_PER_PAGE = 5_000

/** How the work is shared out, unless it is left to what there is of it. */
export interface Sharing {
  /** Threads beside this one. */
  readonly threads?: number
  readonly eventsPerRange?: number
}

/** The same proof as `verify`, of a store on a server, with the streams shared out among threads: most of the time goes into hashing and folding. */
export async function* verifyInThreads(
  store: Store,
  fold: Fold,
  { databaseUrl }: Extract<StoreLocation, { readonly databaseUrl: string }>,
  options: VerifyOptions & Sharing = {},
): AsyncGenerator<Fault, VerifySums> {
  const sealed = await lastEntry(store)
  const worthwhile = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(sealed / EVENTS_WORTH_A_THREAD))
  const threads = Array.from({ length: options.threads ?? worthwhile }, () => startThread(databaseUrl, sealed))
  try {
    const ranges = rangesOf(store, options.eventsPerRange ?? EVENTS_PER_RANGE)
    const pages = merge<StreamPage | LedgerPage>([
      ...threads.map((thread) => thread.prove(ranges)),
      proveHere(store, fold, ranges, sealed),
      verifyLedger(store, sealed),
      verifyStrays(store),
    ])
    return yield* proveAll(store, sealed, pages, options)
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
}

/** This thread is one of those that prove. */
async function* proveHere(
  store: Store,
  fold: Fold,
  ranges: AsyncGenerator<StreamRange, void>,
  counted: number,
): AsyncGenerator<StreamPage, void> {
  for (let range = await ranges.next(); range.done !== true; range = await ranges.next())
    yield* verifyStreams(store, fold, range.value, counted)
}

interface Thread {
  /** Takes one range after the other, and leaves the rest to others that take from the same. */
  prove(ranges: AsyncGenerator<StreamRange, void>): AsyncGenerator<StreamPage, void>
  stop(): Promise<void>
}

function startThread(databaseUrl: string, counted: number): Thread {
  const worker = new Worker(new URL('./start-verify-worker.mjs', import.meta.url), { workerData: { databaseUrl, counted } })
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  // What a thread fails with is met where its pages are waited for; after that, nobody does.
  worker.on('error', () => undefined)
  return {
    async *prove(ranges) {
      const messages = on(worker, 'message', { close: ['exit'] })
      for (let range = await ranges.next(); range.done !== true; range = await ranges.next()) {
        worker.postMessage(range.value)
        for (;;) {
          const { value, done } = await messages.next()
          if (done === true) throw new Error('A thread of the proof has ended too early.')
          // The worker sends nothing else.
          const [message] = value as [StreamPage | 'done']
          if (message === 'done') break
          yield message
        }
      }
    },
    async stop() {
      worker.postMessage('stop')
      await exited
    },
  }
}

/** Shares out all streams. The versions are not proved yet and need not be: they only make the ranges about equally long. */
async function* rangesOf(store: Store, eventsPerRange: number): AsyncGenerator<StreamRange, void> {
  let begin: StreamRef | null = null
  let last: StreamRef | null = null
  let events = 0
  for (;;) {
    const keys = await keysAfter(store, last)
    for (const { type, id, version } of keys) {
      last = { type, id }
      events += version
      if (events < eventsPerRange) continue
      yield { after: begin, until: last }
      begin = last
      events = 0
    }
    if (keys.length < KEYS_PER_PAGE) break
  }
  yield { after: begin, until: null }
}

function keysAfter(store: Store, last: StreamRef | null) {
  const { streamType, streamId } = placeBefore({ ...ALL_STREAMS, after: last })
  return store.db
    .selectFrom('stream')
    .select(['type', 'id', 'version'])
    .where(sql<boolean>`(type, id) > (${streamType}, ${streamId})`)
    .orderBy('type')
    .orderBy('id')
    .limit(KEYS_PER_PAGE)
    .execute()
}
