import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { soundness } from '../codes.ts'
import { choice, files, prose, reference, rows } from '../field.ts'
import { qualifiedApplications } from '../project-sums.ts'
import { refusal } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  findings: rows(
    text('尽职调查', 'Due diligence'),
    z.strictObject({
      supplierId: reference(text('申报单位', 'Applicant'), 'qualified-applications'),
      result: choice(text('结论', 'Result'), soundness),
      finding: prose(text('调查情况', 'What was found')),
    }),
  ),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly findings: readonly { readonly supplierId: string; readonly result: 'sound' | 'fault'; readonly finding: string }[]
}

/** 尽职调查: one finding for each application that passed screening; a fault found takes the applicant out, with its finding as the reason. */
export const dueDiligence = defineKind<typeof input, Data>({
  kind: 'due-diligence',
  input,
  check: (given, { state }) => {
    const wanted = qualifiedApplications(state).map((application) => application.supplierId)
    const named = given.findings.map((finding) => finding.supplierId)
    if (named.length === wanted.length && wanted.every((id) => named.includes(id))) return []
    return [
      refusal('due-diligence-complete', {
        citation: workingRule('completeness'),
        field: 'findings',
        message: text('每个初审合格的单位须有且只有一项调查', 'Each application that passed screening needs exactly one finding'),
      }),
    ]
  },
  decide: (given) => ({
    data: given,
    amountFen: null,
    summary: text(`调查${given.findings.length}家`, `${given.findings.length} examined`),
    effects: [],
  }),
  evolve: (state, data) => ({
    applications: state.applications.map((application) => {
      const fault = data.findings.find((finding) => finding.supplierId === application.supplierId && finding.result === 'fault')
      return fault === undefined ? application : { ...application, screening: { result: 'refused', reason: fault.finding, norms: [] } }
    }),
  }),
  suggest: ({ state }) => ({
    findings: qualifiedApplications(state).map(({ supplierId }) => ({ supplierId, result: 'sound' })),
  }),
})
