import * as z from 'zod'
import { type Fen, formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { fundsOf } from '../commitments.ts'
import { fenField, prose } from '../field.ts'
import { paidFen } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { uncommitted } from './settle.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  grounds: prose(text('终止事由', 'Grounds')),
  clawBackFen: fenField(text('追回金额', 'Amount to claw back')),
})

interface Data {
  readonly grounds: string
  readonly clawBackFen: Fen
}

/** 终止与追回: ends the contract; what is committed and not paid goes back to the fund, and what is clawed back is on record. */
export const terminate = defineKind<typeof input, Data>({
  kind: 'terminate',
  input,
  touches: (_given, { state }) => fundsOf(state),
  facts: (given) => ({ 'termination.clawBackFen': given.clawBackFen }),
  check: (given, { state }) => {
    const paid = paidFen(state)
    return [
      ...refuseIf(state.contract === null, 'terminate-contract', {
        citation: workingRule('ending'),
        message: text('还没有签订合同', 'There is no contract yet'),
      }),
      ...aboveLimit('terminate-claw-back', {
        citation: workingRule('limits'),
        field: 'clawBackFen',
        amountFen: given.clawBackFen,
        limitFen: paid,
        message: text('追回金额不能超过已付金额', 'No more can be clawed back than was paid'),
        mend: true,
      }),
    ]
  },
  decide: (given, { state }) => ({
    data: given,
    amountFen: given.clawBackFen,
    summary: text(`追回 ${formatYuan(given.clawBackFen)} 元`, `claws back ${formatYuan(given.clawBackFen)} yuan`),
    effects: uncommitted(state),
  }),
  evolve: (_state, data, { on }) => ({ outcome: { kind: 'terminated', on, clawBackFen: data.clawBackFen } }),
  suggest: ({ state }) => ({ clawBackFen: paidFen(state) }),
})
