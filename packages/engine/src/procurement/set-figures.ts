import type { Finding } from '../policy/finding.ts'
import type { JsonObject } from '../policy/json.ts'
import * as z from 'zod'
import { type Share, sharesSumToOne } from '../policy/money.ts'
import { openValue } from '../policy/parameter.ts'
import { text } from '../policy/text.ts'
import { line, reference, rows, scoreField } from './field.ts'
import { failsFor } from './findings.ts'
import { tasksOf } from './occurrence.ts'
import { openFigures } from './open-figures.ts'
import { occurrenceFacts } from './reading.ts'
import { refusal, refuseIf } from './refusal.ts'
import type { TaskScope } from './task-kind.ts'
import { workingRule } from './working-rules.ts'

/** The field for figures that the policy leaves open; each with where it is written. */
export const figuresField = rows(
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
)

type Settings = readonly { readonly parameter: string; readonly value: number }[]

/** What stands against the figures given: one that is missing or none of those to be set, a value of the wrong kind, sums that do not add up. */
export function refuseFigures(settings: Settings, scope: TaskScope): readonly Finding[] {
  const open = figuresToSet(scope)
  const set = settings.map((setting) => setting.parameter)
  const unset = open.filter((parameter) => !set.includes(parameter.key))
  const shares = sharesGiven(scope, settings)
  return [
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
    ...settings.flatMap((setting, index) => {
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
    ...refuseIf(pointsGiven(scope, settings) === 0, 'notice-points', {
      citation: workingRule('amounts'),
      field: 'settings',
      message: text('分值之和不能为零', 'The points cannot add up to zero'),
    }),
    ...refuseIf(shares !== null && !sharesSumToOne(shares), 'notice-shares', {
      citation: scope.profile.paymentPlan?.citation ?? scope.task.citation,
      field: 'settings',
      message: text('各次拨付的比例之和应为100%', 'The shares of the payments must add up to 100%'),
    }),
  ]
}

/** The figures as they are kept, by parameter. */
export function figuresByKey(
  settings: readonly (Settings[number] & { readonly source: string })[],
): Readonly<Record<string, { readonly value: number; readonly source: string }>> {
  return Object.fromEntries(settings.map(({ parameter, value, source }) => [parameter, { value, source }]))
}

/** The figures to be set, as rows of the form. */
export function suggestFigures(scope: TaskScope): readonly JsonObject[] {
  return figuresToSet(scope).map((parameter) => ({ parameter: parameter.key }))
}

/** Where every review of the process is for certain no part of the purchase, offers are not marked and nobody sets points. */
function figuresToSet(scope: TaskScope) {
  const reviews = tasksOf(scope.profile).filter(({ kind }) => kind === 'review')
  const facts = occurrenceFacts(scope.state, scope.context, {})
  const unscored = reviews.length > 0 && reviews.every(({ when }) => failsFor(scope, facts, when))
  return openFigures(scope.profile, !unscored)
}

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
