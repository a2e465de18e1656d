import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { StoreLocation } from '@goufu/store'

/** The server as a user starts it. */
export interface Application {
  /** Address without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../../apps/api/src/main.mjs', import.meta.url))

/**
 * Starts the server on a free port, and waits until it says it is ready.
 * @param location its database; the embedded one is made where its directory is empty
 * @param settings environment variables beside those, e.g. `{ GOUFU_SAMPLE: 'off' }`
 */
export async function startApplication(
  { dataDir, databaseUrl }: StoreLocation,
  settings: Readonly<Record<string, string>> = {},
): Promise<Application> {
  // Files and keys lie in the directory of the embedded database; one on a server has none.
  const directory = dataDir ?? (await mkdtemp(join(tmpdir(), 'goufu-e2e-')))
  const places =
    databaseUrl === undefined
      ? { DATA_DIR: directory }
      : { DATABASE_URL: databaseUrl, GOUFU_KEY_DIR: join(directory, 'keys'), GOUFU_FILES_DIR: join(directory, 'files') }
  const port = await freePort()
  // Only what a test sets counts: neither the settings of whoever runs the tests, nor what they ask of the tests themselves.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GOUFU_|DATABASE_URL$|DATA_DIR$)/.test(name)))
  const server = spawn(process.execPath, [MAIN], {
    env: { ...inherited, NODE_ENV: 'test', PORT: String(port), ...places, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: Buffer[] = []
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk))
  const exited = once(server, 'exit')
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM')
    await exited
    if (dataDir === undefined) await rm(directory, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 60_000
  while (!(await isReady(url))) {
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`The server did not become ready:\n${Buffer.concat(printed).toString()}`)
    }
    await after(20)
  }
  return { url, stop }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch (cause) {
    // Nobody listens yet, which is what fetch says with a TypeError.
    if (cause instanceof TypeError) return false
    throw cause
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('A listening TCP socket has no port')
  return address.port
}
