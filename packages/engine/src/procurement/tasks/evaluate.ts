import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { evaluationResults, sides } from '../codes.ts'
import { choice, choices, files, prose } from '../field.ts'
import { refusal } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  parties: choices(text('参与评价的各方', 'Parties'), sides),
  result: choice(text('评价结论', 'Result'), evaluationResults),
  opinion: prose(text('评价意见', 'Opinion')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly evaluation: string
  readonly result: 'passed' | 'failed'
  readonly parties: readonly string[]
  readonly opinion: string
}

/**
 * 绩效评价: the parties' result; gates of payments wait for `passed`. A failed one may be held again, and the latest counts.
 * Settings: `evaluation`, `midterm` or `final`.
 */
export const evaluate = defineKind<typeof input, Data>({
  kind: 'evaluate',
  input,
  facts: (given, { context }) => ({ 'evaluation.parties': given.parties, 'evaluation.heldOn': context.today }),
  check: (given) =>
    given.parties.length > 0
      ? []
      : [
          refusal('evaluate-parties', {
            citation: workingRule('completeness'),
            field: 'parties',
            message: text('至少有一方参与评价', 'At least one party evaluates'),
          }),
        ],
  decide: (given, { task }) => ({
    data: { ...given, evaluation: evaluationOf(task.settings['evaluation']) },
    amountFen: null,
    summary: evaluationResults[given.result],
    effects: [],
  }),
  evolve: (state, data, { on }) => ({
    evaluations: { ...state.evaluations, [data.evaluation]: { result: data.result, on, published: false } },
  }),
})

function evaluationOf(setting: unknown): string {
  return typeof setting === 'string' ? setting : 'final'
}
