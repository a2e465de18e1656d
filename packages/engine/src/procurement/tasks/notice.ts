import * as z from 'zod'
import type { CalendarDate } from '../../policy/calendar-date.ts'
import type { JsonObject } from '../../policy/json.ts'
import { type Share, sharesSumToOne } from '../../policy/money.ts'
import { openValue } from '../../policy/parameter.ts'
import { text } from '../../policy/text.ts'
import { channels } from '../codes.ts'
import { choices, dateField, line, reference, rows, scoreField } from '../field.ts'
import { openFigures } from '../open-figures.ts'
import { refusal, refuseIf } from '../refusal.ts'
import { scoringFacts } from '../scoring-facts.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  channels: choices(text('发布渠道', 'Channels'), channels),
  closesOn: dateField(text('申报截止日', 'Applications close on')),
  settings: rows(
    text('采购文件自定的参数', 'Figures set by the procurement document'),
    z.strictObject({
      parameter: reference(text('参数', 'Parameter'), 'open-parameters'),
      value: scoreField(
        text('值（年、月、日、个数照写，比例写百分数）', 'Value (years, months, days, counts as they are; shares in per cent)'),
      ),
      source: line(text('出处', 'Where it is written')),
    }),
    {
      help: text(
        '政策没有给出的数，由购买主体在采购文件中定，并写明出处',
        'Figures the policy leaves open are set by the buyer in its procurement document',
      ),
    },
  ),
})

interface Data {
  readonly publishedOn: CalendarDate
  readonly closesOn: CalendarDate
  readonly channels: readonly string[]
  readonly settings: Readonly<Record<string, { readonly value: number; readonly source: string }>>
}

/** 发布公告: opens the call for applications, and fixes the figures the policy leaves to the buyer, each with its source. */
export const notice = defineKind<typeof input, Data>({
  kind: 'notice',
  input,
  facts: (given, scope) => ({
    'notice.channels': given.channels,
    'notice.publishedOn': scope.context.today,
    'notice.closesOn': given.closesOn,
    ...(given.settings === undefined ? {} : scoringFacts(scope, given.settings)),
  }),
  check: (given, scope) => {
    const citation = scope.task.citation
    const open = openParameters(scope)
    const set = given.settings.map((setting) => setting.parameter)
    const unset = open.filter((parameter) => !set.includes(parameter.key))
    const shares = sharesGiven(scope, given.settings)
    return [
      ...refuseIf(given.channels.length === 0, 'notice-channel', {
        citation: workingRule('completeness'),
        field: 'channels',
        message: text('至少选一个发布渠道', 'Choose at least one channel'),
      }),
      ...refuseIf(given.closesOn <= scope.context.today, 'notice-close', {
        citation: workingRule('times'),
        field: 'closesOn',
        message: text('申报截止日应在发布日之后', 'Applications must close after the notice is published'),
      }),
      ...refuseIf(
        unset.length > 0 || set.length !== new Set(set).size || set.some((key) => !open.some((parameter) => parameter.key === key)),
        'notice-settings',
        {
          citation: workingRule('completeness'),
          field: 'settings',
          message: text(
            `政策没有给出的参数须各定一次：${open.map((parameter) => parameter.title.zh).join('、')}`,
            `Each open parameter must be set once: ${open.map((parameter) => parameter.title.en).join(', ')}`,
          ),
        },
      ),
      ...given.settings.flatMap((setting, index) => {
        const parameter = open.find((candidate) => candidate.key === setting.parameter)
        return parameter === undefined || openValue(parameter.kind, setting.value) !== undefined
          ? []
          : [
              refusal('notice-value', {
                citation: parameter.citation,
                field: `settings.${index}.value`,
                message:
                  parameter.kind === 'share'
                    ? text(`${parameter.title.zh}不能超过100%`, `${parameter.title.en}: at most 100%`)
                    : text(`${parameter.title.zh}应是整数`, `${parameter.title.en}: a whole number`),
              }),
            ]
      }),
      ...refuseIf(pointsGiven(scope, given.settings) === 0, 'notice-points', {
        citation: workingRule('amounts'),
        field: 'settings',
        message: text('分值之和不能为零', 'The points cannot add up to zero'),
      }),
      ...refuseIf(shares !== null && !sharesSumToOne(shares), 'notice-shares', {
        citation: scope.profile.paymentPlan?.citation ?? citation,
        field: 'settings',
        message: text('各次拨付的比例之和应为100%', 'The shares of the payments must add up to 100%'),
      }),
    ]
  },
  decide: (given, { context }) => ({
    data: {
      publishedOn: context.today,
      closesOn: given.closesOn,
      channels: given.channels,
      settings: Object.fromEntries(given.settings.map(({ parameter, value, source }) => [parameter, { value, source }])),
    },
    amountFen: null,
    summary: text(`申报截止 ${given.closesOn}`, `applications close on ${given.closesOn}`),
    effects: [],
  }),
  evolve: (state, data) => ({
    call: { publishedOn: data.publishedOn, closesOn: data.closesOn, channels: data.channels },
    settings: { ...state.settings, ...data.settings },
  }),
  suggest: (scope): JsonObject => ({
    channels: ['document', 'website', 'official-account'],
    settings: openParameters(scope).map((parameter) => ({ parameter: parameter.key })),
  }),
})

type Settings = readonly { readonly parameter: string; readonly value: number }[]

/** Sum of the points that the buyer sets for the review; `null` where the policy gives some of them, or one is not set yet. */
function pointsGiven({ profile }: TaskScope, settings: Settings): number | null {
  const points = (profile.scorecard?.criteria ?? []).map((criterion) =>
    criterion.points.op === 'parameter' ? settingOf(criterion.points.key, settings) : undefined,
  )
  if (points.length === 0) return null
  return points.reduce<number | null>((sum, value) => (sum === null || value === undefined ? null : sum + value), 0)
}

/** The shares of the payment plan with those that the buyer sets; `null` where it sets none, or not all yet. */
function sharesGiven({ profile, parameter }: TaskScope, settings: Settings): readonly Share[] | null {
  const instalments = profile.paymentPlan?.instalments ?? []
  if (!instalments.some(({ share }) => share.op === 'parameter' && profile.parameters[share.key]?.open === true)) return null
  const shares = instalments.flatMap(({ share }) => {
    if (share.op !== 'parameter') return share.op === 'value' && isShare(share.value) ? [share.value] : []
    const set = settingOf(share.key, settings)
    const value = set === undefined ? parameter(share.key) : openValue('share', set)
    return isShare(value) ? [value] : []
  })
  return shares.length === instalments.length ? shares : null
}

function settingOf(key: string, settings: Settings): number | undefined {
  return settings.find((setting) => setting.parameter === key)?.value
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}

function openParameters(scope: TaskScope) {
  return openFigures(scope.profile)
}
