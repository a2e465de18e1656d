import * as z from 'zod'
import { type Fen, formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { fundsOf } from '../commitments.ts'
import { terminationGrounds } from '../codes.ts'
import { damages, mayEnd } from '../damages.ts'
import { choice, files, line, prose } from '../field.ts'
import type { Penalty } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { refuseOtherGround } from '../task-grounds.ts'
import { defineKind } from '../task-kind.ts'
import { uncommitted } from './settle.ts'
import { workingRule } from '../working-rules.ts'

const article = text('合同条款', 'Article of the contract')

const input = z.strictObject({
  ground: choice(text('解除事由', 'Ground'), terminationGrounds, { narrowedBy: 'grounds' }),
  article: line(article)
    .optional()
    .meta({
      label: article,
      widget: 'text',
      help: text('依据合同另外约定的条款才填', 'Only where the contract names a ground of its own'),
    }),
  reasons: prose(text('事实和理由', 'Facts and reasons')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly ground: keyof typeof terminationGrounds
  readonly article: string | null
  readonly reasons: string
  /** Damages owed at the end, by the formulas of the profile. */
  readonly penalties: readonly Penalty[]
}

/**
 * 解除合同: ends the contract on a ground that profile or contract names; what is committed and not paid goes back to the fund. Money that was
 * paid is taken back by `claw-back`, before or after.
 * Setting: `grounds`, codes out of the grounds of a termination.
 */
export const terminate = defineKind<typeof input, Data>({
  kind: 'terminate',
  input,
  touches: (_given, { state }) => fundsOf(state),
  facts: (given) => ({ 'termination.ground': given.ground }),
  check: (given, scope) => {
    const { state } = scope
    const isOut = state.applications.some(
      ({ supplierId, disqualifiedOn }) => supplierId === state.contract?.supplierId && disqualifiedOn !== null,
    )
    return [
      ...refuseIf(state.contract === null, 'terminate-contract', {
        citation: workingRule('ending'),
        message: text('还没有签订合同', 'There is no contract yet'),
      }),
      ...refuseOtherGround('terminate-ground', scope, given.ground, terminationGrounds[given.ground]),
      ...refuseIf(given.ground === 'disqualified' && !isOut, 'terminate-disqualified', {
        citation: workingRule('choice'),
        field: 'ground',
        message: text('承接主体没有被取消资格', 'The supplier has not been disqualified'),
      }),
      ...refuseIf(given.ground === 'contract' && given.article === undefined && mayEnd(scope) !== true, 'terminate-by-contract', {
        citation: workingRule('ending'),
        field: 'article',
        message: text(
          '登记的违约还没有达到约定的解除条件；依据合同另外约定的，写明条款',
          'No breach on record lets the contract be ended; name the article where the contract has a ground of its own',
        ),
      }),
    ]
  },
  decide: (given, scope) => {
    const penalties = damages(scope, given.ground === 'contract' ? 'as the contract provides' : 'otherwise')
    const total = penalties.reduce<Fen>((sum, { amountFen }) => sum + amountFen, 0)
    const ground = terminationGrounds[given.ground]
    const yuan = formatYuan(total)
    return {
      data: { ground: given.ground, article: given.article ?? null, reasons: given.reasons, penalties },
      amountFen: total === 0 ? null : total,
      summary: total === 0 ? ground : text(`${ground.zh}；违约金 ${yuan} 元`, `${ground.en}; damages of ${yuan} yuan`),
      effects: uncommitted(scope.state),
    }
  },
  evolve: (_state, { ground, penalties }, { on }) => ({ outcome: { kind: 'terminated', on, ground, penalties } }),
})
