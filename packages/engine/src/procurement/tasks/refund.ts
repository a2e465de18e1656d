import * as z from 'zod'
import type { Fen } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { drawnBetween, fundsOf } from '../commitments.ts'
import { fenField, files, line } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { clawedBackFen, paidFen, refundedFen } from '../project-sums.ts'
import { refuseUnless } from '../refusal.ts'
import { defineKind, type Effect } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  amountFen: fenField(text('到账金额', 'Amount received')),
  voucher: line(text('凭证号', 'Voucher')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly amountFen: Fen
  readonly voucher: string
}

/** 追回款到账: money that was clawed back has come in, as often as it does, and is free again in the funds it was paid from, the last payment first. */
export const refund = defineKind<typeof input, Data>({
  kind: 'refund',
  input,
  touches: (_given, { state }) => fundsOf(state),
  check: (given, { state }) => [
    ...refuseUnless(given.amountFen > 0, 'refund-amount', {
      citation: workingRule('amounts'),
      field: 'amountFen',
      message: text('到账金额应大于零', 'The amount must be above zero'),
    }),
    ...aboveLimit('refund-clawed-back', {
      citation: workingRule('limits'),
      field: 'amountFen',
      amountFen: given.amountFen,
      limitFen: openFen(state),
      message: text('到账合计不能超过决定追回的金额', 'No more can come in than was clawed back'),
      mend: true,
    }),
  ],
  decide: (given, { state }) => ({
    data: given,
    amountFen: given.amountFen,
    summary: text(`凭证 ${given.voucher}`, `voucher ${given.voucher}`),
    effects: returns(state, given.amountFen),
  }),
  evolve: (state, { amountFen }, { on }) => ({ refunds: [...state.refunds, { amountFen, on }] }),
  suggest: ({ state }) => ({ amountFen: openFen(state) }),
})

function openFen(state: ProjectState): Fen {
  return clawedBackFen(state) - refundedFen(state)
}

function returns(state: ProjectState, amountFen: Fen): readonly Effect[] {
  const left = paidFen(state) - refundedFen(state)
  return drawnBetween(state, left - amountFen, left).map(({ fundId, amountFen: part }) => ({
    stream: { type: 'fund', id: fundId },
    type: 'return',
    data: { projectId: state.id, amountFen: part },
  }))
}
