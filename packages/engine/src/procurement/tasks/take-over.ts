import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { takeoverGrounds } from '../codes.ts'
import { choice, dateField, files, line, prose } from '../field.ts'
import type { Takeover } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { refuseSelfTakeover } from '../takeover.ts'
import { refuseOtherGround } from '../task-grounds.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  ground: choice(text('接管事由', 'Ground'), takeoverGrounds, { narrowedBy: 'grounds' }),
  startsOn: dateField(text('接管开始日', 'Starts on')),
  successor: line(text('接管单位', 'Who steps in')),
  arrangements: prose(text('交接情况', 'What was handed over')),
  files: files(text('附件', 'Files')),
})

interface Data extends Takeover {
  readonly arrangements: string
}

/**
 * 启动临时接管: somebody else steps in by the plan, on a ground that the profile names. Entered once it has begun; the contract stands until
 * it is ended.
 * Setting: `grounds`, codes out of the grounds of a takeover.
 */
export const takeOver = defineKind<typeof input, Data>({
  kind: 'take-over',
  input,
  facts: (given) => ({ 'takeover.started': true, 'takeover.ground': given.ground }),
  beforehand: ({ state }) =>
    refuseIf(state.takeoverPlan === null, 'take-over-plan', {
      citation: workingRule('order'),
      message: text('还没有临时接管预案', 'There is no takeover plan yet'),
    }),
  check: (given, scope) => {
    const { state, context } = scope
    return [
      ...refuseIf(state.contract === null, 'take-over-contract', {
        citation: workingRule('ending'),
        message: text('还没有签订合同', 'There is no contract yet'),
      }),
      ...refuseOtherGround('take-over-ground', scope, given.ground, takeoverGrounds[given.ground]),
      ...refuseSelfTakeover('take-over-another', state, given.successor),
      ...refuseIf(given.startsOn > context.today, 'take-over-begun', {
        citation: workingRule('times'),
        field: 'startsOn',
        message: text(
          `${given.startsOn}还没有到；接管以后再登记`,
          `${given.startsOn} is still to come: enter the takeover once it has begun`,
        ),
      }),
      ...refuseIf(state.contract !== null && given.startsOn < state.contract.signedOn, 'take-over-under-contract', {
        citation: workingRule('times'),
        field: 'startsOn',
        message: text('接管不能早于合同签订', 'No takeover comes before the contract is signed'),
      }),
    ]
  },
  decide: (given) => ({
    data: given,
    amountFen: null,
    summary: text(`由${given.successor}接管`, `${given.successor} steps in`),
    effects: [],
  }),
  evolve: (state, { ground, successor, startsOn }) => ({ takeovers: [...state.takeovers, { ground, successor, startsOn }] }),
  suggest: ({ state, context }) => ({
    startsOn: context.today,
    ...(state.takeoverPlan === null ? {} : { successor: state.takeoverPlan.successor }),
  }),
})
