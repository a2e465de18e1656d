import { AsyncLocalStorage } from 'node:async_hooks'
import { pino, type Logger } from 'pino'
import type { Config } from './config.ts'
import { loggedError } from './log-error.ts'

export type Log = Logger

const requests = new AsyncLocalStorage<string>()

/** Nobody logs them. Should somebody, they are struck out: at the top, in headers, and in headers of a request or an answer. */
const STRUCK = ['authorization', 'cookie', '"set-cookie"', 'password', 'secret', 'token'].flatMap((name) =>
  ['', '*', '*.*', '*.*.*'].map((before) => (name.startsWith('"') ? `${before}[${name}]` : [before, name].filter(Boolean).join('.'))),
)

/**
 * The log, one JSON object a line. Every line written while a request is answered carries its id.
 * Neither bodies nor names nor query strings nor addresses go into it: they hold people.
 */
export function createLog(level: Config['logLevel'], destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: (error: unknown) => loggedError(error) },
    redact: { paths: STRUCK, censor: '…' },
    mixin: () => {
      const requestId = requests.getStore()
      return requestId === undefined ? {} : { requestId }
    },
  }
  return destination === undefined ? pino(options, process.stderr) : pino(options, destination)
}

/** Does some work as part of a request. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return requests.run(requestId, work)
}
