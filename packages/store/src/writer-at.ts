import type { Store } from './store.ts'

/**
 * The store as a decision uses it that whoever asks may ask for: rules read what its asker may not see, such as the total of a year over
 * every office, and what is decided is written for the organisation it is about and no other.
 * @param organisation whose the project or the fund is; null for a supplier
 */
export function writerAt(store: Store, organisation: string | null): Store {
  return store.wall.kind === 'system' ? store : store.at({ kind: 'writer', organisation: organisation ?? '' })
}
