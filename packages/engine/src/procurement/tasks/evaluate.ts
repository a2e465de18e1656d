import * as z from 'zod'
import type { Finding } from '../../policy/finding.ts'
import type { JsonObject } from '../../policy/json.ts'
import { formatHundredths, type Hundredths } from '../../policy/score.ts'
import { type Text, text } from '../../policy/text.ts'
import { evaluationResults, sides } from '../codes.ts'
import { type EvaluationSheet, bandMark, evaluationCriteria, evaluationSheet, measuredOf, type PartyMark } from '../evaluation-sheet.ts'
import { choice, choices, files, prose, reference, scoreField } from '../field.ts'
import { tasksOf } from '../occurrence.ts'
import type { Survey } from '../project.ts'
import { refusal, refuseIf, refuseUnless } from '../refusal.ts'
import { evaluationOf, surveyFacts, surveyOf } from '../survey.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const result = text('评价结论', 'Result')
const marks = text('各方评分', 'Marks by party')

const input = z.strictObject({
  parties: choices(text('参与评价的各方', 'Parties'), sides),
  marks: z
    .array(
      z.strictObject({
        party: choice(text('评价方', 'Party'), sides, { source: 'evaluating-parties' }),
        criterion: reference(text('评价指标', 'Indicator'), 'evaluation-criteria'),
        points: scoreField(text('得分', 'Points')),
      }),
    )
    .max(1000)
    .optional()
    .meta({ label: marks, help: text('文件有评价指标的逐项评分', 'Indicator by indicator, where the document has them'), widget: 'marks' }),
  result: choice(result, evaluationResults)
    .optional()
    .meta({
      label: result,
      help: text('文件按得分分等次的，由得分得出', 'Where the document grades by points, it follows from them'),
      widget: 'select',
    }),
  opinion: prose(text('评价意见', 'Opinion')),
  files: files(text('附件', 'Files')),
})

type Input = z.output<typeof input>

interface Data {
  readonly evaluation: string
  readonly result: 'passed' | 'failed'
  readonly score: Hundredths | null
  readonly grade: string | null
  readonly parties: readonly string[]
  readonly marks: readonly PartyMark[]
  /** The survey it goes by. */
  readonly survey: { readonly frame: number; readonly asked: number; readonly answered: number; readonly satisfied: number } | null
  readonly opinion: string
}

/**
 * 绩效评价: each party's marks by the document's scorecard, combined by its weights; satisfaction comes from the survey. The result
 * follows from the points where the document has grades, else the parties conclude. Gates of payments wait for `passed`. A failed one may
 * be held again, and the latest counts; each goes into the record of the supplier. Settings: `evaluation`, `midterm` or `final`.
 */
export const evaluate = defineKind<typeof input, Data>({
  kind: 'evaluate',
  input,
  touches: (_given, { state }) => (state.contract === null ? [] : [{ type: 'supplier', id: state.contract.supplierId }]),
  facts: (given, scope) => ({
    'evaluation.parties': given.parties,
    'evaluation.heldOn': scope.context.today,
    'evaluation.score':
      given.parties === undefined ? undefined : (sheetOf({ parties: given.parties, marks: given.marks }, scope)?.score ?? undefined),
    ...surveyFacts(surveyOf(scope.state, evaluationOf(scope.task))),
  }),
  check: (given, scope) => {
    const sheet = sheetOf(given, scope)
    const survey = surveyOf(scope.state, evaluationOf(scope.task))
    return [
      ...refuseIf(given.parties.length === 0, 'evaluate-parties', {
        citation: workingRule('completeness'),
        field: 'parties',
        message: text('至少有一方参与评价', 'At least one party evaluates'),
      }),
      ...refuseIf(given.parties.includes('beneficiaries') && hasSurvey(scope) && (survey?.answers ?? null) === null, 'evaluate-heard', {
        citation: workingRule('sampling'),
        field: 'parties',
        message: text('服务对象的评价来自满意度调查：先抽样、调查', 'Beneficiaries are heard by the survey: draw the sample and ask first'),
      }),
      ...(sheet === null ? unmarked(given) : [...marking(given, sheet, scope), ...resulting(given, sheet)]),
    ]
  },
  decide: (given, scope) => {
    const sheet = sheetOf(given, scope)
    const survey = surveyOf(scope.state, evaluationOf(scope.task))
    const outcome = sheet?.grade?.result ?? given.result
    if (outcome === undefined) throw new Error('evaluate: decided without a result')
    const evaluation = evaluationOf(scope.task)
    const score = sheet?.score ?? null
    const grade = sheet?.grade ?? null
    const held = { evaluation, result: outcome, score, grade: grade?.key ?? null }
    const { contract, id, code } = scope.state
    return {
      data: {
        ...held,
        parties: given.parties,
        marks: given.marks ?? [],
        survey: survey === undefined ? null : figuresOf(survey),
        opinion: given.opinion,
      },
      amountFen: null,
      summary: summaryOf(outcome, score, grade?.title ?? null),
      effects:
        contract === null
          ? []
          : [
              {
                stream: { type: 'supplier', id: contract.supplierId },
                type: 'evaluated',
                data: { evaluation: { projectId: id, projectCode: code, on: scope.context.today, ...held } },
              },
            ],
    }
  },
  evolve: (state, { evaluation, result: outcome, score, grade }, { on }) => ({
    evaluations: { ...state.evaluations, [evaluation]: { result: outcome, on, score, grade, published: false } },
  }),
  suggest: (scope): JsonObject => {
    const measured = measuredOf(scope.state, evaluationOf(scope.task))
    const criteria = evaluationCriteria(scope.profile, scope.state)
    const parties = scope.profile.evaluationScorecard?.weights.map(({ party }) => party) ?? []
    if (parties.length === 0) return {}
    return {
      parties: [...parties],
      marks: parties.flatMap((party) =>
        criteria.map((criterion) => {
          const points = bandMark(criterion, measured)
          return { party, criterion: criterion.key, ...(points === null ? {} : { points }) }
        }),
      ),
    }
  },
})

function sheetOf(given: Pick<Input, 'parties' | 'marks'>, { profile, state, task }: TaskScope): EvaluationSheet | null {
  return evaluationSheet(profile, state, evaluationOf(task), { parties: given.parties, marks: given.marks ?? [] })
}

/** Whether the process hears beneficiaries by a survey. */
function hasSurvey({ profile }: TaskScope): boolean {
  return tasksOf(profile).some(({ kind }) => kind === 'survey')
}

/** Without a scorecard there is nothing to mark, and the parties conclude. */
function unmarked(given: Input): readonly Finding[] {
  return [
    ...refuseIf((given.marks ?? []).length > 0, 'evaluate-no-scorecard', {
      citation: workingRule('choice'),
      field: 'marks',
      message: text('文件没有评价指标，不评分', 'The document has no indicators to mark'),
    }),
    ...refuseIf(given.result === undefined, 'evaluate-result', {
      citation: workingRule('completeness'),
      field: 'result',
      message: text('写明评价结论', 'Say the result'),
    }),
  ]
}

function marking(given: Input, sheet: EvaluationSheet, scope: TaskScope): readonly Finding[] {
  const { citation } = sheet.card
  const titleOf = (key: string) => sheet.card.criteria.find((criterion) => criterion.key === key)?.title ?? text(key, key)
  const partyOf = (key: string) => (sides as Readonly<Record<string, Text>>)[key] ?? text(key, key)
  const missing = sheet.faults.filter(({ fault }) => fault === 'needs-mark')
  const first = missing[0]
  const wrong = sheet.faults.filter(({ fault }) => fault !== 'needs-mark' && fault !== 'needs-measure' && fault !== 'empty-measure')
  const measured = measuredOf(scope.state, evaluationOf(scope.task))
  return [
    ...refuseUnless(sheet.strays.length === 0, 'evaluate-marks-known', {
      citation: workingRule('completeness'),
      field: 'marks',
      message: text('每个评价方的每项指标只有一个得分，没有别的', 'One mark for each indicator from each party that marks, and no other'),
    }),
    ...refuseIf(
      sheet.faults.some(({ fault }) => fault === 'needs-measure' || fault === 'empty-measure'),
      'evaluate-measured',
      {
        citation,
        message: text('满意度由抽样调查得出：先抽样、调查', 'Satisfaction is measured by the survey: draw the sample and ask first'),
      },
    ),
    ...(first === undefined
      ? []
      : [
          refusal('evaluate-complete', {
            citation,
            field: 'marks',
            message: text(
              `还有${missing.length}项没有评分，例如${partyOf(first.party).zh}的“${titleOf(first.criterion).zh}”`,
              `${missing.length} mark(s) missing, such as “${titleOf(first.criterion).en}” by ${partyOf(first.party).en}`,
            ),
          }),
        ]),
    ...wrong.map(({ party, criterion, fault, points }) => {
      const index = (given.marks ?? []).findIndex((mark) => mark.party === party && mark.criterion === criterion)
      const field = `marks.${index}.points`
      const decided = sheet.criteria.find(({ key }) => key === criterion)
      const right = decided === undefined ? null : bandMark(decided, measured)
      return refusal('evaluate-points', {
        citation,
        field,
        message: sayFault(fault, points ?? 0, right),
        ...(right === null ? {} : { repair: { field, value: right, label: text('改为按档得分', 'Take the mark of the band') } }),
      })
    }),
  ]
}

function sayFault(fault: EvaluationSheet['faults'][number]['fault'], points: Hundredths, right: Hundredths | null): Text {
  const most = formatHundredths(points)
  if (fault === 'all-or-nothing') return text(`只能得${most}分或0分`, `Either ${most} points or none`)
  if (fault === 'decided-by-band' && right !== null)
    return text(`按满意度所在的档得${formatHundredths(right)}分`, `The band of satisfaction gives ${formatHundredths(right)} points`)
  return text(`得分不能超过${most}分`, `At most ${most} points`)
}

/** A result follows from the points, or is said where the document leaves it to judgement. */
function resulting(given: Input, { card, grade, score }: EvaluationSheet): readonly Finding[] {
  if (score === null) return []
  if (grade === null)
    return refuseIf(given.result === undefined, 'evaluate-result', {
      citation: workingRule('completeness'),
      field: 'result',
      message: text('文件没有按得分分等次，写明评价结论', 'The document has no grades by points: say the result'),
    })
  if (given.result === undefined || given.result === grade.result) return []
  const [said, means] = [formatHundredths(score), evaluationResults[grade.result]]
  return [
    refusal('evaluate-by-points', {
      citation: card.citation,
      field: 'result',
      message: text(
        `得${said}分，${grade.title.zh}，结论应为${means.zh}`,
        `${said} points are ${grade.title.en}: the result is ${means.en}`,
      ),
      repair: { field: 'result', value: grade.result, label: text('改为按得分的结论', 'Take the result of the points') },
    }),
  ]
}

function figuresOf({ frame, sample, answers }: Survey): Data['survey'] {
  return answers === null ? null : { frame, asked: sample.length, answered: answers.answered, satisfied: answers.satisfied }
}

function summaryOf(outcome: Data['result'], score: Hundredths | null, grade: Text | null): Text {
  const words = grade ?? evaluationResults[outcome]
  return score === null ? words : text(`${words.zh}，${formatHundredths(score)}分`, `${words.en}, ${formatHundredths(score)} points`)
}
