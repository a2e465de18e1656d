import { roleTitle, type Text, text } from '@goufu/engine'
import { type DelegationOutcome, endDelegation, listDelegations, listDeputies, makeDelegation } from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { bodyProblems, commandHeaders, describe } from '../http/describe.ts'
import { doerOf } from '../http/doer.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { commandId } from '../http/preconditions.ts'
import { type ProblemCode, problem } from '../http/problem.ts'
import { dayField } from '../http/registration.ts'
import { body, invalid, query } from '../http/validate.ts'
import { delegationListSchema, deputyListSchema } from '../schemas/delegations.ts'

/** As many as anybody looks through. */
const MOST = 200
/** As many people as anybody chooses from; whoever wants another one writes more of their name. */
const MOST_DEPUTIES = 24

const newDelegation = z
  .strictObject({
    post: z.uuid(),
    deputy: z.string().min(1).max(200).meta({ description: 'The person who fills it' }),
    from: dayField,
    until: dayField.meta({ description: 'The last day; a year at most' }),
    reason: z.string().trim().min(1).max(400),
  })
  .meta({ id: 'NewDelegation' })

const deputyQuery = z.strictObject({
  post: z.uuid(),
  q: z.string().trim().min(1).max(64).optional().meta({ description: 'A part of a name' }),
})

const PROBLEMS: readonly ProblemCode[] = ['command-id-missing', 'command-id-malformed', 'unknown-delegation']

/** One's own posts, filled by somebody else for a period. What a deputy does is on record as both persons' act. */
export function delegationRoutes({ accounts, profile }: RouteServices) {
  const { store } = accounts
  const shown = async (c: Context<ApiEnv>) =>
    (await listDelegations(store, shownTo(c), MOST)).map(({ post: { as, ...post }, ...item }) => ({
      ...item,
      post: { ...post, title: roleTitle(profile, as ?? post.role) },
    }))
  const answer = async (c: Context<ApiEnv>, outcome: DelegationOutcome, status: 200 | 201 = 200) =>
    outcome.kind === 'done' ? c.json({ today: accounts.today(), items: await shown(c) }, status) : delegationProblem(c, outcome)
  return new Hono<ApiEnv>()
    .get(
      '/delegations',
      describe({
        tag: 'organisations',
        action: 'delegation.read',
        summary: '代理 / Delegations of one’s own posts and those that one fills; for an administrator, of all posts within reach',
        answer: delegationListSchema,
      }),
      (c) => answer(c, { kind: 'done' }),
    )
    .post(
      '/delegations',
      describe({
        tag: 'organisations',
        action: 'delegation.make',
        summary: '委托代理 / Let somebody else fill a post of one’s own; its id is that of the command',
        status: 201,
        headers: commandHeaders,
        answer: delegationListSchema,
        problems: [...PROBLEMS, ...bodyProblems, 'impossible-date', 'taken'],
      }),
      commandId,
      jsonBody,
      body(newDelegation),
      async (c) => {
        const made = { id: c.var.commandId, ...c.req.valid('json') }
        return answer(c, await makeDelegation(store.pool, made, accounts.today(), doerOf(c, accounts, accounts.now())), 201)
      },
    )
    .get(
      '/delegations/deputies',
      describe({
        tag: 'organisations',
        action: 'delegation.make',
        summary: '可代理的人 / Who may fill a post of one’s own, of those who work within its reach, by name',
        answer: deputyListSchema,
        problems: ['invalid-query', 'no-such-post'],
      }),
      query(deputyQuery),
      async (c) => {
        const { post, q: search = null } = c.req.valid('query')
        const asked = { holder: c.var.actor.id, post, search, today: accounts.today(), limit: MOST_DEPUTIES }
        const items = await listDeputies(store, asked)
        return items === undefined
          ? problem(c, 'no-such-post', { detail: text('你没有这个岗位', 'You have no such post') })
          : c.json({ items: items.map((item) => ({ ...item, roles: [...item.roles], organisations: [...item.organisations] })) })
      },
    )
    .post(
      '/delegations/:id/end',
      describe({
        tag: 'organisations',
        action: 'delegation.make',
        summary: '结束代理 / End a delegation of one’s own post, or give up one that one fills',
        headers: commandHeaders,
        answer: delegationListSchema,
        problems: PROBLEMS,
      }),
      commandId,
      async (c) => {
        const id = z.uuid().safeParse(c.req.param('id'))
        return answer(c, id.success ? await endDelegation(store.pool, id.data, doerOf(c, accounts, accounts.now())) : { kind: 'unknown' })
      },
    )
}

/** Everybody sees what is theirs, an administrator what is within reach. */
function shownTo({ var: { actor, post } }: Context<ApiEnv>): { readonly person: string } | { readonly reach: string } {
  return actor.role === 'administrator' ? { reach: post?.reach ?? '' } : { person: actor.id }
}

const REFUSED: Readonly<
  Record<Extract<DelegationOutcome, { readonly kind: 'refused' }>['why'], { readonly path: string; readonly message: Text }>
> = {
  post: {
    path: 'post',
    message: text('只能委托自己在整个期间都担任的职务', 'It must be a post of your own that you hold for the whole period'),
  },
  period: {
    path: 'until',
    message: text('期间从今天或以后开始，最长一年', 'The period begins today or later and is a year at most'),
  },
  deputy: {
    path: 'deputy',
    message: text('代理人须是另一位有可用账号的人', 'The deputy is somebody else, with an account that can be used'),
  },
  duty: { path: 'deputy', message: text('代理人的职务与此不相容', 'The deputy has a duty that stands against it') },
  overlap: { path: 'from', message: text('这段时间里已有人代理', 'Somebody else fills the post in a part of the period') },
}

function delegationProblem(c: Context, outcome: Exclude<DelegationOutcome, { readonly kind: 'done' }>): Response {
  switch (outcome.kind) {
    case 'unknown':
      return problem(c, 'unknown-delegation', {
        detail: text('没有这项代理，或它与你无关', 'There is no such delegation, or it is not yours'),
      })
    case 'taken':
      return problem(c, 'taken', {
        detail: text('这个 Idempotency-Key 已用于另一项代理', 'The Idempotency-Key belongs to another delegation'),
      })
    case 'refused':
      return invalid(c, 'invalid-input', [REFUSED[outcome.why]])
  }
}
