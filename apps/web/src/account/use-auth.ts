import { useQueryClient } from '@tanstack/solid-query'
import { useAccounts } from '../api/account-endpoints.ts'
import type { AuthState } from '../api/account-types.ts'
import { type Read, useRead } from '../query/use-read.ts'
import { forgetAnswers } from '../session/forget-answers.ts'

const KEY = ['auth', 'state']

/** Who has signed in, with what their account has. */
export function useAuth(): Read<AuthState> {
  const accounts = useAccounts()
  return useRead(
    () => ({
      queryKey: KEY,
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => accounts.state(signal),
      // What is done here says what has become of it; nobody is taken from a page by an answer they did not ask for.
      staleTime: Number.POSITIVE_INFINITY,
    }),
    () => true,
  )
}

/** Takes over an answer that says anew who has signed in; who is here, and what they see, is then read again. */
export function useSettle(): (state: AuthState) => Promise<void> {
  const client = useQueryClient()
  return async (state) => {
    client.setQueryData(KEY, state)
    await client.refetchQueries({ queryKey: ['session'] })
    if (state.missing === null) await forgetAnswers(client)
  }
}
