import { readLedger } from '@goufu/store'
import { Hono } from 'hono'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { sequencePage, sequenceQuery } from '../http/sequence-paging.ts'
import { query } from '../http/validate.ts'
import { ledgerPageSchema } from '../schemas/ledger.ts'

/** Every event of the store in one order, for programs that follow. */
export function ledgerRoutes({ store }: Services) {
  return new Hono<ApiEnv>().get(
    '/ledger',
    describe({
      tag: 'audit',
      summary: '总账 / The ledger: every event of the store in one order, without gaps',
      description:
        'To follow it, ask again behind the last `sequence` you have, also when `next` was null. None is ever added in front of one that was given out.',
      answer: ledgerPageSchema,
      problems: ['invalid-query'],
    }),
    query(sequenceQuery),
    async (c) => {
      const { after, limit } = c.req.valid('query')
      return c.json(sequencePage(await readLedger(store, after, limit + 1), limit))
    },
  )
}
