import * as z from 'zod'
import type { CalendarDate } from '../../policy/calendar-date.ts'
import type { JsonObject } from '../../policy/json.ts'
import { text } from '../../policy/text.ts'
import { channels } from '../codes.ts'
import { choices, dateField, files } from '../field.ts'
import { refuseIf } from '../refusal.ts'
import { scoringFacts } from '../scoring-facts.ts'
import { figuresByKey, figuresField, refuseFigures, suggestFigures } from '../set-figures.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  channels: choices(text('发布渠道', 'Channels'), channels),
  closesOn: dateField(text('申报截止日', 'Applications close on')),
  settings: figuresField,
  files: files(text('采购文件附件', 'Files of the procurement document')),
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
  check: (given, scope) => [
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
    ...refuseFigures(given.settings, scope),
  ],
  decide: (given, { context }) => ({
    data: {
      publishedOn: context.today,
      closesOn: given.closesOn,
      channels: given.channels,
      settings: figuresByKey(given.settings),
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
    settings: suggestFigures(scope),
  }),
})
