import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What `npm start` runs. */
export const MAIN = fileURLToPath(new URL('../main.mjs', import.meta.url))
const STARTED = /http:\/\/127\.0\.0\.1:(\d+)/

/** How a server ended, and what it had printed. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A server that runs as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams
  /** Waits for what it prints once it takes requests. @returns its address */
  started(): Promise<string>
  stop(signal: NodeJS.Signals): Promise<Ended>
  ended(): Promise<Ended>
}

/** Starts a server as it is started by people, with nothing of this process's environment but where programs lie. */
export function startServer(settings: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'] ?? '', PORT: '0', LANG: 'C', ...settings } })
  let out = ''
  let err = ''
  const exited = once(child, 'exit').then(([code]): Ended => ({ code: code as number | null, out, err }))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const address = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = STARTED.exec(out)
      if (found !== null) resolve(found[0])
    })
  })
  return {
    child,
    started: () =>
      Promise.race([
        address,
        exited.then((ended) => {
          throw new Error(`it ended: ${ended.err}`)
        }),
      ]),
    stop(signal) {
      child.kill(signal)
      return exited
    },
    ended: () => exited,
  }
}
