import { defineProfile } from '@goufu/engine'
import { nationalBase } from '@goufu/national-base'
import { buyerClauses } from './1-buyers.ts'
import { supplierClauses } from './2-suppliers.ts'
import { annexClauses, serviceClauses } from './3-services.ts'
import { awardClauses } from './4-award.ts'
import { evaluationClauses } from './4-evaluation.ts'
import { supervisionClauses } from './4-supervision.ts'
import { moneyClauses, workClauses } from './5-money.ts'
import { archiveClauses } from './archive.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { outline } from './outline.ts'
import { process } from './process.ts'
import { vocabulary } from './vocabulary.ts'

/** The province's guide on buying social-assistance services, one file for each section. */
export const jilinSocialAssistance = defineProfile({
  id: 'jilin-social-assistance',
  version: '0.1.0',
  extends: nationalBase,
  document,
  outline,
  vocabulary,
  clauses: [
    ...buyerClauses,
    ...supplierClauses,
    ...serviceClauses,
    ...awardClauses,
    ...supervisionClauses,
    ...evaluationClauses,
    ...moneyClauses,
    ...workClauses,
    ...annexClauses,
    ...archiveClauses,
  ],
  process,
  examples,
  equivalents,
})
