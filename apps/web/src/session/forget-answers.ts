import type { QueryClient } from '@tanstack/solid-query'

/** Which profile this is hangs on nobody, and who is here is asked for on its own. */
const KEPT: readonly unknown[] = ['session', 'auth', 'profile']

/** Forgets what was read as somebody else, or in another post; what is shown is read again. */
export async function forgetAnswers(client: QueryClient): Promise<void> {
  await client.resetQueries({ predicate: ({ queryKey }) => !KEPT.includes(queryKey[0]) })
}
