import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { breachKinds } from '../codes.ts'
import { breachFacts } from '../damages.ts'
import { choice, dateField, files, prose } from '../field.ts'
import type { Breach } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const met = text('实际提供或纠正之日', 'Given or corrected on')
const demanded = text('要求纠正之日', 'Correction demanded on')

const input = z.strictObject({
  kind: choice(text('违约情形', 'Kind of breach'), breachKinds),
  about: prose(text('违约事实', 'What happened')),
  dueOn: dateField(text('应当提供或纠正的最后一日', 'Due on'), {
    help: text('要求纠正的，填纠正期限', 'Where correction was demanded, the day by which'),
  }),
  metOn: dateField(met)
    .optional()
    .meta({
      label: met,
      widget: 'date',
      help: text('还没有的不填，算到结算或解除之日', 'Left empty while it is not: counted to the settlement or the end'),
    }),
  demandedOn: dateField(demanded)
    .optional()
    .meta({ label: demanded, widget: 'date', help: text('没有要求过的不填', 'Left empty where none was demanded') }),
  files: files(text('附件', 'Files')),
})

interface Data extends Breach {
  readonly about: string
}

/** 违约认定: a breach in days, from which settlement and termination count its penalties. One entry for each breach. */
export const breach = defineKind<typeof input, Data>({
  kind: 'breach',
  input,
  facts: (given, { context }) =>
    given.kind === undefined || given.dueOn === undefined
      ? { 'breach.kind': given.kind }
      : breachFacts(
          { instance: '', kind: given.kind, dueOn: given.dueOn, metOn: given.metOn ?? null, demandedOn: given.demandedOn ?? null },
          context.today,
        ),
  beforehand: ({ state }) =>
    refuseIf(state.settlement !== null, 'breach-before-settlement', {
      citation: workingRule('ending'),
      message: text('结算以后不再认定违约', 'No breach is established once it is settled'),
    }),
  check: (given, { state, context }) => [
    ...refuseIf(state.contract === null, 'breach-contract', {
      citation: workingRule('ending'),
      message: text('还没有签订合同', 'There is no contract yet'),
    }),
    ...refuseIf(given.dueOn >= context.today, 'breach-over', {
      citation: workingRule('times'),
      field: 'dueOn',
      message: text('期限还没有过', 'The day is not over yet'),
    }),
    ...refuseIf(state.contract !== null && given.dueOn < state.contract.startsOn, 'breach-under-contract', {
      citation: workingRule('times'),
      field: 'dueOn',
      message: text('期限不能早于合同开始', 'No day is due before the contract starts'),
    }),
    ...refuseIf(given.metOn !== undefined && (given.metOn <= given.dueOn || given.metOn > context.today), 'breach-met', {
      citation: workingRule('times'),
      field: 'metOn',
      message: text('应在期限以后，且不晚于今天；按期的不是违约', 'It lies after the day it was due and not ahead; in time is no breach'),
    }),
    ...refuseIf(given.demandedOn !== undefined && given.demandedOn > given.dueOn, 'breach-demanded', {
      citation: workingRule('times'),
      field: 'demandedOn',
      message: text('先要求纠正，后有纠正期限', 'Correction is demanded before the day by which'),
    }),
  ],
  decide: (given, { state }) => ({
    data: {
      instance: String(state.breaches.length + 1),
      kind: given.kind,
      about: given.about,
      dueOn: given.dueOn,
      metOn: given.metOn ?? null,
      demandedOn: given.demandedOn ?? null,
    },
    amountFen: null,
    summary: breachKinds[given.kind],
    effects: [],
  }),
  evolve: (state, { instance, kind, dueOn, metOn, demandedOn }) => ({
    breaches: [...state.breaches, { instance, kind, dueOn, metOn, demandedOn }],
  }),
})
