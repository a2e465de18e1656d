import { type Example, fails, holds, undecided } from '@goufu/engine'

const threshold = { 'open-tender-threshold': 400_000_000 }
const by = (code: string) => ({ 'method.code': code })
const withTwo = { ...by('negotiation'), 'relaunch.openTenderOfTwo': true, 'method.approved': true }
const otherMethods = ['invited-tender', 'negotiation', 'consultation', 'single-source', 'inquiry']
const published = { 'notice.publishedOn': '2025-07-01' }
const sole = { ...by('single-source'), 'method.grounds': 'sole-supplier' }
const announcedOn = { ...by('single-source'), today: '2025-07-01', 'plan.totalFen': 400_000_000 }
const addOn = { ...by('single-source'), 'method.grounds': 'add-on', 'method.originalContractFen': 1_000_000 }

/** How a purchase is made: method, threshold, single source, time limits. */
export const methodExamples: readonly Example[] = [
  ...['open-tender', 'invited-tender', 'negotiation', 'single-source', 'inquiry', 'consultation'].map((code) =>
    holds('method-recognised', by(code)),
  ),
  fails('method-recognised', by('creative-investment')),

  holds('other-method-reasoned', { ...by('open-tender'), 'method.reasoned': false }),
  ...otherMethods.map((code) => fails('other-method-reasoned', { ...by(code), 'method.reasoned': false })),
  holds('other-method-reasoned', { ...by('inquiry'), 'method.reasoned': true }),
  holds('other-method-reasoned', { ...by('creative-investment'), 'method.reasoned': false }),

  holds('approval-above-threshold', by('open-tender')),
  holds('approval-above-threshold', { ...by('negotiation'), 'method.approved': true }),
  holds('approval-above-threshold', { ...by('negotiation'), 'method.approved': false, 'plan.totalFen': 399_999_999 }, threshold),
  ...otherMethods.map((code) =>
    fails('approval-above-threshold', { ...by(code), 'method.approved': false, 'plan.totalFen': 400_000_000 }, threshold),
  ),
  holds('approval-above-threshold', { ...by('creative-investment'), 'method.approved': false, 'plan.totalFen': 400_000_000 }, threshold),
  undecided('approval-above-threshold', { ...by('negotiation'), 'method.approved': false, 'plan.totalFen': 1 }),

  holds('no-splitting', by('open-tender')),
  holds('no-splitting', { ...by('inquiry'), 'method.approved': true }),
  holds('no-splitting', { ...by('inquiry'), 'method.approved': false, 'plan.categoryYearFen': 399_999_999 }, threshold),
  ...otherMethods.map((code) =>
    fails('no-splitting', { ...by(code), 'method.approved': false, 'plan.categoryYearFen': 400_000_000 }, threshold),
  ),

  holds('add-on-limit', by('open-tender')),
  holds('add-on-limit', sole),
  holds('add-on-limit', { ...addOn, 'method.addOnsFen': 100_000 }),
  fails('add-on-limit', { ...addOn, 'method.addOnsFen': 100_001 }),
  undecided('add-on-limit', by('single-source')),

  holds('single-source-announced', { ...sole, 'method.announced': true }),
  holds('single-source-announced', { ...sole, 'method.announced': false, 'plan.totalFen': 399_999_999 }, threshold),
  holds('single-source-announced', { ...addOn, 'method.announced': false, 'plan.totalFen': 400_000_000 }, threshold),
  fails('single-source-announced', { ...sole, 'method.announced': false, 'plan.totalFen': 400_000_000 }, threshold),
  // 1 July 2025 is a Tuesday: five working days end on the next.
  holds('single-source-notice-long-enough', { ...announcedOn, 'publicNotice.endsOn': '2025-07-08' }, threshold),
  fails('single-source-notice-long-enough', { ...announcedOn, 'publicNotice.endsOn': '2025-07-07' }, threshold),
  holds(
    'single-source-notice-long-enough',
    { ...announcedOn, 'publicNotice.endsOn': '2025-07-02', 'plan.totalFen': 399_999_999 },
    threshold,
  ),

  holds('one-invited', { ...by('invited-tender'), 'notice.invited': 3 }),
  holds('one-invited', { ...by('single-source'), 'notice.invited': 1 }),
  fails('one-invited', { ...by('single-source'), 'notice.invited': 2 }),
  holds('invited-enough', { ...by('invited-tender'), 'notice.invited': 3 }),
  fails('invited-enough', { ...by('invited-tender'), 'notice.invited': 2 }),
  holds('invited-enough', { ...by('single-source'), 'notice.invited': 1 }),
  ...[
    { ...by('negotiation'), 'relaunch.openTenderOfTwo': false, 'method.approved': true },
    { ...by('negotiation'), 'relaunch.openTenderOfTwo': true, 'method.approved': false },
  ].flatMap((three) => [
    holds('final-offers-enough', { ...three, 'finalOffer.received': 3 }),
    fails('final-offers-enough', { ...three, 'finalOffer.received': 2 }),
    holds('final-offers-of-two', { ...three, 'finalOffer.received': 1 }),
  ]),
  holds('final-offers-enough', { ...withTwo, 'finalOffer.received': 2 }),
  holds('final-offers-of-two', { ...withTwo, 'finalOffer.received': 2 }),
  fails('final-offers-of-two', { ...withTwo, 'finalOffer.received': 1 }),
  holds('final-offers-enough', { ...by('single-source'), 'finalOffer.received': 1 }),
  holds('final-offers-of-two', { ...by('inquiry'), 'finalOffer.received': 1 }),
  ...(
    [
      ['inquiry-offers-enough', 'inquiry', 3],
      ['consultation-offers-enough', 'consultation', 2],
    ] as const
  ).flatMap(([rule, code, least]) => [
    holds(rule, { ...by(code), 'finalOffer.received': least }),
    fails(rule, { ...by(code), 'finalOffer.received': least - 1 }),
    holds(rule, { ...by('single-source'), 'finalOffer.received': 1 }),
  ]),

  ...['open-tender', 'invited-tender'].flatMap((code) => [
    holds('tender-open-long-enough', { ...by(code), ...published, 'notice.closesOn': '2025-07-21' }),
    fails('tender-open-long-enough', { ...by(code), ...published, 'notice.closesOn': '2025-07-20' }),
  ]),
  holds('tender-open-long-enough', { ...by('inquiry'), ...published, 'notice.closesOn': '2025-07-04' }),

  // 1 July 2025 is a Tuesday: three working days end on Friday, five on Tuesday.
  ...['negotiation', 'inquiry'].flatMap((code) => [
    holds('negotiation-open-long-enough', { ...by(code), ...published, 'notice.closesOn': '2025-07-04' }),
    fails('negotiation-open-long-enough', { ...by(code), ...published, 'notice.closesOn': '2025-07-03' }),
  ]),
  holds('negotiation-open-long-enough', { ...by('single-source'), ...published, 'notice.closesOn': '2025-07-03' }),
  holds('documents-out-long-enough', { ...by('inquiry'), ...published, 'notice.documentsUntil': '2025-07-07' }),
  holds('documents-out-long-enough', { ...by('consultation'), ...published, 'notice.documentsUntil': '2025-07-08' }),
  fails('documents-out-long-enough', { ...by('consultation'), ...published, 'notice.documentsUntil': '2025-07-07' }),
  holds('consultation-open-long-enough', { ...by('inquiry'), ...published, 'notice.closesOn': '2025-07-10' }),
  holds('consultation-open-long-enough', { ...by('consultation'), ...published, 'notice.closesOn': '2025-07-11' }),
  fails('consultation-open-long-enough', { ...by('consultation'), ...published, 'notice.closesOn': '2025-07-10' }),

  holds('no-unfair-conditions', { 'notice.unfairConditions': [] }),
  fails('no-unfair-conditions', { 'notice.unfairConditions': ['regional-record'] }),

  holds('bid-bond-limit', { 'bond.bidFen': 500_000, 'budget.totalFen': 25_000_000 }),
  fails('bid-bond-limit', { 'bond.bidFen': 500_001, 'budget.totalFen': 25_000_000 }),
  holds('bid-bond-not-cash', { 'bond.bidFen': 0, 'bond.bidInCash': true }),
  holds('bid-bond-not-cash', { 'bond.bidFen': 1, 'bond.bidInCash': false }),
  fails('bid-bond-not-cash', { 'bond.bidFen': 1, 'bond.bidInCash': true }),
]
