import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { dateField, files, prose } from '../field.ts'
import type { Rectification } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  faults: prose(text('要整改的问题', 'What is to be put right')),
  servedOn: dateField(text('通知送达之日', 'Notice delivered on')),
  dueOn: dateField(text('整改期限', 'To be put right by')),
  files: files(text('附件', 'Files')),
})

type Data = Omit<Rectification, 'answeredOn' | 'failures' | 'refused' | 'closedOn'>

/**
 * 限期整改: notice of what is wrong, with the day by which the supplier puts it right. It is answered by the supplier and checked by the
 * buyer, and stays open until a check finds it in order. Entered once it is delivered.
 */
export const rectify = defineKind<typeof input, Data>({
  kind: 'rectify',
  input,
  facts: (given) => ({ 'rectification.servedOn': given.servedOn, 'rectification.dueOn': given.dueOn }),
  check: (given, { state, context }) => [
    ...refuseIf(state.contract === null, 'rectify-contract', {
      citation: workingRule('ending'),
      message: text('还没有签订合同', 'There is no contract yet'),
    }),
    ...refuseIf(given.servedOn > context.today, 'rectify-served', {
      citation: workingRule('times'),
      field: 'servedOn',
      message: text(
        `${given.servedOn}还没有到；通知送达以后再登记`,
        `${given.servedOn} is still to come: enter the notice once it is delivered`,
      ),
    }),
    ...refuseIf(state.contract !== null && given.servedOn < state.contract.signedOn, 'rectify-under-contract', {
      citation: workingRule('times'),
      field: 'servedOn',
      message: text('通知不能早于合同签订', 'No notice comes before the contract is signed'),
    }),
    ...refuseIf(given.dueOn <= given.servedOn, 'rectify-term', {
      citation: workingRule('times'),
      field: 'dueOn',
      message: text('整改期限应在通知送达以后', 'The term ends after the notice is delivered'),
    }),
  ],
  decide: (given, { state }) => ({
    data: { instance: String(state.rectifications.length + 1), ...given },
    amountFen: null,
    summary: text(`${given.dueOn}前整改`, `to be put right by ${given.dueOn}`),
    effects: [],
  }),
  evolve: (state, { instance, faults, servedOn, dueOn }) => ({
    rectifications: [
      ...state.rectifications,
      { instance, faults, servedOn, dueOn, answeredOn: null, failures: 0, refused: false, closedOn: null },
    ],
  }),
})
