import { text } from '@goufu/engine'
import { type FundChangeResult, readFund } from '@goufu/store'
import type { Context } from 'hono'
import { decisionProblem, replayOf } from './decision-problem.ts'
import type { Services } from './env.ts'
import { tagOf } from './preconditions.ts'
import { type ProblemCode, problem } from './problem.ts'

/** Problems of a request that changes a fund somebody has seen. */
export const fundChangeProblems: readonly ProblemCode[] = [
  'malformed-json',
  'too-deep',
  'invalid-input',
  'unknown-field',
  'impossible-date',
  'wrong-amount',
  'future-date',
  'invalid-version',
  'command-id-missing',
  'command-id-malformed',
  'unknown-actor',
  'wrong-role',
  'unknown-fund',
  'stale-version',
  'body-too-large',
  'unsupported-media-type',
  'refused',
  'command-reused',
  'version-missing',
]

/** Answers what came of a change of a fund. One that was recorded before is answered as it was then, with the fund as it is now. */
export async function fundAnswer(c: Context, { store }: Services, result: FundChangeResult, fundId: string): Promise<Response> {
  switch (result.kind) {
    case 'accepted': {
      const { version, findings, fund } = result
      return c.json({ outcome: 'accepted' as const, version, findings, fund: fund.state }, 200, { etag: tagOf(version) })
    }
    case 'unknown-fund':
      return unknownFund(c)
    case 'stale-version':
      return problem(c, 'stale-version', {
        detail: text(
          `资金已到第 ${result.version} 版，请看过变化后再办理`,
          `The fund is at version ${result.version} now; look at what changed and try again`,
        ),
        version: result.version,
        headers: { etag: tagOf(result.version) },
      })
    case 'replayed': {
      const { outcome, version, findings, headers } = replayOf(result.command)
      if (outcome !== 'accepted') return decisionProblem(c, { kind: outcome, findings }, headers)
      const fund = await readFund(store, fundId)
      if (fund === undefined) return unknownFund(c)
      return c.json({ outcome: 'accepted' as const, version, findings, fund: fund.state }, 200, { ...headers, etag: tagOf(version) })
    }
    default:
      return decisionProblem(c, result)
  }
}

export function unknownFund(c: Context): Response {
  return problem(c, 'unknown-fund', { detail: text('没有这笔资金', 'There is no such fund') })
}
