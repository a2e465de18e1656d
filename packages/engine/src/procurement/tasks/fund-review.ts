import * as z from 'zod'
import { halfYearsOf } from '../../policy/calendar-date.ts'
import { type Fen, formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { soundness } from '../codes.ts'
import { choice, dateField, fenField, files, line, prose, reference, rows } from '../field.ts'
import type { FundReview } from '../project.ts'
import { donatedFen, paidFen, reviewedFen } from '../project-sums.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const within = text('对应的合同服务', 'Service of the contract')

const spending = z.strictObject({
  use: line(text('用途', 'Spent on')),
  service: reference(within, 'services')
    .optional()
    .meta({
      label: within,
      widget: 'select',
      source: 'services',
      help: text('不在合同范围内的不选', 'Left empty where it is outside the contract'),
    }),
  amountFen: fenField(text('金额', 'Amount')),
})

const input = z.strictObject({
  from: dateField(text('审核期开始日', 'Period begins on')),
  until: dateField(text('审核期结束日', 'Period ends on')),
  spending: rows(text('支出', 'Spending'), spending),
  result: choice(text('审核结论', 'Result'), soundness),
  findings: prose(text('审核情况', 'Findings')),
  files: files(text('附件', 'Files')),
})

interface Data extends Omit<FundReview, 'on'> {
  readonly spending: readonly { readonly use: string; readonly service: string | null; readonly amountFen: Fen }[]
  readonly findings: string
}

type Lines = readonly z.output<typeof spending>[]

/**
 * 资金审核: how the supplier has used what it was paid, line by line, in a period. Spending outside the contract is a fault; a review counts
 * as an inspection wherever a rule asks for one.
 */
export const fundReview = defineKind<typeof input, Data>({
  kind: 'fund-review',
  input,
  facts: (given, { state }) => {
    const before = reviewedFen(state)
    const lines = given.spending
    return {
      'inspection.result': given.result,
      'fundReview.spentFen': lines === undefined ? undefined : before.spentFen + spentFen(lines),
      'fundReview.outsideFen': lines === undefined ? undefined : before.outsideFen + outsideFen(lines),
    }
  },
  check: (given, { state, context }) => {
    const bought = new Set((state.plan?.services ?? []).map(({ service }) => service))
    return [
      ...refuseUnless(given.from <= given.until && given.until <= context.today, 'fund-review-period', {
        citation: workingRule('times'),
        field: 'until',
        message: text('审核期先开始后结束，结束以后再审核', 'The period begins before it ends, and is reviewed once it is over'),
      }),
      ...refuseUnless(
        given.spending.every(({ service }) => service === undefined || bought.has(service)),
        'fund-review-services',
        {
          citation: workingRule('choice'),
          field: 'spending',
          message: text('有的支出选了没有购买的服务', 'Some spending names a service that was not bought'),
        },
      ),
      ...refuseIf(outsideFen(given.spending) > 0 && given.result === 'sound', 'fund-review-scope', {
        citation: workingRule('limits'),
        field: 'result',
        message: text('有合同范围以外的支出，审核结论应为发现问题', 'There is spending outside the contract: the review finds a fault'),
      }),
      ...aboveLimit('fund-review-received', {
        citation: workingRule('limits'),
        field: 'spending',
        amountFen: reviewedFen(state).spentFen + spentFen(given.spending),
        limitFen: paidFen(state) + donatedFen(state),
        message: text('审核的支出合计不能超过已经拨付和捐助的金额', 'No more can have been spent than was paid and donated'),
        mend: false,
      }),
    ]
  },
  decide: (given) => {
    const outside = outsideFen(given.spending)
    return {
      data: {
        from: given.from,
        until: given.until,
        spending: given.spending.map(({ use, service, amountFen }) => ({ use, service: service ?? null, amountFen })),
        spentFen: spentFen(given.spending),
        outsideFen: outside,
        result: given.result,
        findings: given.findings,
      },
      amountFen: spentFen(given.spending),
      summary:
        outside === 0
          ? soundness[given.result]
          : text(`合同范围以外 ${formatYuan(outside)} 元`, `${formatYuan(outside)} yuan outside the contract`),
      effects: [],
    }
  },
  evolve: (state, { from, until, spentFen: spent, outsideFen: outside, result }, { on }) => ({
    fundReviews: [...state.fundReviews, { on, from, until, spentFen: spent, outsideFen: outside, result }],
    inspections: [...state.inspections, { on, result }],
  }),
  suggest: (scope) => ({ ...periodOf(scope), spending: [] }),
})

function spentFen(lines: Lines): Fen {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

function outsideFen(lines: Lines): Fen {
  return spentFen(lines.filter(({ service }) => service === undefined))
}

/** The half-year that a review is of, where the task is divided by them. */
function periodOf({ state, instance }: TaskScope): { readonly from?: string; readonly until?: string } {
  const { contract } = state
  const half = contract === null ? undefined : halfYearsOf(contract.startsOn, contract.endsOn).find(({ key }) => key === instance)
  return half === undefined ? {} : { from: half.startsOn, until: half.endsOn }
}
