import * as z from 'zod'
import { addDays, addMonths, lastDayOfTerm } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { contractArticles } from '../codes.ts'
import { choices, dateField, fenField, files, integer } from '../field.ts'
import type { Contract, ProjectState } from '../project.ts'
import { refuseUnless } from '../refusal.ts'
import { defineKind, type Effect } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  startsOn: dateField(text('合同开始日', 'Starts on')),
  endsOn: dateField(text('合同结束日', 'Ends on')),
  priceFen: fenField(text('合同价款', 'Price')),
  articles: choices(text('合同写明的内容', 'Contents'), contractArticles),
  reportDays: integer(text('季度报告期限（季后）', 'Quarterly report due after the quarter'), 0, 90, { unit: text('日', 'days') }),
  midtermOn: dateField(text('中期评估期限', 'Mid-term evaluation by')),
  files: files(text('合同文本附件', 'Files of the contract')),
})

/** 签订合同: price ≤ refined price ≤ award ≤ budget. Signing turns the reservation into a commitment and frees what is left. */
export const signContract = defineKind<typeof input, Contract>({
  kind: 'sign-contract',
  input,
  touches: (_given, { state }) => [
    ...(state.budget?.lines ?? []).map((line) => ({ type: 'fund' as const, id: line.fundId })),
    ...(state.award === null ? [] : [{ type: 'supplier' as const, id: state.award.supplierId }]),
  ],
  facts: (given, { context }) => ({
    'contract.signedOn': context.today,
    'contract.startsOn': given.startsOn,
    'contract.endsOn': given.endsOn,
    'contract.priceFen': given.priceFen,
    'contract.originalPriceFen': given.priceFen,
    'contract.articles': given.articles,
    'contract.reportDays': given.reportDays,
    'contract.midtermOn': given.midtermOn,
  }),
  check: (given, { state, context }) => {
    const limit = state.refinedPriceFen ?? state.award?.amountFen ?? 0
    return [
      ...aboveLimit('contract-within-award', {
        citation: workingRule('limits'),
        field: 'priceFen',
        amountFen: given.priceFen,
        limitFen: limit,
        message: text('合同价款不能超过优化后的预算', 'The price cannot exceed the refined price'),
        mend: true,
      }),
      ...refuseUnless(given.priceFen > 0, 'contract-price', {
        citation: workingRule('amounts'),
        field: 'priceFen',
        message: text('合同价款应大于零', 'The price must be above zero'),
      }),
      ...refuseUnless(given.endsOn > given.startsOn, 'contract-dates', {
        citation: workingRule('times'),
        field: 'endsOn',
        message: text('合同结束日应在开始日之后', 'The contract must end after it starts'),
      }),
      ...refuseUnless(given.startsOn >= context.today, 'contract-start', {
        citation: workingRule('times'),
        field: 'startsOn',
        message: text('合同不能在签订之前开始', 'The contract cannot start before it is signed'),
      }),
      ...refuseUnless(given.midtermOn > given.startsOn && given.midtermOn < given.endsOn, 'contract-midterm', {
        citation: workingRule('times'),
        field: 'midtermOn',
        message: text('中期评估期限应在合同期内', 'The mid-term evaluation must fall within the contract'),
      }),
    ]
  },
  decide: (given, { state, context }) => ({
    data: {
      ...given,
      supplierId: state.award?.supplierId ?? '',
      supplierName: state.award?.supplierName ?? '',
      signedOn: context.today,
    },
    amountFen: given.priceFen,
    summary: text(`${given.startsOn} 至 ${given.endsOn}`, `${given.startsOn} to ${given.endsOn}`),
    effects: commitments(state, given.priceFen),
  }),
  evolve: (_state, data) => ({ contract: data }),
  suggest: ({ state, context }) => {
    const startsOn = context.today
    const term = state.plan?.months ?? 0
    return {
      startsOn,
      priceFen: state.refinedPriceFen ?? state.award?.amountFen ?? 0,
      ...(term > 0 ? { endsOn: lastDayOfTerm(startsOn, term), midtermOn: addDays(addMonths(startsOn, Math.ceil(term / 2)), -1) } : {}),
    }
  },
})

/** The price is committed line by line in the budget's order; what a line does not need is released. */
function commitments(state: ProjectState, priceFen: number): readonly Effect[] {
  let open = priceFen
  return (state.budget?.lines ?? []).flatMap((line) => {
    const commit = Math.min(open, line.amountFen)
    open -= commit
    const move = (type: string, amountFen: number): readonly Effect[] =>
      amountFen === 0 ? [] : [{ stream: { type: 'fund', id: line.fundId }, type, data: { projectId: state.id, amountFen } }]
    return [...move('commit', commit), ...move('release', line.amountFen - commit)]
  })
}
