import { type Actor, date, type Decision, Rehearsal, type ResolvedProfile } from '@goufu/engine'
import { creditCode, person } from '@goufu/engine/testing'

/** Invented people, one a role. */
export const people = {
  preparer: person('preparer', 'preparer'),
  approver: person('approver', 'approver'),
  finance: person('finance', 'finance'),
  evaluator: person('evaluator', 'evaluator'),
  public: person('public', 'public'),
  reviewers: ['r1', 'r2', 'r3'].map((id) => person(id, 'reviewer')),
  supplier: (id: string) => person(`supplier:${id}`, 'supplier', id),
}

/** A supplier that meets article 22; tests change what they are about. */
const soundSupplier = {
  name: '示例甲服务有限公司',
  creditCode: '',
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
  staffAndSkill: true,
  facilities: true,
  taxAndSocialInsurance: true,
  creditSound: true,
  lastMajorViolationOn: null,
  badRecords: [],
}

const points = { 'score-price': 2000, 'score-service': 5000, 'score-supplier': 3000 }
export const settingsOf = (given: Readonly<Record<string, number>> = points) =>
  Object.entries(given).map(([parameter, value]) => ({ parameter, value, source: '示例采购文件第2条' }))

const budgetFen = 30_000_000

/** A purchase under the national process, written for 2025 and played in any year; every method answers what the engine decided. */
export class Purchase {
  readonly rehearsal: Rehearsal
  readonly #year: string

  constructor(profile: ResolvedProfile, year = '2025') {
    this.#year = year
    this.rehearsal = new Rehearsal(profile)
    const opened = '2025-06-02'
    const on = date(this.#in(opened))
    const fund = {
      title: '示例一般公共预算',
      source: 'general-budget',
      buyer: '示例县民政局',
      fiscalYear: 2025,
      appropriatedFen: 100_000_000,
    }
    must(this.rehearsal.openFund('fund', fund, on, people.finance))
    for (const [index, id] of ['a', 'b', 'c'].entries()) this.register(id, { name: `示例${id}服务有限公司` }, index, opened)
    must(
      this.rehearsal.createProject(
        'p',
        { code: 'S-1', title: '示例服务项目', buyer: '示例县民政局', fiscalYear: 2025 },
        on,
        people.preparer,
      ),
    )
  }

  /** Enters a sound supplier, changed. */
  register(id: string, change: object, index: number, on: string): void {
    const code = creditCode(`9100000${index}MAX000001`)
    must(this.rehearsal.registerSupplier(id, { ...soundSupplier, creditCode: code, ...change }, date(this.#in(on)), people.preparer))
  }

  attempt(task: string, input: object, on: string, actor: Actor, justifications: Readonly<Record<string, string>> = {}): Decision {
    const dated = JSON.parse(this.#in(JSON.stringify(input))) as object
    return this.rehearsal.attempt('p', task, { input: dated, justifications }, date(this.#in(on)), actor)
  }

  /** Attempts what must be accepted. @throws Error with the decision otherwise. */
  do(task: string, input: object, on: string, actor: Actor): this {
    must(this.attempt(task, input, on, actor))
    return this
  }

  view(on: string) {
    return this.rehearsal.view('p', date(this.#in(on)), people.preparer)
  }

  task(address: string, on: string) {
    return this.view(on).tasks.find((candidate) => candidate.address === address)
  }

  #in(words: string): string {
    return words.replaceAll(/\b2025-(?=\d\d-\d\d)/g, `${this.#year}-`)
  }

  /** Plan, budget and approval, and the method chosen. */
  toMethod(code: string, totalFen = budgetFen): this {
    this.do('procurement-plan', planInput(totalFen), '2025-06-03', people.preparer)
    const budget = { lines: [{ fundId: 'fund', amountFen: totalFen }], 'budget-guaranteed': true }
    this.do('procurement-budget', budget, '2025-06-04', people.finance)
    this.do('procurement-approval', { decision: 'approved' }, '2025-06-05', people.approver)
    return this.do('procurement-method', methodInput(code, totalFen), '2025-06-06', people.preparer)
  }

  /** An open tender with its offers, up to the day before screening. */
  toOffers(offers: Readonly<Record<string, number>>): this {
    this.toMethod('open-tender').do('procurement-notice', noticeInput, '2025-06-09', people.preparer)
    for (const [supplierId, priceFen] of Object.entries(offers))
      this.do('procurement-response', responseInput(supplierId, priceFen), '2025-06-20', people.supplier(supplierId))
    return this
  }

  toPanel(offers: Readonly<Record<string, number>>): this {
    this.toOffers(offers)
    const results = Object.keys(offers).map((supplierId) => ({ supplierId, result: 'qualified' }))
    return this.do('procurement-screening', { results }, '2025-06-30', people.preparer)
  }

  /** Panel, marks and report; the prices mark themselves. */
  toReport(offers: Readonly<Record<string, number>>): this {
    this.toPanel(offers).do('procurement-panel', panelInput(), '2025-07-01', people.preparer)
    const lowest = Math.min(...Object.values(offers))
    const marks = Object.entries(offers).flatMap(([supplierId, priceFen], index) => [
      { supplierId, criterion: 'price', points: Math.floor((4000 * lowest + priceFen) / (2 * priceFen)) },
      { supplierId, criterion: 'service', points: 4500 - index * 100 },
      { supplierId, criterion: 'supplier', points: 2500 },
    ])
    for (const reviewer of people.reviewers) this.do(`procurement-review@${reviewer.id}`, { marks }, '2025-07-02', reviewer)
    return this.do('review-report', { content: '示例评审报告', 'review-reportedOn': '2025-07-03' }, '2025-07-03', people.preparer)
  }
}

export const planInput = (totalFen = budgetFen) => ({
  services: [{ service: 'care', standard: '每月一次', quantity: 1, unitPriceFen: totalFen }],
  totalFen,
  months: 12,
  minimumAge: 0,
  maximumAge: 120,
  needEvidence: '示例需求论证',
  'plan-exclusions': [],
  'plan-contentFixed': true,
  'plan-continuous': true,
  'plan-fundingStable': true,
  'plan-priceStable': true,
})

export const methodInput = (code: string, categoryYearFen = budgetFen) => ({
  reasons: '示例方式说明',
  method: code,
  'method-fixedPrice': false,
  'plan-categoryYearFen': categoryYearFen,
})

export const noticeInput = {
  channels: ['procurement-portal'],
  closesOn: '2025-06-29',
  settings: settingsOf(),
  'notice-documentsUntil': '2025-06-16',
  'notice-unfairConditions': [],
  'bond-bidFen': 600_000,
  'bond-bidInCash': false,
}

const responseInput = (supplierId: string, priceFen: number) => ({
  supplierId,
  priceFen,
  proposal: '示例响应',
  documents: ['application-form'],
})

const sides = ['social-worker', 'social-worker', 'buyer'] as const
export const panelInput = (members = people.reviewers.length, experts = 2) => ({
  members: people.reviewers.slice(0, members).map(({ id, name }, index) => ({ id, name, side: sides[index] ?? 'buyer', conflict: false })),
  'panel-experts': experts,
})

function must(decision: Decision): void {
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision, null, 2)}`)
}

/** A text for the public, on the procurement portal, as `publish` takes it. */
export const published = (content: string) => ({ content, channels: ['procurement-portal'], withheld: ['minors'], checked: true })
