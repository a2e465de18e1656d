import * as z from 'zod'
import { commit } from '../commit.ts'
import { openStore } from '../open-store.ts'
import { NO_PROJECTIONS } from '../projections.ts'
import { startSealer } from '../sealer.ts'
import type { Store } from '../store.ts'
import { loadStreams } from '../streams.ts'
import { NOON, projectId, sampleCommand, sampleCommit, sampleWrite } from './sample.ts'

// Run as a process of its own, to be killed: commits without end on four lanes, and writes the id of a command to
// standard output when, and only when, it has been acknowledged.

const LANES = 4
/** Every lane writes this stream too, so that a command always spans two. */
const SHARED = { type: 'project', id: 'shared' } as const

const location = z
  .union([z.strictObject({ dataDir: z.string() }), z.strictObject({ databaseUrl: z.string() })])
  .parse(JSON.parse(process.argv[2] ?? ''))
const store = await openStore(location, { connections: LANES + 1 })
startSealer(store, { now: () => new Date(NOON), onError: fail, intervalMs: 10 })
await Promise.all(Array.from({ length: LANES }, () => lane(store).catch(fail)))

async function lane(open: Store): Promise<void> {
  const own = projectId()
  for (let turn = 0; ; turn += 1) {
    const command = sampleCommand(own)
    if (turn % 4 === 3) {
      await commit(open, sampleCommit([], { command, outcome: 'refused', projections: NO_PROJECTIONS }))
      acknowledge(command.id)
      continue
    }
    const heads = await loadStreams(open, [own, SHARED])
    const writes = [own, SHARED].map((stream) => sampleWrite(stream, heads.get('project', stream.id), [100, 50]))
    const result = await commit(open, sampleCommit(writes, { command }))
    if (result.kind === 'committed') acknowledge(command.id)
  }
}

/** A pipe is written to at once on Linux: what was said before the end has been said. */
function acknowledge(commandId: string): void {
  process.stdout.write(`${commandId}\n`)
}

function fail(error: unknown): never {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
}
