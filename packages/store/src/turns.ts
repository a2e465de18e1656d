/** Lets pieces of work that need the same things go one after the other, in the order they came. */
export interface Turns {
  /** Runs `work` when its turn has come for every key. */
  take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    async take(keys, work) {
      // All places in all queues are taken in one step, so that no two can wait for each other.
      const before = Promise.allSettled(keys.map((key) => last.get(key) ?? Promise.resolve()))
      const done = before.then(work)
      for (const key of keys) last.set(key, done)
      try {
        return await done
      } finally {
        for (const key of keys) if (last.get(key) === done) last.delete(key)
      }
    },
  }
}
