import { defineProfile } from '@goufu/engine'
import { nationalBase } from '@goufu/national-base'
import { buyerClauses } from './1-buyers.ts'
import { serviceClauses } from './2-services.ts'
import { supplierClauses } from './3-suppliers.ts'
import { methodClauses } from './4-method.ts'
import { contractClauses } from './5-contract.ts'
import { evaluationClauses } from './6-evaluation.ts'
import { managementClauses } from './6-management.ts'
import { moneyClauses } from './6-money.ts'
import { breachClauses } from './annex-1-breach.ts'
import { contractFormClauses, modelContractClauses } from './annex-1-contract.ts'
import { evaluationTemplateClauses } from './annex-2-evaluation.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { outline } from './outline.ts'
import { process } from './process.ts'
import { vocabulary } from './vocabulary.ts'

/** Care for children in difficulty in Shanxi, one file for each section of the document and its two annexes. */
export const shanxiChildrensCare = defineProfile({
  id: 'shanxi-childrens-care',
  version: '0.1.0',
  extends: nationalBase,
  document,
  outline,
  vocabulary,
  clauses: [
    ...buyerClauses,
    ...serviceClauses,
    ...supplierClauses,
    ...methodClauses,
    ...contractClauses,
    ...managementClauses,
    ...evaluationClauses,
    ...moneyClauses,
    ...modelContractClauses,
    ...breachClauses,
    ...contractFormClauses,
    ...evaluationTemplateClauses,
  ],
  process,
  examples,
  equivalents,
})
