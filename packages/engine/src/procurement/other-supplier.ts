import type { Finding } from '../policy/finding.ts'
import { text } from '../policy/text.ts'
import type { ProjectState } from './project.ts'
import { refuseIf } from './refusal.ts'
import type { TaskScope } from './task-kind.ts'
import { workingRule } from './working-rules.ts'

/** The supplier that has the contract, or was awarded it; `null` while none was. */
export function chosenSupplier({ contract, award }: Pick<ProjectState, 'contract' | 'award'>): string | null {
  return (contract ?? award)?.supplierId ?? null
}

/** Refuses a supplier that acts in a purchase which is another supplier's. */
export function refuseOtherSupplier(rule: string, { context }: TaskScope, supplierId: string | undefined): readonly Finding[] {
  const { actor } = context
  return refuseIf(actor.role === 'supplier' && actor.organisation !== supplierId, rule, {
    citation: workingRule('roles'),
    message: text('只能由本项目的承接主体办理', 'Only the supplier of this project can do this'),
  })
}
