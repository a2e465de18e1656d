import * as z from 'zod'
import { type Fen, formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { unequal, aboveLimit } from '../amount-refusals.ts'
import { drawnBetween, fundsOf } from '../commitments.ts'
import { fenField, files, line } from '../field.ts'
import { instalmentAmounts } from '../instalments.ts'
import type { ProjectState } from '../project.ts'
import { paidFen } from '../project-sums.ts'
import { defineKind, type Effect, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  amountFen: fenField(text('本次金额', 'Amount')),
  voucher: line(text('凭证号', 'Voucher')),
  files: files(text('凭证附件', 'Files of the voucher')),
})

interface Data {
  readonly instalment: string
  readonly amountFen: Fen
  readonly voucher: string
}

/**
 * 拨付: one instalment, exactly its share, once its gate is open (judged in attempt.ts beside the rules).
 * Settings: `instalment`, its key in the payment plan.
 */
export const pay = defineKind<typeof input, Data>({
  kind: 'pay',
  input,
  touches: (_given, { state }) => fundsOf(state),
  facts: (given) => ({ 'instalment.amountFen': given.amountFen }),
  check: (given, scope) => {
    const citation = scope.profile.paymentPlan?.citation ?? scope.task.citation
    const due = dueFen(scope)
    const price = scope.state.contract?.priceFen ?? 0
    const over = given.amountFen - due
    const total = paidFen(scope.state) + given.amountFen
    const difference = formatYuan(Math.abs(over))
    return [
      ...unequal('pay-amount', {
        citation,
        field: 'amountFen',
        amountFen: given.amountFen,
        wantedFen: due,
        message:
          over > 0
            ? text(`比应付多 ${difference} 元`, `${difference} yuan more than due`)
            : text(`比应付少 ${difference} 元`, `${difference} yuan less than due`),
        mend: true,
      }),
      ...aboveLimit('pay-within-contract', {
        citation: workingRule('limits'),
        field: 'amountFen',
        amountFen: total,
        limitFen: price,
        message: text('累计拨付不能超过合同价款', 'Payments cannot exceed the contract'),
        mend: false,
      }),
    ]
  },
  decide: (given, scope) => ({
    data: { instalment: instalmentOf(scope), amountFen: given.amountFen, voucher: given.voucher },
    amountFen: given.amountFen,
    summary: text(`凭证 ${given.voucher}`, `voucher ${given.voucher}`),
    effects: payments(scope.state, given.amountFen),
  }),
  evolve: (state, data, { on }) => ({
    payments: [...state.payments, { instalment: data.instalment, amountFen: data.amountFen, paidOn: on }],
  }),
  suggest: (scope) => ({ amountFen: dueFen(scope) }),
})

function instalmentOf(scope: Pick<TaskScope, 'task'>): string {
  const key = scope.task.settings['instalment']
  return typeof key === 'string' ? key : ''
}

function dueFen(scope: TaskScope): Fen {
  return instalmentAmounts(scope).find((amount) => amount.key === instalmentOf(scope))?.amountFen ?? 0
}

/** Paid out of what has been committed, from where the last payment stopped. */
function payments(state: ProjectState, amountFen: Fen): readonly Effect[] {
  const before = paidFen(state)
  return drawnBetween(state, before, before + amountFen).map(({ fundId, amountFen: part }) => ({
    stream: { type: 'fund', id: fundId },
    type: 'pay',
    data: { projectId: state.id, amountFen: part },
  }))
}
