import * as z from 'zod'
import type { CalendarDate } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { objectionAnswers } from '../codes.ts'
import { choice, files, prose } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { begunAgain } from '../rounds.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  result: choice(text('处理结论', 'Result'), objectionAnswers),
  answer: prose(text('书面答复', 'Answer')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly result: 'dismissed' | 'upheld'
  readonly answer: string
}

/**
 * 答复异议: closes one objection. An upheld one takes the shortlist back: it is shown to the public again before an award, in a new round; the
 * one that was taken back stays on record with the answer.
 */
export const answerObjection = defineKind<typeof input, Data>({
  kind: 'answer-objection',
  input,
  check: () => [],
  decide: (given) => ({ data: given, amountFen: null, summary: objectionAnswers[given.result], effects: [] }),
  evolve: (state, data, { on, instance }) => ({
    objections: state.objections.map((objection) =>
      objection.instance === instance ? { ...objection, answer: { result: data.result, on } } : objection,
    ),
    ...(data.result === 'upheld' ? shownAgain(state, on, data.answer) : {}),
  }),
})

function shownAgain(state: ProjectState, on: CalendarDate, answer: string): Partial<ProjectState> {
  const shown = state.records.flatMap(({ kind, task }) => (kind === 'public-notice' ? [task] : []))
  const tasks = [...new Set(shown)]
  return tasks.length === 0 ? {} : begunAgain(state, { tasks, facts: [] }, { on, ground: 'objection-upheld', reason: answer })
}
