import { execFile, spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { serverAccount } from './account.ts'
import type { Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'

/** A running PostgreSQL server whose role may create databases. */
export interface PostgresServer {
  /** Connection string of the maintenance database. */
  readonly url: string
  /** Ends the server and removes its data; nothing is left behind. */
  readonly stop: () => Promise<void>
}

// The supervisor lives as long as its standard input is open. That ends with this process however it ends, `kill -9` included, so that
// no server is ever left running and no directory left lying about. Arguments: directory to remove, then the command.
const SUPERVISOR = `directory=$1; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server; rm -rf "$directory"`

// A test database has nothing to lose in a power cut.
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=128MB',
  'unix_socket_directories=',
  'lc_messages=C',
]

/**
 * Gives a PostgreSQL server for the length of a test run: the one TEST_DATABASE_URL names (left running afterwards), else a new one on a
 * free loopback port, with its data in a temporary directory.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL']
  return given === undefined || given === '' ? startTemporary() : { url: given, stop: async () => {} }
}

/** Starts a server of our own, whatever TEST_DATABASE_URL says. */
export async function startTemporary(): Promise<PostgresServer> {
  const [account, found] = await Promise.all([serverAccount(), findBinaries()])
  const directory = await mkdtemp(join(tmpdir(), 'goufu-postgres-'))
  try {
    if (account !== undefined) await chown(directory, account.uid, account.gid)
    const bin = await reachable(found, account, directory)
    const data = join(directory, 'data')
    await promisify(execFile)(
      join(bin, 'initdb'),
      ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
      { ...account, cwd: directory },
    )
    const port = await freePort()
    const settings = [...SETTINGS, `port=${port}`, 'listen_addresses=127.0.0.1'].flatMap((setting) => ['-c', setting])
    const supervisor = spawn('/bin/sh', ['-c', SUPERVISOR, 'sh', directory, join(bin, 'postgres'), '-D', data, ...settings], {
      ...account,
      cwd: '/',
      // Its own process group: Ctrl-C in a terminal must reach the test runner alone, which then closes the input.
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    await ready(supervisor)
    return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop: () => end(supervisor) }
  } catch (cause) {
    await rm(directory, { recursive: true, force: true })
    throw new Error('The PostgreSQL server for the tests did not start', { cause })
  }
}

/** The server's account cannot be expected to reach a package inside somebody's home, so it gets a copy. */
async function reachable(found: Binaries, account: Account | undefined, directory: string): Promise<string> {
  if (account === undefined || found.source === 'installed') return found.directory
  const copy = join(directory, 'native')
  await cp(dirname(found.directory), copy, { recursive: true, verbatimSymlinks: true })
  // The supervisor, which removes it in the end, runs under that account as well.
  await promisify(execFile)('chown', ['-R', `${account.uid}:${account.gid}`, copy])
  return join(copy, 'bin')
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

type Supervisor = ChildProcessByStdio<Writable, null, Readable>

/** Resolves on the line that says the server accepts connections; rejects with everything it said when it ends before that. */
async function ready(supervisor: Supervisor): Promise<void> {
  const said: string[] = []
  for await (const line of createInterface({ input: supervisor.stderr })) {
    if (line.includes('ready to accept connections')) {
      supervisor.stderr.resume()
      return
    }
    said.push(line)
    // The supervisor waits on; the server has given up.
    if (line.includes('FATAL')) break
  }
  await end(supervisor)
  throw new Error(said.join('\n'))
}

async function end(supervisor: Supervisor): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return
  const exited = once(supervisor, 'exit')
  supervisor.stdin.end()
  await exited
}
