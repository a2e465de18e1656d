import { text } from '@goufu/engine'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const VERSION = /^"(\d{1,9})"$/

/** Every POST that writes says which command it is, so that sending it twice acts once. */
export const commandId: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const key = c.req.header('idempotency-key')
  if (key === undefined || key === '')
    return problem(c, 'command-id-missing', {
      detail: text('请在 Idempotency-Key 中给出本次操作的 UUID', 'Give this command a UUID in Idempotency-Key'),
    })
  if (!UUID.test(key))
    return problem(c, 'command-id-malformed', { detail: text('Idempotency-Key 应为 UUID', 'Idempotency-Key must be a UUID') })
  c.set('commandId', key.toLowerCase())
  await next()
  return undefined
}

/** A change names the version it was decided on. */
export const expectedVersion: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const header = c.req.header('if-match')
  if (header === undefined || header === '')
    return problem(c, 'version-missing', {
      detail: text('请在 If-Match 中给出所见的版本，例如 "7"', 'Name the version you have seen in If-Match, for example "7"'),
    })
  const version = VERSION.exec(header)?.[1]
  if (version === undefined)
    return problem(c, 'invalid-version', {
      detail: text('If-Match 应为一个带引号的版本号，例如 "7"', 'If-Match must be one version in quotes, for example "7"'),
    })
  c.set('expectedVersion', Number(version))
  await next()
  return undefined
}

/** An entity tag for a version. */
export function tagOf(version: number): string {
  return `"${version}"`
}
