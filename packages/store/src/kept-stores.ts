import type { Store } from './store.ts'
import type { Wall } from './wall.ts'

/** More people than work at one time. */
const MOST_KEPT = 512

/** Keeps the stores that were last asked for: a person sends many requests, and each is of the same store. */
export function keptStores(make: (wall: Wall) => Store): (wall: Wall) => Store {
  const kept = new Map<string, Store>()
  return (wall) => {
    const key = JSON.stringify(wall)
    const store = kept.get(key) ?? make(wall)
    // Put at the end again, so that the first is the one that was not asked for longest.
    kept.delete(key)
    kept.set(key, store)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return store
  }
}
