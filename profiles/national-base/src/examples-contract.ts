import { type Example, fails, holds, undecided } from '@goufu/engine'

const year = { 'contract.startsOn': '2025-07-01' }
const secured = {
  'budget.guaranteed': true,
  'plan.contentFixed': true,
  'plan.continuous': true,
  'plan.fundingStable': true,
  'plan.priceStable': true,
}
const price = { 'contract.priceFen': 1_000_000 }
const addition = { 'contract.originalPriceFen': 1_000_000, 'amendment.additionFen': 1 }

/** Contract, bonds, queries, payment and files. */
export const contractExamples: readonly Example[] = [
  holds('contract-in-time', { 'award.decidedOn': '2025-06-17', 'contract.signedOn': '2025-07-17' }),
  fails('contract-in-time', { 'award.decidedOn': '2025-06-17', 'contract.signedOn': '2025-07-18' }),
  holds('contract-in-writing', { 'contract.written': true }),
  fails('contract-in-writing', { 'contract.written': false }),
  holds('not-transferred', { 'contract.assigned': false }),
  fails('not-transferred', { 'contract.assigned': true }),

  holds('term-as-usual', { ...year, 'contract.endsOn': '2026-06-30' }),
  fails('term-as-usual', { ...year, 'contract.endsOn': '2026-07-01' }),
  holds('term-as-usual', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-27' }),
  fails('term-as-usual', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-28' }),
  holds('term-extended', { ...year, 'contract.endsOn': '2026-06-30' }),
  holds('term-extended', { ...year, ...secured, 'contract.endsOn': '2026-07-01' }),
  // 36 and 37 months.
  holds('term-extended', { ...year, ...secured, 'contract.endsOn': '2028-06-30' }),
  fails('term-extended', { ...year, ...secured, 'contract.endsOn': '2028-07-01' }),
  fails('term-extended', { ...year, ...secured, 'contract.endsOn': '2028-07-31' }),
  ...Object.keys(secured).map((path) => fails('term-extended', { ...year, ...secured, [path]: false, 'contract.endsOn': '2027-06-30' })),
  undecided('term-extended', { ...year, 'contract.endsOn': '2027-06-30' }),
  // A contract of exactly one year asks nothing; one day more does.
  fails('term-extended', { ...year, ...secured, 'plan.priceStable': false, 'contract.endsOn': '2026-07-01' }),

  holds('performance-bond-limit', { ...price, 'bond.performanceFen': 100_000 }),
  fails('performance-bond-limit', { ...price, 'bond.performanceFen': 100_001 }),
  holds('performance-bond-not-cash', { 'bond.performanceInCash': false }),
  fails('performance-bond-not-cash', { 'bond.performanceInCash': true }),
  holds('supplement-limit', { ...addition, 'contract.supplementsFen': 100_000, 'contract.termsUnchanged': true }),
  fails('supplement-limit', { ...addition, 'contract.supplementsFen': 100_001, 'contract.termsUnchanged': true }),
  fails('supplement-limit', { ...addition, 'contract.supplementsFen': 100_000, 'contract.termsUnchanged': false }),
  // The cap does not grow with what has been added: the present price is 1,100,000 fen.
  fails('supplement-limit', {
    ...addition,
    'contract.priceFen': 1_100_000,
    'contract.supplementsFen': 100_001,
    'contract.termsUnchanged': true,
  }),
  // An amendment that adds no money is not one of article 49.
  holds('supplement-limit', { ...addition, 'amendment.additionFen': 0, 'contract.supplementsFen': 0, 'contract.termsUnchanged': false }),

  // From Tuesday 10 June 2025 seven working days end on Thursday 19 June.
  holds('query-in-time', { today: '2025-06-19', 'objections.knownOn': '2025-06-10' }),
  fails('query-in-time', { today: '2025-06-20', 'objections.knownOn': '2025-06-10' }),
  holds('complaint-in-time', { today: '2025-07-01', 'objections.replyDueOn': '2025-06-10' }),
  fails('complaint-in-time', { today: '2025-07-02', 'objections.replyDueOn': '2025-06-10' }),
  undecided('query-in-time', { today: '2030-06-20', 'objections.knownOn': '2030-06-10' }),
  holds('objections-answered', { 'objections.open': 0 }),
  fails('objections-answered', { 'objections.open': 1 }),

  holds('users-invited', { 'acceptance.usersInvited': true }),
  fails('users-invited', { 'acceptance.usersInvited': false }),
  holds('acceptance-published', { 'acceptance.published': true }),
  fails('acceptance-published', { 'acceptance.published': false }),
  holds('default-payment:whole', { 'acceptance.accepted': true }),
  fails('default-payment:whole', { 'acceptance.accepted': false }),
  undecided('default-payment:whole', {}),
  holds('paid-when-accepted', { 'acceptance.accepted': false, ...price, 'contract.paidFen': 0 }),
  holds('paid-when-accepted', { 'acceptance.accepted': true, ...price, 'contract.paidFen': 1_000_000 }),
  fails('paid-when-accepted', { 'acceptance.accepted': true, ...price, 'contract.paidFen': 999_999 }),
  holds('files-kept', { today: '2026-08-01', 'archive.keptUntil': '2041-08-01' }),
  fails('files-kept', { today: '2026-08-01', 'archive.keptUntil': '2041-07-31' }),
]
