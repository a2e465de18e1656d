import { randomUUID } from 'node:crypto'
import { eligibilityOf, text } from '@goufu/engine'
import { alterSupplier, enterSupplier, listSuppliers, readSupplier, strikeOutOfRecord } from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { commandHeaders, describe, versionHeader } from '../http/describe.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { listQuery, strayCursor } from '../http/paging.ts'
import { commandId, expectedVersion, tagOf } from '../http/preconditions.ts'
import { registerAnswer, registerProblems } from '../http/register-answer.ts'
import { registerChangeAnswer, registerChangeProblems } from '../http/register-change-answer.ts'
import { dayField, registerBody, registration } from '../http/registration.ts'
import { unknownSupplier } from '../http/unknown-entry.ts'
import { shownTo, unmaskBody, unmaskProblems } from '../http/unmask.ts'
import { body, query } from '../http/validate.ts'
import { openedSchema } from '../schemas/project.ts'
import { eligibilitySchema, supplierOutcomeSchema, supplierPageSchema, supplierSchema } from '../schemas/registers.ts'

const eligibilityQuery = z.strictObject({ on: dayField.optional().meta({ description: 'A day; today when left out' }) })

/** The register of suppliers. */
export function supplierRoutes(services: RouteServices) {
  /** What comes of a change of a record, or of striking something out of it. */
  const altered = async (
    c: Context<ApiEnv>,
    id: string,
    { effectiveOn = todayOf(services.clock), ...input }: z.output<typeof registerBody>,
    alter: typeof alterSupplier,
  ) => {
    const { commandId: command, expectedVersion: version, actor } = c.var
    const asked = { commandId: command, id, expectedVersion: version, input, effectiveOn, actor }
    const result = await alter(c.var.store, { ...asked, profile: services.profile, now: services.clock() })
    return registerChangeAnswer(c, result, {
      called: text('名册记录', 'The record'),
      unknown: unknownSupplier,
      read: () => readSupplier(c.var.store, id),
      body: (supplier) => ({ supplier: shownTo(actor, supplier) }),
    })
  }

  return new Hono<ApiEnv>()
    .get(
      '/suppliers',
      describe({
        tag: 'registers',
        action: 'supplier.read',
        summary: '承接主体名册 / Suppliers by name',
        answer: supplierPageSchema,
        problems: ['invalid-query'],
      }),
      query(listQuery),
      async (c) => {
        const { after, limit, q } = c.req.valid('query')
        const page = await listSuppliers(c.var.store, { after: after ?? null, limit, search: q ?? null })
        return page === undefined
          ? strayCursor(c)
          : c.json({ items: page.items.map((head) => shownTo(c.var.actor, head.state)), next: page.next })
      },
    )
    .get(
      '/suppliers/:id',
      describe({
        tag: 'registers',
        action: 'supplier.read',
        reads: 'supplier',
        summary: '一个承接主体 / One supplier',
        answer: supplierSchema,
        problems: ['unknown-supplier'],
      }),
      async (c) => {
        const supplier = await readSupplier(c.var.store, c.req.param('id'))
        if (supplier === undefined) return unknownSupplier(c)
        return c.json(shownTo(c.var.actor, supplier.state), 200, { etag: tagOf(supplier.version) })
      },
    )
    .post(
      '/suppliers/:id/unmask',
      describe({
        tag: 'registers',
        action: 'personal-data.unmask',
        summary: '查看名册记录中遮盖的内容 / The record of a supplier with nothing masked, for a reason',
        headers: commandHeaders,
        answer: supplierSchema,
        problems: [...unmaskProblems, 'unknown-supplier'],
      }),
      commandId,
      jsonBody,
      body(unmaskBody),
      async (c) => {
        const supplier = await readSupplier(c.var.store, c.req.param('id'))
        if (supplier === undefined) return unknownSupplier(c)
        const subject = { type: 'supplier', id: supplier.state.id } as const
        await c.var.noteReading({ action: 'personal-data.unmask', subject, reason: c.req.valid('json').reason })
        return c.json(supplier.state, 200, { etag: tagOf(supplier.version) })
      },
    )
    .post(
      '/suppliers',
      describe({
        tag: 'registers',
        action: 'supplier.enter',
        summary: '登记承接主体 / Register a supplier',
        description: 'Body: the fields of the form `registers.supplier` of GET /profile, and `effectiveOn`.',
        status: 201,
        answer: openedSchema,
        headers: commandHeaders,
        problems: registerProblems,
      }),
      commandId,
      jsonBody,
      body(registerBody),
      async (c) => {
        const result = await enterSupplier(c.var.store, registration(c, services, randomUUID(), c.req.valid('json')))
        return registerAnswer(c, result, (id) => `/api/v1/suppliers/${id}`)
      },
    )
    .get(
      '/suppliers/:id/eligibility',
      describe({
        tag: 'registers',
        action: 'supplier.read',
        summary: '承接资格 / Whether a supplier may be bought from, and why',
        description: 'Every supplier condition of the configured profile, judged on the record as it stands and on the rules of the day.',
        answer: eligibilitySchema,
        problems: ['unknown-supplier', 'invalid-query'],
      }),
      query(eligibilityQuery),
      async (c) => {
        const supplier = await readSupplier(c.var.store, c.req.param('id'))
        if (supplier === undefined) return unknownSupplier(c)
        const { profile, clock } = services
        const on = c.req.valid('query').on ?? todayOf(clock)
        const { id, version, digest } = profile
        return c.json({
          supplierId: supplier.stream.id,
          on,
          profile: { id, version, digest },
          ...eligibilityOf(profile, supplier.state, on),
        })
      },
    )
    .post(
      '/suppliers/:id/changes',
      describe({
        tag: 'registers',
        action: 'supplier.change',
        summary: '变更名册记录 / Enter what has changed in a record',
        description:
          'By a preparer. Body: the fields of the form `registers.supplierChange` of GET /profile that have changed, `source`, and `effectiveOn`. An inspection is added or put right by its year, evidence replaced by its kind, a bad record added; `files` names what was uploaded to the record. It counts for every purchase at once.',
        answer: supplierOutcomeSchema,
        headers: { ...versionHeader, ...commandHeaders },
        answerHeaders: { ETag: 'The new version, in quotes', 'Idempotency-Replayed': '`true` when the command had been recorded before' },
        problems: [...registerChangeProblems, 'unknown-supplier'],
      }),
      commandId,
      expectedVersion,
      jsonBody,
      body(registerBody),
      (c) => altered(c, c.req.param('id'), c.req.valid('json'), alterSupplier),
    )
    .post(
      '/suppliers/:id/strikes',
      describe({
        tag: 'registers',
        action: 'supplier.strike',
        summary: '撤销误登的记录 / Strike out what was entered wrongly in a record',
        description:
          'By an approver. Body: the fields of the form `registers.supplierStrike` of GET /profile, and `effectiveOn`. A bad record or a ban counts no more from then on, and stays to be seen.',
        answer: supplierOutcomeSchema,
        headers: { ...versionHeader, ...commandHeaders },
        answerHeaders: { ETag: 'The new version, in quotes', 'Idempotency-Replayed': '`true` when the command had been recorded before' },
        problems: [...registerChangeProblems, 'unknown-supplier'],
      }),
      commandId,
      expectedVersion,
      jsonBody,
      body(registerBody),
      (c) => altered(c, c.req.param('id'), c.req.valid('json'), strikeOutOfRecord),
    )
}
