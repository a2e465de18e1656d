import * as z from 'zod'
import type { Finding } from '../../policy/finding.ts'
import { lookUp } from '../../policy/look-up.ts'
import type { Fen } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { unequal, aboveLimit } from '../amount-refusals.ts'
import { sameBuyer } from '../buyer.ts'
import { otherBuyer } from '../other-buyer.ts'
import { fenField, reference, rows } from '../field.ts'
import { freeFen } from '../fund.ts'
import { lotField } from '../lot-field.ts'
import { lotNumbers, lotsOf, plannedFen } from '../lots.ts'
import type { Budget, ProjectState } from '../project.ts'
import { refusal } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { purchasedOfYear, purchasedWithFen } from '../year-funds.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  lines: rows(
    text('预算指标', 'Funding lines'),
    z.strictObject({
      lot: lotField(),
      fundId: reference(text('资金', 'Fund'), 'funds'),
      amountFen: fenField(text('金额', 'Amount')),
    }),
  ),
})

/** 预算指标: reserves money in the funds, line by line. No fund lends what it does not have. */
export const budget = defineKind<typeof input, Budget>({
  kind: 'budget',
  input,
  touches: (given) => [...new Set((given.lines ?? []).map((item) => item.fundId))].map((id) => ({ type: 'fund', id })),
  facts: (given, { state, context }) => ({
    'budget.totalFen': given.lines?.reduce((sum, item) => sum + item.amountFen, 0),
    'budget.ofLotFen': given.lines?.reduce((sum, item) => sum + item.amountFen, 0),
    'budget.sources': given.lines?.flatMap((item) => {
      const fund = lookUp(context.funds, item.fundId)
      return fund === undefined ? [] : [fund.source]
    }),
    [purchasedOfYear]: given.lines === undefined ? undefined : purchasedWithFen(given.lines, state, context),
  }),
  check: (given, { state, context }) => {
    const total = given.lines.reduce((sum, item) => sum + item.amountFen, 0)
    const planned = state.plan?.totalFen ?? 0
    const ids = given.lines.map((item) => `${item.lot ?? ''} ${item.fundId}`)
    const faults = given.lines.flatMap((item, index) => {
      const fund = lookUp(context.funds, item.fundId)
      const field = `lines.${index}.amountFen`
      if (fund === undefined)
        return [
          refusal('budget-fund', {
            citation: workingRule('choice'),
            field: `lines.${index}.fundId`,
            message: text('没有这笔资金', 'There is no such fund'),
          }),
        ]
      if (fund.fiscalYear !== state.fiscalYear)
        return [
          refusal('budget-year', {
            citation: workingRule('choice'),
            field: `lines.${index}.fundId`,
            message: text(`这笔资金属于${fund.fiscalYear}年度`, `This fund belongs to ${fund.fiscalYear}`),
          }),
        ]
      if (!sameBuyer(fund, state)) return [otherBuyer('budget-buyer', `lines.${index}.fundId`, fund, state)]
      return aboveLimit('budget-free', {
        citation: workingRule('limits'),
        field,
        amountFen: item.amountFen,
        limitFen: Math.max(0, freeFen(fund) - earlierFen(given.lines.slice(0, index), item.fundId)),
        message: text('指标余额不足', 'The fund has not enough left'),
        mend: false,
      })
    })
    if (new Set(ids).size !== ids.length)
      faults.push(
        refusal('budget-lines', {
          citation: workingRule('completeness'),
          field: 'lines',
          message: text('同一笔资金只列一行，分包的每包一行', 'Each fund stands in one line, or in one for each lot'),
        }),
      )
    return [
      ...faults,
      ...againstLots(given.lines, state),
      ...unequal('budget-total', {
        citation: workingRule('amounts'),
        field: 'lines',
        amountFen: total,
        wantedFen: planned,
        message: text('预算指标应等于计划总额', 'The appropriation must equal the planned total'),
        mend: false,
      }),
    ]
  },
  decide: (given, { state, context }) => ({
    data: { lines: given.lines.map((item) => ({ ...item, source: lookUp(context.funds, item.fundId)?.source ?? '' })) },
    amountFen: given.lines.reduce((sum, item) => sum + item.amountFen, 0),
    summary: null,
    effects: given.lines.map((item) => ({
      stream: { type: 'fund', id: item.fundId },
      type: 'reserve',
      data: { projectId: state.id, amountFen: item.amountFen },
    })),
  }),
  evolve: (_state, data) => ({ budget: data }),
  suggest: ({ state, context }) => {
    const fund = Object.values(context.funds).find((candidate) => candidate.fiscalYear === state.fiscalYear && sameBuyer(candidate, state))
    const numbers = lotNumbers(state)
    const whole = { fundId: fund?.id ?? '', amountFen: state.plan?.totalFen ?? 0 }
    return { lines: numbers.length === 0 ? [whole] : lotsOf(state).map((lot) => ({ ...whole, lot: lot.lot, amountFen: plannedFen(lot) })) }
  },
})

type Line = z.output<typeof input>['lines'][number]

/** What earlier lines take of a fund already. */
function earlierFen(lines: readonly Line[], fundId: string): Fen {
  return lines.reduce((sum, line) => (line.fundId === fundId ? sum + line.amountFen : sum), 0)
}

/** Each lot has the money that is planned for it, and no line is for a lot that the plan does not have. */
function againstLots(lines: readonly Line[], state: ProjectState): readonly Finding[] {
  const numbers = lotNumbers(state)
  const strays = lines.flatMap(({ lot }, index) =>
    (lot === undefined ? numbers.length === 0 : numbers.includes(lot))
      ? []
      : [
          refusal('budget-lot', {
            citation: workingRule('choice'),
            field: `lines.${index}.lot`,
            message:
              numbers.length === 0
                ? text('计划没有分包', 'The plan is in one lot')
                : text(`写明计划里的包号：${numbers.join('、')}`, `Name a lot of the plan: ${numbers.join(', ')}`),
          }),
        ],
  )
  if (numbers.length === 0 || strays.length > 0) return strays
  return lotsOf(state).flatMap((lot) =>
    unequal('budget-lot-total', {
      citation: workingRule('amounts'),
      field: 'lines',
      amountFen: lines.reduce((sum, line) => (line.lot === lot.lot ? sum + line.amountFen : sum), 0),
      wantedFen: plannedFen(lot),
      message: text(
        `第${lot.lot}包的预算指标应等于该包的计划金额`,
        `The appropriation of lot ${lot.lot} must equal what is planned for it`,
      ),
      mend: false,
    }),
  )
}
