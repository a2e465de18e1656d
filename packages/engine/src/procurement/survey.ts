import type { ResolvedTask } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'
import type { ProjectState, Survey } from './project.ts'

/** The evaluation a task is, or is for: its setting `evaluation`. */
export function evaluationOf({ settings }: Pick<ResolvedTask, 'settings'>): string {
  const { evaluation } = settings
  return typeof evaluation === 'string' ? evaluation : 'final'
}

/** The survey that stands for an evaluation: the sample drawn last. */
export function surveyOf(state: ProjectState, evaluation: string): Survey | undefined {
  return state.surveys.findLast((survey) => survey.evaluation === evaluation)
}

/** Facts of a survey; not known before there is one. */
export function surveyFacts(survey: Survey | undefined): Facts {
  return {
    'survey.frame': survey?.frame,
    'survey.asked': survey?.sample.length,
    'survey.answered': survey?.answers?.answered,
    'survey.satisfied': survey?.answers?.satisfied,
  }
}
