import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { unequal } from '../amount-refusals.ts'
import { drawnBetween, fundsOf } from '../commitments.ts'
import { fenField, files } from '../field.ts'
import { paidFen, type ProjectState } from '../project.ts'
import { defineKind, type Effect } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  finalFen: fenField(text('结算金额', 'Final amount')),
  files: files(text('附件', 'Files')),
})

/** 结算: the final amount equals what was paid; whatever is still committed goes back to the fund. */
export const settle = defineKind<typeof input, NonNullable<ProjectState['settlement']>>({
  kind: 'settle',
  input,
  touches: (_given, { state }) => fundsOf(state),
  check: (given, { state }) => {
    const paid = paidFen(state)
    return unequal('settle-ledger', {
      citation: workingRule('amounts'),
      field: 'finalFen',
      amountFen: given.finalFen,
      wantedFen: paid,
      message: text('结算金额应等于已拨付之和', 'The final amount must equal the sum of payments'),
      mend: true,
    })
  },
  decide: (given, { state }) => ({
    data: { finalFen: given.finalFen, returnedFen: (state.contract?.priceFen ?? 0) - given.finalFen },
    amountFen: given.finalFen,
    summary: null,
    effects: uncommitted(state),
  }),
  evolve: (_state, data) => ({ settlement: data }),
  suggest: ({ state }) => ({ finalFen: paidFen(state) }),
})

/** What the funds still hold for the project once payments have stopped. */
export function uncommitted(state: ProjectState): readonly Effect[] {
  if (state.settlement !== null) return [] // it has gone back already
  return drawnBetween(state, paidFen(state), state.contract?.priceFen ?? 0).map(({ fundId, amountFen }) => ({
    stream: { type: 'fund', id: fundId },
    type: 'uncommit',
    data: { projectId: state.id, amountFen },
  }))
}
