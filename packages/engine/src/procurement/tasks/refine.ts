import * as z from 'zod'
import type { Fen } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { fenField, files, prose } from '../field.ts'
import { chosenSupplier, refuseOtherSupplier } from '../other-supplier.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  changes: prose(text('优化内容', 'Changes')),
  priceFen: fenField(text('优化后的预算', 'Refined price')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly changes: string
  readonly priceFen: Fen
}

/** 项目优化: the chosen proposal is improved as the panel asked; the price cannot rise above the award. */
export const refine = defineKind<typeof input, Data>({
  kind: 'refine',
  input,
  holder: chosenSupplier,
  check: (given, scope) => [
    ...refuseOtherSupplier('refine-own', scope, scope.state.award?.supplierId),
    ...aboveLimit('refine-within-award', {
      citation: workingRule('limits'),
      field: 'priceFen',
      amountFen: given.priceFen,
      limitFen: scope.state.award?.amountFen ?? 0,
      message: text('优化后的预算不能超过确定金额', 'The refined price cannot exceed the award'),
      mend: true,
    }),
  ],
  decide: (given) => ({ data: given, amountFen: given.priceFen, summary: null, effects: [] }),
  evolve: (_state, data) => ({ refinedPriceFen: data.priceFen }),
  suggest: ({ state }) => ({ priceFen: state.award?.amountFen ?? 0 }),
})
