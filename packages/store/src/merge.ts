/** What several sources yield, as it comes. When nobody wants more, each source ends after what it is working on. */
export async function* merge<T>(sources: readonly AsyncGenerator<T, void>[]): AsyncGenerator<T, void> {
  const pending = new Map(sources.map((source) => [source, step(source)]))
  try {
    while (pending.size > 0) {
      const { source, result } = await Promise.race(pending.values())
      if (result.done === true) {
        pending.delete(source)
        continue
      }
      pending.set(source, step(source))
      yield result.value
    }
  } finally {
    await Promise.allSettled([...pending.values(), ...sources.map((source) => source.return())])
  }
}

async function step<T>(source: AsyncGenerator<T, void>) {
  return { source, result: await source.next() }
}
