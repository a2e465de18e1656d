import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { type Api, databases, type Reply, type Sent, useApi } from './testing/api.ts'
import type { problemSchema } from './schemas/problem.ts'
import { openProject, planInput, supplierBody } from './testing/desk.ts'

type Problem = z.output<typeof problemSchema>

interface Bad {
  readonly name: string
  /** Asks for what must be refused. @param project a project with nothing done yet, at version 1 */
  readonly ask: (api: Api, project: string, sent: Pick<Sent, 'language'>) => Promise<Reply<Problem>>
  readonly status: number
  readonly code: string
  readonly zh: string
  readonly en: string
}

const plan = (project: string) => `/api/v1/projects/${project}/tasks/plan`
const attempt =
  (body: object, change: Sent = {}): Bad['ask'] =>
  (api, project, sent) =>
    api.post(plan(project), { version: 1, body: { input: planInput, effectiveOn: '2025-05-14', ...body }, ...change, ...sent })
const input = (change: object): Bad['ask'] => attempt({ input: { ...planInput, ...change } })
const price = (unitPriceFen: unknown) => input({ services: [{ ...planInput.services[0], unitPriceFen }] })

const bad: readonly Bad[] = [
  {
    name: 'an unknown field of a task',
    ask: input({ colour: 'red' }),
    status: 400,
    code: 'unknown-field',
    zh: '没有这些字段：colour',
    en: 'Unknown fields: colour',
  },
  {
    name: 'an unknown field beside the input',
    ask: attempt({ hurry: true }),
    status: 400,
    code: 'unknown-field',
    zh: '没有这些字段：hurry',
    en: 'Unknown fields: hurry',
  },
  {
    name: 'an unknown field of a new project',
    ask: (api, _, sent) =>
      api.post('/api/v1/projects', { body: { code: 'X', title: 'X', buyer: '示例县民政局', fiscalYear: 2025, budget: 1 }, ...sent }),
    status: 400,
    code: 'unknown-field',
    zh: '没有这些字段：budget',
    en: 'Unknown fields: budget',
  },
  {
    name: 'an unknown query parameter',
    ask: (api, project, sent) => api.get(`/api/v1/projects/${project}?asof=2025-05-14`, sent),
    status: 400,
    code: 'unknown-field',
    zh: '没有这些字段：asof',
    en: 'Unknown fields: asof',
  },
  {
    name: 'a missing field',
    ask: input({ needEvidence: undefined }),
    status: 400,
    code: 'invalid-input',
    zh: 'needEvidence：必填',
    en: 'needEvidence: Required',
  },
  {
    name: 'a day to act on that does not exist',
    ask: attempt({ effectiveOn: '2025-02-29' }),
    status: 400,
    code: 'impossible-date',
    zh: 'effectiveOn：日期不存在，应写作 2025-07-01',
    en: 'effectiveOn: No such date; write it as 2025-07-01',
  },
  {
    name: 'a day in an input that does not exist',
    ask: (api, _, sent) =>
      api.post('/api/v1/suppliers', {
        body: { ...supplierBody, badRecords: [{ holder: 'organisation', on: '2025-13-01', about: '示例' }] },
        ...sent,
      }),
    status: 400,
    code: 'impossible-date',
    zh: 'badRecords.0.on：日期不存在，应写作 2025-07-01',
    en: 'badRecords.0.on: No such date; write it as 2025-07-01',
  },
  {
    name: 'a day to look at that does not exist',
    ask: (api, project, sent) => api.get(`/api/v1/projects/${project}?asOf=2025-04-31`, sent),
    status: 400,
    code: 'impossible-date',
    zh: 'asOf：日期不存在，应写作 2025-07-01',
    en: 'asOf: No such date; write it as 2025-07-01',
  },
  {
    name: 'a day after today',
    ask: attempt({ effectiveOn: '2026-11-23' }),
    status: 400,
    code: 'future-date',
    zh: '办理日不能晚于今天 2026-11-22',
    en: 'The day cannot be after today, 2026-11-22',
  },
  {
    name: 'a negative amount',
    ask: price(-1),
    status: 400,
    code: 'wrong-amount',
    zh: 'services.0.unitPriceFen：不能小于0',
    en: 'services.0.unitPriceFen: Must be at least 0',
  },
  {
    name: 'a fraction of a fen',
    ask: price(0.5),
    status: 400,
    code: 'wrong-amount',
    zh: 'services.0.unitPriceFen：应为整数，金额以分为单位',
    en: 'services.0.unitPriceFen: Must be a whole number; money is in fen',
  },
  {
    name: 'an amount as text',
    ask: price('250000'),
    status: 400,
    code: 'wrong-amount',
    zh: 'services.0.unitPriceFen：应为整数，金额以分为单位',
    en: 'services.0.unitPriceFen: Must be a whole number; money is in fen',
  },
  {
    name: 'an amount beyond what numbers hold exactly',
    ask: price(2 ** 53),
    status: 400,
    code: 'wrong-amount',
    zh: 'services.0.unitPriceFen：不能大于9007199254740991',
    en: 'services.0.unitPriceFen: Must be at most 9007199254740991',
  },
  {
    name: 'a wrong check digit',
    ask: (api, _, sent) => api.post('/api/v1/suppliers', { body: { ...supplierBody, creditCode: '52640502MJX0000011' }, ...sent }),
    status: 400,
    code: 'wrong-check-digit',
    zh: 'creditCode：统一社会信用代码有误：应为18位且校验码正确',
    en: 'creditCode: Not a unified social credit code: 18 characters with the right check character',
  },
  {
    name: 'a stale version',
    ask: attempt({}, { version: 7 }),
    status: 412,
    code: 'stale-version',
    zh: '项目已到第 1 版，请看过变化后再办理',
    en: 'The project is at version 1 now; look at what changed and try again',
  },
  {
    name: 'a missing version',
    ask: attempt({}, { version: null }),
    status: 428,
    code: 'version-missing',
    zh: '请在 If-Match 中给出所见的版本，例如 "7"',
    en: 'Name the version you have seen in If-Match, for example "7"',
  },
  ...['1', 'W/"1"', '*', '"one"', '"1", "2"'].map((version) => ({
    name: `the version ${version}`,
    ask: attempt({}, { version }),
    status: 400,
    code: 'invalid-version',
    zh: 'If-Match 应为一个带引号的版本号，例如 "7"',
    en: 'If-Match must be one version in quotes, for example "7"',
  })),
  {
    name: 'a command without an id',
    ask: attempt({}, { key: null }),
    status: 400,
    code: 'command-id-missing',
    zh: '请在 Idempotency-Key 中给出本次操作的 UUID',
    en: 'Give this command a UUID in Idempotency-Key',
  },
  {
    name: 'a new project without a command id',
    ask: (api, _, sent) =>
      api.post('/api/v1/projects', { key: null, body: { code: 'X', title: 'X', buyer: '示例县民政局', fiscalYear: 2025 }, ...sent }),
    status: 400,
    code: 'command-id-missing',
    zh: '请在 Idempotency-Key 中给出本次操作的 UUID',
    en: 'Give this command a UUID in Idempotency-Key',
  },
  {
    name: 'a command id that is no UUID',
    ask: attempt({}, { key: 'again' }),
    status: 400,
    code: 'command-id-malformed',
    zh: 'Idempotency-Key 应为 UUID',
    en: 'Idempotency-Key must be a UUID',
  },
  {
    name: 'an unknown task',
    ask: (api, project, sent) => api.post(`/api/v1/projects/${project}/tasks/fourth-payment`, { version: 1, body: { input: {} }, ...sent }),
    status: 404,
    code: 'unknown-task',
    zh: '本项目没有这项任务',
    en: 'This project has no such task',
  },
  {
    name: 'an unknown project',
    ask: (api, _, sent) => api.post(plan(randomUUID()), { version: 1, body: { input: planInput }, ...sent }),
    status: 404,
    code: 'unknown-project',
    zh: '没有这个项目，或在所问的日期还没有',
    en: 'There is no such project, or was none yet on the day asked for',
  },
  {
    name: 'a project on a day before it was opened',
    ask: (api, project, sent) => api.get(`/api/v1/projects/${project}?asOf=2025-05-12`, sent),
    status: 404,
    code: 'unknown-project',
    zh: '没有这个项目，或在所问的日期还没有',
    en: 'There is no such project, or was none yet on the day asked for',
  },
  {
    name: 'a wrong role',
    ask: attempt({}, { actor: 'finance-wang' }),
    status: 403,
    code: 'wrong-role',
    zh: '“购买计划”由经办人办理（通则 2）',
    en: '“Plan” is done by: preparer (通则 2)',
  },
  {
    name: 'a wrong role for a new supplier',
    ask: (api, _, sent) => api.post('/api/v1/suppliers', { actor: 'finance-wang', body: supplierBody, ...sent }),
    status: 403,
    code: 'wrong-role',
    zh: '你的角色没有这项权限',
    en: 'Your role has no right to this',
  },
  {
    name: 'a post that is not one’s own',
    ask: attempt({}, { headers: { 'goufu-post': '018f6a3e-6f0e-7c3e-9a49-2f8f0f0c1d2e' } }),
    status: 403,
    code: 'unknown-post',
    zh: 'Goufu-Post 所指的岗位不是你的，或已结束',
    en: 'Goufu-Post names no post of yours, or one that has ended',
  },
  {
    name: 'what a rule refuses',
    ask: input({ months: 13 }),
    status: 422,
    code: 'refused',
    zh: '项目实施周期是12个月（三(一)）',
    en: 'The project runs for 12 months (三(一))',
  },
  {
    name: 'JSON that is cut off',
    ask: (api, project, sent) => api.post(plan(project), { version: 1, body: '{"input": ', ...sent }),
    status: 400,
    code: 'malformed-json',
    zh: '请求内容读不成 JSON，请检查括号和引号',
    en: 'The body cannot be read as JSON; check brackets and quotes',
  },
  ...[20_000, 64].map((depth) => ({
    name: `lists in lists, ${depth} deep beside the body itself`,
    ask: ((api, project, sent) =>
      api.post(plan(project), { version: 1, body: `{"input":${'['.repeat(depth)}${']'.repeat(depth)}}`, ...sent })) as Bad['ask'],
    status: 400,
    code: 'too-deep',
    zh: '括号最多套 64 层',
    en: 'Brackets may stand in one another 64 deep at most',
  })),
  {
    name: 'a body that does not say it is JSON',
    ask: (api, project, sent) => api.post(plan(project), { version: 1, body: '{}', headers: { 'content-type': 'text/plain' }, ...sent }),
    status: 415,
    code: 'unsupported-media-type',
    zh: 'Content-Type 应为 application/json',
    en: 'Content-Type must be application/json',
  },
  {
    name: 'a body of more than a megabyte',
    ask: attempt({ input: { ...planInput, needEvidence: '示'.repeat(400_000) } }),
    status: 413,
    code: 'body-too-large',
    zh: '请求内容不能超过 1 MB',
    en: 'A request may hold 1 MB at most',
  },
  {
    name: 'text that a database cannot hold',
    ask: input({ needEvidence: '需求\u0000论证' }),
    status: 400,
    code: 'invalid-input',
    zh: 'input.needEvidence：含有不能保存的字符',
    en: 'input.needEvidence: Contains characters that cannot be stored',
  },
  ...['after=somewhere', 'after=WyIyMDI1LTAxLTAxVDAwOjAwOjAwWiIsIlx1MDAwMCJd', 'after=WyIwMDAwLTAxLTAxVDAwOjAwOjAwWiIsIngiXQ'].map(
    (query) => ({
      name: `a place in a list that somebody made up (${query})`,
      ask: ((api, _, sent) => api.get(`/api/v1/projects?${query}`, sent)) as Bad['ask'],
      status: 400,
      code: 'invalid-query',
      zh: 'after：不是本列表给出的值',
      en: 'after: Not a value that this list gave',
    }),
  ),
  ...['projects/%00', 'projects?q=%00', 'suppliers/a%00b'].map((path) => ({
    name: `a character that no text holds (${path})`,
    ask: ((api, _, sent) => api.get(`/api/v1/${path}`, sent)) as Bad['ask'],
    status: 400,
    code: 'invalid-query',
    zh: '地址中含有不能使用的字符',
    en: 'The address contains a character that cannot be used',
  })),
  {
    name: 'an event number beyond all numbers',
    ask: (api, project, sent) => api.get(`/api/v1/projects/${project}/events?after=3000000000`, sent),
    status: 400,
    code: 'invalid-query',
    zh: 'after：不能大于2147483647',
    en: 'after: Must be at most 2147483647',
  },
  {
    name: 'an address that leads nowhere',
    ask: (api, _, sent) => api.get('/api/v1/nowhere', sent),
    status: 404,
    code: 'not-found',
    zh: '没有这个地址',
    en: 'There is nothing at this address',
  },
]

describe.each(databases)('bad input on %s', (kind) => {
  const api = useApi(kind, '2026-11-22T04:00:00.000Z')

  test.each(bad)('$name: $status $code, in Chinese and English, nothing changed', async ({ ask, status, code, zh, en }) => {
    const project = await openProject(api())
    const before = await api().records()
    for (const [language, detail] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const reply = await ask(api(), project, { language })
      expect(reply.body).toMatchObject({ type: `urn:goufu:problem:${code}`, code, status, detail })
      expect(reply.status).toBe(status)
      expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(reply.headers.get('content-language')).toBe(language)
      expect(reply.body.title).toMatch(language === 'en' ? /^[ -~]+$/ : /[一-鿿]/)
    }
    expect(await api().records()).toEqual(before)
  })

  test.each([
    ['DELETE', '/api/v1/projects', 'GET, HEAD, POST'],
    ['GET', '/api/v1/projects/x/tasks/plan', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
  ] as const)('%s %s: 405 wrong-method, with the methods there are', async (method, path, allow) => {
    for (const [language, detail] of [
      ['zh-CN', `${method} 不能用于这个地址，可用：${allow}`],
      ['en', `${method} cannot be used at this address; it takes: ${allow}`],
    ] as const) {
      const reply = await api().send<Problem>(method, path, { language })
      expect(reply).toMatchObject({ status: 405, body: { code: 'wrong-method', status: 405, detail } })
      expect(reply.headers.get('allow')).toBe(allow)
      expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    }
  })
})
