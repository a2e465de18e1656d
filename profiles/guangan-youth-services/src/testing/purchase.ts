import { type Actor, date, type Decision, Rehearsal, resolveProfile } from '@goufu/engine'
import { creditCode, person } from '@goufu/engine/testing'
import { guanganYouthServices } from '../index.ts'

export const profile = resolveProfile(guanganYouthServices)

/** Invented people, one a role. */
export const people = {
  preparer: person('preparer', 'preparer'),
  approver: person('approver', 'approver'),
  finance: person('finance', 'finance'),
  accounts: { ...person('accounts', 'finance'), as: 'guangan-youth-services/buyer-accounts' } satisfies Actor,
  approvingFinance: person('approving-finance', 'finance'),
  reviewer: person('reviewer', 'reviewer'),
  evaluator: person('evaluator', 'evaluator'),
}

const soundSupplier = {
  name: '示例甲青少年事务社会工作服务中心',
  creditCode: creditCode('52511600MJX000101'),
  kind: 'private-non-enterprise',
  registrar: 'civil-affairs',
  inspections: [],
  grade: null,
  npoAccounting: true,
  soundAccounting: true,
  ownBankAccount: true,
  experience: true,
  honour: false,
  independentLiability: true,
  governanceSound: true,
  staffAndSkill: true,
  facilities: true,
  financialRules: true,
  taxAndSocialInsurance: true,
  creditSound: true,
  lastMajorViolationOn: null,
  badRecords: [],
}

const suppliers = ['a', 'b', 'c']

const points = {
  'points-quality': 4000,
  'points-standard': 4000,
  'points-price': 2000,
  'points-regulation': 1500,
  'points-effect': 3000,
  'points-management': 1500,
  'points-impact': 1000,
  'points-satisfaction': 3000,
}
/** Two payments of a half, a ban of two years; figures as a form writes them, in hundredths. */
export const settings = { ...points, ...shares(5000, 0, 0, 5000), 'debarment-years': 200 }

/** The shares of the four payments a contract may have. */
export function shares(first: number, second: number, third: number, last: number) {
  return { 'first-share': first, 'second-share': second, 'third-share': third, 'last-share': last }
}

export const planInput = {
  services: [{ service: 'survey', standard: '每季度一次', quantity: 4, unitPriceFen: 2_500_000 }],
  totalFen: 10_000_000,
  months: 12,
  minimumAge: 3,
  maximumAge: 25,
  needEvidence: '示例需求',
  'buyer-kind': 'civil-affairs',
  'buyer-hasDuties': true,
  'buyer-paidByBudget': true,
  'plan-exclusions': [],
  'plan-inGuidingCatalogue': true,
  'plan-withinProcurement': true,
  'plan-contentFixed': true,
  'plan-continuous': true,
  'plan-fundingStable': true,
  'plan-priceStable': true,
}

/** A purchase in a trial of the draft; every method answers what the engine decided. */
export class Purchase {
  readonly rehearsal = new Rehearsal(profile, { trial: true })

  constructor() {
    const opened = date('2025-03-03')
    const { rehearsal } = this
    const fund = { title: '示例专项资金', source: 'special-funds', buyer: '示例县民政局', fiscalYear: 2025, appropriatedFen: 10_000_000 }
    must(rehearsal.openFund('fund', fund, opened, people.finance))
    for (const [index, id] of suppliers.entries())
      must(
        rehearsal.registerSupplier(
          id,
          { ...soundSupplier, creditCode: creditCode(`52511600MJX00010${index + 1}`) },
          opened,
          people.preparer,
        ),
      )
    must(
      rehearsal.createProject('p', { code: 'GA-1', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }, opened, people.preparer),
    )
  }

  attempt(task: string, input: object, on: string, actor: Actor, justifications: Readonly<Record<string, string>> = {}): Decision {
    return this.rehearsal.attempt('p', task, { input, justifications }, date(on), actor)
  }

  /** Attempts what must be accepted. @throws Error with the findings otherwise. */
  do(task: string, input: object, on: string, actor: Actor): this {
    must(this.attempt(task, input, on, actor))
    return this
  }

  view(on: string) {
    return this.rehearsal.view('p', date(on), people.preparer)
  }

  /** Up to the screening; the figures the draft leaves open can be others. */
  toScreening(set: Readonly<Record<string, number>> = settings): this {
    const budget = {
      lines: [{ fundId: 'fund', amountFen: 10_000_000 }],
      'budget-inDepartmentBudget': true,
      'budget-inProcurementBudget': true,
      'budget-guaranteed': true,
    }
    const notice = {
      channels: ['website'],
      closesOn: '2025-03-31',
      settings: Object.entries(set).map(([parameter, value]) => ({ parameter, value, source: '示例采购文件' })),
      'notice-parts': ['services', 'content', 'supplier-requirements', 'evaluation-standards'],
      'notice-documentsUntil': '2025-03-21',
      'notice-unfairConditions': [],
      'bond-bidFen': 0,
      'bond-bidInCash': false,
    }
    const method = {
      reasons: '示例理由',
      method: 'open-tender',
      'method-fixedPrice': false,
      'plan-categoryYearFen': 10_000_000,
    }
    this.do('plan', planInput, '2025-03-03', people.preparer)
      .do('budget', budget, '2025-03-04', people.preparer)
      .do('finance-approval', { decision: 'approved' }, '2025-03-05', people.approvingFinance)
      .do('choose-method', method, '2025-03-06', people.preparer)
      .do('call-notice', notice, '2025-03-06', people.preparer)
    for (const supplierId of suppliers)
      this.do('application', { supplierId, priceFen: 10_000_000, proposal: '示例', documents: [] }, '2025-03-10', people.preparer)
    const results = suppliers.map((supplierId) => ({ supplierId, result: 'qualified' }))
    return this.do('screening', { results }, '2025-04-01', people.preparer)
  }

  panel(): Decision {
    const members = [{ id: 'reviewer', name: '示例', side: 'third-party', conflict: false }]
    return this.attempt('panel', { members, 'panel-experts': 1 }, '2025-04-02', people.preparer)
  }

  toContract(set: Readonly<Record<string, number>> = settings): this {
    must(this.toScreening(set).panel())
    const marks = suppliers.flatMap((supplierId, index) => [
      { supplierId, criterion: 'quality', points: 1000 - index },
      { supplierId, criterion: 'standard', points: 1000 },
      { supplierId, criterion: 'price', points: 2000 },
    ])
    const award = {
      supplierId: 'a',
      amountFen: 10_000_000,
      reasons: '第一名',
      'award-onPriceAlone': false,
      'award-pastResultsWeighed': true,
    }
    const contract = {
      startsOn: '2025-05-01',
      endsOn: '2026-04-30',
      priceFen: 10_000_000,
      articles: ['scope', 'subject', 'quantity', 'quality', 'term', 'payment', 'rights', 'breach'],
      reportDays: 10,
      midtermOn: '2025-10-31',
      'contract-written': true,
      'contract-assigned': false,
    }
    return this.do('review@reviewer', { marks }, '2025-04-03', people.reviewer)
      .do('review-report', { content: '示例报告', 'review-reportedOn': '2025-04-03' }, '2025-04-03', people.preparer)
      .do('public-notice', { shortlist: ['a'], days: 1, channels: ['website'] }, '2025-04-07', people.preparer)
      .do('award', award, '2025-04-09', people.approver)
      .do('result-publication', published('示例公告，评审人员：示例'), '2025-04-10', people.preparer)
      .do('takeover-plan', { successor: '示例接管单位', arrangements: '示例预案' }, '2025-04-10', people.preparer)
      .do('contract', contract, '2025-04-11', people.preparer)
  }
}

function must(decision: Decision): void {
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision, null, 2)}`)
}

/** A text for the public, on the procurement portal, as `publish` takes it. */
const published = (content: string) => ({ content, channels: ['procurement-portal'], withheld: ['minors'], checked: true })

/** A sample of five of twenty, drawn by a seed of the day before. */
export const drawInput = (listedOn: string, seedOn: string) => ({
  frame: 20,
  listedOn,
  listKeptAt: '示例档案柜',
  size: 5,
  seed: '示例公开抽签',
  seedFrom: '示例公证处',
  seedOn,
})
export const surveyInput = { satisfied: 5, conducted: '示例问卷' }
