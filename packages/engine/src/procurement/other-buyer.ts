import type { Finding } from '../policy/finding.ts'
import { text } from '../policy/text.ts'
import type { FundState } from './fund.ts'
import type { ProjectState } from './project.ts'
import { refusal } from './refusal.ts'
import { workingRule } from './working-rules.ts'

/** The refusal to draw on a fund of another buyer than the project's. */
export function otherBuyer(rule: string, field: string, fund: FundState, state: ProjectState): Finding {
  return refusal(rule, {
    citation: workingRule('choice'),
    field,
    message: text(
      `这笔资金的购买主体是${nameOf(fund, '未写明')}，本项目的是${nameOf(state, '未写明')}：项目只能用本单位的资金`,
      `The buyer of this fund is ${nameOf(fund, 'not named')}, that of the project ${nameOf(state, 'not named')}: a project draws on the funds of its own buyer only`,
    ),
  })
}

function nameOf({ buyer }: { readonly buyer: string }, none: string): string {
  return buyer === '' ? none : buyer
}
