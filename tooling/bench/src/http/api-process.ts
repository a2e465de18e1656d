import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sessionSecret } from '@goufu/api'
import { createVault, openStore, wrappingKeysIn } from '@goufu/store'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import { TODAY } from '../purchase/purchase.ts'
import { cookiesIn } from './staff.ts'

/** The same for every start: what a database holds is wrapped by the keys that it was first started with. */
const KEYS = mkdtempSync(join(tmpdir(), 'goufu-bench-keys-'))
process.once('exit', () => rmSync(KEYS, { recursive: true, force: true }))

const PACKAGE = new URL('../', import.meta.resolve('@goufu/api'))

/** The server as an operator runs it: a process of its own. */
export interface ApiProcess {
  readonly host: string
  readonly port: number
  readonly pid: number
  /** The cookies of some people who have signed in, by who they are. */
  readonly signIn: (actors: Iterable<string>) => Promise<ReadonlyMap<string, string>>
  /** Ends it as an operator does. @throws Error with its log when it did not end well. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the server on a database by the command of its own package. It logs every request, to a file, and takes nothing from the
 * environment of this process.
 * @throws Error with its log when it does not start.
 */
export async function startApi(databaseUrl: string): Promise<ApiProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'goufu-bench-'))
  const logFile = join(directory, 'api.log')
  const log = await open(logFile, 'w')
  const api = spawn(process.execPath, await startArguments(), {
    cwd: PACKAGE,
    env: {
      DATABASE_URL: databaseUrl,
      GOUFU_FILES_DIR: join(directory, 'files'),
      GOUFU_KEY_DIR: KEYS,
      PORT: '0',
      GOUFU_PROFILE: shapotouAnnualProject.id,
      GOUFU_SAMPLE: 'off',
      GOUFU_TRIAL: 'on', // suppliers act on days that are past
      GOUFU_TODAY: TODAY,
      // What is measured comes as one person from one address.
      GOUFU_RATE_ACTOR: 'off',
      GOUFU_RATE_ADDRESS: 'off',
      GOUFU_RATE_SIGN_IN: 'off',
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', log.fd],
  })
  await log.close()
  const ended = once(api, 'exit')
  const kill = (): void => void api.kill('SIGKILL')
  process.once('exit', kill)
  const fail = async (what: string): Promise<never> => {
    const said = await readFile(logFile, 'utf8')
    await rm(directory, { recursive: true, force: true })
    throw new Error(`The API ${what}; the end of its log:\n${said.slice(-4000)}`)
  }
  let address: URL | undefined
  const { pid, stdout } = api
  if (pid === undefined || stdout === null) return fail('did not start')
  for await (const line of createInterface({ input: stdout })) {
    const said = /http:\/\/\S+/.exec(line)?.[0]
    if (said === undefined) continue
    address = new URL(said)
    break
  }
  if (address === undefined) return fail('did not start')
  // What else it prints is not read, and must not fill the pipe.
  stdout.resume()
  return {
    host: address.hostname,
    port: Number(address.port),
    pid,
    signIn: (actors) => signIn(databaseUrl, KEYS, actors),
    async stop() {
      api.kill('SIGTERM')
      await ended
      process.off('exit', kill)
      if (api.exitCode !== 0) await fail(`ended with ${String(api.exitCode ?? api.signalCode)}`)
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Signs people in with what the server signs with, which its keys open. */
async function signIn(databaseUrl: string, keyDirectory: string, actors: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const store = await openStore({ databaseUrl }, { connections: 1 })
  try {
    const vault = createVault(store, wrappingKeysIn(keyDirectory), () => new Date())
    const cookies = cookiesIn(store, await sessionSecret(vault))
    const signedIn = new Map<string, string>()
    for (const actor of new Set(actors)) signedIn.set(actor, await cookies.of(actor))
    return signedIn
  } finally {
    await store.close()
  }
}

/** What the start script of the package gives to `node`. @throws Error when it starts something else. */
async function startArguments(): Promise<readonly string[]> {
  const manifest = JSON.parse(await readFile(new URL('package.json', PACKAGE), 'utf8')) as {
    readonly scripts?: { readonly start?: string }
  }
  const [program, ...args] = manifest.scripts?.start?.split(' ') ?? []
  if (program !== 'node') throw new Error('The start script of the API is not one of Node')
  return args
}
