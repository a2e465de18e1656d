import { text } from '@goufu/engine'
import { Hono } from 'hono'
import * as z from 'zod'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { problem } from '../http/problem.ts'

const statusSchema = z.object({ status: z.literal('ok') })
const PATIENCE_MS = 2_000

/** For whoever watches over the process: is it alive, can it work. */
export function healthRoutes({ store, log, isStopping }: Services) {
  return new Hono<ApiEnv>()
    .get('/healthz', describe({ tag: 'health', action: null, summary: '存活 / The process is alive', answer: statusSchema }), (c) =>
      c.json({ status: 'ok' as const }, 200, { 'cache-control': 'no-store' }),
    )
    .get(
      '/readyz',
      describe({
        tag: 'health',
        action: null,
        summary: '就绪 / The database answers and has the tables that are needed',
        answer: statusSchema,
        problems: ['unavailable'],
      }),
      async (c) => {
        if (isStopping()) return problem(c, 'unavailable', { detail: text('正在停止', 'Stopping') })
        try {
          const asked = store.db.selectFrom('stream').select('id').limit(1).execute()
          await Promise.race([asked, patience()])
          return c.json({ status: 'ok' as const }, 200, { 'cache-control': 'no-store' })
        } catch (error) {
          log.error({ err: error }, 'the database does not answer')
          return problem(c, 'unavailable', { detail: text('数据库没有应答', 'The database does not answer') })
        }
      },
    )
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS).unref()
  })
}
