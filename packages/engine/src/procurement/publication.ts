import { formatYuan } from '../policy/money.ts'
import type { ResolvedTask } from '../policy/resolved-profile.ts'
import { evaluationResults, publicationSubjects } from './codes.ts'
import type { ProjectState, Publication } from './project.ts'

/** What a task of the kind `publish` makes public. */
export function subjectOf({ settings }: Pick<ResolvedTask, 'settings'>): Publication['of'] {
  const of = settings['of']
  return of === 'contract' || of === 'evaluation' ? of : 'result'
}

/** A first text for the public, from what the project holds: organisations, amounts, days and the panel, and nobody else. */
export function publicationDraft({ state, task }: { readonly state: ProjectState; readonly task: ResolvedTask }): string {
  const of = subjectOf(task)
  const lot = state.lot === null ? '' : `第${state.lot}包`
  return [`${state.title}（${state.code}）${lot}${publicationSubjects[of].zh}`, ...linesOf(of, state)].join('\n')
}

function linesOf(of: Publication['of'], state: ProjectState): readonly string[] {
  const { award, contract, panel } = state
  switch (of) {
    case 'result':
      return [
        ...(award === null ? [] : [`承接主体：${award.supplierName}`, `金额：${formatYuan(award.amountFen)}元`]),
        ...(panel.length === 0 ? [] : [`评审人员：${panel.map(({ name }) => name).join('、')}`]),
      ]
    case 'contract':
      return contract === null
        ? []
        : [
            `承接主体：${contract.supplierName}`,
            `合同金额：${formatYuan(contract.priceFen)}元`,
            `期限：${contract.startsOn}至${contract.endsOn}`,
          ]
    case 'evaluation':
      return Object.values(state.evaluations).map(({ result, on }) => `${on} 评价结论：${evaluationResults[result].zh}`)
  }
}
