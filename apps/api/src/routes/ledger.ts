import { type Role, text } from '@goufu/engine'
import { readLedger } from '@goufu/store'
import { Hono } from 'hono'
import { describe } from '../http/describe.ts'
import type { ApiEnv } from '../http/env.ts'
import { problem } from '../http/problem.ts'
import { sequencePage, sequenceQuery } from '../http/sequence-paging.ts'
import { query } from '../http/validate.ts'
import { ledgerPageSchema } from '../schemas/ledger.ts'

/** It holds what every supplier applied with. */
const OUTSIDERS: ReadonlySet<Role> = new Set(['supplier', 'public'])

/** Every event of the store in one order, for programs that follow. */
export function ledgerRoutes() {
  return new Hono<ApiEnv>().get(
    '/ledger',
    describe({
      tag: 'audit',
      action: 'ledger.read',
      reads: 'record',
      summary: '总账 / The ledger: every event of the store in one order, without gaps',
      description:
        'To follow it, ask again behind the last `sequence` you have, also when `next` was null. None is ever added in front of one that was given out.',
      answer: ledgerPageSchema,
      problems: ['invalid-query', 'unknown-post', 'wrong-role'],
    }),
    query(sequenceQuery),
    async (c) => {
      if (OUTSIDERS.has(c.var.actor.role))
        return problem(c, 'wrong-role', {
          detail: text(
            '总账含各单位的申报内容，只供购买方和监督人员读取',
            'The ledger holds everybody’s applications; it is for the buyer’s side and for auditors',
          ),
        })
      const { after, limit } = c.req.valid('query')
      return c.json(sequencePage(await readLedger(c.var.store, after, limit + 1), limit))
    },
  )
}
