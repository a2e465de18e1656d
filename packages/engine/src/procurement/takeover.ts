import type { Finding } from '../policy/finding.ts'
import { text } from '../policy/text.ts'
import type { ProjectState } from './project.ts'
import { refuseIf } from './refusal.ts'
import { workingRule } from './working-rules.ts'

/** Refuses the supplier itself as the one that steps in for it. */
export function refuseSelfTakeover(rule: string, { award, contract }: ProjectState, successor: string): readonly Finding[] {
  const supplier = (contract ?? award)?.supplierName
  return refuseIf(successor === supplier, rule, {
    citation: workingRule('separation'),
    field: 'successor',
    message: text('承接主体不能接管自己的项目', 'The supplier cannot step in for itself'),
  })
}
