import type { JsonObject } from '../policy/json.ts'
import { people, type Step, step, toPublicNotice } from './sample-purchase.ts'

// The sample purchase called for in two lots: the care for 7,000.00 yuan and the visits for 2,000.00 yuan.

const [plan, , approval, call] = toPublicNotice.map(({ input }) => input)

const services = [
  { lot: 1, service: 'care', standard: '每月一次', quantity: 100, unitPriceFen: 7_000 },
  { lot: 2, service: 'visits', standard: '每季一次', quantity: 4, unitPriceFen: 50_000 },
]

/** The budget in three lines: the first fund stands in a line of each lot. */
export const lotBudget = {
  lines: [
    { lot: 1, fundId: 'large', amountFen: 500_000 },
    { lot: 1, fundId: 'small', amountFen: 200_000 },
    { lot: 2, fundId: 'small', amountFen: 100_000 },
    { lot: 2, fundId: 'large', amountFen: 100_000 },
  ],
}

/** Plan, budget, approval and call, which are for both lots. */
export const calledInLots: readonly Step[] = [
  step('plan', '2025-02-03', people.preparer, { ...plan, services }),
  step('budget', '2025-02-03', people.finance, lotBudget),
  step('approve-plan', '2025-02-04', people.approver, approval ?? {}),
  step('call', '2025-02-05', people.preparer, call ?? {}),
]

export const applicationTo = (lot: number, supplierId: string, priceFen: number, task = `application~${lot}`): Step =>
  step(task, '2025-02-10', people.preparer, {
    supplierId,
    priceFen,
    proposal: '示例设计',
    documents: ['application-form', 'bank-account'],
  })

/** What one lot goes through from its applications to the public notice, with the applicants in the order of their marks. */
export function reviewed(lot: number, applicants: readonly string[], priceFen: number): readonly Step[] {
  const marks: JsonObject = {
    marks: ['need', 'quality'].flatMap((criterion) =>
      applicants.map((supplierId, place) => ({ supplierId, criterion, points: 4_500 - place * 500 })),
    ),
  }
  return [
    ...applicants.map((supplierId) => applicationTo(lot, supplierId, priceFen)),
    step(`screening~${lot}`, '2025-03-01', people.preparer, {
      results: applicants.map((supplierId) => ({ supplierId, result: 'qualified' })),
    }),
    step(`due-diligence~${lot}`, '2025-03-03', people.preparer, {
      findings: applicants.map((supplierId) => ({ supplierId, result: 'sound', finding: '示例调查' })),
    }),
    step(`panel~${lot}`, '2025-03-05', people.preparer, {
      members: [
        { id: people.wang.id, name: '王示例', side: 'finance', conflict: false },
        { id: people.li.id, name: '李示例', side: 'social-worker', conflict: false },
      ],
    }),
    step(`review~${lot}@${people.wang.id}`, '2025-03-10', people.wang, marks),
    step(`review~${lot}@${people.li.id}`, '2025-03-10', people.li, marks),
    step(`public-notice~${lot}`, '2025-03-11', people.preparer, { shortlist: [...applicants], days: 3, channels: ['website'] }),
  ]
}

/** Award, refinement and contract of a lot. */
export function contracted(lot: number, supplierId: string, amountFen: number): readonly Step[] {
  return [
    step(`award~${lot}`, '2025-03-25', people.approver, { supplierId, amountFen, reasons: '第一名' }),
    step(`refinement~${lot}`, '2025-03-26', people.preparer, { changes: '示例优化', priceFen: amountFen }),
    step(`contract~${lot}`, '2025-04-01', people.preparer, {
      startsOn: '2025-04-01',
      endsOn: '2026-03-31',
      priceFen: amountFen,
      articles: ['period', 'payment'],
      reportDays: 10,
      midtermOn: '2025-10-31',
    }),
  ]
}

/** Steps in the order of their days. */
export const byDay = (steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))

/** Two lots with a supplier and a contract each; the first is carried out, the second is ended early. */
export const inTwoLots: readonly Step[] = byDay([
  ...calledInLots,
  ...reviewed(1, ['a', 'b'], 690_000),
  ...reviewed(2, ['b', 'a'], 190_000),
  ...contracted(1, 'a', 680_000),
  ...contracted(2, 'b', 180_000),
  step('first-payment~1', '2025-04-10', people.finance, { amountFen: 272_000, voucher: '示付-1' }),
  step('first-payment~2', '2025-04-10', people.finance, { amountFen: 72_000, voucher: '示付-2' }),
  step('termination~2', '2025-05-01', people.approver, { ground: 'law', reasons: '示例' }),
])
