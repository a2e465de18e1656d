/**
 * Looks things up one batch after the other: while one is on its way, whatever is asked for meanwhile waits and goes together with the
 * next. Each is looked up after it was asked for, never before. Whoever asks alone is asked for at once.
 * @param lookUp what there is of some keys, by key
 */
export function inBatches<K, V>(lookUp: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): (key: K) => Promise<V | undefined> {
  interface Waiting {
    readonly key: K
    readonly resolve: (found: V | undefined) => void
    readonly reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let isUnderWay = false
  const next = async (): Promise<void> => {
    isUnderWay = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const found = await lookUp([...new Set(batch.map(({ key }) => key))])
        for (const { key, resolve } of batch) resolve(found.get(key))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isUnderWay = false
  }
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (!isUnderWay) void next()
    })
}
