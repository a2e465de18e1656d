import type { Env, Hono, Schema } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'

/** Serves the OpenAPI 3.1 document of an application, made from the schemas its routes are held to. */
export function openApi<E extends Env, S extends Schema, P extends string>(app: Hono<E, S, P>) {
  return openAPIRouteHandler(app, {
    documentation: {
      info: {
        title: 'Goufu 购服',
        version: '1',
        description: [
          '政府购买服务：每份政策文件就是一份清单，每一步都写明依据。',
          'Public purchase of services: a policy document is a checklist, and every step carries its clause.',
          '',
          '- Money is integer fen (分); days are `YYYY-MM-DD` in Asia/Shanghai.',
          '- Every POST carries an `Idempotency-Key`, but for those under `/api/v1/auth`; attempting a task also `If-Match` with the version seen.',
          '- Whatever is not what was asked for is a problem (RFC 9457) in the language of `Accept-Language` (zh-CN, en).',
          '- A change that a browser sends from a page of another site is answered with 403, `cross-site`.',
          '- `Goufu-Actor` names who acts. It stands in for accounts until there are some: nobody has proved who they are.',
        ].join('\n'),
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        { name: 'accounts', description: '登录与账号' },
        { name: 'session', description: '会话' },
        { name: 'projects', description: '项目与任务' },
        { name: 'registers', description: '名册：承接主体与资金' },
        { name: 'profile', description: '政策配置' },
        { name: 'organisations', description: '单位' },
        { name: 'audit', description: '时间线与核验' },
        { name: 'health', description: '运行状态' },
      ],
    },
  })
}
