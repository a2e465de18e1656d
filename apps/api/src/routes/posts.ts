import { type ResolvedProfile, type RoleId, roleTitle, ROOT_ORGANISATION, type Text, text } from '@goufu/engine'
import {
  type Administrator,
  endPost,
  givePost,
  listPostPlaces,
  type PostOutcome,
  postRecordsOf,
  type PostRefusal,
  readPerson,
} from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { administratorOf, seenPerson, unknownPerson } from '../http/administered.ts'
import { bodyProblems, commandHeaders, describe } from '../http/describe.ts'
import { doerOf } from '../http/doer.ts'
import type { ApiEnv, RouteServices } from '../http/env.ts'
import { jsonBody } from '../http/json-body.ts'
import { commandId } from '../http/preconditions.ts'
import { type ProblemCode, problem } from '../http/problem.ts'
import { dayField } from '../http/registration.ts'
import { body, invalid, query } from '../http/validate.ts'
import { roleIdSchema, roleSchema } from '../schemas/common.ts'
import { placeListSchema, postListSchema } from '../schemas/posts.ts'

/** As many places as anybody looks through; whoever wants another one writes more of its name. */
const MOST_PLACES = 24

const place = z.string().min(1).max(200)
const reason = z.string().trim().min(1).max(400)
const role = roleSchema.exclude(['public'])

const newPost = z
  .strictObject({
    role,
    as: roleIdSchema
      .optional()
      .meta({ description: 'The part of the role that the profile of the deployment adds; left out for the role itself' }),
    organisation: place.meta({ description: 'An organisation, a supplier for the role supplier, or `root`' }),
    reach: place.optional().meta({ description: 'The organisation or one above it; left out, the organisation itself' }),
    from: dayField,
    until: dayField.nullable().default(null).meta({ description: 'The last day; null for no end' }),
    reason,
  })
  .meta({ id: 'NewPost' })

const endedPost = z.strictObject({ reason }).meta({ id: 'EndedPost' })

const placeQuery = z.strictObject({
  role,
  q: z.string().trim().min(1).max(64).optional().meta({ description: 'A part of a name, or the beginning of a code' }),
})

const PROBLEMS: readonly ProblemCode[] = [
  ...bodyProblems,
  'impossible-date',
  'command-id-missing',
  'command-id-malformed',
  'unknown-person',
  'own-account',
  'out-of-reach',
]

/** Posts of people, as administrators give and end them within their reach. */
export function postRoutes({ accounts, profile }: RouteServices) {
  const { store } = accounts
  const answer = async (c: Context<ApiEnv>, person: string, outcome: PostOutcome, status: 200 | 201 = 200) => {
    if (outcome.kind !== 'done') return postProblem(c, outcome)
    const found = await readPerson(store, person)
    if (found === undefined) return unknownPerson(c)
    const { id, name, username, status: state } = found
    const items = await postRecordsOf(store, person, administratorOf(c, accounts))
    return c.json(
      {
        person: { id, name, username, status: state },
        today: accounts.today(),
        offers: offersOf(profile, administratorOf(c, accounts)),
        items: items.map((item) => ({ ...item, title: roleTitle(profile, item.as ?? item.role) })),
      },
      status,
    )
  }
  return new Hono<ApiEnv>()
    .get(
      '/people/:person/posts',
      describe({
        tag: 'organisations',
        action: 'person.manage',
        reads: 'person',
        summary: '某人的岗位 / All posts that somebody has or had, those that have not ended first',
        answer: postListSchema,
        problems: ['unknown-person'],
      }),
      seenPerson(accounts),
      (c) => answer(c, c.req.param('person'), { kind: 'done' }),
    )
    .post(
      '/people/:person/posts',
      describe({
        tag: 'organisations',
        action: 'person.manage',
        summary: '设岗位 / Give somebody a post; its id is that of the command',
        description: 'Nobody gives themselves a post.',
        status: 201,
        headers: commandHeaders,
        answer: postListSchema,
        problems: [...PROBLEMS, 'unknown-organisation', 'organisation-ended', 'person-ended', 'taken'],
      }),
      commandId,
      seenPerson(accounts),
      jsonBody,
      body(newPost),
      async (c) => {
        const person = c.req.param('person')
        const { role: given, as, organisation, reach = organisation, from: fromOn, until: untilOn, reason: why } = c.req.valid('json')
        if (as !== undefined && profile.roles[as]?.extends !== given) return invalid(c, 'invalid-input', [NO_PART])
        const part = as === undefined ? {} : { as }
        const post = { id: c.var.commandId, person, role: given, ...part, organisation, reach, fromOn, untilOn, reason: why }
        return answer(c, person, await givePost(store.pool, post, administratorOf(c, accounts), doerOf(c, accounts, accounts.now())), 201)
      },
    )
    .post(
      '/people/:person/posts/:post/end',
      describe({
        tag: 'organisations',
        action: 'person.manage',
        summary: '结束岗位 / End somebody’s post, from the next request on',
        headers: commandHeaders,
        answer: postListSchema,
        problems: [...PROBLEMS, 'no-such-post'],
      }),
      commandId,
      seenPerson(accounts),
      jsonBody,
      body(endedPost),
      async (c) => {
        const { person, post: id } = c.req.param()
        const ending = { id, person, reason: c.req.valid('json').reason }
        return answer(c, person, await endPost(store.pool, ending, administratorOf(c, accounts), doerOf(c, accounts, accounts.now())))
      },
    )
    .get(
      '/posts/places',
      describe({
        tag: 'organisations',
        action: 'person.manage',
        summary: '可设岗位的单位 / Where one may give posts of a role, by name or code',
        answer: placeListSchema,
        problems: ['invalid-query'],
      }),
      query(placeQuery),
      async (c) => {
        const { role: wanted, q: search = null } = c.req.valid('query')
        const items = await listPostPlaces(store, administratorOf(c, accounts), { role: wanted, search, limit: MOST_PLACES })
        return c.json({ items: items.map((item) => ({ ...item, above: [...item.above] })) })
      },
    )
}

/** The roles that somebody may give posts of: those of the engine, each followed by its parts. Suppliers are for whoever administers everything. */
function offersOf(profile: ResolvedProfile, { reach }: Pick<Administrator, 'reach'>) {
  return role.options.flatMap((one) => {
    if (one === 'supplier' && reach !== ROOT_ORGANISATION) return []
    const parts = Object.entries(profile.roles).flatMap(([id, named]) => (named?.extends === one ? [id as RoleId] : [])) // its own keys
    return [null, ...parts].map((as) => ({ role: one, as, title: roleTitle(profile, as ?? one) }))
  })
}

const NO_PART = {
  path: 'as',
  message: text('政策没有从这个角色分出这个岗位', 'The policy has no such part of the role'),
}

const REFUSED: Readonly<Record<PostRefusal, { readonly path: string; readonly message: Text }>> = {
  reach: {
    path: 'reach',
    message: text('工作范围须是所在单位，或它的上级', 'A post reaches to its own organisation, or to one above it'),
  },
  role: {
    path: 'role',
    message: text(
      '第三方评估的岗位设在评估机构，评估机构也只设这种岗位',
      'Evaluators, and nobody else, have their posts in a body that evaluates',
    ),
  },
  from: { path: 'from', message: text('从今天或以后开始，最晚一年以内', 'It begins today or later, within a year') },
  until: { path: 'until', message: text('最后一天不能早于开始的一天', 'The last day is not before the first one') },
  same: {
    path: 'from',
    message: text('这段时间里，此人在这个单位已有同样的岗位', 'They have that post already in a part of the period'),
  },
  duty: {
    path: 'role',
    message: text(
      '这段时间里，此人的另一岗位与此不相容：审计监督、第三方评估、承接主体和管理员不兼任其他角色',
      'Another post of theirs stands against it: whoever audits, evaluates, delivers or keeps accounts has no other role at the same time',
    ),
  },
}

function postProblem(c: Context, outcome: Exclude<PostOutcome, { readonly kind: 'done' }>): Response {
  switch (outcome.kind) {
    case 'unknown':
      return problem(c, 'no-such-post', { detail: text('此人没有这个岗位', 'They have no such post') })
    case 'own':
      return problem(c, 'own-account', { detail: text('自己的岗位须由其他管理员办理', 'Your own posts are for another administrator') })
    case 'out-of-reach':
      return problem(c, 'out-of-reach', {
        detail: text(
          '只能在本单位及其下级设岗位；承接主体的岗位由管理全部单位的管理员办理',
          'You give posts in your own organisation and beneath it; those of suppliers are for whoever administers everything',
        ),
      })
    case 'taken':
      return problem(c, 'taken', {
        detail: text('这个 Idempotency-Key 已用于另一岗位', 'The Idempotency-Key belongs to another post'),
      })
    case 'person-ended':
      return problem(c, 'person-ended', { detail: text('账号已停用，不能再设岗位', 'The account has been ended and is given no post') })
    case 'unknown-organisation':
      return problem(c, 'unknown-organisation', {
        detail: text('没有这个单位，或它没有登记为承接主体', 'There is no such organisation, or no such supplier'),
      })
    case 'organisation-ended':
      return problem(c, 'organisation-ended', { detail: text('单位已撤销，不能再设岗位', 'It has ended, and there are no posts in it') })
    case 'refused':
      return invalid(c, 'invalid-input', [REFUSED[outcome.why]])
  }
}
