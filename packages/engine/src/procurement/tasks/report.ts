import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { prose } from '../field.ts'
import { refusal } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  content: prose(text('报告内容', 'Report')),
  evidence: prose(text('附件清单', 'Attachments'))
    .optional()
    .meta({ label: text('附件清单（选填）', 'Attachments (optional)'), widget: 'textarea' }),
})

interface Data {
  readonly content: string
  readonly evidence: string | null
}

/** 情况报告: what the supplier writes for a period, or once. One for each period. */
export const report = defineKind<typeof input, Data>({
  kind: 'report',
  input,
  check: (_given, { task, state, context }) => {
    const { actor } = context
    if (actor.role !== 'supplier' || actor.organisation === state.contract?.supplierId) return []
    return [
      refusal('report-own', {
        citation: task.citation,
        message: text('只能由本项目的承接主体报送', 'Only the supplier of this project can report'),
      }),
    ]
  },
  decide: (given) => ({
    data: { content: given.content, evidence: given.evidence ?? null },
    amountFen: null,
    summary: text(given.content.slice(0, 60), given.content.slice(0, 60)),
    effects: [],
  }),
  evolve: () => ({}),
})
