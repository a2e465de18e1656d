import { task, text } from '@goufu/engine'

/**
 * The two steps of a survey of satisfaction before the final evaluation, for a document that asks the people served: the sample is drawn,
 * then it is asked. Each can be done again.
 * @param clause where the document asks for it
 * @param after the task that signs the contract
 */
export function surveyTasks(clause: string, after: string) {
  const common = { roles: ['preparer', 'evaluator'], clause, repeats: 'as-needed', settings: { evaluation: 'final' } } as const
  return [
    task('satisfaction-draw', { ...common, kind: 'survey-draw', title: text('满意度抽样', 'Sample for the survey'), after: [after] }),
    task('satisfaction-survey', {
      ...common,
      kind: 'survey',
      title: text('满意度调查', 'Survey of satisfaction'),
      after: ['satisfaction-draw'],
    }),
  ]
}
