import { defineProfile } from '@goufu/engine'
import { nationalBase } from '@goufu/national-base'
import { principleClauses } from './1-principles.ts'
import { capacityClauses } from './2-10-capacity.ts'
import { supervisionClauses } from './2-11-supervision.ts'
import { buyerClauses } from './2-4-buyers.ts'
import { supplierClauses } from './2-5-suppliers.ts'
import { contentClauses } from './2-6-services.ts'
import { stepClauses } from './2-7-steps.ts'
import { moneyClauses } from './2-8-money.ts'
import { evaluationClauses } from './2-9-evaluation.ts'
import { organisationClauses } from './3-organisation.ts'
import { archiveClauses } from './archive.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { outline } from './outline.ts'
import { process } from './process.ts'
import { vocabulary } from './vocabulary.ts'

/** Services for children and young people, one file for each numbered item of the draft's second chapter. */
export const guanganYouthServices = defineProfile({
  id: 'guangan-youth-services',
  version: '0.1.0',
  extends: nationalBase,
  document,
  outline,
  vocabulary,
  clauses: [
    ...principleClauses,
    ...buyerClauses,
    ...supplierClauses,
    ...contentClauses,
    ...stepClauses,
    ...moneyClauses,
    ...evaluationClauses,
    ...capacityClauses,
    ...supervisionClauses,
    ...organisationClauses,
    ...archiveClauses,
  ],
  process,
  examples,
  equivalents,
})
