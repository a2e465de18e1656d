import * as z from 'zod'
import { openStore } from '../open-store.ts'
import { startSealer } from '../sealer.ts'
import { startLoad } from './load.ts'
import { NOON } from './sample.ts'

// Run as a process of its own, to be killed: commits without end, and writes the id of a command to standard output when, and only
// when, it has been acknowledged.

const location = z.strictObject({ dataDir: z.string() }).parse(JSON.parse(process.argv[2] ?? ''))
const store = await openStore(location)
startSealer(store, { now: () => new Date(NOON), onError: fail, intervalMs: 10 })
// A pipe is written to at once on Linux: what was said before the end has been said.
startLoad(store, (commandId) => process.stdout.write(`${commandId}\n`))

function fail(error: unknown): never {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
}
