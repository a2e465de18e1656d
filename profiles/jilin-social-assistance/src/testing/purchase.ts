import { type Actor, date, type Decision, Rehearsal, resolveProfile } from '@goufu/engine'
import { creditCode, person } from '@goufu/engine/testing'
import { jilinSocialAssistance } from '../index.ts'

const profile = resolveProfile(jilinSocialAssistance)

/** Invented people, one a role. */
export const people = {
  preparer: person('preparer', 'preparer'),
  approver: person('approver', 'approver'),
  finance: person('finance', 'finance'),
  accounts: { ...person('accounts', 'finance'), as: 'jilin-social-assistance/buyer-accounts' } satisfies Actor,
  evaluator: person('evaluator', 'evaluator'),
  reviewers: ['r1', 'r2', 'r3'].map((id) => person(id, 'reviewer')),
  supplier: (id: string) => person(`supplier:${id}`, 'supplier', id),
}

const soundSupplier = {
  kind: 'company',
  registrar: 'market-regulation',
  inspections: [],
  grade: null,
  npoAccounting: false,
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

const priceFen = 40_000_000

export const planInput = {
  services: [{ service: 'daily-nursing', standard: '每月上门两次', quantity: 4000, unitPriceFen: 10_000 }],
  totalFen: priceFen,
  months: 12,
  minimumAge: 0,
  maximumAge: 120,
  needEvidence: '示例需求',
  'buyer-kind': 'civil-affairs',
  'buyer-guidedByCounty': false,
  'plan-exclusions': [],
  'plan-contentFixed': true,
  'plan-continuous': true,
  'plan-fundingStable': true,
  'plan-priceStable': true,
}

export const budgetInput = {
  lines: [{ fundId: 'fund', amountFen: priceFen }],
  'budget-guaranteed': true,
  'yearFunds-transfersFen': 6_000_000_000,
}

const settings = Object.entries({
  'score-price': 1000,
  'score-service': 6000,
  'score-supplier': 3000,
  'share-on-signing': 5000,
  'share-on-acceptance': 5000,
  'debarment-years': 200,
}).map(([parameter, value]) => ({ parameter, value, source: '示例采购文件' }))

export const noticeInput = {
  channels: ['procurement-portal'],
  closesOn: '2025-06-29',
  settings,
  'notice-documentsUntil': '2025-06-16',
  'notice-unfairConditions': [],
  'notice-parts': ['content', 'term', 'quantity', 'quality', 'price', 'supplier-requirements'],
  'bond-bidFen': 0,
  'bond-bidInCash': false,
}

export const contractInput = {
  startsOn: '2025-07-15',
  endsOn: '2026-07-14',
  priceFen,
  articles: ['content', 'term', 'quantity', 'quality', 'price', 'payment', 'rights', 'breach'],
  reportDays: 10,
  midtermOn: '2026-01-15',
  'contract-written': true,
  'contract-assigned': false,
}

export const accepted = (all: boolean) => ({
  results: [{ service: 'daily-nursing', accepted: all }],
  usersInvited: true,
  published: true,
  opinion: '示例验收',
})

/** An open tender with three bidders; every method answers what the engine decided. */
export class Purchase {
  readonly rehearsal = new Rehearsal(profile)

  constructor() {
    const on = date('2025-06-03')
    const fund = {
      title: '示例救助补助资金',
      source: 'hardship-relief',
      buyer: '示例县民政局',
      fiscalYear: 2025,
      appropriatedFen: 100_000_000,
    }
    must(this.rehearsal.openFund('fund', fund, on, people.finance))
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      const named = { name: `示例${id}服务有限公司`, creditCode: creditCode(`9122000${index}MAX000001`) }
      must(this.rehearsal.registerSupplier(id, { ...soundSupplier, ...named }, on, people.preparer))
    }
    must(
      this.rehearsal.createProject(
        'p',
        { code: '示例-1', title: '示例救助服务', buyer: '示例县民政局', fiscalYear: 2025 },
        on,
        people.preparer,
      ),
    )
  }

  /** Another project of the year that has reserved this much in another fund. */
  beside(amountFen: number): this {
    const on = date('2025-06-03')
    const fund = {
      title: '示例救助工作经费',
      source: 'assistance-work',
      buyer: '示例县民政局',
      fiscalYear: 2025,
      appropriatedFen: amountFen,
    }
    const services = [{ service: 'daily-nursing', standard: '示例打包', quantity: 1, unitPriceFen: amountFen }]
    const does = (task: string, input: object, actor: Actor) =>
      must(this.rehearsal.attempt('other', task, { input, justifications: {} }, on, actor))
    must(this.rehearsal.openFund('other', fund, on, people.finance))
    must(
      this.rehearsal.createProject(
        'other',
        { code: '示例-2', title: '示例另一项目', buyer: '示例县民政局', fiscalYear: 2025 },
        on,
        people.preparer,
      ),
    )
    does('plan', { ...planInput, services, totalFen: amountFen }, people.preparer)
    does('budget', { ...budgetInput, lines: [{ fundId: 'other', amountFen }] }, people.finance)
    return this
  }

  attempt(task: string, input: object, on: string, actor: Actor, justifications: Readonly<Record<string, string>> = {}): Decision {
    return this.rehearsal.attempt('p', task, { input, justifications }, date(on), actor)
  }

  /** Attempts what must be accepted. @throws Error with the decision otherwise. */
  do(task: string, input: object, on: string, actor: Actor): this {
    must(this.attempt(task, input, on, actor))
    return this
  }

  view(on: string) {
    return this.rehearsal.view('p', date(on), people.preparer)
  }

  status(address: string, on: string): string | undefined {
    return this.view(on).tasks.find((task) => task.address === address)?.status
  }

  toMethod(code: string): this {
    this.do('plan', planInput, '2025-06-03', people.preparer)
    this.do('budget', budgetInput, '2025-06-04', people.finance)
    this.do('approve-plan', { decision: 'approved' }, '2025-06-05', people.approver)
    const method = { reasons: '示例', method: code, 'method-fixedPrice': false, 'plan-categoryYearFen': priceFen }
    return this.do('procurement-method', method, '2025-06-06', people.preparer)
  }

  toContract(): this {
    this.toMethod('open-tender').do('procurement-notice', noticeInput, '2025-06-09', people.preparer)
    for (const supplierId of ['a', 'b', 'c'])
      this.do('procurement-response', { supplierId, priceFen, proposal: '示例', documents: [] }, '2025-06-20', people.supplier(supplierId))
    const results = ['a', 'b', 'c'].map((supplierId) => ({ supplierId, result: 'qualified' }))
    this.do('procurement-screening', { results }, '2025-06-30', people.preparer)
    const members = people.reviewers.map(({ id, name }) => ({ id, name, side: 'social-worker', conflict: false }))
    this.do('procurement-panel', { members, 'panel-experts': 3 }, '2025-07-01', people.preparer)
    const marks = ['a', 'b', 'c'].flatMap((supplierId, index) => [
      { supplierId, criterion: 'price', points: 1000 },
      { supplierId, criterion: 'service', points: 5500 - index * 100 },
      { supplierId, criterion: 'supplier', points: 2500 },
    ])
    for (const reviewer of people.reviewers) this.do(`procurement-review@${reviewer.id}`, { marks }, '2025-07-02', reviewer)
    return this.do('review-report', { content: '示例', 'review-reportedOn': '2025-07-03' }, '2025-07-03', people.preparer)
      .do('procurement-public-notice', { shortlist: ['a', 'b', 'c'], days: 3, channels: ['website'] }, '2025-07-03', people.preparer)
      .do('procurement-award', awardInput, '2025-07-08', people.approver)
      .do(
        'result-publication',
        published(`示例，评审人员：${people.reviewers.map(({ name }) => name).join('、')}`),
        '2025-07-09',
        people.preparer,
      )
      .do('takeover-plan', { successor: '示例接管单位', arrangements: '示例预案' }, '2025-07-10', people.preparer)
  }

  toEvaluation(): this {
    return this.toContract()
      .do('contract', contractInput, '2025-07-15', people.preparer)
      .do('contract-publication', published('示例'), '2025-07-16', people.preparer)
      .do('contract-filing', { content: '示例' }, '2025-07-16', people.preparer)
      .do('first-payment', payment(20_000_000), '2025-07-20', people.accounts)
      .do('procurement-inspection', { result: 'sound', findings: '示例' }, '2025-10-01', people.preparer)
      .do('financial-report', { content: '示例' }, '2026-01-10', people.supplier('a'))
      .do('evaluation-indicators', { content: '示例' }, '2026-02-01', people.preparer)
      .do('satisfaction-draw', drawInput('2026-07-01', '2026-07-02'), '2026-07-03', people.preparer)
      .do('satisfaction-survey', surveyInput, '2026-07-10', people.preparer)
      .do('performance-evaluation', evaluationInput('passed'), '2026-07-15', people.evaluator)
      .do('evaluation-publication', published('示例'), '2026-07-16', people.preparer)
  }
}

const awardInput = {
  supplierId: 'a',
  amountFen: priceFen,
  reasons: '名次第一',
  'award-onPriceAlone': false,
  'award-pastResultsWeighed': true,
}

export const payment = (amountFen: number) => ({ amountFen, voucher: '示付', 'instalment-dueByContract': true })

export const evaluationInput = (result: string) => ({
  parties: ['buyer', 'beneficiaries', 'third-party'],
  result,
  opinion: '示例',
  'evaluation-aspects': ['results', 'management', 'social-impact', 'satisfaction'],
})

function must(decision: Decision): void {
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision, null, 2)}`)
}

/** A text for the public, on the procurement portal, as `publish` takes it. */
const published = (content: string) => ({ content, channels: ['procurement-portal'], withheld: ['minors'], checked: true })

/** A sample of five of twenty, drawn by a seed of the day before. */
const drawInput = (listedOn: string, seedOn: string) => ({
  frame: 20,
  listedOn,
  listKeptAt: '示例档案柜',
  size: 5,
  seed: '示例公开抽签',
  seedFrom: '示例公证处',
  seedOn,
})
const surveyInput = { satisfied: 5, conducted: '示例问卷' }
