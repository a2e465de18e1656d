import { defineProfile } from '@goufu/engine'
import { shanxiChildrensCare } from '@goufu/shanxi-childrens-care'
import { aimClauses } from './1-aims.ts'
import { institutionClauses } from './3-1-institutions.ts'
import { purchaseClauses } from './3-2-purchase.ts'
import { workerClauses } from './3-2-workers.ts'
import { departmentClauses } from './3-3-departments.ts'
import { agencyClauses, directorClauses, supervisorClauses } from './annexes.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { outline } from './outline.ts'
import { vocabulary } from './vocabulary.ts'

/** The care system of Yuncheng. It says who does what and has no purchase of its own: purchases run by the notice of its province. */
export const yunchengChildrensCare = defineProfile({
  id: 'yuncheng-childrens-care',
  version: '0.1.0',
  extends: shanxiChildrensCare,
  document,
  outline,
  vocabulary,
  clauses: [
    ...aimClauses,
    ...institutionClauses,
    ...workerClauses,
    ...purchaseClauses,
    ...departmentClauses,
    ...agencyClauses,
    ...supervisorClauses,
    ...directorClauses,
  ],
  process: null,
  examples,
  equivalents,
})
