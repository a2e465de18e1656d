import { divides, type Equivalent, type Example, fails, holds, undecided } from '@goufu/engine'
import { contractExamples } from './examples-contract.ts'
import { methodExamples } from './examples-methods.ts'
import { reviewExamples } from './examples-review.ts'

/** Cases an official can check against the law, boundaries included. */
export const examples: readonly Example[] = [
  holds('nothing-excluded', { 'plan.exclusions': [] }),
  fails('nothing-excluded', { 'plan.exclusions': ['financing'] }),
  holds('budget-before-purchase', { 'budget.totalFen': 100, 'plan.totalFen': 100 }),
  fails('budget-before-purchase', { 'budget.totalFen': 99, 'plan.totalFen': 100 }),
  undecided('budget-before-purchase', { 'plan.totalFen': 100 }),

  ...methodExamples,
  ...reviewExamples,

  holds('not-debarred', { today: '2028-05-26', 'supplier.debarredUntil': null }),
  fails('not-debarred', { today: '2028-05-26', 'supplier.debarredUntil': '2028-05-26' }),
  holds('not-debarred', { today: '2028-05-27', 'supplier.debarredUntil': '2028-05-26' }),
  undecided('not-debarred', { today: '2028-05-27' }),
  holds('addition-agreed', { 'amendment.additionFen': 0 }),
  fails('addition-agreed', { 'amendment.additionFen': 1 }),
  holds('nothing-added-when-debarred', { today: '2028-05-26', 'supplier.debarredUntil': null, 'amendment.additionFen': 1 }),
  fails('nothing-added-when-debarred', { today: '2028-05-26', 'supplier.debarredUntil': '2028-05-26', 'amendment.additionFen': 1 }),
  holds('nothing-added-when-debarred', { today: '2028-05-27', 'supplier.debarredUntil': '2028-05-26', 'amendment.additionFen': 1 }),
  holds('nothing-added-when-debarred', { today: '2028-05-26', 'supplier.debarredUntil': '2028-05-26', 'amendment.additionFen': 0 }),
  ...[{ 'method.code': 'open-tender' }, { 'method.code': 'single-source', 'method.announced': true }].flatMap((shown) => [
    fails('shortlist-shown-first', { ...shown, today: '2025-07-07', 'publicNotice.endsOn': '2025-07-07' }),
    holds('shortlist-shown-first', { ...shown, today: '2025-07-08', 'publicNotice.endsOn': '2025-07-07' }),
  ]),
  holds('shortlist-shown-first', { 'method.code': 'single-source', 'method.announced': false, today: '2025-07-07' }),
  holds('evidence-in-date', { 'supplier.evidenceExpired': 0 }),
  fails('evidence-in-date', { 'supplier.evidenceExpired': 1 }),
  holds('award-in-rank', { 'award.rank': 1 }),
  fails('award-in-rank', { 'award.rank': 2 }),
  holds('award-among-equals', { 'award.rank': 1, 'award.tied': false }),
  fails('award-among-equals', { 'award.rank': 1, 'award.tied': true }),

  ...contractExamples,
  divides(25_000_001, [25_000_001]),
]

const due = 'it decides a due date, which is shown and refuses nothing; the purchase of the tests holds it to the day'
const steps = (key: string, figure: number): readonly Equivalent[] =>
  [figure - 1, figure + 1].map((step) => ({ change: `${key}: ${figure} → ${step}`, because: due }))
const whole = 'the only instalment takes the whole price; shares that do not add up to it are a fault by themselves'

/** Changes no example can notice. */
export const equivalents: readonly Equivalent[] = [
  ...steps('filing-within', 7),
  ...steps('bid-bond-return-within', 5),
  ...steps('review-report-within', 2),
  ...steps('decision-within', 5),
  ...steps('result-within', 2),
  ...steps('contract-notice-within', 2),
  { change: 'whole-price: {"numerator":100,"denominator":100} → {"numerator":99,"denominator":100}', because: whole },
  { change: 'whole-price: {"numerator":100,"denominator":100} → {"numerator":101,"denominator":100}', because: whole },
]
