import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg'
import { together } from './together.ts'
import { settingsOf, type Wall, type WallSettings } from './wall.ts'

/** What answers a statement: a connection, or whichever is free. */
export interface Queryable {
  query<R extends QueryResultRow>(query: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>>
}

/** What the store needs of a pool of connections. */
export interface StorePool extends Queryable {
  connect(): Promise<PoolClient>
  /** A connection that has to be set before anything that is asked on it counts, for whoever sends that together with what they ask. */
  connectAhead(): Promise<{ readonly client: PoolClient; readonly set: () => Promise<void> }>
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
  const isSet = (client: PoolClient) => (standing.get(client) ?? at) === key
  const set = (client: PoolClient) => stand(client, key, wall.kind === 'system' ? 'none' : role, settings)
  return {
    async connect() {
      const client = await pool.connect()
      try {
        if (!isSet(client)) await set(client)
        return client
      } catch (error) {
        client.release(asError(error))
        throw error
      }
    },
    async connectAhead() {
      const client = await pool.connect()
      return { client, set: () => (isSet(client) ? Promise.resolve() : set(client)) }
    },
    async query<R extends QueryResultRow>(query: string | QueryConfig, values?: unknown[]) {
      const client = await pool.connect()
      try {
        const result = isSet(client)
          ? await client.query<R>(query, values)
          : await answered(client, set, () => client.query<R>(query, values))
        client.release()
        return result
      } catch (error) {
        client.release(asError(error))
        throw error
      }
    },
  }
}

/** Both may be on their way before the first is answered; nothing is told where the first went wrong. */
async function answered<T>(client: PoolClient, set: (client: PoolClient) => Promise<void>, ask: () => Promise<T>): Promise<T> {
  const [, told] = await together<readonly [void, T]>(client, () => set(client), ask)
  return told
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

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('A statement failed.', { cause: error })
}
