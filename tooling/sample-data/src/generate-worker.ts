import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { readDocuments } from './documents.ts'
import { copiedBatch, type Order } from './generate-in-thread.ts'
import { generate } from './generate.ts'

// The thread that makes a sample. An error is not caught here: it ends the thread, and the one that started it hears of it.

/** How many batches may wait to be taken. */
const AHEAD = 2

if (parentPort === null) throw new Error('This is to be run in a thread')
const { wanted, from } = workerData as Order // as the one that starts it gives it
const takings = on(parentPort, 'message')
let waiting = 0
for (const made of generate(await readDocuments(), wanted, from)) {
  const batch = copiedBatch(made)
  parentPort.postMessage(
    batch,
    batch.copies.map(({ text }) => text.buffer),
  )
  waiting += 1
  if (waiting < AHEAD) continue
  await takings.next()
  waiting -= 1
}
