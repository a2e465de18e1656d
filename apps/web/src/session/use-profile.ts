import { useQuery } from '@tanstack/solid-query'
import { createMemo, type Accessor } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { useApi } from '../api/api-context.tsx'
import type { ProfileDescriptor } from '../api/types.ts'
import { useSession } from './session-context.tsx'

export interface ProfileQuery {
  readonly descriptor: Accessor<ProfileDescriptor | null>
  readonly error: Accessor<unknown>
  readonly retry: () => void
}

/** The profile this deployment works by. */
export function useProfile(): ProfileQuery {
  const api = useApi()
  const { session } = useSession()
  const query = useQuery(() => {
    const digest = session()?.profile.digest
    return {
      queryKey: ['profile', digest],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.profile(digest ?? '', signal),
      enabled: digest !== undefined,
      staleTime: Number.POSITIVE_INFINITY, // a digest never changes what it stands for
    }
  })
  return {
    descriptor: createMemo(() => (query.isPending || query.data === undefined ? null : unwrap(query.data))),
    error: () => query.error,
    retry: () => void query.refetch(),
  }
}
