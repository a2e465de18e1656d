import { costs, type Example } from '@goufu/engine'

const price = { 'contract.priceFen': 30_000_001 }
const late = (days: number, kind = 'late') => ({ ...price, 'breach.kind': kind, 'breach.daysLate': days })
const uncorrected = (kind: string, days: number, change: object = {}) => ({
  ...price,
  'breach.kind': kind,
  'breach.correctionDemanded': true,
  'breach.corrected': false,
  'breach.daysUncorrected': days,
  ...change,
})
/** 30% of 300,000.01 yuan. */
const thirty = 9_000_000

/** What the defaults of 附件1/第七条 come to. */
export const breachExamples: readonly Example[] = [
  // 第三条
  costs('evaluation-failed', { 'evaluation.final': 'failed' }, 0),
  costs('evaluation-failed', { 'evaluation.final': 'passed' }, null),
  costs('evaluation-failed-refund', { 'evaluation.final': 'failed', 'contract.paidFen': 20_650_000 }, 20_650_000),
  costs('evaluation-failed-refund', { 'evaluation.final': 'failed', 'contract.paidFen': 1 }, 1),
  costs('evaluation-failed-refund', { 'evaluation.final': 'failed', 'contract.paidFen': 0 }, null),
  costs('evaluation-failed-refund', { 'evaluation.final': 'passed', 'contract.paidFen': 20_650_000 }, null),
  // 第六条(二)1
  costs('money-for-undone-work', { 'contract.undoneFen': 0 }, null),
  costs('money-for-undone-work', { 'contract.undoneFen': 1 }, 1),
  costs('money-for-undone-work', { 'contract.undoneFen': 1_200_000 }, 1_200_000),
  // 第七条2: 5‰ a day; the fifth day still bears no termination
  costs('late-by-the-day', late(0), null),
  costs('late-by-the-day', late(1), 150_000),
  costs('late-by-the-day', late(5), 750_000),
  costs('late-by-the-day', late(1, 'other'), null),
  costs('late-beyond-limit', late(5), null),
  costs('late-beyond-limit', late(6), thirty),
  costs('late-beyond-limit', late(6, 'not-conforming'), null),
  // 第七条3
  costs('unfit-service', { 'breach.kind': 'not-conforming' }, 0),
  costs('unfit-service', { 'breach.kind': 'late' }, null),
  costs('unfit-service-uncorrected', uncorrected('not-conforming', 1), thirty),
  costs('unfit-service-uncorrected', uncorrected('not-conforming', 1, { 'breach.correctionDemanded': false }), null),
  costs('unfit-service-uncorrected', uncorrected('not-conforming', 1, { 'breach.corrected': true }), null),
  costs('unfit-service-uncorrected', uncorrected('late', 1), null),
  // 第七条4: 3% a day
  costs('other-breach', { 'breach.kind': 'other' }, 0),
  costs('other-breach', { 'breach.kind': 'late' }, null),
  costs('other-breach-by-the-day', uncorrected('other', 0), null),
  costs('other-breach-by-the-day', uncorrected('other', 1), 900_000),
  costs('other-breach-by-the-day', uncorrected('other', 3), 2_700_000),
  costs('other-breach-by-the-day', uncorrected('late', 3), null),
  costs('other-breach-by-the-day', uncorrected('other', 3, { 'breach.corrected': true }), null),
  costs('other-breach-by-the-day', uncorrected('other', 3, { 'breach.correctionDemanded': false }), null),
  costs('other-breach-beyond-limit', uncorrected('other', 5), null),
  costs('other-breach-beyond-limit', uncorrected('other', 6), thirty),
  costs('other-breach-beyond-limit', uncorrected('late', 6), null),
  costs('other-breach-beyond-limit', uncorrected('other', 6, { 'breach.corrected': true }), null),
  costs('other-breach-beyond-limit', uncorrected('other', 6, { 'breach.correctionDemanded': false }), null),
]
