import { type Equivalent, type Example, fails, holds, undecided } from '@goufu/engine'

const contents = ['content', 'term', 'quantity', 'quality', 'price', 'supplier-requirements']
const articles = ['content', 'term', 'quantity', 'quality', 'price', 'payment', 'rights', 'breach']
const sides = ['buyer', 'beneficiaries', 'third-party']
const aspects = ['results', 'management', 'social-impact']
const without = (list: readonly string[]) => list.map((left) => list.filter((code) => code !== left))

const governed = { 'supplier.governanceSound': true, 'supplier.financialRules': true }
const from = { 'contract.startsOn': '2025-08-01' }
const signedToday = { today: '2025-08-01', 'contract.signedOn': '2025-08-01' }
/** Conditions of a contract above one year, each asked for by its own rule. */
const conditions = {
  'longer-needs-guaranteed': 'budget.guaranteed',
  'longer-needs-content': 'plan.contentFixed',
  'longer-needs-continuity': 'plan.continuous',
  'longer-needs-funding': 'plan.fundingStable',
  'longer-needs-price': 'plan.priceStable',
}

/** Cases an official can check against the document, boundaries included. */
export const examples: readonly Example[] = [
  // 一
  ...['state-organ', 'civil-affairs', 'township-government'].map((kind) => holds('state-organ-buys', { 'buyer.kind': kind })),
  fails('state-organ-buys', { 'buyer.kind': 'mass-organisation' }),
  holds('township-under-guidance', { 'buyer.kind': 'civil-affairs' }),
  holds('township-under-guidance', { 'buyer.kind': 'township-government', 'buyer.guidedByCounty': true }),
  fails('township-under-guidance', { 'buyer.kind': 'township-government', 'buyer.guidedByCounty': false }),
  undecided('township-under-guidance', { 'buyer.kind': 'township-government' }),
  // 二
  ...[
    'company',
    'social-group',
    'private-non-enterprise',
    'foundation',
    'exempt-organisation',
    'public-institution',
    'collective-organisation',
    'self-governing-organisation',
  ].map((kind) => holds('one-of-three-groups', { 'supplier.kind': kind })),
  fails('one-of-three-groups', { 'supplier.kind': 'mass-organisation' }),
  holds('governance-and-finances', governed),
  fails('governance-and-finances', { ...governed, 'supplier.governanceSound': false }),
  fails('governance-and-finances', { ...governed, 'supplier.financialRules': false }),
  undecided('governance-and-finances', {}),
  holds('institution-posts-in-balance', { 'supplier.kind': 'company' }),
  holds('institution-posts-in-balance', { 'supplier.kind': 'public-institution', 'supplier.staffingConstraint': true }),
  fails('institution-posts-in-balance', { 'supplier.kind': 'public-institution', 'supplier.staffingConstraint': false }),
  // 三
  holds('only-what-may-be-bought', { 'plan.exclusions': [] }),
  ...['outside-duties', 'government-itself', 'goods-and-works', 'financing', 'employment', 'forbidden-by-law'].map((code) =>
    fails('only-what-may-be-bought', { 'plan.exclusions': [code] }),
  ),
  // 四(二)
  holds('notice-states-all', { 'notice.parts': contents }),
  ...without(contents).map((list) => fails('notice-states-all', { 'notice.parts': list })),
  // 四(三)
  holds('quality-is-scored', { 'scoring.pricePoints': 9999, 'scoring.totalPoints': 10_000 }),
  fails('quality-is-scored', { 'scoring.pricePoints': 10_000, 'scoring.totalPoints': 10_000 }),
  holds('not-cheapest-alone', { 'award.onPriceAlone': false }),
  fails('not-cheapest-alone', { 'award.onPriceAlone': true }),
  holds('written-contract', { 'contract.written': true }),
  fails('written-contract', { 'contract.written': false }),
  holds('contract-states-contents', { 'contract.articles': articles }),
  ...without(articles).map((list) => fails('contract-states-contents', { 'contract.articles': list })),
  holds('one-year-as-a-rule', { ...from, 'contract.endsOn': '2026-07-31' }),
  fails('one-year-as-a-rule', { ...from, 'contract.endsOn': '2026-08-01' }),
  holds('one-year-as-a-rule', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-27' }),
  fails('one-year-as-a-rule', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2025-02-28' }),
  // 36 months, one day more, 37 months.
  holds('three-years-at-most', { ...from, 'contract.endsOn': '2028-07-31' }),
  fails('three-years-at-most', { ...from, 'contract.endsOn': '2028-08-01' }),
  fails('three-years-at-most', { ...from, 'contract.endsOn': '2028-08-31' }),
  // A leap day, and the last day of a month.
  holds('three-years-at-most', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2027-02-27' }),
  fails('three-years-at-most', { 'contract.startsOn': '2024-02-29', 'contract.endsOn': '2027-02-28' }),
  holds('three-years-at-most', { 'contract.startsOn': '2025-08-31', 'contract.endsOn': '2028-08-30' }),
  fails('three-years-at-most', { 'contract.startsOn': '2025-08-31', 'contract.endsOn': '2028-08-31' }),
  ...Object.entries(conditions).flatMap(([rule, path]) => [
    holds(rule, { ...from, 'contract.endsOn': '2026-07-31', [path]: false }),
    holds(rule, { ...from, 'contract.endsOn': '2026-08-01', [path]: true }),
    fails(rule, { ...from, 'contract.endsOn': '2026-08-01', [path]: false }),
    undecided(rule, { ...from, 'contract.endsOn': '2026-08-01' }),
  ]),
  // 四(四)
  holds('no-onward-transfer', { 'contract.assigned': false }),
  fails('no-onward-transfer', { 'contract.assigned': true }),
  holds('takeover-plan-made', { 'takeover.planAdopted': true }),
  fails('takeover-plan-made', { 'takeover.planAdopted': false }),
  undecided('takeover-plan-made', {}),
  holds('takeover-started-in-time', { 'takeover.started': true }),
  fails('takeover-started-in-time', { 'takeover.started': false }),
  holds('only-grave-cases', { 'sanction.serious': true }),
  fails('only-grave-cases', { 'sanction.serious': false }),
  holds('record-on-platforms', { 'sanction.publishedIn': ['credit-platform', 'website'] }),
  fails('record-on-platforms', { 'sanction.publishedIn': ['website'] }),
  // 四(五)
  holds('evaluated-by-three-sides', { 'evaluation.parties': sides }),
  ...without(sides).map((list) => fails('evaluated-by-three-sides', { 'evaluation.parties': list })),
  holds('evaluated-in-every-aspect', { 'evaluation.aspects': aspects }),
  ...without(aspects).map((list) => fails('evaluated-in-every-aspect', { 'evaluation.aspects': list })),
  holds('satisfaction-evaluated', { 'evaluation.aspects': [...aspects, 'satisfaction'] }),
  fails('satisfaction-evaluated', { 'evaluation.aspects': aspects }),
  holds('evaluation-result-published', { 'evaluation.published': true }),
  fails('evaluation-result-published', { 'evaluation.published': false }),
  holds('past-evaluations-weighed', { 'award.pastResultsWeighed': true }),
  fails('past-evaluations-weighed', { 'award.pastResultsWeighed': false }),
  holds('due-by-contract', { 'instalment.dueByContract': true }),
  fails('due-by-contract', { 'instalment.dueByContract': false }),
  holds('payments-by-contract:on-signing', signedToday),
  fails('payments-by-contract:on-signing', { today: '2025-07-31', 'contract.signedOn': '2025-08-01' }),
  undecided('payments-by-contract:on-signing', { today: '2025-07-31' }),
  holds('payments-by-contract:on-acceptance', { 'acceptance.accepted': true }),
  fails('payments-by-contract:on-acceptance', { 'acceptance.accepted': false }),
  undecided('payments-by-contract:on-acceptance', {}),
  // 五
  holds('source-named', { 'budget.sources': ['assistance-work', 'hardship-relief', 'special-funds'] }),
  fails('source-named', { 'budget.sources': ['hardship-relief', 'general-budget'] }),
  holds('within-yearly-share', { 'yearFunds.purchasedFen': 120_000_000, 'yearFunds.transfersFen': 6_000_000_000 }),
  fails('within-yearly-share', { 'yearFunds.purchasedFen': 120_000_001, 'yearFunds.transfersFen': 6_000_000_000 }),
  // 2% of a sum that does not divide into whole fen.
  holds('within-yearly-share', { 'yearFunds.purchasedFen': 120_000_000, 'yearFunds.transfersFen': 6_000_000_049 }),
  fails('within-yearly-share', { 'yearFunds.purchasedFen': 120_000_001, 'yearFunds.transfersFen': 6_000_000_049 }),
  holds('within-yearly-share', { 'yearFunds.purchasedFen': 120_000_001, 'yearFunds.transfersFen': 6_000_000_050 }),
]

/** Changes no example can notice. */
export const equivalents: readonly Equivalent[] = []
