import { stateShapes } from '@goufu/engine'
import type { StreamRef, StreamType } from '@goufu/engine'
import type { PoolClient } from 'pg'
import type { Fold } from './fold.ts'
import { upsertProjections } from './projections.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'
import { parseBody } from './stored-event.ts'
import { inTransaction } from './transaction.ts'

const HEADS_PER_PAGE = 512

/** @throws StoreError `heads-too-new` when the store holds states in a shape that came after this program, which would be misread. */
export async function expectReadableHeads(store: Store): Promise<void> {
  const { rows } = await store.pool.query<{ type: string }>(
    `select type from unnest($1::text[], $2::int[]) as known (type, shape)
     where exists (select from stream where stream.type = known.type and state_shape > shape) order by type`,
    [Object.keys(stateShapes), Object.values(stateShapes)],
  )
  if (rows.length === 0) return
  const types = rows.map(({ type }) => type).join(', ')
  throw new StoreError('heads-too-new', {
    zh: `数据库里的状态（${types}）由更新的版本写入，请用那个版本或更新的版本启动。`,
    en: `A newer version wrote the states in the database (${types}); start that one, or a later one.`,
  })
}

/**
 * Folds the heads again that an older program folded into another shape, and lists them anew. Events say what they said; only the cache is
 * made again. Work may go on meanwhile, and what was broken off goes on where it stopped.
 * @returns how many heads were folded
 */
export async function refoldHeads(store: Store, fold: Fold): Promise<number> {
  let folded = 0
  for (const [type, shape] of Object.entries(stateShapes)) {
    for (let page = await olderHeads(store, type, shape); page.length > 0; page = await olderHeads(store, type, shape)) {
      for (const id of page) await refoldOne(store, fold, { type: type as StreamType, id }, shape) // the keys are types of streams
      folded += page.length
    }
  }
  return folded
}

async function olderHeads(store: Store, type: string, shape: number): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ id: string }>('select id from stream where type = $1 and state_shape < $2 limit $3', [
    type,
    shape,
    HEADS_PER_PAGE,
  ])
  return rows.map(({ id }) => id)
}

async function refoldOne(store: Store, fold: Fold, stream: StreamRef, shape: number): Promise<void> {
  for (let done = false; !done;) {
    const { rows: events } = await store.pool.query<{ body: string; hash: string; recorded_at: string }>(
      'select body, hash, recorded_at from event where stream_type = $1 and stream_id = $2 order by number',
      [stream.type, stream.id],
    )
    const last = events.at(-1)
    if (last === undefined) throw new Error(`${stream.type} ${stream.id} has a head and no events.`)
    const state = events.reduce<unknown>((before, row) => fold.evolve(before, parseBody(row)), null)
    const version = events.length
    const rows = await fold.project({ stream, version, state, updatedAt: last.recorded_at })
    done = await inTransaction(store.pool, async (client) => {
      // A command may have come in between, with a newer state of its own.
      if ((await lockedVersion(client, stream)) !== version) return false
      await client.query('update stream set state = $3, state_shape = $4 where type = $1 and id = $2', [
        stream.type,
        stream.id,
        JSON.stringify(state),
        shape,
      ])
      await upsertProjections(client, rows)
      return true
    })
  }
}

async function lockedVersion(client: PoolClient, { type, id }: StreamRef): Promise<number | undefined> {
  const { rows } = await client.query<{ version: number }>('select version from stream where type = $1 and id = $2 for update', [type, id])
  return rows[0]?.version
}
