import { randomUUID } from 'node:crypto'
import { accountsOf, fundChangeInput, text } from '@goufu/engine'
import { alterFund, enterFund, listFunds, readFund, readFundLines } from '@goufu/store'
import { Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { commandHeaders, describe, versionHeader } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { limit, strayCursor } from '../http/paging.ts'
import { commandId, expectedVersion, tagOf } from '../http/preconditions.ts'
import { registerAnswer, registerProblems } from '../http/register-answer.ts'
import { registerChangeAnswer, registerChangeProblems } from '../http/register-change-answer.ts'
import { dayField, registerBody, registration } from '../http/registration.ts'
import { unknownFund } from '../http/unknown-entry.ts'
import { body, query } from '../http/validate.ts'
import { openedSchema } from '../schemas/project.ts'
import { fundBookSchema, fundOutcomeSchema, fundPageSchema, fundSchema } from '../schemas/registers.ts'

const fundQuery = z.strictObject({
  fiscalYear: z.coerce.number().int().min(2000).max(2100).optional(),
  buyer: z.string().max(200).optional().meta({ description: 'Only the funds of this buyer, by its whole name' }),
  after: z.string().optional(),
  limit,
})

const changeBody = fundChangeInput.extend({ effectiveOn: dayField.optional() })

const bookQuery = z.strictObject({
  after: z.coerce.number().int().min(1).optional().meta({ description: '`next` of the page before' }),
  limit,
})

/** The funds purchases are paid from. */
export function fundRoutes(services: RouteServices) {
  return new Hono<ApiEnv>()
    .get(
      '/funds',
      describe({
        tag: 'registers',
        action: 'fund.read',
        summary: '资金 / Funds, the newest year first',
        answer: fundPageSchema,
        problems: ['invalid-query'],
      }),
      query(fundQuery),
      async (c) => {
        const { fiscalYear, buyer, after, limit: most } = c.req.valid('query')
        const page = await listFunds(c.var.store, {
          fiscalYear: fiscalYear ?? null,
          buyer: buyer ?? null,
          after: after ?? null,
          limit: most,
        })
        return page === undefined ? strayCursor(c) : c.json({ items: page.items.map((head) => head.state), next: page.next })
      },
    )
    .get(
      '/funds/:id',
      describe({ tag: 'registers', action: 'fund.read', summary: '一笔资金 / One fund', answer: fundSchema, problems: ['unknown-fund'] }),
      async (c) => {
        const fund = await readFund(c.var.store, c.req.param('id'))
        if (fund === undefined) return unknownFund(c)
        return c.json(fund.state, 200, { etag: tagOf(fund.version) })
      },
    )
    .post(
      '/funds',
      describe({
        tag: 'registers',
        action: 'fund.open',
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
        const result = await enterFund(c.var.store, registration(c, services, randomUUID(), c.req.valid('json')))
        return registerAnswer(c, result, (id) => `/api/v1/funds/${id}`)
      },
    )
    .get(
      '/funds/:id/book',
      describe({
        tag: 'registers',
        action: 'fund.read',
        summary: '资金账簿 / Account book of a fund, the newest movement first',
        answer: fundBookSchema,
        problems: ['unknown-fund', 'invalid-query'],
      }),
      query(bookQuery),
      async (c) => {
        const id = c.req.param('id')
        const { after, limit: most } = c.req.valid('query')
        const head = await readFund(c.var.store, id)
        if (head === undefined) return unknownFund(c)
        const { title, source, buyer, fiscalYear } = head.state
        const fund = { id, title, source, buyer, fiscalYear }
        const lines = await readFundLines(c.var.store, id, after ?? null, most + 1)
        const items = lines.slice(0, most)
        const last = items.at(-1)
        return c.json({
          fund,
          accounts: accountsOf(head.state),
          items,
          next: lines.length > most && last !== undefined ? String(last.number) : null,
        })
      },
    )
    .post(
      '/funds/:id/changes',
      describe({
        tag: 'registers',
        action: 'fund.change',
        summary: '追加、核减、结转 / Appropriate more, reduce, carry over',
        description:
          'By finance. Body: the fields of the form `registers.fundChange` of GET /profile, and `effectiveOn`. A carry-over enters `toFundId` in the same transaction.',
        answer: fundOutcomeSchema,
        headers: { ...versionHeader, ...commandHeaders },
        answerHeaders: { ETag: 'The new version, in quotes', 'Idempotency-Replayed': '`true` when the command had been recorded before' },
        problems: [...registerChangeProblems, 'unknown-fund', 'wrong-amount'],
      }),
      commandId,
      expectedVersion,
      jsonBody,
      body(changeBody),
      async (c) => {
        const { effectiveOn = todayOf(services.clock), ...input } = c.req.valid('json')
        const { commandId: command, expectedVersion: version, actor } = c.var
        const id = c.req.param('id')
        const asked = { commandId: command, id, expectedVersion: version, input, effectiveOn, actor }
        const result = await alterFund(c.var.store, { ...asked, profile: services.profile, now: services.clock() })
        return registerChangeAnswer(c, result, {
          called: text('资金', 'The fund'),
          unknown: unknownFund,
          read: () => readFund(c.var.store, id),
          body: (fund) => ({ fund }),
        })
      },
    )
}
