import { setTimeout as after } from 'node:timers/promises'

/** A request as it is to be sent, and the kind of request that its time counts for. */
export interface PacedRequest<K extends string> {
  readonly kind: K
  readonly send: () => Promise<void>
}

/** How long requests took, in milliseconds. */
export interface Times<K extends string> {
  readonly byKind: ReadonlyMap<K, readonly number[]>
  /** How long after their instant requests were sent whose line was free: what this side and its machine were late by themselves. */
  readonly late: readonly number[]
}

/**
 * Sends requests at instants that are settled beforehand, however long answers take: each line has one request under way at most, and
 * lines take turns. A time counts from the instant a request was due and not from when it was sent, so that a slow answer counts for those
 * that wait behind it too.
 * @param lines requests in order, of each line
 * @param perSecond requests of all lines together
 */
export async function paced<K extends string>(lines: readonly (readonly PacedRequest<K>[])[], perSecond: number): Promise<Times<K>> {
  const byKind = new Map<K, number[]>()
  const late: number[] = []
  const began = performance.now()
  const run = async (requests: readonly PacedRequest<K>[], line: number): Promise<void> => {
    for (const [index, { kind, send }] of requests.entries()) {
      const due = began + ((index * lines.length + line) * 1000) / perSecond
      const wait = due - performance.now()
      if (wait > 0) {
        await after(wait)
        late.push(performance.now() - due)
      }
      await send()
      const times = byKind.get(kind) ?? []
      times.push(performance.now() - due)
      byKind.set(kind, times)
    }
  }
  await Promise.all(lines.map(run))
  return { byKind, late }
}
