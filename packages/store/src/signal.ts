/** Tells whoever subscribed that something happened; carries no value, because listeners read the store. */
export interface Signal {
  notify(): void
  /** @returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()
  return {
    notify() {
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
