import type { Accessor } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import type { ProfileDescriptor } from '../api/types.ts'
import { useRead } from '../query/use-read.ts'
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
  const read = useRead(() => {
    const digest = session()?.profile.digest
    return {
      queryKey: ['profile', digest],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.profile(digest ?? '', signal),
      enabled: digest !== undefined,
      staleTime: Number.POSITIVE_INFINITY, // a digest never changes what it stands for
    }
  })
  return { descriptor: read.data, error: read.error, retry: read.retry }
}
