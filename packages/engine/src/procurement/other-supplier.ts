import type { Finding } from '../policy/finding.ts'
import { text } from '../policy/text.ts'
import { refuseIf } from './refusal.ts'
import type { TaskScope } from './task-kind.ts'
import { workingRule } from './working-rules.ts'

/** Refuses a supplier that acts in a purchase which is another supplier's. */
export function refuseOtherSupplier(rule: string, { context }: TaskScope, supplierId: string | undefined): readonly Finding[] {
  const { actor } = context
  return refuseIf(actor.role === 'supplier' && actor.organisation !== supplierId, rule, {
    citation: workingRule('roles'),
    message: text('只能由本项目的承接主体办理', 'Only the supplier of this project can do this'),
  })
}
