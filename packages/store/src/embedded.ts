import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Pool } from 'pg'
import type { ClientBase } from 'pg'
import type { Text } from '@goufu/engine'
import { lockDataDir } from './data-dir-lock.ts'
import type { DataDirLock } from './data-dir-lock.ts'
import type { Connection } from './server.ts'
import { StoreError } from './store-error.ts'
import { typeParsers } from './type-parsers.ts'
import { AS_SYSTEM } from './walled-pool.ts'

/** For the operator, where an embedded store is opened. */
export const EMBEDDED_NOTICE: Text = {
  zh: '内置数据库可承受进程崩溃，但不能保证断电时不丢失数据。正式使用请通过 DATABASE_URL 连接 PostgreSQL 服务器。',
  en: 'The embedded database survives a crash of the process, but not for certain a loss of power. For real use, name a PostgreSQL server in DATABASE_URL.',
}

const CONNECT_TIMEOUT_MS = 30_000
/** The name that clients of PostgreSQL look for. */
const SOCKET = '.s.PGSQL.5432'
/** The system keeps 108 bytes for the path of a socket, some systems a few less. */
const LONGEST_SOCKET_PATH = 100

/**
 * Opens the embedded database (PGlite, in a thread of its own) behind a unix socket that only this user can reach.
 * One connection and no more: PGlite has one session, and two clients would read each other's rows.
 * @throws StoreError `data-dir-in-use`, `data-dir-unusable`
 */
export async function openEmbedded(dataDir: string): Promise<Connection> {
  const lock = await takeDataDir(dataDir)
  try {
    const socketDir = await makeSocketDir(dataDir)
    const worker = await startWorker(dataDir, join(socketDir, SOCKET))
    const pool = new Pool({
      host: socketDir,
      port: 5432,
      user: 'postgres',
      database: 'postgres',
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      types: typeParsers,
      onConnect: beginAnew,
    })
    return {
      pool,
      walled: (role) => ({ pool, role, at: AS_SYSTEM }),
      async close() {
        await pool.end()
        const exited = once(worker, 'exit')
        worker.postMessage('stop')
        await exited
        await rm(socketDir, { recursive: true, force: true })
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function takeDataDir(dataDir: string): Promise<DataDirLock> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    return await lockDataDir(dataDir)
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(dataDir, error)
  }
}

/** A directory that only this user can enter: in the data directory, or where a long path leaves no room there, in the temporary one. */
async function makeSocketDir(dataDir: string): Promise<string> {
  const inside = join(dataDir, 'socket')
  if (Buffer.byteLength(join(inside, SOCKET)) > LONGEST_SOCKET_PATH) return mkdtemp(join(tmpdir(), 'goufu-'))
  // May be left of a process that was killed; the lock says that it is gone.
  await rm(inside, { recursive: true, force: true })
  await mkdir(inside, { mode: 0o700 })
  return inside
}

// Node has it; its types leave it to those of browsers.
declare const WebAssembly: { readonly compile: (bytes: Uint8Array) => Promise<object> }

let compiled: Promise<object> | undefined

/** The embedded database's machine code: compiling it takes longer than opening a database, so a process does it once for all its threads. */
function compiledProgram(): Promise<object> {
  compiled ??= readFile(fileURLToPath(import.meta.resolve('@electric-sql/pglite/pglite.wasm'))).then((bytes) => WebAssembly.compile(bytes))
  return compiled
}

/** An error of the thread after it has started is not caught here: the process cannot go on without its database. */
async function startWorker(dataDir: string, socketPath: string): Promise<Worker> {
  const workerData = { dataDir: join(dataDir, 'postgres'), socketPath, program: await compiledProgram() }
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData })
  try {
    await once(worker, 'message')
    return worker
  } catch (error) {
    throw unusable(dataDir, error)
  }
}

/**
 * The session outlives a connection, and with it the statements that the connection prepared and the wall that it stood at.
 * The pool waits for the promise, which its types do not tell.
 */
const beginAnew = (client: ClientBase): unknown => client.query(`deallocate all; reset role; set goufu.wall = 'system'`)

function unusable(dataDir: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const text = {
    zh: `无法使用数据目录 ${dataDir}：${reason}`,
    en: `The data directory ${dataDir} cannot be used: ${reason}`,
  }
  return new StoreError('data-dir-unusable', text, { cause })
}
