import { resolve } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { databaseOver } from './database-on.ts'
import { EMBEDDED_NOTICE, openEmbedded } from './embedded.ts'
import type { HashAlgorithm } from './hash.ts'
import { applyMigrations, expectMigrated } from './migrate.ts'
import { connectServer } from './server.ts'
import { createSignal } from './signal.ts'
import type { Store } from './store.ts'
import { serverRole } from './server-role.ts'
import { createTurns } from './turns.ts'
import { keptStores } from './kept-stores.ts'
import { SYSTEM, type Wall } from './wall.ts'
import { AS_SYSTEM, type Connections, type StorePool, walledPool } from './walled-pool.ts'

export type StoreLocation =
  /** A PostgreSQL server, version 15 or later. */
  | { readonly databaseUrl: string; readonly dataDir?: never }
  /** The embedded database in this directory, which is made when it does not exist. */
  | { readonly dataDir: string; readonly databaseUrl?: never }

export interface StoreOptions {
  /**
   * `expect` for a process whose role may not change tables: it refuses to start while migrations are pending. `upTo` for a restore:
   * the tables are those of the version that wrote them.
   */
  readonly migrations?: 'apply' | 'expect' | { readonly upTo: string }
  readonly hashAlgorithm?: HashAlgorithm
  /** The most connections to a server; the embedded database always has one. */
  readonly connections?: number
  /** Hears of connections that broke while nobody used them; the pool replaces them. */
  readonly onConnectionLost?: (error: Error) => void
  /** Sees each connection when it is opened: to measure what is sent over it. */
  readonly onConnection?: (client: PoolClient) => void
}

/**
 * Opens the database, brings its tables up to date, and prints nothing: what an operator should know is in `notice`.
 * @throws StoreError with a sentence for the operator when the location cannot be used.
 */
export async function openStore(location: StoreLocation, options: StoreOptions = {}): Promise<Store> {
  const embedded = location.databaseUrl === undefined
  const connection = embedded
    ? await openEmbedded(resolve(location.dataDir))
    : await connectServer(location.databaseUrl, options.connections ?? 16)
  watch(connection.pool, options)
  const own: Connections = { pool: connection.pool, role: 'none', at: AS_SYSTEM }
  const db = databaseOver(forQueries(walledPool(own, SYSTEM)))
  let role: string
  try {
    const { migrations = 'apply' } = options
    if (migrations === 'expect') await expectMigrated(db)
    else await applyMigrations(db, migrations === 'apply' ? undefined : migrations.upTo)
    role = await serverRole(db)
  } catch (error) {
    await connection.close()
    throw error
  }
  const walled = connection.walled(role)
  if (walled.pool !== connection.pool) watch(walled.pool, options)
  const shared = {
    kind: embedded ? 'embedded' : 'server',
    hashAlgorithm: options.hashAlgorithm ?? 'sha256',
    committed: createSignal(),
    turns: createTurns(),
    notedShapes: new Set<string>(),
    notice: embedded ? EMBEDDED_NOTICE : null,
    close: () => connection.close(),
  } as const
  const storeAt = (wall: Wall): Store => {
    const pool = walledPool(wall.kind === 'system' ? own : walled, wall)
    return { ...shared, wall, pool, db: wall.kind === 'system' ? db : databaseOver(forQueries(pool)), at: keptStores(storeAt) }
  }
  return storeAt(SYSTEM)
}

function watch(pool: Pool, { onConnectionLost, onConnection }: StoreOptions): void {
  // Without a listener the pool would end the process for a connection that the server closed.
  pool.on('error', (error) => onConnectionLost?.(error))
  pool.on('connect', (client) => {
    // The same for one that somebody uses: it fails what they asked, which tells them.
    client.on('error', () => undefined)
    onConnection?.(client)
  })
}

/** A pool as the queries take it, which end no pool that others use. */
function forQueries(pool: StorePool): Parameters<typeof databaseOver>[0] {
  return { connect: () => pool.connect(), end: () => Promise.resolve(), options: {} }
}
