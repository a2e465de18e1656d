import { date, divides, type Equivalent, type Example, fails, holds, runs, undecided } from '@goufu/engine'

const sound = { 'supplier.npoAccounting': true, 'supplier.soundAccounting': true, 'supplier.ownBankAccount': true }
const documents = ['application-form', 'registration-certificate', 'bank-account', 'accountant-qualification']
const sides = ['civil-affairs', 'finance', 'social-worker', 'project-representative']
const contents = ['period', 'scope', 'content', 'requirements', 'payment', 'breach']
const parties = ['civil-affairs', 'finance', 'project-representative']
const without = (list: readonly string[]) => list.map((left) => list.filter((code) => code !== left))

const clawBack = (totalFen: number, paidFen: number) => ({ 'clawBack.totalFen': totalFen, 'contract.paidFen': paidFen })

/** Signed on the day of payment. */
const signedToday = { today: '2025-07-01', 'contract.signedOn': '2025-07-01' }
const finished = { today: '2026-07-01', 'contract.endsOn': '2026-06-30' }

/** Cases an official can check against the document, boundaries included. */
export const examples: readonly Example[] = [
  // 二(一)
  holds('need-shown', { 'plan.needEvidence': true }),
  fails('need-shown', { 'plan.needEvidence': false }),
  // 三
  holds('plan-one-year', { 'plan.months': 12 }),
  fails('plan-one-year', { 'plan.months': 11 }),
  fails('plan-one-year', { 'plan.months': 13 }),
  holds('contract-one-year', { 'contract.startsOn': '2025-07-01', 'contract.endsOn': '2026-06-30' }),
  fails('contract-one-year', { 'contract.startsOn': '2025-07-01', 'contract.endsOn': '2026-07-01' }),
  fails('contract-one-year', { 'contract.startsOn': '2025-07-01', 'contract.endsOn': '2026-06-29' }),
  holds('contract-one-year', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-27' }),
  fails('contract-one-year', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-28' }),
  holds('beneficiary-ages', { 'plan.maximumAge': 18 }),
  fails('beneficiary-ages', { 'plan.maximumAge': 19 }),
  holds('beneficiary-lowest-age', { 'plan.minimumAge': 0 }),
  fails('beneficiary-lowest-age', { 'plan.minimumAge': -1 }),
  holds('in-the-district', { 'plan.inOwnDistrict': true }),
  fails('in-the-district', { 'plan.inOwnDistrict': false }),
  holds('beneficiaries-admitted', { 'plan.beneficiaries': ['left-behind', 'in-difficulty'] }),
  fails('beneficiaries-admitted', { 'plan.beneficiaries': ['left-behind', 'other'] }),
  holds('within-project-funds', { 'plan.totalFen': 25_000_000 }),
  fails('within-project-funds', { 'plan.totalFen': 25_000_001 }),
  // 四
  holds('admitted-kind', { 'supplier.kind': 'social-group' }),
  holds('admitted-kind', { 'supplier.kind': 'private-non-enterprise' }),
  fails('admitted-kind', { 'supplier.kind': 'company' }),
  holds('registered-with-civil-affairs', { 'supplier.registrar': 'civil-affairs' }),
  fails('registered-with-civil-affairs', { 'supplier.registrar': 'market-regulation' }),
  holds('inspections-passed', { 'supplier.passedInspectionYears': ['2022', '2023'] }),
  fails('inspections-passed', { 'supplier.passedInspectionYears': ['2022'] }),
  fails('inspections-passed', { 'supplier.passedInspectionYears': ['2023', '2024'] }),
  holds('organisation-record', { 'supplier.organisationBadRecords': 0 }),
  fails('organisation-record', { 'supplier.organisationBadRecords': 1 }),
  holds('representative-record', { 'supplier.representativeBadRecords': 0 }),
  fails('representative-record', { 'supplier.representativeBadRecords': 1 }),
  holds('leader-record', { 'supplier.leaderBadRecords': 0 }),
  fails('leader-record', { 'supplier.leaderBadRecords': 1 }),
  holds('accounting', sound),
  fails('accounting', { ...sound, 'supplier.npoAccounting': false }),
  fails('accounting', { ...sound, 'supplier.soundAccounting': false }),
  fails('accounting', { ...sound, 'supplier.ownBankAccount': false }),
  holds('honoured-or-graded', { 'supplier.honour': false, 'supplier.grade': '3A' }),
  holds('honoured-or-graded', { 'supplier.honour': false, 'supplier.grade': '4A' }),
  holds('honoured-or-graded', { 'supplier.honour': false, 'supplier.grade': '5A' }),
  holds('honoured-or-graded', { 'supplier.honour': true, 'supplier.grade': null }),
  fails('honoured-or-graded', { 'supplier.honour': false, 'supplier.grade': '2A' }),
  fails('honoured-or-graded', { 'supplier.honour': false, 'supplier.grade': null }),
  undecided('honoured-or-graded', { 'supplier.honour': false }),
  holds('experienced', { 'supplier.experience': true }),
  fails('experienced', { 'supplier.experience': false }),
  // 五
  holds('application-complete', { 'application.documents': documents }),
  ...without(documents).map((list) => fails('application-complete', { 'application.documents': list })),
  holds('panel-composition', { 'panel.sides': sides }),
  ...without(sides).map((list) => fails('panel-composition', { 'panel.sides': list })),
  holds('public-notice-long-enough', { 'publicNotice.days': 5 }),
  fails('public-notice-long-enough', { 'publicNotice.days': 4 }),
  fails('public-notice-over', { today: '2025-06-16', 'publicNotice.endsOn': '2025-06-16' }),
  holds('public-notice-over', { today: '2025-06-17', 'publicNotice.endsOn': '2025-06-16' }),
  holds('contract-contents-stated', { 'contract.articles': contents }),
  ...without(contents).map((list) => fails('contract-contents-stated', { 'contract.articles': list })),
  holds('final-evaluation-by-all', { 'evaluation.parties': parties }),
  ...without(parties).map((list) => fails('final-evaluation-by-all', { 'evaluation.parties': list })),
  // 六
  holds('funding-source', { 'budget.sources': ['hardship-relief'] }),
  fails('funding-source', { 'budget.sources': ['hardship-relief', 'general-budget'] }),
  holds('donation-for-project', { 'donation.forProject': true }),
  fails('donation-for-project', { 'donation.forProject': false }),
  divides(25_000_000, [10_000_000, 7_500_000, 7_500_000]),
  divides(24_600_001, [9_840_000, 7_380_000, 7_380_001]),
  holds('instalments:first', signedToday),
  fails('instalments:first', { today: '2025-06-30', 'contract.signedOn': '2025-07-01' }),
  undecided('instalments:first', { today: '2025-06-30' }),
  holds('instalments:second', { ...signedToday, 'evaluation.midterm': 'passed' }),
  fails('instalments:second', { ...signedToday, 'evaluation.midterm': 'failed' }),
  fails('instalments:second', { today: '2025-06-30', 'contract.signedOn': '2025-07-01', 'evaluation.midterm': 'passed' }),
  undecided('instalments:second', signedToday),
  holds('instalments:third', { ...finished, 'evaluation.final': 'passed' }),
  fails('instalments:third', { ...finished, 'evaluation.final': 'failed' }),
  fails('instalments:third', { ...finished, today: '2026-06-30', 'evaluation.final': 'passed' }),
  undecided('instalments:third', finished),
  // 七
  runs('disqualification', date('2025-05-26'), date('2028-05-26')),
  runs('disqualification', date('2024-02-29'), date('2027-02-28')),
  // Banned on 26 May 2025: two years and 364 days later, on the last day of the three years, and on the day after it.
  fails('not-debarred', { today: '2028-05-25', 'supplier.debarredUntil': '2028-05-26' }),
  fails('not-debarred', { today: '2028-05-26', 'supplier.debarredUntil': '2028-05-26' }),
  holds('not-debarred', { today: '2028-05-27', 'supplier.debarredUntil': '2028-05-26' }),
  holds('sanction-announced', { 'sanction.publishedIn': ['credit-platform', 'media'] }),
  fails('sanction-announced', { 'sanction.publishedIn': ['media'] }),
  fails('sanction-announced', { 'sanction.publishedIn': ['credit-platform'] }),
  holds('never-penalised', { 'supplier.penalisedBefore': false }),
  fails('never-penalised', { 'supplier.penalisedBefore': true }),
  undecided('never-penalised', {}),
  holds('disqualified-leaves', { 'contract.supplierDisqualified': false }),
  fails('disqualified-leaves', { 'contract.supplierDisqualified': true }),
  holds('funds-clawed-back', { 'contract.supplierDisqualified': true, ...clawBack(10_000_000, 10_000_000) }),
  fails('funds-clawed-back', { 'contract.supplierDisqualified': true, ...clawBack(9_999_999, 10_000_000) }),
  holds('funds-clawed-back', { 'contract.supplierDisqualified': false, ...clawBack(0, 10_000_000) }),
  holds('misuse-is-a-fault', { 'inspection.fundsMisused': true, 'inspection.result': 'fault' }),
  fails('misuse-is-a-fault', { 'inspection.fundsMisused': true, 'inspection.result': 'sound' }),
  holds('misuse-is-a-fault', { 'inspection.fundsMisused': false, 'inspection.result': 'sound' }),
  holds('not-handed-on', { 'contract.assigned': false }),
  fails('not-handed-on', { 'contract.assigned': true }),
  holds('performance-in-order', { 'inspection.openFaults': 0 }),
  fails('performance-in-order', { 'inspection.openFaults': 1 }),
]

const rest = 'the last instalment takes what the others leave; shares that do not add up to the whole are a fault by themselves'

/** Changes no example can notice. */
export const equivalents: readonly Equivalent[] = [
  { change: 'third-share: {"numerator":30,"denominator":100} → {"numerator":29,"denominator":100}', because: rest },
  { change: 'third-share: {"numerator":30,"denominator":100} → {"numerator":31,"denominator":100}', because: rest },
]
