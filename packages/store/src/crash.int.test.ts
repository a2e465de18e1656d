import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, startTemporary } from '@goufu/test-postgres'
import { openStore } from './open-store.ts'
import type { StoreLocation } from './open-store.ts'
import { StoreError } from './store-error.ts'
import type { Store } from './store.ts'
import { createDatabase } from './testing/database.ts'
import { startLoad } from './testing/load.ts'
import { isUnavailable } from './unavailable.ts'
import { damageOf, NO_DAMAGE } from './testing/damage.ts'

/** The starts of many processes take their time on a busy machine; how long is no promise of these tests. */
const PATIENCE_MS = 300_000
const CHILD = fileURLToPath(new URL('testing/crash-child.ts', import.meta.url))

let compiled = ''
beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'goufu-compiled-'))
})
afterAll(() => rm(compiled, { recursive: true, force: true }))

test(
  'kill -9 of the process with the embedded database in it loses nothing acknowledged and leaves nothing half done',
  { timeout: PATIENCE_MS },
  async () => {
    const database = await createDatabase('embedded')
    const acknowledged = await killOneAfterTheOther(database.location, 6)
    expect(await openedAgain(database.location, acknowledged)).toEqual(NO_DAMAGE)
    await database.remove()
  },
)

// What becomes of several processes on one server when one of them is killed is shown by those that people run: apps/api.

test('a connection that ends in the middle of a command loses nothing acknowledged', { timeout: PATIENCE_MS }, async () => {
  const database = await createDatabase('server')
  const terminate = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 order by random() limit 1'
  const acknowledged = await breakUnderLoad(database.location.databaseUrl ?? '', 70, async (client, name) => {
    await client.query(terminate, [name])
  })
  expect(await openedAgain(database.location, acknowledged)).toEqual(NO_DAMAGE)
  await database.remove()
})

test('a server that crashes and recovers in the middle of commands loses nothing acknowledged', { timeout: PATIENCE_MS }, async () => {
  const server = await startTemporary()
  const database = await freshDatabase(server.url)
  // A server for tests does not wait for its log to be written; the ones that people use do.
  await onServer(server.url, async (client) => {
    await client.query(`alter database ${nameOf(database.url)} set synchronous_commit = on`)
  })
  await (await openStore({ databaseUrl: database.url })).close()
  const acknowledged = await breakUnderLoad(database.url, 12, async (client, name) => {
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where datname = $1 limit 1', [name])
    // One of its processes that dies like this takes the whole server with it, since it may have left the shared memory in a mess.
    for (const { pid } of rows) process.kill(pid, 'SIGKILL')
  })
  expect(await openedAgain({ databaseUrl: database.url }, acknowledged)).toEqual(NO_DAMAGE)
  await server.stop()
})

async function openedAgain(location: StoreLocation, acknowledged: readonly string[]): Promise<unknown> {
  const store = await openRecovered(location)
  try {
    return await damageOf(store, acknowledged)
  } finally {
    await store.close()
  }
}

async function openRecovered(location: StoreLocation): Promise<Store> {
  try {
    return await openStore(location)
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'postgres-unreachable')) throw error
    await after(5)
    return openRecovered(location)
  }
}

/** Lets one process after the other commit, and kills each at some instant. @returns all that any of them acknowledged */
async function killOneAfterTheOther(location: StoreLocation, kills: number): Promise<readonly string[]> {
  const acknowledged: string[] = []
  for (let killed = 0; killed < kills; killed += 1) {
    const running = startProcess(location)
    await running.atWork
    // In whatever step of whatever command it is then.
    await after(Math.random() * 20)
    acknowledged.push(...(await running.kill()))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills)
  return acknowledged
}

interface Running {
  /** Settles once it has acknowledged a command. */
  readonly atWork: Promise<void>
  /** @returns what it had acknowledged by then */
  kill(): Promise<readonly string[]>
}

function startProcess(location: StoreLocation): Running {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(location)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  const exit = once(child, 'exit')
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  const closed = once(lines, 'close')
  const atWork = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      acknowledged.push(line)
      resolve()
    })
    void exit.then(() => reject(new Error(`The process ended by itself: ${errors}`)))
  })
  return {
    atWork,
    async kill() {
      child.kill('SIGKILL')
      const [code, signal] = (await exit) as [number | null, string | null]
      if (signal !== 'SIGKILL') throw new Error(`The process ended by itself (${code}): ${errors}`)
      await closed
      return acknowledged
    },
  }
}

/** Lets this process commit while its database is broken again and again. @returns what was acknowledged */
async function breakUnderLoad(
  databaseUrl: string,
  times: number,
  breakIt: (client: Client, name: string) => Promise<void>,
): Promise<readonly string[]> {
  const store = await openStore({ databaseUrl }, { connections: 5 })
  const acknowledged: string[] = []
  const load = startLoad(store, (id) => acknowledged.push(id))
  try {
    for (let broken = 0; broken < times; broken += 1) {
      await oneMore(acknowledged)
      await after(Math.random() * 10)
      await onServer(maintenanceOf(databaseUrl), (client) => breakIt(client, nameOf(databaseUrl)))
    }
    // The same process goes on by itself.
    await oneMore(acknowledged)
  } finally {
    await load.stop()
    await store.close()
  }
  return acknowledged
}

async function oneMore(acknowledged: readonly string[]): Promise<void> {
  const before = acknowledged.length
  while (acknowledged.length === before) await after(2)
}

/** Waits for a server that is recovering. */
async function onServer(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  // A crash ends this connection too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await work(client)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    await after(5)
    await onServer(url, work)
  } finally {
    await client.end()
  }
}

function nameOf(databaseUrl: string): string {
  return new URL(databaseUrl).pathname.slice(1)
}

function maintenanceOf(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.pathname = '/postgres'
  return url.toString()
}
