import * as z from 'zod'
import { type Fen, formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { unequal } from '../amount-refusals.ts'
import { drawnBetween, fundsOf } from '../commitments.ts'
import { damages, owedBackFen, standingOwedBackFen } from '../damages.ts'
import { fenField, files } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { clawedBackFen, paidFen, refundedFen } from '../project-sums.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind, type Effect, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const penalties = text('违约金', 'Damages')

const input = z.strictObject({
  finalFen: fenField(text('结算金额', 'Final amount')),
  penaltiesFen: fenField(penalties)
    .optional()
    .meta({
      label: penalties,
      widget: 'money',
      help: text('按登记的违约计算；没有的不填', 'Reckoned from the breaches on record; empty where there are none'),
    }),
  files: files(text('附件', 'Files')),
})

/**
 * 结算: the final amount is what the ledger says, paid less what came back; damages are what the formulas of the profile come to on the
 * breaches on record. Whatever is still committed goes back to the fund. Money that is owed back has been clawed back and has come in.
 */
export const settle = defineKind<typeof input, NonNullable<ProjectState['settlement']>>({
  kind: 'settle',
  input,
  touches: (_given, { state }) => fundsOf(state),
  beforehand: (scope) => {
    const { state } = scope
    const openFen = clawedBackFen(state) - refundedFen(state)
    return [
      ...refuseIf(openFen > 0, 'settle-refunded', {
        citation: workingRule('amounts'),
        message: text(
          `追回的款项还有 ${formatYuan(openFen)} 元没有到账`,
          `${formatYuan(openFen)} yuan that were clawed back have not come in`,
        ),
      }),
      ...refuseOwed(missingFen(state, standingOwedBackFen(scope))),
    ]
  },
  check: (given, scope) => {
    const { state } = scope
    return [
      ...unequal('settle-ledger', {
        citation: workingRule('amounts'),
        field: 'finalFen',
        amountFen: given.finalFen,
        wantedFen: finalFen(state),
        message: text('结算金额应等于已拨付之和减去追回到账之和', 'The final amount must equal the payments less what came back'),
        mend: true,
      }),
      ...unequal('settle-penalties', {
        citation: workingRule('amounts'),
        field: 'penaltiesFen',
        amountFen: given.penaltiesFen ?? 0,
        wantedFen: damagesFen(scope),
        message: text('违约金应等于按登记的违约计算之和', 'The damages must equal what the breaches on record come to'),
        mend: true,
      }),
      // What is owed whatever the day was said beforehand.
      ...(missingFen(state, standingOwedBackFen(scope)) > 0 ? [] : refuseOwed(missingFen(state, owedBackFen(scope)))),
    ]
  },
  decide: (given, scope) => ({
    data: {
      finalFen: given.finalFen,
      returnedFen: (scope.state.contract?.priceFen ?? 0) - paidFen(scope.state),
      refundedFen: refundedFen(scope.state),
      penalties: damages(scope, null),
    },
    amountFen: given.finalFen,
    summary: damagesSummary(damagesFen(scope)),
    effects: uncommitted(scope.state),
  }),
  evolve: (_state, { finalFen: final, returnedFen, refundedFen: refunded, penalties: owed }) => ({
    settlement: { finalFen: final, returnedFen, refundedFen: refunded, penalties: owed },
  }),
  suggest: (scope) => {
    const owed = damagesFen(scope)
    return { finalFen: finalFen(scope.state), ...(owed === 0 ? {} : { penaltiesFen: owed }) }
  },
})

/** What of an amount that is owed back has not been clawed back; never more than was paid is owed. */
function missingFen(state: ProjectState, owedFen: Fen): Fen {
  return Math.min(owedFen, paidFen(state)) - clawedBackFen(state)
}

function refuseOwed(owedFen: Fen) {
  return refuseIf(owedFen > 0, 'settle-clawed-back', {
    citation: workingRule('amounts'),
    message: text(
      `还有 ${formatYuan(owedFen)} 元应当返还而没有追回`,
      `${formatYuan(owedFen)} yuan are owed back and have not been clawed back`,
    ),
  })
}

function finalFen(state: ProjectState): Fen {
  return paidFen(state) - refundedFen(state)
}

function damagesFen(scope: TaskScope): Fen {
  return damages(scope, null).reduce((sum, { amountFen }) => sum + amountFen, 0)
}

function damagesSummary(owed: Fen) {
  return owed === 0 ? null : text(`违约金 ${formatYuan(owed)} 元`, `damages of ${formatYuan(owed)} yuan`)
}

/** What the funds still hold for the project once payments have stopped. */
export function uncommitted(state: ProjectState): readonly Effect[] {
  if (state.settlement !== null) return [] // it has gone back already
  return drawnBetween(state, paidFen(state), state.contract?.priceFen ?? 0).map(({ fundId, amountFen }) => ({
    stream: { type: 'fund', id: fundId },
    type: 'uncommit',
    data: { projectId: state.id, amountFen },
  }))
}
