import * as z from 'zod'
import type { CalendarDate } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { DRAWN_BY, drawSample } from '../draw.ts'
import { dateField, files, integer, line } from '../field.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { evaluationOf, surveyOf } from '../survey.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

/** A county has some thousands of children in difficulty; a sample of this size is drawn while somebody types. */
const MOST = 20_000

const people = { unit: text('人', 'people') }
const why = text('重新抽样的理由', 'Why it is drawn again')

const input = z.strictObject({
  frame: integer(text('名册人数', 'People on the list'), 1, MOST, {
    ...people,
    help: text(
      '名册上的人编为1至该数；名册留在单位，这里不写姓名',
      'The list numbers them from 1; it stays in the office, and no name is written here',
    ),
  }),
  listedOn: dateField(text('名册编号完成日', 'List numbered on')),
  listKeptAt: line(text('编号名册存放处', 'Where the numbered list is kept')),
  size: integer(text('抽样人数', 'Sample'), 1, MOST, people),
  seed: line(text('抽签种子', 'Seed'), {
    help: text(
      '名册编号以后才公开、谁也不能预先知道的一串字，例如某日公开开奖的号码',
      'Words made public after the list was numbered that nobody could know before, such as numbers drawn in public',
    ),
  }),
  seedFrom: line(text('种子的来源', 'Where the seed comes from')),
  seedOn: dateField(text('种子公开日', 'Seed made public on')),
  reason: line(why)
    .optional()
    .meta({
      label: why,
      help: text('只在已抽的样本还没有调查时填写', 'Only while the sample drawn before has not been asked'),
      widget: 'text',
    }),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly evaluation: string
  readonly frame: number
  readonly listedOn: CalendarDate
  readonly listKeptAt: string
  readonly seed: string
  readonly seedFrom: string
  readonly seedOn: CalendarDate
  readonly drawnBy: string
  readonly sample: readonly number[]
  readonly reason: string | null
}

/**
 * 满意度抽样: draws the sample before anybody answers, out of numbers that stand for people, by a seed that was made public after the
 * numbers were given. It is not drawn again at will: before the answers only with a reason and a newer seed, and every draw stays in the
 * record. Settings: `evaluation`, the evaluation it is for.
 */
export const surveyDraw = defineKind<typeof input, Data>({
  kind: 'survey-draw',
  input,
  facts: (given) => ({
    'survey.frame': given.frame,
    'survey.asked': given.size,
    'survey.answered': undefined,
    'survey.satisfied': undefined,
  }),
  check: (given, { state, task, context }) => {
    const standing = surveyOf(state, evaluationOf(task))
    const open = standing !== undefined && standing.answers === null ? standing : null
    return [
      ...refuseIf(given.size > given.frame, 'draw-size', {
        citation: workingRule('amounts'),
        field: 'size',
        message: text('抽样人数不能超过名册人数', 'The sample cannot be larger than the list'),
      }),
      ...refuseIf(given.seedOn <= given.listedOn, 'draw-seed-after-list', {
        citation: workingRule('sampling'),
        field: 'seedOn',
        message: text('种子应在名册编号完成之后才公开', 'The seed is made public after the list has been numbered'),
      }),
      ...refuseIf(given.seedOn > context.today, 'draw-seed-public', {
        citation: workingRule('sampling'),
        field: 'seedOn',
        message: text('种子还没有公开，现在不能抽样', 'The seed is not public yet: nothing can be drawn'),
      }),
      ...refuseIf(open !== null && (given.reason ?? '') === '', 'draw-again-reason', {
        citation: workingRule('sampling'),
        field: 'reason',
        message: text(
          '已抽的样本还没有调查；重新抽样要写明理由',
          'The sample that stands has not been asked yet; drawing again takes a reason',
        ),
      }),
      ...refuseUnless(open === null || given.seedOn > open.drawnOn, 'draw-again-seed', {
        citation: workingRule('sampling'),
        field: 'seedOn',
        message: text('重新抽样要用上次抽样之后公开的种子', 'Drawing again takes a seed made public after the last draw'),
      }),
    ]
  },
  decide: ({ size, seed, reason, ...given }, { task }) => ({
    data: {
      ...given,
      seed,
      evaluation: evaluationOf(task),
      drawnBy: DRAWN_BY,
      sample: drawSample(seed, given.frame, size),
      reason: reason ?? null,
    },
    amountFen: null,
    summary: text(`${given.frame}人中抽${size}人`, `${size} of ${given.frame} drawn`),
    effects: [],
  }),
  evolve: (state, { evaluation, frame, sample, seed, drawnBy }, { on }) => ({
    surveys: [...state.surveys, { evaluation, frame, sample, seed, drawnBy, drawnOn: on, answers: null }],
  }),
})
