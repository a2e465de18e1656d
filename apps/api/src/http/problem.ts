import { type FieldIssue, type Finding, type Text, text } from '@goufu/engine'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { languageOf } from '../language.ts'

interface ProblemKind {
  readonly status: ContentfulStatusCode
  readonly title: Text
}

/** Every answer that is not what was asked for: its code, its status and its title. */
export const problemKinds = {
  'malformed-json': { status: 400, title: text('请求不是有效的 JSON', 'The request is not valid JSON') },
  'too-deep': { status: 400, title: text('请求内容嵌套过深', 'The request is nested too deeply') },
  'invalid-input': { status: 400, title: text('输入有误', 'The input is not valid') },
  'invalid-query': { status: 400, title: text('查询参数有误', 'The query parameters are not valid') },
  'invalid-version': { status: 400, title: text('If-Match 写法有误', 'If-Match is malformed') },
  'command-id-missing': { status: 400, title: text('缺少 Idempotency-Key', 'Idempotency-Key is missing') },
  'command-id-malformed': { status: 400, title: text('Idempotency-Key 写法有误', 'Idempotency-Key is malformed') },
  'unknown-field': { status: 400, title: text('有不认识的字段', 'There are unknown fields') },
  'wrong-amount': { status: 400, title: text('金额有误', 'The amount is not valid') },
  'wrong-check-digit': { status: 400, title: text('校验码有误', 'The check digit is wrong') },
  'impossible-date': { status: 400, title: text('日期不存在', 'There is no such date') },
  'future-date': { status: 400, title: text('日期在今天之后', 'The date lies in the future') },
  'file-name-missing': { status: 400, title: text('缺少文件名', 'The name of the file is missing') },
  'empty-file': { status: 400, title: text('文件是空的', 'The file is empty') },
  'incomplete-upload': { status: 400, title: text('上传中断', 'The upload broke off') },
  'weak-password': { status: 400, title: text('密码不合要求', 'The password will not do') },
  'wrong-password': { status: 400, title: text('密码不对', 'The password is not right') },
  'wrong-code': { status: 400, title: text('验证码不对', 'The code is not right') },
  'wrong-passkey': { status: 400, title: text('通行密钥没有通过验证', 'The passkey could not be verified') },
  'unknown-post': { status: 403, title: text('没有这个岗位', 'There is no such post') },
  'wrong-credentials': { status: 401, title: text('用户名或密码不对', 'The username or the password is not right') },
  'signed-out': { status: 401, title: text('没有登录', 'Not signed in') },
  'wrong-role': { status: 403, title: text('不由你的角色办理', 'Not for your role to do') },
  'not-permitted': { status: 403, title: text('无权办理', 'Not permitted') },
  'out-of-reach': { status: 403, title: text('不在管理范围内', 'Out of reach') },
  'own-account': { status: 403, title: text('不能办理自己的账号', 'Not for your own account') },
  'same-administrator': { status: 403, title: text('须由另一位管理员办理', 'Another administrator is needed') },
  'second-step-missing': { status: 403, title: text('还差第二步验证', 'The second step is missing') },
  'enrolment-missing': { status: 403, title: text('须先设置动态验证码', 'An authenticator must be set up first') },
  'cross-site': { status: 403, title: text('请求来自别的网站', 'The request came from another site') },
  'not-found': { status: 404, title: text('没有这个地址', 'There is nothing at this address') },
  'unknown-project': { status: 404, title: text('没有这个项目', 'There is no such project') },
  'unknown-task': { status: 404, title: text('没有这项任务', 'There is no such task') },
  'unknown-supplier': { status: 404, title: text('没有登记这个单位', 'No such supplier is registered') },
  'unknown-organisation': { status: 404, title: text('没有这个单位', 'There is no such organisation') },
  'no-such-post': { status: 404, title: text('没有这个岗位', 'There is no such post') },
  'unknown-delegation': { status: 404, title: text('没有这项代理', 'There is no such delegation') },
  'unknown-fund': { status: 404, title: text('没有这笔资金', 'There is no such fund') },
  'no-checkpoint': { status: 404, title: text('还没有签名的检查点', 'No checkpoint has been signed yet') },
  'unknown-file': { status: 404, title: text('没有这个文件', 'There is no such file') },
  'unknown-profile': { status: 404, title: text('没有这个政策配置', 'There is no such profile') },
  'wrong-method': { status: 405, title: text('这个地址不支持这种方法', 'This address does not take this method') },
  'too-many-people': { status: 400, title: text('姓名相符的人太多', 'Too many people have such a name') },
  'unknown-person': { status: 404, title: text('没有这个账号', 'There is no such account') },
  'unknown-recovery': { status: 404, title: text('没有这项恢复申请', 'There is no such recovery') },
  'unknown-passkey': { status: 404, title: text('没有这个通行密钥', 'There is no such passkey') },
  'unknown-session': { status: 404, title: text('没有这个会话', 'There is no such session') },
  taken: { status: 409, title: text('已被占用', 'Taken already') },
  'no-passkeys-here': { status: 409, title: text('不能使用通行密钥', 'There are no passkeys here') },
  'organisation-ended': { status: 409, title: text('单位已撤销', 'The organisation is no more') },
  'organisation-in-use': { status: 409, title: text('单位还有下级或任职', 'The organisation is still in use') },
  'person-ended': { status: 409, title: text('账号已停用', 'The account has been ended') },
  'authenticator-there': { status: 409, title: text('已设置动态验证码', 'There is an authenticator already') },
  'project-closed': { status: 409, title: text('项目已办结', 'The project is closed') },
  'stale-version': { status: 412, title: text('已有变化', 'It has changed since') },
  'body-too-large': { status: 413, title: text('请求内容过大', 'The request is too large') },
  'quota-exceeded': { status: 413, title: text('没有用上的文件太多', 'Too much is uploaded that nothing cites') },
  'file-too-large': { status: 413, title: text('文件过大', 'The file is too large') },
  'unsupported-media-type': { status: 415, title: text('请求内容应为 JSON', 'The request must be JSON') },
  'unsupported-file': { status: 415, title: text('不收这种文件', 'Files of this sort are not taken') },
  'unsatisfiable-range': { status: 416, title: text('没有所要的部分', 'There is no such part') },
  refused: { status: 422, title: text('不予办理', 'Refused') },
  'needs-facts': { status: 422, title: text('还缺事实或理由', 'Facts or reasons are missing') },
  'command-reused': { status: 422, title: text('Idempotency-Key 已用于另一请求', 'The Idempotency-Key belongs to another request') },
  'version-missing': { status: 428, title: text('缺少 If-Match', 'If-Match is missing') },
  'too-many-attempts': { status: 429, title: text('尝试过于频繁', 'Too many attempts') },
  'too-many-requests': { status: 429, title: text('请求过于频繁', 'Too many requests') },
  internal: { status: 500, title: text('服务器出错', 'The server failed') },
  'identity-provider-down': { status: 503, title: text('统一身份认证没有应答', 'The identity provider does not answer') },
  unavailable: { status: 503, title: text('服务暂不可用', 'The service is not available') },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problemKinds

/** What a problem says beside its kind. */
export interface ProblemDetails {
  readonly detail: Text
  readonly findings?: readonly Finding[]
  readonly issues?: readonly FieldIssue[]
  /** The version there is now. */
  readonly version?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers with a problem (RFC 9457) in the language of the request. Findings and issues carry both languages. */
export function problem(c: Context, code: ProblemCode, details: ProblemDetails): Response {
  const { status, title } = problemKinds[code]
  const { detail, headers, ...members } = details
  const language = languageOf(c.req.header('accept-language'))
  const body = { type: `urn:goufu:problem:${code}`, title: title[language], status, detail: detail[language], code, ...members }
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    'cache-control': 'no-store',
  })
}

/** The sentences of findings or issues as one. */
export function sentences(texts: readonly Text[], otherwise: Text): Text {
  if (texts.length === 0) return otherwise
  return text(texts.map(({ zh }) => zh).join('；'), texts.map(({ en }) => en).join('; '))
}
