import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type CopiedRows, copiedRows } from './copied-text.ts'
import type { Batch, Wanted } from './generate.ts'
import type { Place } from './place.ts'

/**
 * The purchases under all documents, at every point they can be cut off at, take 330 MB, and a batch some ten; without a bound V8 takes what
 * the machine has.
 */
const MOST_MB = 640

/** A batch as the thread hands it over: ready to be sent to the database. */
export interface CopiedBatch extends Omit<Batch, 'tables'> {
  readonly copies: readonly CopiedRows[]
}

/** What the thread is to make, and from where on. */
export interface Order {
  readonly wanted: Wanted
  readonly from: Place
}

/** A batch as it is handed over. */
export function copiedBatch({ tables, ...rest }: Batch): CopiedBatch {
  return { copies: [...tables].map(copiedRows), ...rest }
}

/**
 * The batches of a sample, made in a thread of their own while the database takes the ones before: at most two wait, however large the
 * sample is. The thread ends with the iteration.
 */
export async function* generateInThread({ projects, seed }: Wanted, from: Place): AsyncGenerator<CopiedBatch, void> {
  const order: Order = { wanted: { projects, seed }, from }
  const worker = new Worker(new URL('./generate-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  })
  try {
    for await (const [batch] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[CopiedBatch]>) {
      // the worker sends nothing else
      yield batch
      if (batch.last) return
      worker.postMessage('taken')
    }
    throw new Error('The thread that makes the sample has ended too early.')
  } finally {
    await worker.terminate()
  }
}
