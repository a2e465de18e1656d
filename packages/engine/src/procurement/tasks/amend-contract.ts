import * as z from 'zod'
import type { Finding } from '../../policy/finding.ts'
import { lookUp } from '../../policy/look-up.ts'
import type { Fen } from '../../policy/money.ts'
import { type Text, text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { excerpt } from '../excerpt.ts'
import { dateField, fenField, files, prose, reference } from '../field.ts'
import { freeFen } from '../fund.ts'
import { instalmentAmounts, isNought } from '../instalments.ts'
import { sameBuyer } from '../buyer.ts'
import { otherBuyer } from '../other-buyer.ts'
import { wholeOf } from '../lots.ts'
import type { Amendment } from '../project.ts'
import { addedFen, budgetFen } from '../project-sums.ts'
import { refusal, refuseIf } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { purchasedFen, purchasedOfYear } from '../year-funds.ts'
import { workingRule } from '../working-rules.ts'

const fund = text('追加金额的资金', 'Fund of the addition')
const laterEnd = text('延长后的合同结束日', 'Later end of the contract')

const input = z.strictObject({
  changes: prose(text('变更内容', 'Changes')),
  reason: prose(text('变更理由', 'Reason')),
  additionFen: fenField(text('追加金额', 'Addition to the price'), { help: text('不追加的填零', 'Nought where nothing is added') }),
  fundId: reference(fund, 'funds')
    .optional()
    .meta({ label: fund, widget: 'select', source: 'funds', help: text('有追加的才选', 'Only where something is added') }),
  endsOn: dateField(laterEnd)
    .optional()
    .meta({ label: laterEnd, widget: 'date', help: text('不延长的不填', 'Left empty where the end stays') }),
  files: files(text('附件', 'Files')),
})

type Data = Omit<Amendment, 'on'>

/**
 * 变更合同（补充合同）: adds to the price, out of a fund of the project's fiscal year, and may end the contract later. Done as often as needed
 * within the term of the contract and until the settlement; an addition of nought changes words, or the end, alone.
 *
 * The addition is reserved and committed in one step, and stands as a line of the budget. Award and original price stay what they were.
 * Instalments that are not paid are their shares of the present price from then on, the last of them takes what is left, and nothing that
 * was paid changes; where every instalment has been paid nothing could pay an addition, so it is refused. A price is above zero when it is
 * signed and only rises here.
 */
export const amendContract = defineKind<typeof input, Data>({
  kind: 'amend-contract',
  input,
  touches: (given, { state }) => [
    ...(given.fundId === undefined ? [] : [{ type: 'fund' as const, id: given.fundId }]),
    ...(state.contract === null ? [] : [{ type: 'supplier' as const, id: state.contract.supplierId }]),
  ],
  facts: (given, scope) => {
    const { state, context } = scope
    const plus = (fen: Fen | undefined) => (fen === undefined || given.additionFen === undefined ? undefined : fen + given.additionFen)
    return {
      'budget.totalFen': plus(budgetFen(wholeOf(state))),
      'budget.ofLotFen': plus(budgetFen(state)),
      'budget.sources': sourcesWith(given, scope),
      'amendment.additionFen': given.additionFen,
      'contract.supplementsFen': plus(addedFen(state)),
      'contract.priceFen': plus(state.contract?.priceFen),
      'contract.endsOn': given.endsOn ?? state.contract?.endsOn,
      [purchasedOfYear]: plus(purchasedFen(state, context)),
    }
  },
  lastDay: ({ contract }) => contract?.endsOn ?? null,
  beforehand: ({ context, state: { contract, settlement } }) => [
    ...refuseIf(settlement !== null, 'amend-before-settlement', {
      citation: workingRule('ending'),
      message: text('结算以后不能再变更合同', 'The contract cannot be amended once it is settled'),
    }),
    ...refuseIf(contract !== null && context.today > contract.endsOn, 'amend-in-term', {
      citation: workingRule('times'),
      message: text(
        `合同到${contract?.endsOn ?? ''}已经期满，不能再变更`,
        `The contract ended on ${contract?.endsOn ?? ''} and cannot be amended any more`,
      ),
    }),
  ],
  check: (given, scope) => {
    const { contract } = scope.state
    return [
      ...refuseIf(contract === null, 'amend-contract', {
        citation: workingRule('ending'),
        message: text('还没有签订合同', 'There is no contract yet'),
      }),
      ...refuseIf(given.endsOn !== undefined && contract !== null && given.endsOn <= contract.endsOn, 'amend-later-end', {
        citation: workingRule('times'),
        field: 'endsOn',
        message: text(
          `合同原定${contract?.endsOn ?? ''}结束，只能延后`,
          `The contract ends on ${contract?.endsOn ?? ''}; the end can only be later`,
        ),
      }),
      ...(given.additionFen === 0 ? [] : againstAddition(given.additionFen, given.fundId, scope)),
    ]
  },
  decide: ({ changes, reason, additionFen, fundId, endsOn }, { state, context }) => {
    const drawn = additionFen === 0 ? undefined : fundId
    const movement = { projectId: state.id, amountFen: additionFen }
    return {
      data: {
        changes,
        reason,
        additionFen,
        fundId: drawn ?? null,
        source: drawn === undefined ? null : (lookUp(context.funds, drawn)?.source ?? null),
        endsOn: endsOn ?? null,
      },
      amountFen: additionFen,
      summary: excerpt(changes),
      effects:
        drawn === undefined ? [] : ['reserve', 'commit'].map((type) => ({ stream: { type: 'fund', id: drawn }, type, data: movement })),
    }
  },
  evolve: ({ amendments, budget, contract }, { changes, reason, additionFen, fundId, source, endsOn }, { on }) => ({
    amendments: [...amendments, { on, changes, reason, additionFen, fundId, source, endsOn }],
    contract: contract === null ? null : { ...contract, priceFen: contract.priceFen + additionFen, endsOn: endsOn ?? contract.endsOn },
    budget:
      budget === null || fundId === null
        ? budget
        : { lines: [...budget.lines, { fundId, source: source ?? '', amountFen: additionFen, added: true }] },
  }),
  suggest: () => ({ additionFen: 0 }),
})

/** Where the money of the project comes from once the addition is in it; not known while its fund is not. */
function sourcesWith(
  given: { readonly additionFen?: Fen | undefined; readonly fundId?: string | undefined },
  { state, context }: TaskScope,
) {
  const before = (state.budget?.lines ?? []).map(({ source }) => source)
  if (given.additionFen === 0) return before
  const drawn = given.fundId === undefined ? undefined : lookUp(context.funds, given.fundId)
  return drawn === undefined ? undefined : [...before, drawn.source]
}

/** What stands against an addition: no fund, one of another year or with too little free, or no instalment that could pay it. */
function againstAddition(
  additionFen: Fen,
  fundId: string | undefined,
  { profile, state, context, parameter }: TaskScope,
): readonly Finding[] {
  const against = (rule: string, message: Text) => refusal(rule, { citation: workingRule('choice'), field: 'fundId', message })
  const drawn = fundId === undefined ? undefined : lookUp(context.funds, fundId)
  const payable = instalmentAmounts({ profile, state, parameter }).some(({ paid, share }) => !paid && !isNought(share))
  return [
    ...(fundId === undefined
      ? [against('amend-fund-named', text('追加金额要选一笔资金', 'An addition needs a fund that it is drawn from'))]
      : drawn === undefined
        ? [against('amend-fund', text('没有这笔资金', 'There is no such fund'))]
        : drawn.fiscalYear === state.fiscalYear
          ? sameBuyer(drawn, state)
            ? []
            : [otherBuyer('amend-buyer', 'fundId', drawn, state)]
          : [against('amend-year', text(`这笔资金属于${drawn.fiscalYear}年度`, `This fund belongs to ${drawn.fiscalYear}`))]),
    ...(drawn === undefined
      ? []
      : aboveLimit('amend-free', {
          citation: workingRule('limits'),
          field: 'additionFen',
          amountFen: additionFen,
          limitFen: freeFen(drawn),
          message: text('指标余额不足', 'The fund has not enough left'),
          mend: false,
        })),
    ...refuseIf(profile.paymentPlan !== null && !payable, 'amend-payable', {
      citation: profile.paymentPlan?.citation ?? workingRule('limits'),
      field: 'additionFen',
      message: text(
        '各期款项都已付清，没有哪一期可以支付追加的金额',
        'Every instalment has been paid: none is left that could pay the addition',
      ),
    }),
  ]
}
