import { resolve } from 'node:path'
import { databaseOver } from './database-on.ts'
import { EMBEDDED_NOTICE, openEmbedded } from './embedded.ts'
import type { HashAlgorithm } from './hash.ts'
import { applyMigrations, expectMigrated } from './migrate.ts'
import { connectServer } from './server.ts'
import { createSignal } from './signal.ts'
import type { Store } from './store.ts'
import { createTurns } from './turns.ts'

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
  // Without a listener the pool would end the process for a connection that the server closed.
  connection.pool.on('error', (error) => options.onConnectionLost?.(error))
  // The same for one that somebody uses: it fails what they asked, which tells them.
  connection.pool.on('connect', (client) => client.on('error', () => undefined))
  const db = databaseOver(connection.pool)
  try {
    const { migrations = 'apply' } = options
    if (migrations === 'expect') await expectMigrated(db)
    else await applyMigrations(db, migrations === 'apply' ? undefined : migrations.upTo)
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    kind: embedded ? 'embedded' : 'server',
    db,
    pool: connection.pool,
    hashAlgorithm: options.hashAlgorithm ?? 'sha256',
    committed: createSignal(),
    turns: createTurns(),
    notedShapes: new Set(),
    notice: embedded ? EMBEDDED_NOTICE : null,
    close: () => connection.close(),
  }
}
