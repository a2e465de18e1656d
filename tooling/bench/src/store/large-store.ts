import { fillStore, multiplyLists } from '@goufu/sample-data'
import { openStore, type Store } from '@goufu/store'
import { freshDatabase, startPostgres } from '@goufu/test-postgres'

/** How many projects the smaller store has, whose rows the larger one has many times. */
export const SMALL = 10_000
const SEED = 1

/** Two databases on one PostgreSQL server, filled and closed. */
export interface SmallAndLarge {
  readonly small: string
  readonly large: string
}

/** Makes a store of ten thousand projects and one whose lists stand for more of them. @param stack removes both */
export async function smallAndLarge(projects: number, stack: AsyncDisposableStack): Promise<SmallAndLarge> {
  const server = await startPostgres()
  stack.defer(server.stop)
  const database = await freshDatabase(server.url)
  stack.defer(database.drop)
  await usingStore(database.url, (store) => fillStore(store, { projects: SMALL, seed: SEED }))
  const copy = await database.copy()
  stack.defer(copy.drop)
  // Once for the small one too, so that both have been tidied up alike.
  await usingStore(database.url, (store) => multiplyLists(store, 1))
  await usingStore(copy.url, (store) => multiplyLists(store, projects / SMALL))
  return { small: database.url, large: copy.url }
}

async function usingStore(databaseUrl: string, work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ databaseUrl }, { connections: 1 })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}
