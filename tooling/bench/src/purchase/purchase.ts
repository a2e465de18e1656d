import { creditCodeCheckCharacter } from '@goufu/engine'
import type { JsonObject } from '@goufu/engine'

/** One task of a purchase as somebody asks for it. */
export interface Step {
  /** `quarterly-report@2025Q4` */
  readonly task: string
  /** Id of the person who does it. */
  readonly actor: string
  /** The day it takes effect. */
  readonly on: string
  readonly input: JsonObject
}

/** Ids of suppliers, by what they are in the story. */
export type Suppliers = Readonly<Record<keyof typeof supplierInputs, string>>

/** The day everything of a purchase lies before. */
export const TODAY = '2026-07-31'
const OPENED = '2025-05-13'
const PRICE_FEN = 25_000_000

/** The invented people that stand in for accounts. */
export const people = { preparer: 'preparer-zhang', finance: 'finance-wang' } as const
const [approver, evaluator, auditor] = ['approver-li', 'evaluator-sun', 'auditor-qian'] as const
const panel = [
  { id: 'reviewer-chen', name: '陈示例', side: 'civil-affairs' },
  { id: 'reviewer-zhou', name: '周示例', side: 'finance' },
  { id: 'reviewer-wu', name: '吴示例', side: 'social-worker' },
  { id: 'reviewer-zheng', name: '郑示例', side: 'project-representative' },
] as const

const sound = {
  registrar: 'civil-affairs',
  kind: 'private-non-enterprise',
  inspections: [
    { year: 2022, result: 'passed' },
    { year: 2023, result: 'passed' },
  ],
  grade: '3A',
  npoAccounting: true,
  soundAccounting: true,
  ownBankAccount: true,
  experience: true,
  honour: false,
  independentLiability: true,
  staffAndSkill: true,
  facilities: true,
  taxAndSocialInsurance: true,
  creditSound: true,
  lastMajorViolationOn: null,
  penalisedBefore: false,
  badRecords: [],
  effectiveOn: OPENED,
}

/** The four applicants: two that are refused at screening, two that are reviewed. */
export const supplierInputs = {
  winner: { ...sound, name: '示例甲社会工作服务中心', creditCode: creditCode('52640502MJX000001') },
  second: { ...sound, name: '示例乙社会服务中心', creditCode: creditCode('52640502MJX000002'), grade: null },
  company: {
    ...sound,
    name: '示例丙商贸有限公司',
    creditCode: creditCode('91640502MAX000003'),
    kind: 'company',
    registrar: 'market-regulation',
  },
  failed: {
    ...sound,
    name: '示例丁社会工作站',
    creditCode: creditCode('52640502MJX000004'),
    inspections: [{ year: 2023, result: 'failed' }],
  },
} as const

/** A supplier that wins one project, since its evaluations are written to its own record. */
export function winnerInput(serial: number): typeof supplierInputs.winner {
  return { ...supplierInputs.winner, creditCode: creditCode(`52640502MJX1${String(serial).padStart(5, '0')}`) }
}

/** A fund that pays for one project, so that projects never wait for each other. */
export function fundInput(): JsonObject {
  return {
    title: '示例困难群众救助资金',
    source: 'hardship-relief',
    buyer: '示例县民政局',
    fiscalYear: 2025,
    appropriatedFen: 60_000_000,
    effectiveOn: OPENED,
  }
}

export function projectInput(code: string): JsonObject {
  return { code, title: '示例困境儿童关爱服务项目', buyer: '示例县民政局', fiscalYear: 2025, effectiveOn: OPENED }
}

/** What the sample purchase does from its plan to its agreement. */
export function untilContract(fund: string, suppliers: Suppliers): readonly Step[] {
  const { winner, second, company, failed } = suppliers
  const { preparer, finance } = people
  const criteria = ['need', 'benefit', 'novelty', 'planning', 'profession']
  const services = [{ service: 'daily-care', standard: '每名儿童每月入户关爱一次', quantity: 1, unitPriceFen: PRICE_FEN }]
  const settings = criteria.map((criterion) => ({ parameter: `points-${criterion}`, value: 2000, source: '示例采购文件第3条' }))
  const documents = ['application-form', 'registration-certificate', 'bank-account', 'accountant-qualification']
  const marks = [winner, second].flatMap((supplierId, rank) =>
    criteria.map((criterion) => ({ supplierId, criterion, points: 1800 - rank * 100 })),
  )
  return [
    step('plan', preparer, OPENED, {
      services,
      totalFen: PRICE_FEN,
      months: 12,
      minimumAge: 0,
      maximumAge: 18,
      needEvidence: '示例需求论证',
      'plan-beneficiaries': ['left-behind', 'in-difficulty'],
      'plan-inOwnDistrict': true,
      'plan-exclusions': [],
    }),
    step('budget', finance, OPENED, { lines: [{ fundId: fund, amountFen: PRICE_FEN }] }),
    step('approve-plan', approver, '2025-05-14', { decision: 'approved' }),
    step('call-notice', preparer, '2025-05-15', {
      channels: ['document', 'website', 'official-account'],
      closesOn: '2025-05-28',
      settings,
      'notice-unfairConditions': [],
    }),
    ...[company, failed, winner, second].map((supplierId) =>
      step('application', preparer, '2025-05-20', { supplierId, priceFen: PRICE_FEN, proposal: '示例项目设计', documents }),
    ),
    step('screening', preparer, '2025-05-29', {
      results: [
        { supplierId: company, result: 'refused', reason: '不是社会团体或民办非企业单位' },
        { supplierId: failed, result: 'refused', reason: '2023年度年检不合格' },
        { supplierId: winner, result: 'qualified' },
        { supplierId: second, result: 'qualified' },
      ],
    }),
    step('due-diligence', preparer, '2025-05-30', {
      findings: [winner, second].map((supplierId) => ({ supplierId, result: 'sound', finding: '示例实地调查' })),
    }),
    step('panel', preparer, '2025-06-03', { members: panel.map((member) => ({ ...member, conflict: false })) }),
    ...panel.map(({ id }) => step(`review@${id}`, id, '2025-06-05', { marks })),
    step('public-notice', preparer, '2025-06-09', { shortlist: [winner, second], days: 5, channels: ['website'] }),
    step('award', approver, '2025-06-17', { supplierId: winner, amountFen: PRICE_FEN, reasons: '评审第一名' }),
    step('refinement', `supplier:${winner}`, '2025-06-20', { changes: '示例优化', priceFen: PRICE_FEN }),
    step('contract', preparer, '2025-07-01', {
      startsOn: '2025-07-01',
      endsOn: '2026-06-30',
      priceFen: PRICE_FEN,
      articles: ['period', 'scope', 'content', 'requirements', 'payment', 'breach'],
      reportDays: 10,
      midtermOn: '2026-01-31',
      'contract-written': true,
      'contract-assigned': false,
    }),
  ]
}

/** What it does from there to the summary: reports of the supplier, inspections, evaluations, donations, payments. */
export function afterContract(suppliers: Suppliers): readonly Step[] {
  const { preparer, finance } = people
  const winner = `supplier:${suppliers.winner}`
  const report = (task: string, on: string) =>
    step(task, winner, on, { content: '示例报告：按计划入户关爱，服务记录完整，资金使用符合预算。' })
  const inspection = (on: string) =>
    step('inspection', preparer, on, {
      result: 'sound',
      findings: '示例检查：进度和资金使用符合协议。',
      'inspection-fundsMisused': false,
      'contract-assigned': false,
    })
  const donation = (on: string, amountFen: number) =>
    step('donation', preparer, on, { donor: '示例爱心企业', amountFen, purpose: '图书', 'donation-forProject': true })
  const payment = (task: string, on: string, amountFen: number) => step(task, finance, on, { amountFen, voucher: '示付-1' })
  const evaluation = (task: string, on: string, parties: readonly string[]) =>
    step(task, evaluator, on, { parties, result: 'passed', opinion: '示例意见' })
  return [
    payment('first-payment', '2025-07-10', 10_000_000),
    report('supervision-team', '2025-07-18'),
    inspection('2025-08-15'),
    donation('2025-09-01', 500_000),
    report('quarterly-report@2025Q3', '2025-10-09'),
    inspection('2025-11-01'),
    donation('2025-12-20', 300_000),
    report('quarterly-report@2025Q4', '2026-01-20'),
    evaluation('midterm-evaluation', '2026-01-28', ['third-party']),
    payment('second-payment', '2026-02-02', 7_500_000),
    inspection('2026-03-02'),
    report('quarterly-report@2026Q1', '2026-04-08'),
    donation('2026-06-01', 800_000),
    inspection('2026-06-15'),
    report('quarterly-report@2026Q2', '2026-07-03'),
    report('summary-report', '2026-07-06'),
    step('audit', auditor, '2026-07-10', { result: 'sound', findings: '示例审计', 'inspection-fundsMisused': false }),
    evaluation('final-evaluation', '2026-07-14', ['civil-affairs', 'finance', 'project-representative']),
    step('acceptance', preparer, '2026-07-15', {
      results: [{ service: 'daily-care', accepted: true }],
      usersInvited: true,
      published: true,
      opinion: '示例意见',
    }),
    payment('third-payment', '2026-07-20', 7_500_000),
  ]
}

function step(task: string, actor: string, on: string, input: JsonObject): Step {
  return { task, actor, on, input }
}

function creditCode(first17: string): string {
  return first17 + (creditCodeCheckCharacter(first17) ?? '')
}
