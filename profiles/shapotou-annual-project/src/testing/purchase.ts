import { type Actor, date, type Decision, Rehearsal, resolveProfile, type ResolvedProfile } from '@goufu/engine'
import { creditCode, person } from '@goufu/engine/testing'
import { shapotouAnnualProject } from '../index.ts'

const profile: ResolvedProfile = resolveProfile(shapotouAnnualProject)

/** Invented people, one a role. */
export const people = {
  preparer: person('preparer', 'preparer'),
  approver: person('approver', 'approver'),
  finance: person('finance', 'finance'),
  auditor: person('auditor', 'auditor'),
  evaluator: person('evaluator', 'evaluator'),
  reviewers: ['r1', 'r2', 'r3', 'r4'].map((id) => person(id, 'reviewer')),
  supplier: (id: string) => person(`supplier:${id}`, 'supplier', id),
}

/** A sound social group; tests change what they are about. */
export const soundSupplier = {
  name: '示例甲社会工作服务中心',
  creditCode: creditCode('52640502MJX000001'),
  kind: 'private-non-enterprise',
  registrar: 'civil-affairs',
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
}

export const allDocuments = ['application-form', 'registration-certificate', 'bank-account', 'accountant-qualification']
const allArticles = ['period', 'scope', 'content', 'requirements', 'payment', 'breach']
const points = { need: 2000, benefit: 2000, novelty: 2000, planning: 2000, profession: 2000 }

export const planInput = {
  services: [{ service: 'daily-care', standard: '每名儿童每月一次', quantity: 1, unitPriceFen: 25_000_000 }],
  totalFen: 25_000_000,
  months: 12,
  minimumAge: 0,
  maximumAge: 18,
  needEvidence: '示例需求论证',
  'plan-beneficiaries': ['left-behind', 'in-difficulty'],
  'plan-inOwnDistrict': true,
  'plan-exclusions': [],
}

export const noticeInput = {
  channels: ['document', 'website', 'official-account'],
  closesOn: '2025-05-28',
  settings: Object.entries(points).map(([key, value]) => ({ parameter: `points-${key}`, value, source: '示例采购文件第3条' })),
  'notice-unfairConditions': [],
}

/** Marks of one member: the first supplier a little better than the second. */
export function marksFor(suppliers: readonly string[]): object {
  return {
    marks: suppliers.flatMap((supplierId, index) =>
      Object.keys(points).map((criterion) => ({ supplierId, criterion, points: 1800 - index * 100 })),
    ),
  }
}

export const contractInput = {
  startsOn: '2025-07-01',
  endsOn: '2026-06-30',
  priceFen: 25_000_000,
  articles: allArticles,
  reportDays: 10,
  midtermOn: '2026-01-31',
  'contract-written': true,
  'contract-assigned': false,
}

/** A purchase under the profile; every method answers what the engine decided. */
export class Purchase {
  readonly rehearsal = new Rehearsal(profile)

  constructor() {
    const { rehearsal } = this
    const opened = date('2025-05-13')
    must(
      rehearsal.openFund(
        'fund',
        { title: '示例困难群众救助资金', source: 'hardship-relief', buyer: '示例县民政局', fiscalYear: 2025, appropriatedFen: 60_000_000 },
        opened,
        people.finance,
      ),
    )
    const register = (id: string, change: object) =>
      must(rehearsal.registerSupplier(id, { ...soundSupplier, ...change }, opened, people.preparer))
    register('a', {})
    register('b', { name: '示例乙社会服务中心', creditCode: creditCode('52640502MJX000002'), grade: null })
    register('company', {
      name: '示例丙商贸有限公司',
      creditCode: creditCode('91640502MAX000003'),
      kind: 'company',
      registrar: 'market-regulation',
    })
    register('failed', {
      name: '示例丁社会工作站',
      creditCode: creditCode('52640502MJX000004'),
      inspections: [
        { year: 2022, result: 'passed' },
        { year: 2023, result: 'failed' },
      ],
    })
    must(
      rehearsal.createProject(
        'p',
        { code: 'SPT-2025-01', title: '示例关爱服务项目', buyer: '示例县民政局', fiscalYear: 2025 },
        opened,
        people.preparer,
      ),
    )
  }

  attempt(
    task: string,
    input: object,
    on: string,
    actor: Actor,
    justifications: Readonly<Record<string, string>> = {},
    project = 'p',
  ): Decision {
    return this.rehearsal.attempt(project, task, { input, justifications }, date(on), actor)
  }

  /** Attempts what must be accepted. @throws Error with the findings otherwise. */
  do(task: string, input: object, on: string, actor: Actor): void {
    must(this.attempt(task, input, on, actor))
  }

  view(on: string) {
    return this.rehearsal.view('p', date(on), people.preparer)
  }

  task(address: string, on: string) {
    const found = this.view(on).tasks.find((candidate) => candidate.address === address)
    if (found === undefined) throw new Error(`no task ${address}`)
    return found
  }

  /** Call and applications, up to the day before screening. */
  toApplications(): this {
    this.do('plan', planInput, '2025-05-13', people.preparer)
    this.do('budget', { lines: [{ fundId: 'fund', amountFen: 25_000_000 }] }, '2025-05-13', people.finance)
    this.do('approve-plan', { decision: 'approved' }, '2025-05-14', people.approver)
    this.do('call-notice', noticeInput, '2025-05-15', people.preparer)
    for (const supplierId of ['company', 'failed', 'a', 'b'])
      this.do(
        'application',
        { supplierId, priceFen: 25_000_000, proposal: '示例设计', documents: allDocuments },
        '2025-05-20',
        people.supplier(supplierId),
      )
    return this
  }

  toReview(): this {
    this.toApplications()
    this.do('screening', screeningInput, '2025-05-29', people.preparer)
    this.do(
      'due-diligence',
      { findings: ['a', 'b'].map((supplierId) => ({ supplierId, result: 'sound', finding: '示例调查' })) },
      '2025-05-30',
      people.preparer,
    )
    this.do('panel', { members: panelMembers }, '2025-06-03', people.preparer)
    for (const reviewer of people.reviewers) this.do(`review@${reviewer.id}`, marksFor(['a', 'b']), '2025-06-05', reviewer)
    return this
  }

  toPublicNotice(): this {
    this.toReview()
    this.do('public-notice', { shortlist: ['a', 'b'], days: 5, channels: ['website'] }, '2025-06-09', people.preparer)
    return this
  }

  toContract(): this {
    this.toPublicNotice()
    this.do('award', { supplierId: 'a', amountFen: 25_000_000, reasons: '评审第一名' }, '2025-06-17', people.approver)
    this.do('refinement', { changes: '示例优化', priceFen: 25_000_000 }, '2025-06-20', people.supplier('a'))
    this.do('contract', contractInput, '2025-07-01', people.preparer)
    return this
  }
}

const sides = ['civil-affairs', 'finance', 'social-worker', 'project-representative'] as const
export const panelMembers = people.reviewers.map(({ id, name }, index) => ({ id, name, side: sides[index] ?? 'finance', conflict: false }))

export const screeningInput = {
  results: [
    { supplierId: 'company', result: 'refused', reason: '不是社会团体或民办非企业单位' },
    { supplierId: 'failed', result: 'refused', reason: '2023年度年检不合格' },
    { supplierId: 'a', result: 'qualified' },
    { supplierId: 'b', result: 'qualified' },
  ],
}

function must(decision: Decision): void {
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision, null, 2)}`)
}

/** A text for the public, on the procurement portal, as `publish` takes it. */
export const published = (content: string) => ({ content, channels: ['procurement-portal'], withheld: ['minors'], checked: true })
