import * as z from 'zod'
import type { CalendarDate } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { rectificationResults } from '../codes.ts'
import { choice, dateField, files, prose } from '../field.ts'
import { changedAt, rectificationAt } from '../rectification-at.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const nextTerm = text('再次整改的期限', 'Next term')

const input = z.strictObject({
  checkedOn: dateField(text('核查之日', 'Checked on')),
  result: choice(text('核查结论', 'Result'), rectificationResults),
  findings: prose(text('核查情况', 'Findings')),
  dueOn: dateField(nextTerm)
    .optional()
    .meta({
      label: nextTerm,
      widget: 'date',
      help: text('整改不合格、再给期限的才填', 'Only where it is not put right and a further term is given'),
    }),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly checkedOn: CalendarDate
  readonly result: keyof typeof rectificationResults
  readonly findings: string
  readonly dueOn: CalendarDate | null
}

/**
 * 核查整改: the buyer looks whether a matter has been put right. `passed` closes it; `failed` counts and opens a new round, within a further
 * term where one is given; `refused` is on record until a later check.
 */
export const verifyRectification = defineKind<typeof input, Data>({
  kind: 'verify-rectification',
  input,
  facts: (given, { state, instance }) => {
    const rectification = rectificationAt(state, instance)
    return {
      'rectification.result': given.result,
      'rectification.checkedOn': given.checkedOn,
      'rectification.reported': rectification === undefined ? undefined : rectification.answeredOn !== null,
    }
  },
  check: (given, { state, instance, context }) => {
    const servedOn = rectificationAt(state, instance)?.servedOn
    return [
      ...refuseIf(given.checkedOn > context.today, 'verify-checked', {
        citation: workingRule('times'),
        field: 'checkedOn',
        message: text(`${given.checkedOn}还没有到；核查以后再登记`, `${given.checkedOn} is still to come: enter the check once it is made`),
      }),
      ...refuseIf(servedOn !== undefined && given.checkedOn < servedOn, 'verify-after-notice', {
        citation: workingRule('times'),
        field: 'checkedOn',
        message: text(
          `通知${servedOn ?? ''}才送达，不能在那以前核查`,
          `The notice was delivered on ${servedOn ?? ''}: no check before that day`,
        ),
      }),
      ...refuseIf(given.dueOn !== undefined && given.result === 'passed', 'verify-term', {
        citation: workingRule('completeness'),
        field: 'dueOn',
        message: text('整改合格的不再给期限', 'Where it is put right there is no further term'),
      }),
      ...refuseIf(given.dueOn !== undefined && given.dueOn <= given.checkedOn, 'verify-later-term', {
        citation: workingRule('times'),
        field: 'dueOn',
        message: text('再次整改的期限应在核查以后', 'A further term ends after the check'),
      }),
    ]
  },
  decide: (given) => ({
    data: { ...given, dueOn: given.dueOn ?? null },
    amountFen: null,
    summary: rectificationResults[given.result],
    effects: [],
  }),
  evolve: (state, { result, dueOn }, { on, instance }) =>
    changedAt(state, instance, (rectification) =>
      result === 'passed'
        ? { ...rectification, refused: false, closedOn: on }
        : {
            ...rectification,
            answeredOn: null,
            dueOn: dueOn ?? rectification.dueOn,
            failures: rectification.failures + (result === 'failed' ? 1 : 0),
            refused: result === 'refused',
          },
    ),
  suggest: ({ context }) => ({ checkedOn: context.today }),
})
