import type { MiddlewareHandler } from 'hono'
import * as z from 'zod'
import type { ApiEnv } from './env.ts'
import { commandId } from './preconditions.ts'

/** Whether something is only to be judged. */
export const dryRunQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).optional().meta({ description: 'Judge and store nothing' }),
})

/** What is only judged is no command and needs no id. */
export const commandIdUnlessDry: MiddlewareHandler<ApiEnv> = (c, next) => (c.req.query('dryRun') === 'true' ? next() : commandId(c, next))
