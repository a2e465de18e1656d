import * as z from 'zod'
import { type CalendarDate, date } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import { lookUp } from '../policy/look-up.ts'
import { text } from '../policy/text.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { signatureOf } from './actor.ts'
import { aboveLimit } from './amount-refusals.ts'
import type { Decision } from './attempt.ts'
import { type CodeList, fundingSources } from './codes.ts'
import { sameBuyer } from './buyer.ts'
import type { Context } from './context.ts'
import type { EventDraft } from './event.ts'
import { schemaOf } from './event-types.ts'
import { choice, fenField, prose, reference } from './field.ts'
import { type FundState, freeFen } from './fund.ts'
import { fieldIssues } from './issue.ts'
import { refusal, refuseIf, refuseUnless } from './refusal.ts'
import { standsAgainst } from './registry.ts'
import { workingRule } from './working-rules.ts'

/** What whoever administers the budget does to a fund itself. */
const fundChanges = {
  appropriate: text('追加指标', 'further appropriation'),
  reduce: text('核减指标', 'reduction'),
  'carry-over': text('结转下年', 'carry-over to the next year'),
} as const satisfies CodeList

const nextYears = text('下年度的资金', 'Fund of the next year')

/** The form of a change of a fund. */
export const fundChangeInput = z.strictObject({
  change: choice(text('事项', 'Change'), fundChanges),
  amountFen: fenField(text('金额', 'Amount')),
  toFundId: reference(nextYears, 'funds')
    .optional()
    .meta({ label: nextYears, widget: 'select', source: 'funds', help: text('结转下年的才选', 'Only for a carry-over') }),
  reason: prose(text('依据和理由', 'Basis and reason')),
})

type FundChange = z.output<typeof fundChangeInput>

/**
 * Appropriates more to a fund, reduces it, or carries what it has free over to the next year's fund of the same source, which takes
 * an event in both. What is reserved, committed or paid is never touched. Pure, like `attempt`, and answers in its order.
 * `context.funds` holds the fund that the input names.
 */
export function changeFund(profile: ResolvedProfile, fund: FundState, input: unknown, context: Context): Decision {
  const wrongRole = standsAgainst(['finance'], context)
  if (wrongRole !== null) return wrongRole
  const parsed = fundChangeInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  const findings = objections(fund, parsed.data, context)
  if (findings.length > 0) return { outcome: 'refused', findings }
  return { outcome: 'accepted', events: eventsOf(profile, fund, parsed.data, context), findings: [] }
}

/** The fund besides the changed one that a change reads and writes; the store loads it before it calls {@link changeFund}. */
export function fundCarriedTo(input: unknown): string | undefined {
  const parsed = fundChangeInput.safeParse(input)
  return parsed.success && parsed.data.change === 'carry-over' ? parsed.data.toFundId : undefined
}

function objections(fund: FundState, given: FundChange, context: Context): readonly Finding[] {
  const { change, amountFen } = given
  return [
    ...refuseUnless(amountFen > 0, 'fund-change-amount', {
      citation: workingRule('amounts'),
      field: 'amountFen',
      message: text('金额应大于零', 'The amount must be above zero'),
    }),
    ...(change === 'appropriate' ? [] : aboveFree(fund, amountFen)),
    ...(change === 'appropriate' ? aboveCountable(fund, amountFen) : []),
    ...(change === 'reduce' ? aboveAppropriated(fund, amountFen) : []),
    ...(change === 'carry-over' ? againstCarrying(fund, given, context) : []),
  ]
}

function aboveFree(fund: FundState, amountFen: number): readonly Finding[] {
  return aboveLimit('fund-change-free', {
    citation: workingRule('limits'),
    field: 'amountFen',
    amountFen,
    limitFen: freeFen(fund),
    message: text(
      '已预留、已签约和已付的不能动，只能动可用余额',
      'What is reserved, committed or paid stays; only what is free can be taken',
    ),
    mend: true,
  })
}

function aboveAppropriated(fund: FundState, amountFen: number): readonly Finding[] {
  return aboveLimit('fund-change-appropriated', {
    citation: workingRule('limits'),
    field: 'amountFen',
    amountFen,
    limitFen: fund.appropriatedFen,
    message: text(
      '核减不能超过指标，上年结转来的不在内',
      'No more can be taken than was appropriated; what was carried in is no part of it',
    ),
    mend: true,
  })
}

/** Sums are counted in whole fen up to 2^53 − 1. */
function aboveCountable(fund: FundState, amountFen: number): readonly Finding[] {
  return aboveLimit('fund-change-countable', {
    citation: workingRule('limits'),
    field: 'amountFen',
    amountFen,
    limitFen: Number.MAX_SAFE_INTEGER - fund.appropriatedFen - fund.carriedInFen - fund.returnedFen,
    message: text('金额过大', 'The amount is too large'),
    mend: false,
  })
}

function againstCarrying(fund: FundState, { amountFen, toFundId }: FundChange, context: Context): readonly Finding[] {
  const citation = workingRule('years')
  const into = toFundId === undefined ? undefined : lookUp(context.funds, toFundId)
  const closes = closingDay(fund)
  return [
    ...refuseIf(context.today < closes, 'carry-over-at-close', {
      citation,
      message: text(`${fund.fiscalYear}年度到${closes}才结转`, `${fund.fiscalYear} is carried over from ${closes} on`),
    }),
    ...(into === undefined
      ? [
          refusal('carry-over-into', {
            citation,
            field: 'toFundId',
            message: text('要选结转到哪一笔资金', 'Choose the fund it is carried to'),
          }),
        ]
      : [...unlikeFund(fund, into), ...aboveCountable(into, amountFen)]),
  ]
}

function unlikeFund(fund: FundState, into: FundState): readonly Finding[] {
  const citation = workingRule('years')
  const year = fund.fiscalYear + 1
  const source = fundingSources[fund.source]
  return [
    ...refuseUnless(into.fiscalYear === year, 'carry-over-year', {
      citation,
      field: 'toFundId',
      message: text(`只能结转到${year}年度的资金`, `Money is carried to a fund of ${year} only`),
    }),
    ...refuseUnless(sameBuyer(into, fund), 'carry-over-buyer', {
      citation,
      field: 'toFundId',
      message: text(
        fund.buyer === '' ? '这笔资金没有写明购买主体，只能结转到同样的资金' : `只能结转到同一购买主体的资金：${fund.buyer}`,
        fund.buyer === ''
          ? 'This fund names no buyer, nor may the one it is carried to'
          : `Money is carried to a fund of the same buyer only: ${fund.buyer}`,
      ),
    }),
    ...refuseUnless(into.source === fund.source, 'carry-over-source', {
      citation,
      field: 'toFundId',
      message: text(`只能结转到同一来源的资金：${source.zh}`, `Money is carried to a fund of the same source only: ${source.en}`),
    }),
  ]
}

/** The last day of a fund's fiscal year, which is the calendar year (预算法 18). */
function closingDay(fund: FundState): CalendarDate {
  return date(`${fund.fiscalYear}-12-31`)
}

function eventsOf(
  profile: ResolvedProfile,
  fund: FundState,
  { change, amountFen, toFundId, reason }: FundChange,
  context: Context,
): readonly EventDraft[] {
  const event = (fundId: string, type: string, data: EventDraft['data']): EventDraft => {
    const stream = { type: 'fund', id: fundId } as const
    return {
      stream,
      type,
      schema: schemaOf({ stream, type }),
      task: null,
      data,
      effectiveOn: context.today,
      rulesDate: context.today,
      actor: signatureOf(context.actor),
      profile: { id: profile.id, digest: profile.digest },
      citation: workingRule(change === 'carry-over' ? 'years' : 'limits'),
    }
  }
  if (change !== 'carry-over' || toFundId === undefined) return [event(fund.id, change, { amountFen, reason })]
  return [
    event(fund.id, 'carry-out', { amountFen, reason, toFundId }),
    event(toFundId, 'carry-in', { amountFen, reason, fromFundId: fund.id }),
  ]
}
