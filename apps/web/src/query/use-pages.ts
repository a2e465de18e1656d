import {
  InfiniteQueryObserver,
  useQueryClient,
  type InfiniteData,
  type InfiniteQueryObserverOptions,
  type QueryKey,
} from '@tanstack/solid-query'
import { createComputed, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'

/** One page of a list, and what to ask for the next one. */
export interface Page<T, C> {
  readonly items: readonly T[]
  readonly next: C | null
}

export interface PagesOptions<T, C, P extends Page<T, C>> {
  readonly queryKey: QueryKey
  readonly read: (after: C | null, signal: AbortSignal) => Promise<P & Page<T, C>>
}

/** A list read page by page. */
export interface Pages<T, P> {
  /** Every item read so far; `null` until the first page is there. */
  readonly items: Accessor<readonly T[] | null>
  /** The first page with whatever else it says of the list; `null` until it is there. */
  readonly first: Accessor<P | null>
  readonly hasMore: Accessor<boolean>
  readonly loadingMore: Accessor<boolean>
  readonly more: () => void
  /** Why the first page could not be read; else `null`. */
  readonly error: Accessor<unknown>
  readonly retry: () => void
}

type Observed<C, P> = InfiniteQueryObserverOptions<P, Error, InfiniteData<P, C | null>, QueryKey, C | null>

/** Reads a list by keyset pages. See `use-read.ts` for why it stands on the observer. */
export function usePages<T, C extends string | number, P extends Page<T, C> = Page<T, C>>(
  options: Accessor<PagesOptions<T, C, P>>,
): Pages<T, P> {
  const observed = (): Observed<C, P & Page<T, C>> => {
    const { queryKey, read } = options()
    return {
      queryKey,
      queryFn: ({ pageParam, signal }) => read(pageParam as C | null, signal), // what getNextPageParam gave
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }
  }
  const observer = new InfiniteQueryObserver(useQueryClient(), observed())
  const [result, setResult] = createSignal(observer.getCurrentResult())
  const show = () => setResult(observer.getCurrentResult())
  createComputed(
    on(
      observed,
      (current) => {
        observer.setOptions(current)
        show()
      },
      { defer: true },
    ),
  )
  onCleanup(observer.subscribe(show))
  const items = createMemo(() => result().data?.pages.flatMap((page) => page.items) ?? null)
  return {
    items,
    first: () => result().data?.pages[0] ?? null,
    hasMore: () => result().hasNextPage,
    loadingMore: () => result().isFetchingNextPage,
    more: () => void observer.fetchNextPage(),
    error: () => (items() === null ? result().error : null),
    retry: () => void observer.refetch(),
  }
}
