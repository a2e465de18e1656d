import { randomUUID } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { commit } from '../commit.ts'
import { NO_PROJECTIONS } from '../projections.ts'
import type { Store } from '../store.ts'
import { loadStreams } from '../streams.ts'
import { isUnavailable } from '../unavailable.ts'
import { projectId, sampleCommand, sampleCommit, sampleWrite } from './sample.ts'

// Commands without end, for tests in which something is killed meanwhile.

const LANES = 4
/** How long somebody whose database is away waits before they ask again. */
const AGAIN_MS = 5

export interface Load {
  /** Ends after the commands that are under way. @throws what a lane failed with, unless it was that the database was away */
  stop(): Promise<void>
}

/**
 * Commits on four lanes. Each writes two streams, one of them shared by all, or is refused.
 * @param acknowledge hears the id of a command when, and only when, it has been acknowledged
 */
export function startLoad(store: Store, acknowledge: (commandId: string) => void): Load {
  const shared = { type: 'project', id: `shared-${randomUUID()}` } as const
  const stopped = new AbortController()
  const lane = async (): Promise<void> => {
    const own = projectId()
    for (let turn = 0; !stopped.signal.aborted; turn += 1) {
      const command = sampleCommand(own)
      try {
        if (turn % LANES === 0) {
          await commit(store, sampleCommit([], { command, outcome: 'refused', projections: NO_PROJECTIONS }))
          acknowledge(command.id)
          continue
        }
        const heads = await loadStreams(store, [own, shared])
        const writes = [own, shared].map((stream) => sampleWrite(stream, heads.get('project', stream.id), [100, 50]))
        const result = await commit(store, sampleCommit(writes, { command }))
        if (result.kind === 'committed') acknowledge(command.id)
      } catch (error) {
        if (!isUnavailable(error)) throw error
        await after(AGAIN_MS)
      }
    }
  }
  const lanes = Promise.all(Array.from({ length: LANES }, lane))
  // Met where the load is stopped.
  lanes.catch(() => undefined)
  return {
    async stop() {
      stopped.abort()
      await lanes
    },
  }
}
