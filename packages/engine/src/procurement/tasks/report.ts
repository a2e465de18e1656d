import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { excerpt } from '../excerpt.ts'
import { files, prose } from '../field.ts'
import { chosenSupplier, refuseOtherSupplier } from '../other-supplier.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  content: prose(text('报告内容', 'Report')),
  evidence: prose(text('附件清单', 'Attachments'))
    .optional()
    .meta({ label: text('附件清单', 'Attachments'), widget: 'textarea' }),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly content: string
  readonly evidence: string | null
}

/** 情况报告: what the supplier writes for a period, or once. One for each period. */
export const report = defineKind<typeof input, Data>({
  kind: 'report',
  input,
  holder: chosenSupplier,
  check: (_given, scope) => refuseOtherSupplier('report-own', scope, scope.state.contract?.supplierId),
  decide: (given) => ({
    data: { content: given.content, evidence: given.evidence ?? null },
    amountFen: null,
    summary: excerpt(given.content),
    effects: [],
  }),
  evolve: () => ({}),
})
