import type { StreamRef } from '@goufu/engine'
import type { Fold } from './fold.ts'
import { upsertProjections } from './projections.ts'
import type { Store } from './store.ts'
import { inTransaction } from './transaction.ts'

/**
 * Makes the rows of the lists again from the heads: after a release that lists something else or otherwise, `verify`
 * finds the older rows unequal until this has run. Work may go on meanwhile: each head is held while its row is made.
 * @returns how many streams were listed.
 */
export async function rebuildProjections(store: Store, fold: Fold): Promise<number> {
  const streams = await store.db.selectFrom('stream').select(['type', 'id']).orderBy('type').orderBy('id').execute()
  for (const stream of streams) await rebuildOne(store, fold, stream)
  return streams.length
}

async function rebuildOne(store: Store, fold: Fold, stream: StreamRef): Promise<void> {
  await inTransaction(store.pool, async (client) => {
    const { rows } = await client.query<{ version: number; state: unknown; updated_at: string }>({
      name: 'hold-stream',
      text: 'select version, state, updated_at from stream where type = $1 and id = $2 for update',
      values: [stream.type, stream.id],
    })
    for (const { version, state, updated_at: updatedAt } of rows) {
      await upsertProjections(client, await fold.project({ stream, version, state, updatedAt }))
    }
  })
}
