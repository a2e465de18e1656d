import { text } from '@goufu/engine'
import { readSupplier, type SupplierChangeResult } from '@goufu/store'
import type { Context } from 'hono'
import { decisionProblem, replayOf } from './decision-problem.ts'
import type { Services } from './env.ts'
import { tagOf } from './preconditions.ts'
import { type ProblemCode, problem } from './problem.ts'

/** Problems of a request that changes the record of a supplier somebody has seen. */
export const supplierChangeProblems: readonly ProblemCode[] = [
  'malformed-json',
  'too-deep',
  'invalid-input',
  'unknown-field',
  'impossible-date',
  'future-date',
  'invalid-version',
  'command-id-missing',
  'command-id-malformed',
  'unknown-actor',
  'wrong-role',
  'unknown-supplier',
  'stale-version',
  'body-too-large',
  'unsupported-media-type',
  'refused',
  'command-reused',
  'version-missing',
]

/** Answers what came of a change of a supplier. One that was recorded before is answered as it was then, with the record as it is now. */
export async function supplierAnswer(c: Context, { store }: Services, result: SupplierChangeResult, supplierId: string): Promise<Response> {
  switch (result.kind) {
    case 'accepted': {
      const { version, findings, supplier } = result
      return c.json({ outcome: 'accepted' as const, version, findings, supplier: supplier.state }, 200, { etag: tagOf(version) })
    }
    case 'unknown-supplier':
      return unknownSupplier(c)
    case 'stale-version':
      return problem(c, 'stale-version', {
        detail: text(
          `名册记录已到第 ${result.version} 版，请看过变化后再办理`,
          `The record is at version ${result.version} now; look at what changed and try again`,
        ),
        version: result.version,
        headers: { etag: tagOf(result.version) },
      })
    case 'replayed': {
      const { outcome, version, findings, headers } = replayOf(result.command)
      if (outcome !== 'accepted') return decisionProblem(c, { kind: outcome, findings }, headers)
      const supplier = await readSupplier(store, supplierId)
      if (supplier === undefined) return unknownSupplier(c)
      const body = { outcome: 'accepted' as const, version, findings, supplier: supplier.state }
      return c.json(body, 200, { ...headers, etag: tagOf(version) })
    }
    default:
      return decisionProblem(c, result)
  }
}

export function unknownSupplier(c: Context): Response {
  return problem(c, 'unknown-supplier', { detail: text('没有登记这个单位', 'No such supplier is registered') })
}
