import * as z from 'zod'
import { type CalendarDate, yearOf } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { endOfPeriod } from '../../policy/working-calendar.ts'
import { channels } from '../codes.ts'
import { choices, integer, references } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { qualifiedApplications } from '../project-sums.ts'
import { ranking } from '../ranking.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  shortlist: references(text('入围单位', 'Shortlist'), 'qualified-applications'),
  days: integer(text('公示天数', 'Days'), 1, 365, { unit: text('日', 'days') }),
  channels: choices(text('公示渠道', 'Channels'), channels),
})

/**
 * 公示: shows the shortlist to the public. The day of publication is not counted (民法典 201), a last day off moves on (民法典 203),
 * and the period cannot end early.
 * After an upheld objection it is done again. Settings: `days`, the parameter a form proposes.
 */
export const publicNotice = defineKind<typeof input, NonNullable<ProjectState['publicNotice']>>({
  kind: 'public-notice',
  input,
  facts: (given, scope) => ({
    'publicNotice.days': given.days,
    'publicNotice.endsOn': given.days === undefined ? undefined : lastDay(scope, given.days),
  }),
  check: (given, scope) => {
    const { task, state } = scope
    const citation = task.citation
    const qualified = qualifiedApplications(state).map((application) => application.supplierId)
    return [
      ...refuseUnless(given.shortlist.length > 0, 'public-notice-shortlist', {
        citation: workingRule('completeness'),
        field: 'shortlist',
        message: text('至少公示一个入围单位', 'The shortlist names at least one applicant'),
      }),
      ...refuseUnless(
        given.shortlist.every((id) => qualified.includes(id)),
        'public-notice-qualified',
        {
          citation: workingRule('choice'),
          field: 'shortlist',
          message: text('只能公示通过初审的单位', 'Only applicants that passed screening can be on the shortlist'),
        },
      ),
      ...refuseUnless(given.channels.length > 0, 'public-notice-channel', {
        citation: workingRule('completeness'),
        field: 'channels',
        message: text('至少选一个公示渠道', 'Choose at least one channel'),
      }),
      ...refuseIf(lastDay(scope, given.days) === undefined, 'public-notice-calendar', {
        citation: scope.profile.calendar?.citation ?? citation,
        field: 'days',
        message: text(
          `没有${yearOf(scope.context.today)}年或次年的节假日安排，算不出公示截止日`,
          `There is no holiday table for ${yearOf(scope.context.today)} or the year after: the last day cannot be told`,
        ),
      }),
    ]
  },
  decide: (given, scope) => {
    const endsOn = lastDay(scope, given.days)
    if (endsOn === undefined) throw new Error('public-notice: decided without a holiday table')
    return {
      data: { publishedOn: scope.context.today, endsOn, days: given.days, shortlist: given.shortlist },
      amountFen: null,
      summary: text(`公示至 ${endsOn}`, `on public notice until ${endsOn}`),
      effects: [],
    }
  },
  evolve: (_state, data) => ({ publicNotice: data }),
  suggest: ({ profile, state, task, parameter }) => {
    const key = task.settings['days']
    const days = typeof key === 'string' ? parameter(key) : undefined
    return {
      shortlist: ranking(profile, state).map((entry) => entry.supplierId),
      channels: ['website'],
      ...(typeof days === 'number' ? { days } : {}),
    }
  },
})

/** The last day of the period; unknown without a holiday table for its year. */
function lastDay({ profile, context }: TaskScope, days: number): CalendarDate | undefined {
  return endOfPeriod(profile.calendar?.years ?? [], context.today, days)
}
