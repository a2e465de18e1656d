import type { StreamRef } from '@goufu/engine'
import type { Fold, FoldedHead } from './fold.ts'
import { upsertProjections } from './projections.ts'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'
import type { Queryable } from './walled-pool.ts'

/**
 * Makes the rows of the lists again from the heads: after a release that lists something else or otherwise, `verify`
 * finds the older rows unequal until this has run. Work may go on meanwhile.
 * @returns how many streams were listed.
 */
export async function rebuildProjections(store: Store, fold: Fold): Promise<number> {
  const streams = await store.db.selectFrom('stream').select(['type', 'id']).orderBy('type').orderBy('id').execute()
  for (const stream of streams) await rebuildOne(store, fold, stream)
  return streams.length
}

async function rebuildOne(store: Store, fold: Fold, stream: StreamRef): Promise<void> {
  for (;;) {
    const head = await readHead(store.pool, stream, '')
    if (head === undefined) return
    const rows = await fold.project({ stream, ...head })
    const written = await inTransaction(store.pool, async (client) => {
      // A command may have come in between, with newer rows of its own.
      const current = await readHead(client, stream, 'for update')
      if (current?.version !== head.version) return false
      await upsertProjections(client, rows)
      return true
    })
    if (written) return
  }
}

async function readHead(
  client: Queryable,
  { type, id }: StreamRef,
  lock: '' | 'for update',
): Promise<Omit<FoldedHead, 'stream'> | undefined> {
  const { rows } = await client.query<{ version: number; state: unknown; updated_at: string }>(
    `select version, state, updated_at from stream where type = $1 and id = $2 ${lock}`,
    [type, id],
  )
  return rows.map(({ version, state, updated_at: updatedAt }) => ({ version, state, updatedAt }))[0]
}
