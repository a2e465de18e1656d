import { costs, earns, type Equivalent, type Example, fails, holds, undecided } from '@goufu/engine'
import { breachExamples } from './examples-breach.ts'
import { supplierExamples } from './examples-suppliers.ts'

const contents = ['services', 'scope', 'content', 'requirements', 'term', 'rights', 'payment', 'breach']
const parties = ['civil-affairs', 'beneficiaries', 'third-party']
const recipients = ['police', 'township-government']
const without = (list: readonly string[]) => list.map((left) => list.filter((code) => code !== left))

const ends = '2026-12-31'
const held = (on: string, endsOn = ends) => ({ 'evaluation.heldOn': on, 'contract.endsOn': endsOn })
const rectified = (ground: string, failures: number, refused = false) => ({
  'termination.ground': ground,
  'rectification.failures': failures,
  'rectification.refused': refused,
})
const called = (calledForOn: string | null, open: number) => ({ 'rectification.calledForOn': calledForOn, 'rectification.open': open })
const checked = (result: string, reported: boolean) => ({ 'rectification.result': result, 'rectification.reported': reported })
const drawn = (frame: number, asked: number) => ({ 'survey.frame': frame, 'survey.asked': asked })
const aThird = { 'sample-share': { numerator: 1, denominator: 3 } }

/** Cases an official can check against the document, boundaries included. */
export const examples: readonly Example[] = [
  // 一
  ...['national', 'province', 'city', 'county'].map((level) =>
    holds('buyer-is-civil-affairs', { 'buyer.kind': 'civil-affairs', 'buyer.level': level }),
  ),
  fails('buyer-is-civil-affairs', { 'buyer.kind': 'civil-affairs', 'buyer.level': 'township' }),
  fails('buyer-is-civil-affairs', { 'buyer.kind': 'state-organ', 'buyer.level': 'county' }),
  // 二
  holds('in-guiding-catalogue', { 'plan.inGuidingCatalogue': true }),
  fails('in-guiding-catalogue', { 'plan.inGuidingCatalogue': false }),
  holds('crisis-reported', { 'incident.noticedOn': '2026-03-02', 'incident.reportedOn': '2026-03-02', 'incident.reportedTo': recipients }),
  fails('crisis-reported', { 'incident.noticedOn': '2026-03-02', 'incident.reportedOn': '2026-03-03', 'incident.reportedTo': recipients }),
  fails('crisis-reported', { 'incident.noticedOn': '2026-03-02', 'incident.reportedOn': null, 'incident.reportedTo': recipients }),
  ...without(recipients).map((reportedTo) =>
    fails('crisis-reported', {
      'incident.noticedOn': '2026-03-02',
      'incident.reportedOn': '2026-03-02',
      'incident.reportedTo': reportedTo,
    }),
  ),
  // 三
  ...supplierExamples,
  // 四
  holds('not-on-price-alone', { 'award.onPriceAlone': false }),
  fails('not-on-price-alone', { 'award.onPriceAlone': true }),
  // 五: thirty-six months and a day more, thirty-seven months, a leap day and the end of a month
  holds('contents-in-contract', { 'contract.articles': [...contents, 'confidentiality'] }),
  ...without(contents).map((articles) => fails('contents-in-contract', { 'contract.articles': articles })),
  holds('term-within-three-years', { 'contract.startsOn': '2026-01-01', 'contract.endsOn': '2028-12-31' }),
  fails('term-within-three-years', { 'contract.startsOn': '2026-01-01', 'contract.endsOn': '2029-01-01' }),
  fails('term-within-three-years', { 'contract.startsOn': '2026-01-01', 'contract.endsOn': '2029-01-31' }),
  holds('term-within-three-years', { 'contract.startsOn': '2028-02-29', 'contract.endsOn': '2031-02-27' }),
  fails('term-within-three-years', { 'contract.startsOn': '2028-02-29', 'contract.endsOn': '2031-02-28' }),
  holds('plan-within-three-years', { 'plan.months': 36 }),
  fails('plan-within-three-years', { 'plan.months': 37 }),
  // 六(一)
  holds('takeover-plan-adopted', { 'takeover.planAdopted': true }),
  fails('takeover-plan-adopted', { 'takeover.planAdopted': false }),
  undecided('takeover-plan-adopted', {}),
  holds('no-part-passed-on', { 'contract.subcontracted': false }),
  fails('no-part-passed-on', { 'contract.subcontracted': true }),
  holds('nothing-passed-on', { 'contract.assigned': false, 'contract.subcontracted': false }),
  fails('nothing-passed-on', { 'contract.assigned': true, 'contract.subcontracted': false }),
  fails('nothing-passed-on', { 'contract.assigned': false, 'contract.subcontracted': true }),
  holds('accepted-after-evaluation', { 'evaluation.final': 'passed' }),
  fails('accepted-after-evaluation', { 'evaluation.final': 'failed' }),
  holds('exclusion-only-when-grave', { 'sanction.serious': true }),
  fails('exclusion-only-when-grave', { 'sanction.serious': false }),
  // 六(二): the first and the last day of the window, a day before and after; the end of February and of a long month
  fails('evaluation-in-window', held('2026-11-29')),
  holds('evaluation-in-window', held('2026-11-30')),
  holds('evaluation-in-window', held('2026-12-31')),
  fails('evaluation-in-window', held('2027-01-01')),
  fails('evaluation-in-window', held('2028-01-28', '2028-02-29')),
  holds('evaluation-in-window', held('2028-01-29', '2028-02-29')),
  fails('evaluation-in-window', held('2027-02-27', '2027-03-31')),
  holds('evaluation-in-window', held('2027-02-28', '2027-03-31')),
  holds('indicators-from-contract', { 'evaluation.withinContract': true }),
  fails('indicators-from-contract', { 'evaluation.withinContract': false }),
  holds('termination-after-rectification', rectified('rectification', 2)),
  fails('termination-after-rectification', rectified('rectification', 1)),
  holds('termination-after-rectification', rectified('rectification', 0, true)),
  holds('termination-after-rectification', { 'termination.ground': 'agreement' }),
  undecided('termination-after-rectification', { 'termination.ground': 'rectification' }),
  holds('accident-is-a-fault', { 'inspection.accidentOrViolation': true, 'inspection.result': 'fault' }),
  fails('accident-is-a-fault', { 'inspection.accidentOrViolation': true, 'inspection.result': 'sound' }),
  holds('accident-is-a-fault', { 'inspection.accidentOrViolation': false, 'inspection.result': 'sound' }),
  fails('notice-names-a-day', { today: '2026-09-30', 'rectification.dueOn': '2026-09-30' }),
  holds('notice-names-a-day', { today: '2026-09-30', 'rectification.dueOn': '2026-10-01' }),
  // Found on 10 April and no notice since; with notice, and not checked; checked and in order.
  holds('rectified-first', called(null, 0)),
  fails('rectified-first', called('2026-04-10', 0)),
  fails('rectified-first', called(null, 1)),
  undecided('rectified-first', { 'rectification.calledForOn': null }),
  holds('late-only-when-missed', { 'evaluation.finalHeld': false }),
  fails('late-only-when-missed', { 'evaluation.finalHeld': true }),
  holds('reported-before-closed', checked('passed', true)),
  fails('reported-before-closed', checked('passed', false)),
  holds('reported-before-closed', checked('failed', false)),
  holds('ended-not-reevaluated', { 'rectification.refused': false, 'rectification.failures': 1 }),
  fails('ended-not-reevaluated', { 'rectification.refused': false, 'rectification.failures': 2 }),
  fails('ended-not-reevaluated', { 'rectification.refused': true, 'rectification.failures': 0 }),
  undecided('ended-not-reevaluated', {}),
  costs('rectification-failed', rectified('rectification', 2), 0),
  costs('rectification-failed', rectified('rectification', 1), null),
  costs('rectification-failed', rectified('rectification', 0, true), 0),
  // 六(三)
  holds('lottery-money-too', { 'budget.sources': ['hardship-relief', 'welfare-lottery'] }),
  holds('lottery-money-too', { 'budget.sources': ['welfare-lottery'] }),
  fails('lottery-money-too', { 'budget.sources': ['hardship-relief', 'general-budget'] }),
  // 六(四)
  holds('three-parties-evaluate', { 'evaluation.parties': parties }),
  ...without(parties).map((present) => fails('three-parties-evaluate', { 'evaluation.parties': present })),
  // 附件1
  holds('contract-payments:first', { today: '2026-01-05', 'contract.signedOn': '2026-01-05' }),
  fails('contract-payments:first', { today: '2026-01-04', 'contract.signedOn': '2026-01-05' }),
  holds('contract-payments:interim', { 'inspection.result': 'sound' }),
  fails('contract-payments:interim', { 'inspection.result': 'fault', 'inspection.openFaults': 1 }),
  holds('contract-payments:interim', { 'inspection.result': 'fault', 'inspection.openFaults': 0 }),
  undecided('contract-payments:interim', { 'inspection.openFaults': 0 }),
  holds('contract-payments:final', { 'evaluation.final': 'passed' }),
  fails('contract-payments:final', { 'evaluation.final': 'failed' }),
  undecided('contract-payments:final', {}),
  holds('three-copies', { 'contract.copies': 3 }),
  fails('three-copies', { 'contract.copies': 2 }),
  holds('agent-with-letter', { 'contract.authorised': true }),
  fails('agent-with-letter', { 'contract.authorised': false }),
  ...breachExamples,
  holds('past-evaluation-passed', { 'supplier.lastEvaluation': null }),
  holds('past-evaluation-passed', { 'supplier.lastEvaluation': 'passed' }),
  fails('past-evaluation-passed', { 'supplier.lastEvaluation': 'failed' }),
  // 附件2: 95%, 94.9%, 60% and 59.9% satisfied
  earns('performance:satisfaction', 1000, 1000, 'full'),
  earns('performance:satisfaction', 950, 1000, 'full'),
  earns('performance:satisfaction', 949, 1000, 'judged'),
  earns('performance:satisfaction', 600, 1000, 'judged'),
  earns('performance:satisfaction', 599, 1000, 'none'),
  earns('performance:satisfaction', 0, 1000, 'none'),
  holds('sample-large-enough', drawn(300, 100), aThird),
  fails('sample-large-enough', drawn(300, 99), aThird),
  undecided('sample-large-enough', drawn(300, 100)),
]

/** Changes no example can notice. */
export const equivalents: readonly Equivalent[] = []
