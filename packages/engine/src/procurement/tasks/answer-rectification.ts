import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { excerpt } from '../excerpt.ts'
import { files, prose } from '../field.ts'
import { chosenSupplier, refuseOtherSupplier } from '../other-supplier.ts'
import { changedAt } from '../rectification-at.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  content: prose(text('整改情况', 'What was put right')),
  evidence: prose(text('附件清单', 'Attachments'))
    .optional()
    .meta({ label: text('附件清单', 'Attachments'), widget: 'textarea' }),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly content: string
  readonly evidence: string | null
}

/** 报送整改情况: what the supplier says it has put right, once in each term. A late report is a report; that it is late shows by its day. */
export const answerRectification = defineKind<typeof input, Data>({
  kind: 'answer-rectification',
  input,
  holder: chosenSupplier,
  check: (_given, scope) => refuseOtherSupplier('answer-own', scope, scope.state.contract?.supplierId),
  decide: (given) => ({
    data: { content: given.content, evidence: given.evidence ?? null },
    amountFen: null,
    summary: excerpt(given.content),
    effects: [],
  }),
  evolve: (state, _data, { on, instance }) => changedAt(state, instance, (rectification) => ({ ...rectification, answeredOn: on })),
})
