import { defineProfile } from '@goufu/engine'
import { calendarClauses } from './calendar.ts'
import { document } from './document.ts'
import { examples } from './examples.ts'
import { practiceClauses } from './practice.ts'
import { procurementLawClauses } from './procurement-law.ts'
import { servicePurchaseClauses } from './service-purchase.ts'

/** What is national: every local profile extends it. It has no process of its own yet, so it does not run by itself. */
export const nationalBase = defineProfile({
  id: 'national-base',
  version: '0.1.0',
  extends: null,
  document,
  outline: [],
  vocabulary: {},
  clauses: [...calendarClauses, ...procurementLawClauses, ...servicePurchaseClauses, ...practiceClauses],
  process: null,
  examples,
  equivalents: [],
})
