import { type Equivalent, type Example, fails, holds, undecided } from '@goufu/engine'

const contents = ['content', 'term', 'quantity', 'quality', 'price', 'supplier-requirements']
const articles = ['content', 'term', 'quantity', 'quality', 'price', 'payment', 'rights', 'breach']
const sides = ['buyer', 'beneficiaries', 'third-party']
const aspects = ['results', 'management', 'social-impact']
const without = (list: readonly string[]) => list.map((left) => list.filter((code) => code !== left))

const governed = { 'supplier.governanceSound': true, 'supplier.financialRules': true }
const signedToday = { today: '2025-08-01', 'contract.signedOn': '2025-08-01' }

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
  // 四(二)
  holds('notice-states-all', { 'notice.parts': contents }),
  ...without(contents).map((list) => fails('notice-states-all', { 'notice.parts': list })),
  // 四(三)
  ...['open-tender', 'invited-tender', 'consultation', 'creative-investment'].flatMap((code) => [
    holds('quality-is-scored', { 'method.code': code, 'scoring.pricePoints': 9999, 'scoring.totalPoints': 10_000 }),
    fails('quality-is-scored', { 'method.code': code, 'scoring.pricePoints': 10_000, 'scoring.totalPoints': 10_000 }),
  ]),
  // Nobody sets points where the lowest price decides among those that meet what is needed.
  holds('quality-is-scored', { 'method.code': 'negotiation' }),
  holds('not-on-price-alone', { 'award.onPriceAlone': false }),
  fails('not-on-price-alone', { 'award.onPriceAlone': true }),
  holds('contract-states-contents', { 'contract.articles': articles }),
  ...without(articles).map((list) => fails('contract-states-contents', { 'contract.articles': list })),
  // 四(四)
  holds('takeover-plan-adopted', { 'takeover.planAdopted': true }),
  fails('takeover-plan-adopted', { 'takeover.planAdopted': false }),
  undecided('takeover-plan-adopted', {}),
  holds('takeover-started-in-time', { 'takeover.serviceStopped': true, 'takeover.started': true }),
  fails('takeover-started-in-time', { 'takeover.serviceStopped': true, 'takeover.started': false }),
  undecided('takeover-started-in-time', { 'takeover.serviceStopped': true }),
  // The contract ends for fraud while the service goes on.
  holds('takeover-started-in-time', { 'takeover.serviceStopped': false, 'takeover.started': false }),
  undecided('takeover-started-in-time', {}),
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
  holds('past-evaluation-passed', { 'supplier.lastEvaluation': null }),
  holds('past-evaluation-passed', { 'supplier.lastEvaluation': 'passed' }),
  fails('past-evaluation-passed', { 'supplier.lastEvaluation': 'failed' }),
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
