import { type Equivalent, type Example, fails, holds, undecided } from '@goufu/engine'

const without = (list: readonly string[]) => list.map((left) => list.filter((code) => code !== left))
const parts = ['services', 'content', 'supplier-requirements', 'evaluation-standards']
const articles = ['scope', 'subject', 'quantity', 'quality', 'term', 'payment', 'rights', 'breach']
const methods = ['open-tender', 'invited-tender', 'negotiation', 'consultation', 'single-source', 'inquiry']
const sources = ['general-budget', 'assistance-work', 'special-funds']
const parties = ['buyer', 'beneficiaries', 'third-party']
const buyers = ['state-organ', 'civil-affairs', 'township-government', 'public-institution', 'mass-organisation']
const organs = ['state-organ', 'civil-affairs', 'township-government']
const aspects = ['points-regulation', 'points-effect', 'points-management', 'points-impact']
const even = { 'points-satisfaction': 2000, ...Object.fromEntries(aspects.map((aspect) => [aspect, 2000])) }
const supplier = (kind: string, registrar = 'other') => ({ 'supplier.kind': kind, 'supplier.registrar': registrar })
const signedToday = { today: '2025-07-01', 'contract.signedOn': '2025-07-01' }
const signedTomorrow = { today: '2025-06-30', 'contract.signedOn': '2025-07-01' }

/** Cases an official can check against the draft, boundaries included. */
export const examples: readonly Example[] = [
  // 二(四)
  ...buyers.map((kind) => holds('buyer-admitted', { 'buyer.kind': kind })),
  fails('buyer-admitted', { 'buyer.kind': 'other' }),
  ...organs.map((kind) => fails('buyer-has-duties', { 'buyer.kind': kind, 'buyer.hasDuties': false })),
  holds('buyer-has-duties', { 'buyer.kind': 'state-organ', 'buyer.hasDuties': true }),
  holds('buyer-has-duties', { 'buyer.kind': 'public-institution', 'buyer.hasDuties': false }),
  holds('mass-organisation-paid-by-budget', { 'buyer.kind': 'mass-organisation', 'buyer.paidByBudget': true }),
  fails('mass-organisation-paid-by-budget', { 'buyer.kind': 'mass-organisation', 'buyer.paidByBudget': false }),
  holds('mass-organisation-paid-by-budget', { 'buyer.kind': 'state-organ', 'buyer.paidByBudget': false }),
  holds('need-stated', { 'plan.needEvidence': true }),
  fails('need-stated', { 'plan.needEvidence': false }),
  // 二(五)
  ...['social-group', 'private-non-enterprise', 'foundation'].flatMap((kind) => [
    holds('supplier-admitted', supplier(kind, 'civil-affairs')),
    fails('supplier-admitted', supplier(kind)),
  ]),
  holds('supplier-admitted', supplier('exempt-organisation')),
  holds('supplier-admitted', supplier('public-institution')),
  ...['company', 'collective-organisation'].flatMap((kind) => [
    holds('supplier-admitted', supplier(kind, 'market-regulation')),
    holds('supplier-admitted', supplier(kind, 'other')),
    fails('supplier-admitted', supplier(kind, 'civil-affairs')),
  ]),
  fails('supplier-admitted', supplier('self-governing-organisation')),
  fails('supplier-admitted', supplier('mass-organisation')),
  fails('supplier-admitted', supplier('self-governing-organisation', 'civil-affairs')),
  holds('well-governed', { 'supplier.governanceSound': true }),
  fails('well-governed', { 'supplier.governanceSound': false }),
  holds('keeps-accounts', { 'supplier.financialRules': true }),
  fails('keeps-accounts', { 'supplier.financialRules': false }),
  holds('funds-and-posts-in-balance', { 'supplier.kind': 'public-institution', 'supplier.staffingConstraint': true }),
  fails('funds-and-posts-in-balance', { 'supplier.kind': 'public-institution', 'supplier.staffingConstraint': false }),
  holds('funds-and-posts-in-balance', { 'supplier.kind': 'company', 'supplier.staffingConstraint': false }),
  // 二(六)
  holds('no-orphan-allowances', { 'plan.exclusions': [] }),
  fails('no-orphan-allowances', { 'plan.exclusions': ['orphan-allowance'] }),
  holds('no-administrative-functions', { 'plan.exclusions': [] }),
  fails('no-administrative-functions', { 'plan.exclusions': ['government-itself'] }),
  holds('no-services-of-government', { 'plan.exclusions': [] }),
  fails('no-services-of-government', { 'plan.exclusions': ['government-service'] }),
  // 二(七)
  holds('in-guiding-catalogue', { 'plan.inGuidingCatalogue': true }),
  fails('in-guiding-catalogue', { 'plan.inGuidingCatalogue': false }),
  holds('in-department-budget', { 'budget.inDepartmentBudget': true }),
  fails('in-department-budget', { 'budget.inDepartmentBudget': false }),
  holds('in-procurement-budget', { 'plan.withinProcurement': true, 'budget.inProcurementBudget': true }),
  fails('in-procurement-budget', { 'plan.withinProcurement': true, 'budget.inProcurementBudget': false }),
  holds('in-procurement-budget', { 'plan.withinProcurement': false, 'budget.inProcurementBudget': false }),
  holds('notice-tells-all', { 'notice.parts': parts }),
  ...without(parts).map((list) => fails('notice-tells-all', { 'notice.parts': list })),
  ...methods.map((code) => holds('procurement-method', { 'plan.withinProcurement': true, 'method.code': code })),
  fails('procurement-method', { 'plan.withinProcurement': true, 'method.code': 'creative-investment' }),
  holds('procurement-method', { 'plan.withinProcurement': false, 'method.code': 'creative-investment' }),
  ...['open-tender', 'invited-tender', 'consultation', 'creative-investment'].flatMap((code) => [
    holds('quality-has-points', { 'method.code': code }, { 'points-quality': 1, 'points-standard': 1 }),
    fails('quality-has-points', { 'method.code': code }, { 'points-quality': 0, 'points-standard': 1 }),
    fails('quality-has-points', { 'method.code': code }, { 'points-quality': 1, 'points-standard': 0 }),
    undecided('quality-has-points', { 'method.code': code }),
  ]),
  holds('quality-has-points', { 'method.code': 'negotiation' }),
  holds('not-on-price-alone', { 'award.onPriceAlone': false }),
  fails('not-on-price-alone', { 'award.onPriceAlone': true }),
  holds('contract-states-all', { 'contract.articles': articles }),
  ...without(articles).map((list) => fails('contract-states-all', { 'contract.articles': list })),
  ...['first', 'second', 'third', 'last'].flatMap((key) => [
    holds(`payments:${key}`, signedToday),
    fails(`payments:${key}`, signedTomorrow),
  ]),
  holds('paid-as-contracted', { 'instalment.dueByContract': true }),
  fails('paid-as-contracted', { 'instalment.dueByContract': false }),
  holds('price-paid', { 'contract.paidFen': 12_000_000, 'contract.priceFen': 12_000_000 }),
  fails('price-paid', { 'contract.paidFen': 11_999_999, 'contract.priceFen': 12_000_000 }),
  holds('not-passed-on', { 'contract.assigned': false }),
  fails('not-passed-on', { 'contract.assigned': true }),
  // 二(八)
  holds('funding-source', { 'budget.sources': sources }),
  ...sources.map((source) => holds('funding-source', { 'budget.sources': [source] })),
  ...['own-income', 'hardship-relief', 'welfare-lottery'].map((source) =>
    fails('funding-source', { 'budget.sources': ['special-funds', source] }),
  ),
  // 二(九)
  holds('evaluated-by-three', { 'evaluation.parties': parties }),
  ...without(parties).map((list) => fails('evaluated-by-three', { 'evaluation.parties': list })),
  holds('satisfaction-weighs-most', {}, even),
  ...aspects.map((aspect) => fails('satisfaction-weighs-most', {}, { ...even, [aspect]: 2001 })),
  holds('past-evaluation-passed', { 'supplier.lastEvaluation': null }),
  holds('past-evaluation-passed', { 'supplier.lastEvaluation': 'passed' }),
  fails('past-evaluation-passed', { 'supplier.lastEvaluation': 'failed' }),
  holds('result-published', { 'evaluation.published': true }),
  fails('result-published', { 'evaluation.published': false }),
  holds('past-results-weighed', { 'award.pastResultsWeighed': true }),
  fails('past-results-weighed', { 'award.pastResultsWeighed': false }),
  // 二(十)
  holds('worker-in-every-place', { 'place.supervisors': 1, 'place.directors': 0 }),
  holds('worker-in-every-place', { 'place.supervisors': 0, 'place.directors': 1 }),
  fails('worker-in-every-place', { 'place.supervisors': 0, 'place.directors': 0 }),
  // 二(十一)
  holds('takeover-plan-adopted', { 'takeover.planAdopted': true }),
  fails('takeover-plan-adopted', { 'takeover.planAdopted': false }),
  holds('takeover-started', { 'takeover.serviceStopped': true, 'takeover.started': true }),
  fails('takeover-started', { 'takeover.serviceStopped': true, 'takeover.started': false }),
  holds('takeover-started', { 'takeover.serviceStopped': false, 'takeover.started': false }),
  holds('excluded-when-grave', { 'sanction.serious': true }),
  fails('excluded-when-grave', { 'sanction.serious': false }),
]

/** Changes no example can notice. */
export const equivalents: readonly Equivalent[] = []
