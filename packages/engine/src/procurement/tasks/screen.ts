import * as z from 'zod'
import type { JsonObject } from '../../policy/json.ts'
import { text } from '../../policy/text.ts'
import { screenings } from '../codes.ts'
import { choice, reference, rows } from '../field.ts'
import { judgeSupplier } from '../judge-supplier.ts'
import type { RefusalReason } from '../project.ts'
import { refusal, refuseUnless } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  results: rows(
    text('初审结果', 'Results'),
    z.strictObject({
      supplierId: reference(text('申报单位', 'Applicant'), 'applications'),
      result: choice(text('结论', 'Result'), screenings),
      reason: z
        .string()
        .trim()
        .max(4000)
        .optional()
        .meta({ label: text('说明（不符合要求时必填）', 'Reason (needed for a refusal)'), widget: 'textarea' }),
    }),
  ),
})

interface Data {
  readonly results: readonly {
    readonly supplierId: string
    readonly result: 'qualified' | 'refused'
    readonly reason: string | null
    readonly norms: readonly RefusalReason[]
  }[]
}

/**
 * 初审: one result for each application. Whoever fails a supplier condition cannot be passed,
 * and every refusal carries a reason that the applicant is told.
 */
export const screen = defineKind<typeof input, Data>({
  kind: 'screen',
  input,
  touches: (_given, { state }) => state.applications.map((application) => ({ type: 'supplier', id: application.supplierId })),
  check: (given, scope) => {
    const { state } = scope
    const named = given.results.map((result) => result.supplierId)
    const applied = state.applications.map((application) => application.supplierId)
    const complete = named.length === applied.length && applied.every((id) => named.includes(id))
    return [
      ...refuseUnless(complete, 'screen-complete', {
        citation: workingRule('completeness'),
        field: 'results',
        message: text('每个申报单位须有且只有一个结论', 'Each application needs exactly one result'),
      }),
      ...given.results.flatMap((result, index) => {
        const open = openConditions(scope, result.supplierId)
        const application = state.applications.find((candidate) => candidate.supplierId === result.supplierId)
        if (application === undefined) return []
        if (result.result === 'refused' && (result.reason ?? '') === '')
          return [
            refusal('screen-reason', {
              citation: workingRule('reasons'),
              field: `results.${index}.reason`,
              message: text(`须向${application.supplierName}说明原因`, `${application.supplierName} must be told why`),
            }),
          ]
        if (result.result !== 'qualified') return []
        return open.map((finding) => ({
          ...finding,
          field: `results.${index}.result`,
          message: text(`${application.supplierName}：${finding.message.zh}`, `${application.supplierName}: ${finding.message.en}`),
        }))
      }),
    ]
  },
  decide: (given, scope) => ({
    data: {
      results: given.results.map((result) => ({
        supplierId: result.supplierId,
        result: result.result,
        reason: result.reason ?? null,
        norms:
          result.result === 'refused'
            ? failedConditions(scope, result.supplierId).map(({ rule, message, citation }) => ({ rule, say: message, citation }))
            : [],
      })),
    },
    amountFen: null,
    summary: text(
      `${given.results.filter((result) => result.result === 'qualified').length}家符合要求，${given.results.filter((result) => result.result === 'refused').length}家不符合`,
      `${given.results.filter((result) => result.result === 'qualified').length} qualified, ${given.results.filter((result) => result.result === 'refused').length} refused`,
    ),
    effects: [],
  }),
  evolve: (state, data) => ({
    applications: state.applications.map((application) => {
      const result = data.results.find((candidate) => candidate.supplierId === application.supplierId)
      if (result === undefined) return application
      return { ...application, screening: { result: result.result, reason: result.reason, norms: result.norms } }
    }),
  }),
  suggest: (scope) => ({
    results: scope.state.applications.map(({ supplierId }): JsonObject => {
      const failed = failedConditions(scope, supplierId)
      return failed.length === 0
        ? { supplierId, result: 'qualified' }
        : {
            supplierId,
            result: 'refused',
            reason: failed.map((finding) => `${finding.message.zh}（${finding.citation.clause}）`).join('；'),
          }
    }),
  }),
})

/** Conditions the supplier fails, and those that cannot be told yet: neither lets it pass. */
function openConditions(scope: TaskScope, supplierId: string) {
  return judgeSupplier(scope, supplierId, 'screen').filter((finding) => finding.effect === 'refuses' || finding.effect === 'asks-facts')
}

function failedConditions(scope: TaskScope, supplierId: string) {
  return openConditions(scope, supplierId).filter((finding) => finding.effect === 'refuses')
}
