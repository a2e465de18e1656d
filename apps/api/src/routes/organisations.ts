import { mayStandBeneath, organisationKinds, ROOT_ORGANISATION, type Text, text } from '@goufu/engine'
import {
  addOrganisation,
  endOrganisation,
  listOrganisations,
  moveOrganisation,
  type OrganisationPage,
  readOrganisation,
  recodeOrganisation,
  renameOrganisation,
  type TreeDoer,
  type TreeOutcome,
} from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { todayOf } from '../clock.ts'
import { divisionsBeneath } from '../divisions.ts'
import { bodyProblems, commandHeaders, describe } from '../http/describe.ts'
import { doerOf } from '../http/doer.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { listQuery, strayCursor } from '../http/paging.ts'
import { commandId } from '../http/preconditions.ts'
import { type ProblemCode, problem } from '../http/problem.ts'
import { dayField } from '../http/registration.ts'
import { body, invalid, query } from '../http/validate.ts'
import { divisionListSchema, organisationListSchema, organisationPageSchema } from '../schemas/organisations.ts'

const organisationId = z.string().min(1).max(64)
const parent = organisationId.nullable().meta({ description: 'null for directly beneath the top' })
const name = z.string().trim().min(1).max(200)
const code = z.string().trim().max(12)

const organisationQuery = listQuery.extend({
  beneath: organisationId.default(ROOT_ORGANISATION).meta({ description: 'Directly beneath it; with `q`, anywhere at or beneath it' }),
})

const divisionQuery = z.strictObject({
  beneath: z
    .string()
    .regex(/^[1-9]\d{5}$/)
    .optional()
    .meta({ description: 'Six digits: directly beneath this division; with `q`, anywhere beneath it' }),
  q: z.string().trim().min(1).max(64).optional().meta({ description: 'A part of a name, or the beginning of a code' }),
})

const newOrganisation = z
  .strictObject({ parent, kind: z.enum(organisationKinds), name, code: z.strictObject({ code, from: dayField }).nullable().default(null) })
  .meta({ id: 'NewOrganisation' })

/** What may be asked of one organisation: what it takes, and what it does. */
const changes = {
  name: {
    summary: '更名 / Give it another name',
    takes: z.strictObject({ name }),
  },
  code: {
    summary: '变更区划代码 / Give it another code from a day on; the one it had stays on record',
    takes: z.strictObject({ code, from: dayField }),
  },
  parent: {
    summary: '移到另一上级 / Put it, with all beneath it, beneath another',
    takes: z.strictObject({ parent }),
  },
  end: {
    summary: '撤销 / End it; nothing stands beneath it and nobody has a post in it any more',
    takes: z.strictObject({ on: dayField }),
  },
} as const

const PROBLEMS: readonly ProblemCode[] = [
  ...bodyProblems,
  'impossible-date',
  'command-id-missing',
  'command-id-malformed',
  'unknown-organisation',
  'out-of-reach',
  'organisation-ended',
  'organisation-in-use',
  'taken',
]

/** The tree of organisations. Who signs in may read it, for names of offices are public; an administrator changes what lies within reach. */
export function organisationRoutes({ accounts, clock }: RouteServices) {
  const { store } = accounts
  const treeDoerOf = (c: Context<ApiEnv>): TreeDoer => ({
    ...doerOf(c, accounts, clock()),
    reach: c.var.post?.reach ?? '',
  })
  const answer = async (c: Context<ApiEnv>, id: string, outcome: TreeOutcome, status: 200 | 201 = 200) => {
    if (outcome.kind !== 'done') return treeProblem(c, outcome)
    const organisation = await readOrganisation(store.pool, id, todayOf(clock))
    if (organisation === undefined) throw new Error('An organisation was changed and is not there.')
    return c.json(shownTo(c, organisation), status)
  }
  const changed = (change: keyof typeof changes) =>
    describe({
      tag: 'organisations',
      action: 'organisation.manage',
      summary: changes[change].summary,
      headers: commandHeaders,
      answer: organisationPageSchema,
      problems: PROBLEMS,
    })
  return new Hono<ApiEnv>()
    .get(
      '/organisations',
      describe({
        tag: 'organisations',
        action: 'organisation.read',
        summary: '单位 / Organisations directly beneath one, or found by name or code',
        answer: organisationListSchema,
        problems: ['invalid-query'],
      }),
      query(organisationQuery),
      async (c) => {
        const { beneath, q = null, after = null, limit } = c.req.valid('query')
        const page = await listOrganisations(store, { today: todayOf(clock), beneath, search: q, after, limit })
        return page === undefined ? strayCursor(c) : c.json(page)
      },
    )
    .post(
      '/organisations',
      describe({
        tag: 'organisations',
        action: 'organisation.manage',
        summary: '新设单位 / Add an organisation; its id is that of the command',
        status: 201,
        headers: commandHeaders,
        answer: organisationPageSchema,
        problems: PROBLEMS,
      }),
      commandId,
      jsonBody,
      body(newOrganisation),
      async (c) => {
        const id = c.var.commandId
        return answer(c, id, await addOrganisation(store.pool, { id, ...c.req.valid('json') }, treeDoerOf(c)), 201)
      },
    )
    .get(
      '/divisions',
      describe({
        tag: 'organisations',
        action: 'organisation.manage',
        summary: '行政区划 / Divisions of the state by their codes, to pick from; provinces where none is named',
        answer: divisionListSchema,
        problems: ['invalid-query'],
      }),
      query(divisionQuery),
      (c) => {
        const { beneath = null, q = null } = c.req.valid('query')
        return c.json({ items: [...divisionsBeneath(beneath, q)] })
      },
    )
    .get(
      '/organisations/:id',
      describe({
        tag: 'organisations',
        action: 'organisation.read',
        summary: '一个单位 / One organisation, its codes and what it stands beneath',
        answer: organisationPageSchema,
        problems: ['unknown-organisation'],
      }),
      async (c) => {
        const organisation = await readOrganisation(store.pool, c.req.param('id'), todayOf(clock))
        return organisation === undefined ? treeProblem(c, { kind: 'unknown' }) : c.json(shownTo(c, organisation))
      },
    )
    .post('/organisations/:id/name', changed('name'), commandId, jsonBody, body(changes.name.takes), async (c) => {
      const id = c.req.param('id')
      return answer(c, id, await renameOrganisation(store.pool, id, c.req.valid('json').name, treeDoerOf(c)))
    })
    .post('/organisations/:id/code', changed('code'), commandId, jsonBody, body(changes.code.takes), async (c) => {
      const id = c.req.param('id')
      return answer(c, id, await recodeOrganisation(store.pool, id, c.req.valid('json'), treeDoerOf(c)))
    })
    .post('/organisations/:id/parent', changed('parent'), commandId, jsonBody, body(changes.parent.takes), async (c) => {
      const id = c.req.param('id')
      return answer(c, id, await moveOrganisation(store.pool, id, c.req.valid('json').parent, treeDoerOf(c)))
    })
    .post('/organisations/:id/end', changed('end'), commandId, jsonBody, body(changes.end.takes), async (c) => {
      const id = c.req.param('id')
      return answer(c, id, await endOrganisation(store.pool, id, c.req.valid('json').on, treeDoerOf(c)))
    })
}

/** One organisation as somebody sees it: what may be put beneath it, and whether it is theirs to keep. */
function shownTo({ var: { post } }: Context<ApiEnv>, organisation: OrganisationPage) {
  const { id, kind, endedOn, path, codes } = organisation
  const reach = post?.reach ?? ''
  return {
    ...organisation,
    codes: [...codes],
    path: [...path],
    takes: endedOn === null ? organisationKinds.filter((one) => mayStandBeneath(one, kind)) : [],
    withinReach: reach === ROOT_ORGANISATION || [id, ...path.map((above) => above.id)].includes(reach),
  }
}

const TAKEN: Readonly<Record<'name' | 'code' | 'id', Text>> = {
  name: text('同一上级下已有同名单位', 'Another beneath the same one has that name'),
  code: text('这个代码已属另一单位', 'Another organisation has that code'),
  id: text('这个 Idempotency-Key 已用于另一单位', 'The Idempotency-Key belongs to another organisation'),
}

function treeProblem(c: Context, outcome: Exclude<TreeOutcome, { readonly kind: 'done' }>): Response {
  switch (outcome.kind) {
    case 'unknown':
      return problem(c, 'unknown-organisation', { detail: text('没有这个单位，或没有这个上级', 'There is no such organisation') })
    case 'out-of-reach':
      return problem(c, 'out-of-reach', {
        detail: text('只能管理本单位及其下级', 'You manage your own organisation and what stands beneath it'),
      })
    case 'ended':
      return problem(c, 'organisation-ended', { detail: text('单位已撤销，不能再变更', 'It has ended and changes no more') })
    case 'in-use':
      return problem(c, 'organisation-in-use', {
        detail: text('请先撤销或移走下级单位，并结束各人的任职', 'End or move what stands beneath it, and end the posts in it, first'),
      })
    case 'taken':
      return problem(c, 'taken', { detail: TAKEN[outcome.what] })
    case 'unfit':
      return invalid(c, 'invalid-input', [{ path: outcome.field, message: outcome.why }])
  }
}
