import { defineProfile } from '@goufu/engine'
import { nationalBase } from '@goufu/national-base'
import { goalClauses } from './1-goals.ts'
import { requirementClauses } from './2-requirements.ts'
import { serviceClauses } from './3-services.ts'
import { supplierClauses } from './4-suppliers.ts'
import { stepClauses } from './5-steps.ts'
import { moneyClauses } from './6-money.ts'
import { safeguardClauses } from './7-safeguards.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { outline } from './outline.ts'
import { process } from './process.ts'
import { vocabulary } from './vocabulary.ts'

/** The annual purchase of children's care, one file for each section of the document. */
export const shapotouAnnualProject = defineProfile({
  id: 'shapotou-annual-project',
  version: '0.1.0',
  extends: nationalBase,
  document,
  outline,
  vocabulary,
  clauses: [
    ...goalClauses,
    ...requirementClauses,
    ...serviceClauses,
    ...supplierClauses,
    ...stepClauses,
    ...moneyClauses,
    ...safeguardClauses,
  ],
  process,
  examples,
  equivalents,
})
