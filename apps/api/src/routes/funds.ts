import { randomUUID } from 'node:crypto'
import { text } from '@goufu/engine'
import { enterFund, listFunds, readFund } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { commandHeaders, describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { limit, strayCursor } from '../http/paging.ts'
import { commandId, tagOf } from '../http/preconditions.ts'
import { problem } from '../http/problem.ts'
import { registerAnswer, registerProblems } from '../http/register-answer.ts'
import { registerBody, registration } from '../http/registration.ts'
import { body, query } from '../http/validate.ts'
import { openedSchema } from '../schemas/project.ts'
import { fundPageSchema, fundSchema } from '../schemas/registers.ts'

const fundQuery = z.strictObject({
  fiscalYear: z.coerce.number().int().min(2000).max(2100).optional(),
  after: z.string().optional(),
  limit,
})

/** The funds purchases are paid from. */
export function fundRoutes(services: Services) {
  const { store } = services
  return new Hono<ApiEnv>()
    .get(
      '/funds',
      describe({ tag: 'registers', summary: '资金 / Funds, the newest year first', answer: fundPageSchema, problems: ['invalid-query'] }),
      query(fundQuery),
      async (c) => {
        const { fiscalYear, after, limit: most } = c.req.valid('query')
        const funds = await listFunds(store, fiscalYear ?? null)
        const start = after === undefined ? 0 : funds.findIndex((fund) => fund.stream.id === after) + 1
        if (after !== undefined && start === 0) return strayCursor(c)
        const page = funds.slice(start, start + most)
        return c.json({
          items: page.map((head) => head.state),
          next: start + most < funds.length ? (page.at(-1)?.stream.id ?? null) : null,
        })
      },
    )
    .get(
      '/funds/:id',
      describe({ tag: 'registers', summary: '一笔资金 / One fund', answer: fundSchema, problems: ['unknown-fund'] }),
      async (c) => {
        const fund = await readFund(store, c.req.param('id'))
        if (fund === undefined) return problem(c, 'unknown-fund', { detail: text('没有这笔资金', 'There is no such fund') })
        return c.json(fund.state, 200, { etag: tagOf(fund.version) })
      },
    )
    .post(
      '/funds',
      describe({
        tag: 'registers',
        summary: '设立资金 / Open a fund',
        description: 'Body: the fields of the form `registers.fund` of GET /profile, and `effectiveOn`.',
        status: 201,
        answer: openedSchema,
        headers: commandHeaders,
        problems: registerProblems,
      }),
      commandId,
      jsonBody,
      body(registerBody),
      async (c) => {
        const result = await enterFund(store, registration(c, services, randomUUID(), c.req.valid('json')))
        return registerAnswer(c, result, (id) => `/api/v1/funds/${id}`)
      },
    )
}
