import type { Draft } from './draft-store.ts'

/**
 * The key an attempt is sent under: the one of an attempt with the same body whose answer never came,
 * so that a double click or a retry after a lost connection acts once; a new one for everything else.
 */
export function attemptKey(pending: Draft['pending'], body: string, fresh: () => string): { readonly body: string; readonly key: string } {
  return pending !== null && pending.body === body ? pending : { body, key: fresh() }
}
