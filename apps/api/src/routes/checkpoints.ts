import { text } from '@goufu/engine'
import { latestCheckpoint, readCheckpoints } from '@goufu/store'
import { Hono } from 'hono'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { problem } from '../http/problem.ts'
import { sequencePage, sequenceQuery } from '../http/sequence-paging.ts'
import { query } from '../http/validate.ts'
import { checkpointPageSchema, checkpointSchema } from '../schemas/ledger.ts'

/** They say nothing of what was recorded, so anybody may keep them, and caches too. */
const SHORTLY = { 'cache-control': 'public, max-age=60' }

/** Signed heads of the ledger, for outsiders to keep. */
export function checkpointRoutes({ store }: Services) {
  return new Hono<ApiEnv>()
    .get(
      '/public/checkpoints',
      describe({
        tag: 'audit',
        action: null,
        summary: '检查点 / The signed heads of the ledger, the oldest first',
        answer: checkpointPageSchema,
        problems: ['invalid-query'],
      }),
      query(sequenceQuery),
      async (c) => {
        const { after, limit } = c.req.valid('query')
        return c.json(sequencePage(await readCheckpoints(store, after, limit + 1), limit), 200, SHORTLY)
      },
    )
    .get(
      '/public/checkpoints/latest',
      describe({
        tag: 'audit',
        action: null,
        summary: '最新检查点 / The newest signed head of the ledger',
        description:
          'Whoever keeps one can have it compared later, with `goufu verify --checkpoint FILE`: a history rewritten since is found.',
        answer: checkpointSchema,
        problems: ['no-checkpoint'],
      }),
      async (c) => {
        const latest = await latestCheckpoint(store)
        if (latest === undefined)
          return problem(c, 'no-checkpoint', { detail: text('总账还没有签名的检查点', 'Nothing of the ledger has been signed yet') })
        return c.json(latest, 200, SHORTLY)
      },
    )
}
