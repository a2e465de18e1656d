import { type Example, fails, holds, undecided } from '@goufu/engine'

const threshold = { 'open-tender-threshold': 400_000_000 }
const by = (code: string) => ({ 'method.code': code })
const weighs = (pricePoints: number) => ({ 'scoring.pricePoints': pricePoints, 'scoring.totalPoints': 10_000 })
const bargained = { ...by('consultation'), 'method.fixedPrice': false, 'method.financeConsent': false }
const tendered = { ...by('open-tender'), 'method.fixedPrice': false }
const offers = (...pricesFen: readonly number[]) => ({
  'applications.qualified': pricesFen.length,
  'applications.offers': pricesFen.map((priceFen) => ({ priceFen })),
})
const explained = (minutes: number) => ({ 'review.explanationMinutes': minutes })
const ample = { 'budget.ofLotFen': 100 }
const sound = { 'supplier.creditSound': true, 'supplier.soundAccounting': true }
const equipped = { 'supplier.facilities': true, 'supplier.staffAndSkill': true }

/** Who may be chosen, by whom, and how prices count. */
export const reviewExamples: readonly Example[] = [
  holds('supplier-liability', { 'supplier.independentLiability': true }),
  fails('supplier-liability', { 'supplier.independentLiability': false }),
  undecided('supplier-liability', {}),
  holds('supplier-credit', sound),
  fails('supplier-credit', { ...sound, 'supplier.creditSound': false }),
  fails('supplier-credit', { ...sound, 'supplier.soundAccounting': false }),
  holds('supplier-equipment', equipped),
  fails('supplier-equipment', { ...equipped, 'supplier.facilities': false }),
  fails('supplier-equipment', { ...equipped, 'supplier.staffAndSkill': false }),
  holds('supplier-dues', { 'supplier.taxAndSocialInsurance': true }),
  fails('supplier-dues', { 'supplier.taxAndSocialInsurance': false }),
  holds('supplier-record', { today: '2025-08-01', 'supplier.lastMajorViolationOn': null }),
  holds('supplier-record', { today: '2025-08-01', 'supplier.lastMajorViolationOn': '2022-07-31' }),
  // The corresponding day still belongs to the three years, and so does the day before it: two years and 364 days.
  fails('supplier-record', { today: '2025-07-31', 'supplier.lastMajorViolationOn': '2022-07-31' }),
  fails('supplier-record', { today: '2025-07-30', 'supplier.lastMajorViolationOn': '2022-07-31' }),
  holds('supplier-record', { today: '2027-03-01', 'supplier.lastMajorViolationOn': '2024-02-29' }),
  fails('supplier-record', { today: '2027-02-28', 'supplier.lastMajorViolationOn': '2024-02-29' }),
  undecided('supplier-record', { today: '2025-08-01' }),

  ...['open-tender', 'invited-tender'].flatMap((code) => [
    holds('enough-bidders', { ...by(code), 'applications.qualified': 3 }),
    fails('enough-bidders', { ...by(code), 'applications.qualified': 2 }),
  ]),
  ...['open-tender', 'invited-tender'].flatMap((code) => [
    holds('too-few-bidders', { ...by(code), 'relaunch.ground': 'too-few', 'applications.qualified': 2 }),
    fails('too-few-bidders', { ...by(code), 'relaunch.ground': 'too-few', 'applications.qualified': 3 }),
  ]),
  holds('too-few-bidders', { ...by('negotiation'), 'relaunch.ground': 'too-few', 'applications.qualified': 3 }),
  holds('too-few-bidders', { ...by('open-tender'), 'relaunch.ground': 'illegality', 'applications.qualified': 3 }),
  holds('too-few-consulted', { ...by('consultation'), 'relaunch.ground': 'too-few', 'applications.qualified': 1 }),
  fails('too-few-consulted', { ...by('consultation'), 'relaunch.ground': 'too-few', 'applications.qualified': 2 }),
  holds('too-few-consulted', { ...by('negotiation'), 'relaunch.ground': 'too-few', 'applications.qualified': 2 }),
  holds('too-few-consulted', { ...by('consultation'), 'relaunch.ground': 'illegality', 'applications.qualified': 2 }),
  holds('enough-bidders', { ...by('single-source'), 'applications.qualified': 1 }),
  ...['open-tender', 'invited-tender'].flatMap((code) => [
    holds('tied-tender', { ...by(code), 'award.rank': 1, 'award.tied': false }),
    fails('tied-tender', { ...by(code), 'award.rank': 1, 'award.tied': true }),
  ]),
  holds('tied-tender', { ...by('consultation'), 'award.rank': 1, 'award.tied': true }),
  holds('enough-consulted', { ...by('single-source'), 'applications.qualified': 1 }),
  holds('enough-consulted', { ...by('consultation'), 'applications.qualified': 2 }),
  fails('enough-consulted', { ...by('consultation'), 'applications.qualified': 1 }),

  holds('negotiators-enough', { ...by('negotiation'), 'panel.members': 3 }),
  fails('negotiators-enough', { ...by('negotiation'), 'panel.members': 2 }),
  holds('negotiators-enough', { ...by('open-tender'), 'panel.members': 2 }),
  holds('negotiators-odd', { ...by('negotiation'), 'panel.odd': true }),
  fails('negotiators-odd', { ...by('negotiation'), 'panel.odd': false }),
  holds('negotiators-odd', { ...by('open-tender'), 'panel.odd': false }),
  holds('negotiators-expert', { ...by('negotiation'), 'panel.members': 3, 'panel.experts': 2 }),
  fails('negotiators-expert', { ...by('negotiation'), 'panel.members': 3, 'panel.experts': 1 }),
  holds('negotiators-expert', { ...by('negotiation'), 'panel.members': 5, 'panel.experts': 4 }),
  fails('negotiators-expert', { ...by('negotiation'), 'panel.members': 5, 'panel.experts': 3 }),
  holds('negotiators-expert', { ...by('open-tender'), 'panel.members': 3, 'panel.experts': 1 }),
  holds('inquirers-enough', { ...by('open-tender'), 'panel.members': 2 }),
  holds('inquirers-enough', { ...by('inquiry'), 'panel.members': 3 }),
  fails('inquirers-enough', { ...by('inquiry'), 'panel.members': 2 }),
  holds('panel-larger-at-threshold', { ...by('inquiry'), 'panel.members': 5 }),
  holds('panel-larger-at-threshold', { ...by('inquiry'), 'panel.members': 3, 'plan.totalFen': 399_999_999 }, threshold),
  ...['negotiation', 'inquiry'].map((code) =>
    fails('panel-larger-at-threshold', { ...by(code), 'panel.members': 4, 'plan.totalFen': 400_000_000 }, threshold),
  ),
  holds('panel-larger-at-threshold', { ...by('open-tender'), 'panel.members': 4, 'plan.totalFen': 400_000_000 }, threshold),

  holds('tender-price-weight', { ...tendered, ...weighs(1000) }),
  fails('tender-price-weight', { ...tendered, ...weighs(999) }),
  fails('tender-price-weight', { ...tendered, ...by('invited-tender'), ...weighs(999) }),
  holds('tender-price-weight', { ...tendered, ...by('inquiry'), ...weighs(999) }),
  holds('tender-price-weight', { ...tendered, 'method.fixedPrice': true }),
  ...['open-tender', 'invited-tender', 'consultation', 'creative-investment'].flatMap((code) => [
    holds('fixed-price-unscored', { ...by(code), 'method.fixedPrice': true, ...weighs(0) }),
    fails('fixed-price-unscored', { ...by(code), 'method.fixedPrice': true, ...weighs(1) }),
  ]),
  holds('fixed-price-unscored', { ...by('consultation'), 'method.fixedPrice': false, ...weighs(1000) }),
  holds('fixed-price-unscored', { ...by('negotiation'), 'method.fixedPrice': true, ...weighs(1) }),
  holds('consultation-price-weight', { ...bargained, ...weighs(1000) }),
  holds('consultation-price-weight', { ...bargained, ...weighs(3000) }),
  fails('consultation-price-weight', { ...bargained, ...weighs(999) }),
  fails('consultation-price-weight', { ...bargained, ...weighs(3001) }),
  holds('consultation-price-weight', { ...bargained, 'method.financeConsent': true, ...weighs(4000) }),
  holds('consultation-price-weight', { ...bargained, 'method.fixedPrice': true }),
  holds('consultation-price-weight', { ...bargained, ...by('inquiry'), ...weighs(999) }),

  // Half of the mean of 30, 90 and 60 is 30; half of the second lowest is 30.
  holds('low-price-explained', { ...offers(30, 90, 60), 'budget.ofLotFen': 60 }),
  fails('low-price-explained', { ...offers(29, 91, 60), 'budget.ofLotFen': 60, ...explained(29) }),
  holds('low-price-explained', { ...offers(29, 91, 60), 'budget.ofLotFen': 60, ...explained(30) }),
  // Only the mean: 300, 581 and 921 make 600.67, rounded to 601, and 300 is less than half of it.
  fails('low-price-explained', { ...offers(300, 581, 921), 'budget.ofLotFen': 600, ...explained(0) }),
  holds('low-price-explained', { ...offers(300, 600, 900), 'budget.ofLotFen': 600 }),
  // Only the second lowest.
  fails('low-price-explained', { ...offers(300, 601), 'budget.ofLotFen': 600, ...explained(0) }),
  // Only the ceiling: 45 of 100.
  holds('low-price-explained', { ...offers(45, 50), ...ample }),
  fails('low-price-explained', { ...offers(44, 50), ...ample, ...explained(0) }),
  undecided('low-price-explained', { ...offers(44, 50), ...ample }),
  holds('low-price-explained', { ...offers(1), ...ample }),

  holds('reviewers-named', { ...by('open-tender'), 'award.reviewersNamed': true }),
  fails('reviewers-named', { ...by('open-tender'), 'award.reviewersNamed': false }),
  // A single source has no panel to be named.
  holds('reviewers-named', by('single-source')),
]
