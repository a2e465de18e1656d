import { QueryObserver, useQueryClient, type QueryKey } from '@tanstack/solid-query'
import { createComputed, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'

// Built on the observer itself: the adapter's own hook hands its data out through a resource, which suspends the whole
// page (and takes the focus from whoever is typing in it) each time something already read is read once more.

export interface ReadOptions<T> {
  readonly queryKey: QueryKey
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>
  readonly enabled?: boolean
  readonly staleTime?: number
}

/** Something read from the API, kept and read again by the query layer. */
export interface Read<T> {
  /** `null` until it has been read. */
  readonly data: Accessor<T | null>
  /** Why it could not be read, while there is nothing to show; else `null`. */
  readonly error: Accessor<unknown>
  /** Why the last reading failed, even where something older is shown; else `null`. */
  readonly failure: Accessor<unknown>
  readonly retry: () => void
}

/** Reads one thing. With `keep`, what was there before stays until the answer to a new key has come, where it says so. */
export function useRead<T>(options: Accessor<ReadOptions<T>>, keep: (previous: T) => boolean = () => false): Read<T> {
  const observer = new QueryObserver<T, Error, T, T>(useQueryClient(), options())
  const [result, setResult] = createSignal(observer.getCurrentResult())
  const show = () => setResult(observer.getCurrentResult())
  createComputed(
    on(
      options,
      (current) => {
        observer.setOptions(current)
        show()
      },
      { defer: true },
    ),
  )
  onCleanup(observer.subscribe(show))
  const data = createMemo<T | null>((before) => result().data ?? (before !== null && keep(before) ? before : null), null)
  return {
    data,
    error: () => (data() === null ? result().error : null),
    failure: () => result().error,
    retry: () => void observer.refetch(),
  }
}
