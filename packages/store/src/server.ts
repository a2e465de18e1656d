import { Client, Pool } from 'pg'
import { sqlstateOf } from './sqlstate.ts'
import { StoreError } from './store-error.ts'
import { typeParsers } from './type-parsers.ts'
import type { Connections } from './walled-pool.ts'

const OLDEST_SUPPORTED = 15
const CONNECT_TIMEOUT_MS = 10_000
const IDLE_TRANSACTION_TIMEOUT_MS = 60_000

/** What a kind of database brings to an open store. */
export interface Connection {
  /** For the program's own work. */
  readonly pool: Pool
  /** The connections of those who stand at a wall, to be opened once it is known which role they have. */
  walled(role: string): Connections
  close(): Promise<void>
}

/**
 * Connects to a PostgreSQL server.
 * @throws StoreError `postgres-unreachable`, `postgres-login-refused`, `postgres-no-database`, `postgres-too-old`
 */
export async function connectServer(databaseUrl: string, connections: number): Promise<Connection> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  try {
    await client.connect()
  } catch (cause) {
    throw connectionFault(cause, client.user ?? '', client.database ?? '')
  }
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  await client.end()
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (!(major >= OLDEST_SUPPORTED)) {
    throw new StoreError('postgres-too-old', {
      zh: `需要 PostgreSQL ${OLDEST_SUPPORTED} 或更高版本，当前服务器为 ${major}。`,
      en: `PostgreSQL ${OLDEST_SUPPORTED} or later is needed; this server is ${major}.`,
    })
  }
  const open = (settings: string, pipeline: boolean) =>
    new Pool({
      connectionString: databaseUrl,
      max: connections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      types: typeParsers,
      application_name: 'goufu',
      // A process that hangs in the middle of a transaction must not hold a fund for ever.
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
      // Of a query that reads a page, compiling takes longer than running it, and so does starting other processes to help. And rows are in
      // memory, or on a disk on which no place is farther than another: else all that is found is sorted to be spared a walk along an index.
      options: `-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1 ${settings}`,
      pipeline,
    })
  const pool = open('-c goufu.wall=system', false)
  const others: Pool[] = []
  return {
    pool,
    walled(role) {
      const walled = open(role === 'none' ? '' : `-c role=${role}`, true)
      others.push(walled)
      return { pool: walled, role, at: '' }
    },
    close: async () => {
      await Promise.all([pool, ...others].map((one) => one.end()))
    },
  }
}

/** The URL stays out of the message: it carries a password. */
function connectionFault(cause: unknown, role: string, database: string): StoreError {
  switch (sqlstateOf(cause)) {
    case '28P01':
    case '28000':
      return new StoreError(
        'postgres-login-refused',
        {
          zh: `PostgreSQL 服务器不接受用户 ${role} 登录，请检查 DATABASE_URL 中的用户和密码。`,
          en: `The PostgreSQL server does not let the user ${role} in. Check user and password in DATABASE_URL.`,
        },
        { cause },
      )
    case '42501':
      return new StoreError(
        'postgres-login-refused',
        {
          zh: `用户 ${role} 无权连接数据库 ${database}，请由数据库所有者授权，或检查 DATABASE_URL。`,
          en: `The user ${role} may not connect to the database ${database}. Have its owner allow it, or check DATABASE_URL.`,
        },
        { cause },
      )
    case '3D000':
      return new StoreError(
        'postgres-no-database',
        {
          zh: `PostgreSQL 服务器上没有数据库 ${database}，请先建立，或检查 DATABASE_URL。`,
          en: `The PostgreSQL server has no database ${database}. Create it first, or check DATABASE_URL.`,
        },
        { cause },
      )
    default:
      return new StoreError(
        'postgres-unreachable',
        { zh: '无法连接到 DATABASE_URL 指定的 PostgreSQL 服务器。', en: 'The PostgreSQL server named by DATABASE_URL cannot be reached.' },
        { cause },
      )
  }
}
