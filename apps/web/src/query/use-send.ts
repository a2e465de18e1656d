import { commandKey } from '../api/command-key.ts'
import { attemptKey, type SentAttempt } from '../draft/attempt-key.ts'

/**
 * Sends what changes something under a key of its own: the same again for the same, so that a double click or a retry after a lost
 * connection acts once. @returns what sends; the first argument tells attempts apart
 */
export function useSend(): <T>(attempt: unknown, send: (key: string) => Promise<T>) => Promise<T> {
  let pending: SentAttempt | null = null
  return async (attempt, send) => {
    pending = attemptKey(pending, JSON.stringify(attempt), null, commandKey)
    const answer = await send(pending.key)
    pending = null
    return answer
  }
}
