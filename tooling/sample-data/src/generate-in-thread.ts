import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type CopiedRows, copiedRows } from './copied-text.ts'
import type { Batch, Wanted } from './generate.ts'

/** A batch as the thread hands it over: ready to be sent to the database. */
export interface CopiedBatch extends Pick<Batch, 'projects' | 'events'> {
  readonly copies: readonly CopiedRows[]
  /** Whether it is the last one. */
  readonly last: boolean
}

/** A batch as it is handed over. */
export function copiedBatch({ tables, projects, events, last }: Batch): CopiedBatch {
  return { copies: [...tables].map(copiedRows), projects, events, last }
}

/**
 * The batches of a sample, made in a thread of their own while the database takes the ones before: at most two wait, however large the
 * sample is. The thread ends with the iteration.
 */
export async function* generateInThread({ projects, seed }: Wanted): AsyncGenerator<CopiedBatch, void> {
  const worker = new Worker(new URL('./generate-worker.ts', import.meta.url), { workerData: { projects, seed } })
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
