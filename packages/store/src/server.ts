import { Client, Pool } from 'pg'
import { StoreError } from './store-error.ts'
import { typeParsers } from './type-parsers.ts'

const OLDEST_SUPPORTED = 15
const CONNECT_TIMEOUT_MS = 10_000
const IDLE_TRANSACTION_TIMEOUT_MS = 60_000

/** What a kind of database brings to an open store. */
export interface Connection {
  readonly pool: Pool
  close(): Promise<void>
}

/**
 * Connects to a PostgreSQL server.
 * @throws StoreError `postgres-unreachable`, `postgres-too-old`
 */
export async function connectServer(databaseUrl: string, connections: number): Promise<Connection> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  try {
    await client.connect()
  } catch (cause) {
    // The URL stays out of the message: it carries a password.
    throw new StoreError(
      'postgres-unreachable',
      { zh: '无法连接到 DATABASE_URL 指定的 PostgreSQL 服务器。', en: 'The PostgreSQL server named by DATABASE_URL cannot be reached.' },
      { cause },
    )
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
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: typeParsers,
    application_name: 'goufu',
    // A process that hangs in the middle of a transaction must not hold a fund for ever.
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
  })
  return { pool, close: () => pool.end() }
}
