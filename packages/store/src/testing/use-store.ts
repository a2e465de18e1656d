import { afterAll, beforeAll } from 'vitest'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { createDatabase, type DatabaseKind, type TestDatabase } from './database.ts'

/** Opens a store on a new database for the tests of one `describe`, and closes it after them. */
export function useStore(kind: DatabaseKind): () => Store {
  let database: TestDatabase | undefined
  let store: Store | undefined
  beforeAll(async () => {
    database = await createDatabase(kind)
    store = await openStore(database.location)
  })
  afterAll(async () => {
    await store?.close()
    await database?.remove()
  })
  return () => {
    if (store === undefined) throw new Error('The store is open only inside tests.')
    return store
  }
}
