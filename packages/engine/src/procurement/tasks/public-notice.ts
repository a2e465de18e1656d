import * as z from 'zod'
import { addDays } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { channels } from '../codes.ts'
import { choices, integer, references } from '../field.ts'
import { type ProjectState, qualifiedApplications } from '../project.ts'
import { ranking } from '../ranking.ts'
import { refuseUnless } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  shortlist: references(text('入围单位', 'Shortlist'), 'qualified-applications'),
  days: integer(text('公示天数', 'Days'), 1, 365, { unit: text('日', 'days') }),
  channels: choices(text('公示渠道', 'Channels'), channels),
})

/**
 * 公示: shows the shortlist to the public. The day of publication is not counted (民法典 201), and the period cannot end early.
 * After an upheld objection it is done again. Settings: `days`, the parameter a form proposes.
 */
export const publicNotice = defineKind<typeof input, NonNullable<ProjectState['publicNotice']>>({
  kind: 'public-notice',
  input,
  facts: (given) => ({ 'publicNotice.days': given.days }),
  check: (given, { task, state }) => {
    const citation = task.citation
    const qualified = qualifiedApplications(state).map((application) => application.supplierId)
    return [
      ...refuseUnless(given.shortlist.length > 0, 'public-notice-shortlist', {
        citation,
        field: 'shortlist',
        message: text('至少公示一个入围单位', 'The shortlist names at least one applicant'),
      }),
      ...refuseUnless(
        given.shortlist.every((id) => qualified.includes(id)),
        'public-notice-qualified',
        {
          citation,
          field: 'shortlist',
          message: text('只能公示通过初审的单位', 'Only applicants that passed screening can be on the shortlist'),
        },
      ),
      ...refuseUnless(given.channels.length > 0, 'public-notice-channel', {
        citation,
        field: 'channels',
        message: text('至少选一个公示渠道', 'Choose at least one channel'),
      }),
    ]
  },
  decide: (given, { context }) => {
    const endsOn = addDays(context.today, given.days)
    return {
      data: { publishedOn: context.today, endsOn, days: given.days, shortlist: given.shortlist },
      amountFen: null,
      summary: text(`公示至 ${endsOn}`, `on public notice until ${endsOn}`),
      effects: [],
    }
  },
  evolve: (_state, data) => ({ publicNotice: data }),
  suggest: ({ state, task, parameter }) => {
    const key = task.settings['days']
    const days = typeof key === 'string' ? parameter(key) : undefined
    return {
      shortlist: ranking(state).map((entry) => entry.supplierId),
      channels: ['website'],
      ...(typeof days === 'number' ? { days } : {}),
    }
  },
})
