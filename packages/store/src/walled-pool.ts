import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg'
import { settingsOf, type Wall, type WallSettings } from './wall.ts'

/** What answers a statement: a connection, or whichever is free. */
export interface Queryable {
  query<R extends QueryResultRow>(query: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>>
}

/** What the store needs of a pool of connections. */
export interface StorePool extends Queryable {
  connect(): Promise<PoolClient>
}

/** Where a connection stands that does the program's own work. */
export const AS_SYSTEM = 'system'

/** Connections of one database. */
export interface Connections {
  readonly pool: Pool
  /** The role that statements at a wall run as, where the login outranks it; `none` for the login itself. */
  readonly role: string
  /** Where a connection stands that was never used: {@link AS_SYSTEM}, or at no wall at all, where nothing is seen. */
  readonly at: string
}

/** Where each connection stands. It is the connection's own, and stays until the next use finds it elsewhere. */
const standing = new WeakMap<PoolClient, string>()

/**
 * The connections of a database as somebody at a wall may use them: whichever one is taken is set to the wall first, unless it stands
 * there. On a server the setting goes out together with what is asked, so that it costs no round trip.
 */
export function walledPool({ pool, role, at }: Connections, wall: Wall): StorePool {
  const settings = settingsOf(wall)
  const key = wall.kind === 'system' ? AS_SYSTEM : JSON.stringify([role, ...settings])
  const take = async () => {
    const client = await pool.connect()
    const isSet = (standing.get(client) ?? at) === key
    return { client, set: isSet ? null : stand(client, key, wall.kind === 'system' ? 'none' : role, settings) }
  }
  return {
    async connect() {
      const { client, set } = await take()
      try {
        await set
        return client
      } catch (error) {
        client.release(asError(error))
        throw error
      }
    },
    async query<R extends QueryResultRow>(query: string | QueryConfig, values?: unknown[]) {
      const { client, set } = await take()
      try {
        if (set === null || !isPipelined(client)) {
          await set
          const result = await client.query<R>(query, values)
          client.release()
          return result
        }
        // Both are on their way before the first is answered; nothing is told where the first went wrong.
        const [told] = await Promise.all([client.query<R>(query, values), set])
        client.release()
        return told
      } catch (error) {
        client.release(asError(error))
        throw error
      }
    },
  }
}

async function stand(client: PoolClient, key: string, role: string, settings: WallSettings): Promise<void> {
  standing.delete(client)
  await client.query({ ...SET_WALL, values: [role, ...settings] })
  standing.set(client, key)
}

const SET_WALL = {
  name: 'set-wall',
  text: `select set_config('role', $1, false), set_config('goufu.wall', $2, false), set_config('goufu.reach', $3, false),
    set_config('goufu.party', $4, false), set_config('goufu.person', $5, false), set_config('goufu.organisation', $6, false)`,
}

/** Whether a connection sends what it is asked without waiting for the answer to what it was asked before. */
function isPipelined(client: PoolClient): boolean {
  return 'pipeline' in client && client.pipeline
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('A statement failed.', { cause: error })
}
