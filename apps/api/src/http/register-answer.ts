import { type Text, text } from '@goufu/engine'
import type { RegisterResult } from '@goufu/store'
import type { Context } from 'hono'
import { tagOf } from './preconditions.ts'
import { decisionProblem, replayOf } from './decision-problem.ts'
import { type ProblemCode, problem } from './problem.ts'

/** Problems of a request that begins a stream. */
export const registerProblems: readonly ProblemCode[] = [
  'malformed-json',
  'too-deep',
  'invalid-input',
  'unknown-field',
  'impossible-date',
  'wrong-amount',
  'wrong-check-digit',
  'future-date',
  'command-id-missing',
  'command-id-malformed',
  'unknown-post',
  'wrong-role',
  'taken',
  'body-too-large',
  'unsupported-media-type',
  'refused',
  'needs-facts',
  'command-reused',
]

const takenSentences = {
  id: text('这个编号已被占用，请重试', 'This id is taken; try again'),
  code: text('已有项目用了这个编号', 'A project has this code already'),
  creditCode: text('已有单位登记了这个统一社会信用代码', 'A supplier with this credit code is registered already'),
} as const satisfies Record<string, Text>

/** Answers a request that begins a stream. `path` is where the new thing can be read. */
export function registerAnswer(c: Context, result: RegisterResult, path: (id: string) => string): Response {
  switch (result.kind) {
    case 'accepted':
      return opened(c, { id: result.id, version: result.version }, path, {})
    case 'taken':
      return problem(c, 'taken', {
        detail: takenSentences[result.field],
        issues: [{ path: result.field, message: takenSentences[result.field] }],
      })
    case 'replayed': {
      const replay = replayOf(result.command)
      if (replay.outcome !== 'accepted') return decisionProblem(c, { kind: replay.outcome, findings: replay.findings }, replay.headers)
      return opened(c, { id: replay.streamId, version: replay.version }, path, replay.headers)
    }
    default:
      return decisionProblem(c, result)
  }
}

function opened(
  c: Context,
  body: { readonly id: string; readonly version: number },
  path: (id: string) => string,
  headers: Readonly<Record<string, string>>,
): Response {
  return c.json(body, 201, { ...headers, location: path(body.id), etag: tagOf(body.version), 'cache-control': 'no-store' })
}
