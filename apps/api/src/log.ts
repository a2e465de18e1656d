import { AsyncLocalStorage } from 'node:async_hooks'
import { pino, type Logger } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

const requests = new AsyncLocalStorage<string>()

/**
 * The log, one JSON object a line. Every line written while a request is answered carries its id.
 * Neither bodies nor names nor query strings go into it: they hold people.
 */
export function createLog(level: Config['logLevel'], destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
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
