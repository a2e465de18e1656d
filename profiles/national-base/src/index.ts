import { defineProfile } from '@goufu/engine'
import { calendarClauses } from './calendar.ts'
import { childrenClauses } from './children.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { contractClauses } from './law-contract.ts'
import { methodClauses } from './law-methods.ts'
import { supplierClauses } from './law-suppliers.ts'
import { lowPriceClauses } from './low-price.ts'
import { practiceClauses } from './practice.ts'
import { priceClauses } from './price-and-quality.ts'
import { process } from './process.ts'
import { regulationClauses } from './regulation.ts'
import { servicePurchaseClauses } from './service-purchase.ts'

export { byMarks, competitive, publicCall, scored } from './methods.ts'
export * as contractParts from './contract-parts.ts'
export { procurementTasks } from './procurement-tasks.ts'
export { surveyTasks } from './survey-tasks.ts'
export { withoutMethod } from './without-method.ts'

/** What is national: every local profile extends it. Its process is the default one, for documents without their own. */
export const nationalBase = defineProfile({
  id: 'national-base',
  version: '0.2.0',
  extends: null,
  document,
  outline: [],
  vocabulary: {},
  clauses: [
    ...calendarClauses,
    ...supplierClauses,
    ...methodClauses,
    ...contractClauses,
    ...regulationClauses,
    ...priceClauses,
    ...lowPriceClauses,
    ...servicePurchaseClauses,
    ...childrenClauses,
    ...practiceClauses,
  ],
  process,
  examples,
  equivalents,
})
