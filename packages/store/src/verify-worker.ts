import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { engineFold } from './engine-fold.ts'
import { openStore } from './open-store.ts'
import { createProfiles } from './profiles.ts'
import type { StreamRange } from './stream-range.ts'
import { verifyStreams } from './verify-streams.ts'

// A thread that proves the ranges of streams it is sent, one after the other, on a connection of its own. An error is not
// caught here: it ends the thread, and the one that started it hears of it.

const { databaseUrl, counted } = z.object({ databaseUrl: z.string(), counted: z.number() }).parse(workerData)
const store = await openStore({ databaseUrl }, { migrations: 'expect', connections: 1 })
const fold = engineFold(createProfiles(store))
let stopping = false
let working = Promise.resolve()

parentPort?.on('message', (message: StreamRange | 'stop') => {
  if (message === 'stop') stopping = true
  working = working.then(() => (message === 'stop' ? stop() : prove(message)))
})

async function prove(range: StreamRange): Promise<void> {
  for await (const page of verifyStreams(store, fold, range, counted)) {
    if (stopping) return
    parentPort?.postMessage(page)
  }
  parentPort?.postMessage('done')
}

async function stop(): Promise<void> {
  await store.close()
  parentPort?.close()
}
