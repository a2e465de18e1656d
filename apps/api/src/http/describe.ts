import { type Action, scopeIn, text } from '@goufu/engine'
import type { ReadingSubject } from '@goufu/store'
import { describeRoute, resolver, uniqueSymbol } from 'hono-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type * as z from 'zod'
import { problemSchema } from '../schemas/problem.ts'
import type { ApiEnv } from './env.ts'
import type { Read } from './read.ts'
import { type ProblemCode, problem, problemKinds } from './problem.ts'

interface Description {
  readonly tag: 'session' | 'profile' | 'projects' | 'files' | 'registers' | 'audit' | 'organisations' | 'accounts' | 'health'
  readonly summary: string
  /** What is asked for, as the access table has it; `null` for what anybody may ask who can reach the server. */
  readonly action: Action | null
  /** What of, where personal data or a document is answered with: each look is put on record before the answer goes out. */
  readonly reads?: ReadingSubject['type']
  readonly description?: string
  readonly status?: 200 | 201 | 302
  /** What is sent where it is no JSON held to a schema: bytes as they are. */
  readonly body?: 'bytes'
  readonly answer: z.ZodType | 'bytes' | 'redirect'
  /** Headers of the request, by name. */
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly required: boolean; readonly example: string }>>
  /** Headers of the answer. */
  readonly answerHeaders?: Readonly<Record<string, string>>
  readonly problems?: readonly ProblemCode[]
}

const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const

const ALWAYS: readonly ProblemCode[] = ['internal', 'unavailable']
/** Not every role may ask for everything. */
const NOT_FOR_ALL: readonly ProblemCode[] = ['wrong-role', 'signed-out']
/** Whoever asks for anything but the health of the service is somebody, at an address that can be one. */
const BUT_FOR_HEALTH: readonly ProblemCode[] = [
  'unknown-post',
  'invalid-query',
  'second-step-missing',
  'enrolment-missing',
  'too-many-requests',
]
/** Where people sign in nobody acts yet. */
const OF_ACCOUNTS: readonly ProblemCode[] = ['invalid-query', 'too-many-requests']

/**
 * Says what a route is: what it asks for, to which it is held by the access table, and for the OpenAPI document its answer and every problem
 * it can answer with.
 */
export function describe(route: Description): MiddlewareHandler<ApiEnv> {
  const described = documented(route)
  const { action, reads } = route
  const held: MiddlewareHandler<ApiEnv> = async (c, next) => {
    if (action === null) return next()
    if (scopeIn(action, c.var.rights) !== null) {
      await next()
      if (reads !== undefined && c.req.method === 'GET' && c.res.ok) await c.var.noteReading({ action, ...readIn(c, reads) })
      return undefined
    }
    if (c.var.person === null) return problem(c, 'signed-out', { detail: text('请先登录', 'Sign in first') })
    return problem(c, 'wrong-role', { detail: text('你的角色没有这项权限', 'Your role has no right to this') })
  }
  // The document is made from what hangs on the handler.
  return Object.assign(held, { [uniqueSymbol]: Reflect.get(described, uniqueSymbol) as unknown })
}

/** What a request reads, by the parameters of its path, or the person its query names; what is read as a whole has no id. */
function readIn(c: Context, type: ReadingSubject['type']): Omit<Read, 'action'> {
  const file = c.req.param('file')
  return {
    subject: { type, id: c.req.param('id') ?? c.req.param('person') ?? (type === 'person' ? c.req.query('person') : undefined) ?? 'all' },
    ...(file === undefined ? {} : { file }),
  }
}

function documented(route: Description): MiddlewareHandler {
  const byStatus = Map.groupBy(
    [...(route.problems ?? []), ...ofEveryRoute(route.tag), ...(route.action === null ? [] : NOT_FOR_ALL), ...ALWAYS],
    (code) => problemKinds[code].status,
  )
  return describeRoute({
    ...(route.action === null ? {} : { 'x-goufu-action': route.action }),
    ...(route.reads === undefined ? {} : { 'x-goufu-reads': route.reads }),
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: bytes } }),
    parameters: Object.entries(route.headers ?? {}).map(([name, { description, required, example }]) => ({
      in: 'header',
      name,
      description,
      required,
      example,
      schema: { type: 'string' },
    })),
    responses: {
      [route.status ?? 200]: {
        description: route.summary,
        ...contentOf(route.answer),
        ...(route.answerHeaders === undefined
          ? {}
          : {
              headers: Object.fromEntries(
                Object.entries(route.answerHeaders).map(([name, description]) => [
                  name,
                  { description, schema: { type: 'string' as const } },
                ]),
              ),
            }),
      },
      ...Object.fromEntries(
        [...byStatus].map(([status, codes]) => [
          status,
          {
            description: [...new Set(codes)]
              .map((code) => `\`${code}\` ${problemKinds[code].title.zh} / ${problemKinds[code].title.en}`)
              .join('; '),
            content: { 'application/problem+json': { schema: resolver(problemSchema) } },
          },
        ]),
      ),
    },
  })
}

function contentOf(answer: Description['answer']) {
  if (answer === 'redirect') return {}
  return { content: answer === 'bytes' ? bytes : { 'application/json': { schema: resolver(answer, { options: { io: 'output' } }) } } }
}

function ofEveryRoute(tag: Description['tag']): readonly ProblemCode[] {
  if (tag === 'health') return []
  return tag === 'accounts' ? OF_ACCOUNTS : BUT_FOR_HEALTH
}

/** Problems of a route that takes JSON. */
export const bodyProblems = [
  'malformed-json',
  'too-deep',
  'invalid-input',
  'unknown-field',
  'body-too-large',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[]

/** Headers of a request that writes. */
export const commandHeaders = {
  'Idempotency-Key': {
    description: 'A UUID for this command; sent again with the same body it acts once',
    required: true,
    example: '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e',
  },
} as const

/** Header of a request that changes what somebody has seen. */
export const versionHeader = {
  'If-Match': { description: 'The version the decision was taken on', required: true, example: '"7"' },
} as const
