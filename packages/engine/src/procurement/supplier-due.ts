import { text } from '../policy/text.ts'
import { evidenceKinds, roles } from './codes.ts'
import { type DueItem, TO_BE_KNOWN } from './due-item.ts'
import type { SupplierState } from './supplier.ts'
import { workingRule } from './working-rules.ts'

/** What of a supplier's record comes to its end on a day: evidence on file. It is replaced in the register, so nobody's task waits for it. */
export function supplierDueItems({ evidence }: SupplierState): readonly DueItem[] {
  return evidence.flatMap(({ kind, expiresOn }): DueItem[] => {
    if (expiresOn === null) return []
    const title = evidenceKinds[kind]
    return [
      {
        ...TO_BE_KNOWN,
        key: `evidence-${kind}`,
        kind: 'evidence-expiry',
        task: null,
        title: text(`${title.zh}到期`, `${title.en}: expires`),
        roles: ['preparer'],
        roleTitle: roles.preparer,
        holder: null,
        due: expiresOn,
        readyFrom: null,
        why: null,
        citation: workingRule('completeness'),
      },
    ]
  })
}
