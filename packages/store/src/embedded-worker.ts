import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import * as z from 'zod'

// The thread that the embedded database lives in: it blocks while a statement runs, the main thread does not.

// Node has it; its types leave it to those of browsers.
declare const WebAssembly: { readonly Module: new () => object }

const { dataDir, socketPath, program } = z
  .object({ dataDir: z.string(), socketPath: z.string(), program: z.instanceof(WebAssembly.Module) })
  .parse(workerData)

const database = await PGlite.create({ dataDir, wasmModule: program })
// Two spare places, for a connection that is being replaced while the old one is still on its way out.
const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 3 })
await server.start()

parentPort?.on('message', () => void stop())
parentPort?.postMessage('ready')

async function stop(): Promise<void> {
  await server.stop()
  await database.close()
  parentPort?.close()
}
