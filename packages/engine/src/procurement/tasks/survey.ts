import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { files, integer, prose } from '../field.ts'
import { readNumbers } from '../number-list.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { evaluationOf, surveyOf } from '../survey.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const people = { unit: text('人', 'people') }
const unreached = text('没有答复的号码', 'Numbers that gave no answer')

const input = z.strictObject({
  unreached: z
    .string()
    .trim()
    .max(20_000)
    .refine((written) => readNumbers(written) !== undefined, { error: 'number-list' })
    .meta({
      label: unreached,
      help: text('写作 3, 17-19；都答复了就留空', 'As 3, 17-19; empty when everybody answered'),
      widget: 'textarea',
    })
    .default(''),
  satisfied: integer(text('满意人数', 'Satisfied'), 0, 20_000, people),
  conducted: prose(text('调查方式和情况', 'How they were asked'), {
    help: text('不写姓名，也不写谁答了什么', 'No names, and nobody’s answer'),
  }),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly evaluation: string
  readonly unreached: readonly number[]
  readonly answered: number
  readonly satisfied: number
  readonly conducted: string
}

/**
 * 满意度调查: the answers of the sample that was drawn. Which numbers gave none is kept, so that nobody can be put in their stead; what
 * each answered is not, so that no family can be blamed for it. Settings: `evaluation`, the evaluation it is for.
 */
export const survey = defineKind<typeof input, Data>({
  kind: 'survey',
  input,
  facts: (given, scope) => {
    const drawn = drawnFor(scope)
    const missing = readNumbers(given.unreached ?? '')
    return {
      'survey.frame': drawn?.frame,
      'survey.asked': drawn?.sample.length,
      'survey.answered': drawn === undefined || missing === undefined ? undefined : drawn.sample.length - missing.length,
      'survey.satisfied': given.satisfied,
    }
  },
  check: (given, scope) => {
    const drawn = drawnFor(scope)
    if (drawn === undefined)
      return refuseIf(true, 'survey-drawn-first', {
        citation: workingRule('sampling'),
        message: text('先抽样，再调查；已经答复的样本不再调查', 'The sample is drawn first, and one that has answered is not asked again'),
      })
    const missing = readNumbers(given.unreached) ?? []
    const answered = drawn.sample.length - missing.length
    const inSample = new Set(drawn.sample)
    const strangers = missing.filter((number) => !inSample.has(number))
    return [
      ...refuseIf(strangers.length > 0, 'survey-of-the-sample', {
        citation: workingRule('sampling'),
        field: 'unreached',
        message: text(
          `这些号码没有抽中：${strangers.slice(0, 10).join('、')}`,
          `These numbers were not drawn: ${strangers.slice(0, 10).join(', ')}`,
        ),
      }),
      ...refuseUnless(answered > 0, 'survey-answered', {
        citation: workingRule('sampling'),
        field: 'unreached',
        message: text('没有一个人答复，得不出满意度', 'Nobody answered: there is no satisfaction to tell'),
      }),
      ...refuseIf(given.satisfied > answered, 'survey-satisfied', {
        citation: workingRule('amounts'),
        field: 'satisfied',
        message: text(`答复的只有${answered}人，满意人数不能更多`, `Only ${answered} answered; no more can be satisfied`),
      }),
    ]
  },
  decide: (given, scope) => {
    const missing = readNumbers(given.unreached) ?? []
    const answered = (drawnFor(scope)?.sample.length ?? 0) - missing.length
    return {
      data: { evaluation: evaluationOf(scope.task), unreached: missing, answered, satisfied: given.satisfied, conducted: given.conducted },
      amountFen: null,
      summary: text(`${answered}人答复，${given.satisfied}人满意`, `${answered} answered, ${given.satisfied} satisfied`),
      effects: [],
    }
  },
  evolve: (state, { evaluation, answered, satisfied }, { on }) => {
    const drawn = surveyOf(state, evaluation)
    return { surveys: state.surveys.map((one) => (one === drawn ? { ...one, answers: { on, answered, satisfied } } : one)) }
  },
})

/** The sample that waits for its answers. */
function drawnFor({ state, task }: TaskScope) {
  const drawn = surveyOf(state, evaluationOf(task))
  return drawn?.answers === null ? drawn : undefined
}
