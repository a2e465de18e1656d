import { type StateOf, type Text, text } from '@goufu/engine'
import type { Register, RegisterChangeResult, StreamHead } from '@goufu/store'
import type { Context } from 'hono'
import { decisionProblem, replayOf } from './decision-problem.ts'
import { tagOf } from './preconditions.ts'
import { type ProblemCode, problem } from './problem.ts'

/** Problems of a request that changes an entry of a register somebody has seen. */
export const registerChangeProblems: readonly ProblemCode[] = [
  'malformed-json',
  'too-deep',
  'invalid-input',
  'unknown-field',
  'impossible-date',
  'future-date',
  'invalid-version',
  'command-id-missing',
  'command-id-malformed',
  'unknown-post',
  'wrong-role',
  'stale-version',
  'body-too-large',
  'unsupported-media-type',
  'refused',
  'command-reused',
  'version-missing',
]

/** What is particular to the answers of a register. */
export interface RegisterAnswers<T extends Register> {
  /** What an entry of it is called in a sentence. */
  readonly called: Text
  readonly unknown: (c: Context) => Response
  /** The entry as it is now. */
  readonly read: () => Promise<StreamHead<T> | undefined>
  readonly body: (entry: StateOf[T]) => object
}

/** Answers what came of a change of a register. One that was recorded before is answered as it was then, with the entry as it is now. */
export async function registerChangeAnswer<T extends Register>(
  c: Context,
  result: RegisterChangeResult<T>,
  { called, unknown, read, body }: RegisterAnswers<T>,
): Promise<Response> {
  switch (result.kind) {
    case 'accepted': {
      const { version, findings, entry } = result
      return c.json({ outcome: 'accepted' as const, version, findings, ...body(entry.state) }, 200, { etag: tagOf(version) })
    }
    case 'unknown-entry':
      return unknown(c)
    case 'stale-version':
      return problem(c, 'stale-version', {
        detail: text(
          `${called.zh}已到第 ${result.version} 版，请看过变化后再办理`,
          `${called.en} is at version ${result.version} now; look at what changed and try again`,
        ),
        version: result.version,
        headers: { etag: tagOf(result.version) },
      })
    case 'replayed': {
      const { outcome, version, findings, headers } = replayOf(result.command)
      if (outcome !== 'accepted') return decisionProblem(c, { kind: outcome, findings }, headers)
      const entry = await read()
      if (entry === undefined) return unknown(c)
      return c.json({ outcome: 'accepted' as const, version, findings, ...body(entry.state) }, 200, { ...headers, etag: tagOf(version) })
    }
    default:
      return decisionProblem(c, result)
  }
}
