import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The server as a user starts it, with a database of its own. */
export interface Application {
  /** Address without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../../apps/api/src/main.mjs', import.meta.url))

/**
 * Starts the server on a free port with an embedded database in a temporary directory, and waits until it says it is ready.
 * @param settings environment variables beside those, e.g. `{ GOUFU_SAMPLE: 'off' }`
 */
export async function startApplication(settings: Readonly<Record<string, string>> = {}): Promise<Application> {
  const directory = await mkdtemp(join(tmpdir(), 'goufu-e2e-'))
  const port = await freePort()
  const { DATABASE_URL: _, ...inherited } = process.env
  const server = spawn(process.execPath, [MAIN], {
    env: { ...inherited, NODE_ENV: 'test', PORT: String(port), DATA_DIR: directory, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: Buffer[] = []
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk))
  const exited = once(server, 'exit')
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM')
    await exited
    await rm(directory, { recursive: true, force: true })
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
