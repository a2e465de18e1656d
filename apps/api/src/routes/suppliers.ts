import { randomUUID } from 'node:crypto'
import { text } from '@goufu/engine'
import { enterSupplier, listSuppliers, readSupplier } from '@goufu/store'
import { Hono } from 'hono'
import { commandHeaders, describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { listQuery, strayCursor } from '../http/paging.ts'
import { commandId, tagOf } from '../http/preconditions.ts'
import { problem } from '../http/problem.ts'
import { registerAnswer, registerProblems } from '../http/register-answer.ts'
import { registerBody, registration } from '../http/registration.ts'
import { body, query } from '../http/validate.ts'
import { openedSchema } from '../schemas/project.ts'
import { supplierPageSchema, supplierSchema } from '../schemas/registers.ts'

/** The register of suppliers. */
export function supplierRoutes(services: Services) {
  const { store } = services
  return new Hono<ApiEnv>()
    .get(
      '/suppliers',
      describe({ tag: 'registers', summary: '承接主体名册 / Suppliers by name', answer: supplierPageSchema, problems: ['invalid-query'] }),
      query(listQuery),
      async (c) => {
        const { after, limit, q } = c.req.valid('query')
        const page = await listSuppliers(store, { after: after ?? null, limit, search: q ?? null })
        return page === undefined ? strayCursor(c) : c.json({ items: page.items.map((head) => head.state), next: page.next })
      },
    )
    .get(
      '/suppliers/:id',
      describe({ tag: 'registers', summary: '一个承接主体 / One supplier', answer: supplierSchema, problems: ['unknown-supplier'] }),
      async (c) => {
        const supplier = await readSupplier(store, c.req.param('id'))
        if (supplier === undefined)
          return problem(c, 'unknown-supplier', { detail: text('没有登记这个单位', 'No such supplier is registered') })
        return c.json(supplier.state, 200, { etag: tagOf(supplier.version) })
      },
    )
    .post(
      '/suppliers',
      describe({
        tag: 'registers',
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
        const result = await enterSupplier(store, registration(c, services, randomUUID(), c.req.valid('json')))
        return registerAnswer(c, result, (id) => `/api/v1/suppliers/${id}`)
      },
    )
}
