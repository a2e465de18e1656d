import * as z from 'zod'
import type { Fen } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { fenField, files, line } from '../field.ts'
import { chosenSupplier, refuseOtherSupplier } from '../other-supplier.ts'
import { refuseUnless } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  donor: line(text('捐助方', 'Donor')),
  amountFen: fenField(text('捐助金额', 'Amount')),
  purpose: line(text('用途', 'Purpose')),
  files: files(text('凭证附件', 'Files of the voucher')),
})

interface Data {
  readonly donor: string
  readonly amountFen: Fen
  readonly purpose: string
}

/** 定向捐助: recorded apart from public money; it never touches a fund, a price or an instalment. */
export const donation = defineKind<typeof input, Data>({
  kind: 'donation',
  input,
  holder: chosenSupplier,
  check: (given, scope) => [
    ...refuseOtherSupplier('donation-own', scope, scope.state.contract?.supplierId),
    ...refuseUnless(given.amountFen > 0, 'donation-amount', {
      citation: workingRule('amounts'),
      field: 'amountFen',
      message: text('捐助金额应大于零', 'The amount must be above zero'),
    }),
  ],
  decide: (given) => ({ data: given, amountFen: given.amountFen, summary: text(given.donor, given.donor), effects: [] }),
  evolve: (state, data, { on }) => ({ donations: [...state.donations, { donor: data.donor, amountFen: data.amountFen, on }] }),
})
