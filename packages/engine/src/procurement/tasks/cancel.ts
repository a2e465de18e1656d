import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { fundsOf } from '../commitments.ts'
import { cancellationGrounds } from '../codes.ts'
import { choice, files, prose } from '../field.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  ground: choice(text('事由', 'Ground'), cancellationGrounds),
  reason: prose(text('说明', 'Reason')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly ground: string
  readonly reason: string
}

/** 取消采购: ends a purchase that has no contract yet, and gives the reserved money back. */
export const cancel = defineKind<typeof input, Data>({
  kind: 'cancel',
  input,
  touches: (_given, { state }) => fundsOf(state),
  beforehand: ({ state }) =>
    refuseIf(state.contract !== null, 'cancel-contract', {
      citation: workingRule('ending'),
      message: text('已签订合同，不能取消，只能终止', 'A contract has been signed: terminate it instead'),
    }),
  check: () => [],
  decide: (given, { state }) => ({
    data: given,
    amountFen: null,
    summary: cancellationGrounds[given.ground],
    effects: (state.budget?.lines ?? []).map((line) => ({
      stream: { type: 'fund', id: line.fundId },
      type: 'release',
      data: { projectId: state.id, amountFen: line.amountFen },
    })),
  }),
  evolve: (_state, data, { on }) => ({ outcome: { kind: 'cancelled', on, ground: data.ground } }),
})
