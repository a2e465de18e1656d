/** An attempt as it went out: what it asked for, on which version, under which key. */
export interface SentAttempt {
  readonly body: string
  /** The version it was decided on; `null` where there is none. */
  readonly version: number | null
  readonly key: string
}

/**
 * How an attempt is sent: exactly as the one before whose answer never came, if it asks for the same, so that a double click
 * or a retry after a lost connection acts once, even when the project has moved on by that very attempt; else under a new key.
 */
export function attemptKey(pending: SentAttempt | null, body: string, version: number | null, fresh: () => string): SentAttempt {
  return pending !== null && pending.body === body ? pending : { body, version, key: fresh() }
}
