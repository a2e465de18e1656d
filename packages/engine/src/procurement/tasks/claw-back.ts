import * as z from 'zod'
import { formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { clawBackGrounds } from '../codes.ts'
import { choice, dateField, fenField, files, prose } from '../field.ts'
import type { ClawBack } from '../project.ts'
import { clawedBackFen, paidFen } from '../project-sums.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { refuseOtherGround } from '../task-grounds.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  ground: choice(text('追回事由', 'Ground'), clawBackGrounds, { narrowedBy: 'grounds' }),
  amountFen: fenField(text('追回金额', 'Amount to claw back')),
  dueOn: dateField(text('退回期限', 'To be returned by')),
  reasons: prose(text('事实和计算', 'Facts and reckoning')),
  files: files(text('附件', 'Files')),
})

interface Data extends Omit<ClawBack, 'on'> {
  readonly reasons: string
}

/**
 * 追回: the decision to take back what was paid, on a ground that the profile names, before or after the contract is ended. The money itself
 * comes back by `refund`.
 * Setting: `grounds`, codes out of the grounds of a claw-back.
 */
export const clawBack = defineKind<typeof input, Data>({
  kind: 'claw-back',
  input,
  facts: (given, { state }) => ({
    'clawBack.ground': given.ground,
    'clawBack.totalFen': given.amountFen === undefined ? undefined : clawedBackFen(state) + given.amountFen,
  }),
  check: (given, scope) => {
    const { state, context } = scope
    const isOut = state.applications.some(
      ({ supplierId, disqualifiedOn }) => supplierId === state.contract?.supplierId && disqualifiedOn !== null,
    )
    return [
      ...refuseOtherGround('claw-back-ground', scope, given.ground, clawBackGrounds[given.ground]),
      ...refuseIf(given.ground === 'disqualified' && !isOut, 'claw-back-disqualified', {
        citation: workingRule('choice'),
        field: 'ground',
        message: text('承接主体没有被取消资格', 'The supplier has not been disqualified'),
      }),
      ...refuseIf(given.ground === 'ended' && state.outcome.kind !== 'terminated', 'claw-back-ended', {
        citation: workingRule('choice'),
        field: 'ground',
        message: text('合同还没有解除', 'The contract has not been ended'),
      }),
      ...refuseUnless(given.amountFen > 0, 'claw-back-amount', {
        citation: workingRule('amounts'),
        field: 'amountFen',
        message: text('追回金额应大于零', 'The amount must be above zero'),
      }),
      ...aboveLimit('claw-back-paid', {
        citation: workingRule('limits'),
        field: 'amountFen',
        amountFen: given.amountFen,
        limitFen: paidFen(state) - clawedBackFen(state),
        message: text('追回合计不能超过已付金额', 'No more can be clawed back in all than was paid'),
        mend: true,
      }),
      ...refuseIf(given.dueOn < context.today, 'claw-back-due', {
        citation: workingRule('times'),
        field: 'dueOn',
        message: text('退回期限已经过了', 'The day by which it is to be returned is over'),
      }),
    ]
  },
  decide: (given) => ({
    data: given,
    amountFen: given.amountFen,
    summary: text(`追回 ${formatYuan(given.amountFen)} 元`, `claws back ${formatYuan(given.amountFen)} yuan`),
    effects: [],
  }),
  evolve: (state, { ground, amountFen, dueOn }, { on }) => ({ clawBacks: [...state.clawBacks, { on, ground, amountFen, dueOn }] }),
})
