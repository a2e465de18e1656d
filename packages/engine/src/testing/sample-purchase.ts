import { date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Decision } from '../procurement/attempt.ts'
import type { Actor } from '../procurement/actor.ts'
import type { FileFacts } from '../procurement/file.ts'
import { Rehearsal } from '../profile/rehearsal.ts'
import { creditCode, person } from './invented.ts'
import { sample } from './sample-profile.ts'

/** Invented people. One panel member's account is a mail address. */
export const people = {
  preparer: person('preparer', 'preparer'),
  approver: person('approver', 'approver'),
  finance: person('finance', 'finance'),
  secondFinance: person('second-finance', 'finance'),
  secondApprover: person('second-approver', 'approver'),
  auditor: person('auditor', 'auditor'),
  evaluator: person('evaluator', 'evaluator'),
  wang: person('wang@example.org', 'reviewer'),
  li: person('li', 'reviewer'),
  a: person('supplier-a', 'supplier', 'a'),
  b: person('supplier-b', 'supplier', 'b'),
}

/** A file of somebody's that some events cite. */
export const sampleFile: FileFacts = {
  id: '00000000-0000-4000-8000-00000000000f',
  sha256: 'f'.repeat(64),
  size: 3,
  mediaType: 'application/pdf',
  name: '示例文件.pdf',
  organisation: null,
  uploadedBy: { id: 'preparer', name: '示例preparer', role: 'preparer' },
  uploadedAt: '2025-02-28T01:00:00.000Z',
}

/** One thing somebody does on a day. */
export interface Step {
  readonly task: string
  readonly input: JsonObject
  readonly on: string
  readonly by: Actor
}

export const step = (task: string, on: string, by: Actor, input: JsonObject): Step => ({ task, input, on, by })
const marks = (a: number, b: number): JsonObject => ({
  marks: ['need', 'quality'].flatMap((criterion) => [
    { supplierId: 'a', criterion, points: a },
    { supplierId: 'b', criterion, points: b },
  ]),
})
const application = (supplierId: string): JsonObject => ({
  supplierId,
  priceFen: 900_000,
  proposal: '示例设计',
  documents: ['application-form', 'bank-account'],
})
const report = (quarter: string, on: string): Step => step(`quarterly-report@${quarter}`, on, people.a, { content: '示例报告' })

export const planStep = step('plan', '2025-02-03', people.preparer, {
  services: [
    { service: 'care', standard: '每月一次', quantity: 100, unitPriceFen: 7_000 },
    { service: 'visits', standard: '每季一次', quantity: 4, unitPriceFen: 50_000 },
  ],
  totalFen: 900_000,
  months: 12,
  minimumAge: 0,
  maximumAge: 18,
  needEvidence: '示例需求论证',
})
const methodStep = step('method', '2025-02-04', people.preparer, { method: 'consultation', reasons: '示例理由' })
export const awardStep = step('award', '2025-03-25', people.approver, { supplierId: 'a', amountFen: 880_000, reasons: '第一名' })
export const contractStep = step('contract', '2025-04-01', people.preparer, {
  startsOn: '2025-04-01',
  endsOn: '2026-03-31',
  priceFen: 850_001,
  articles: ['period', 'payment'],
  reportDays: 10,
  midtermOn: '2025-10-31',
})

const pointsSet = ['points-need', 'points-quality'].map((parameter) => ({ parameter, value: 5000, source: '示例文件' }))
const callStep = step('call', '2025-02-05', people.preparer, {
  channels: ['website'],
  closesOn: '2025-02-28',
  settings: pointsSet,
})

/** A purchase from plan to public notice. The budget has two lines, so that money runs through two funds. */
export const toPublicNotice: readonly Step[] = [
  planStep,
  step('budget', '2025-02-03', people.finance, {
    lines: [
      { fundId: 'small', amountFen: 300_000 },
      { fundId: 'large', amountFen: 600_000 },
    ],
  }),
  step('approve-plan', '2025-02-04', people.approver, { decision: 'approved' }),
  callStep,
  step('application', '2025-02-10', people.a, application('a')),
  step('application', '2025-02-11', people.preparer, application('b')),
  step('application', '2025-02-12', people.preparer, application('firm')),
  step('screening', '2025-03-01', people.preparer, {
    results: [
      { supplierId: 'a', result: 'qualified' },
      { supplierId: 'b', result: 'qualified' },
      { supplierId: 'firm', result: 'refused', reason: '企业不能承接' },
    ],
  }),
  step('due-diligence', '2025-03-03', people.preparer, {
    findings: ['a', 'b'].map((supplierId) => ({ supplierId, result: 'sound', finding: '示例调查' })),
  }),
  step('panel', '2025-03-05', people.preparer, {
    members: [
      { id: people.wang.id, name: '王示例', side: 'finance', conflict: false },
      { id: people.li.id, name: '李示例', side: 'social-worker', conflict: false },
    ],
  }),
  step(`review@${people.wang.id}`, '2025-03-10', people.wang, marks(4500, 4000)),
  step(`review@${people.li.id}`, '2025-03-10', people.li, marks(4000, 4200)),
  step('public-notice', '2025-03-11', people.preparer, { shortlist: ['a', 'b'], days: 3, channels: ['website'] }),
]

/** An objection upheld: the shortlist is shown again. */
const objection: readonly Step[] = [
  step('objection', '2025-03-12', people.preparer, { by: '示例市民', about: '示例异议' }),
  step('answer-objection@1', '2025-03-13', people.approver, { result: 'upheld', answer: '示例答复' }),
  step('public-notice.2', '2025-03-17', people.preparer, { shortlist: ['a', 'b'], days: 3, channels: ['website'] }),
]

export const toContract: readonly Step[] = [
  ...toPublicNotice,
  ...objection,
  awardStep,
  step('refinement', '2025-03-26', people.a, { changes: '示例优化', priceFen: 860_000 }),
  contractStep,
]

export const toSecondPayment: readonly Step[] = [
  ...toContract,
  step('first-payment', '2025-04-10', people.finance, { amountFen: 340_000, voucher: '示付-1' }),
  step('donation', '2025-05-01', people.a, { donor: '示例企业', amountFen: 5_000, purpose: '图书' }),
  step('inspection', '2025-06-01', people.preparer, { result: 'fault', findings: '示例问题' }),
  step('inspection', '2025-06-20', people.auditor, { result: 'sound', findings: '已整改' }),
  report('2025Q2', '2025-07-05'),
  step('midterm-evaluation', '2025-09-01', people.evaluator, { parties: ['third-party'], result: 'failed', opinion: '示例' }),
  report('2025Q3', '2025-10-05'),
  step('midterm-evaluation', '2025-10-20', people.evaluator, { parties: ['third-party'], result: 'passed', opinion: '示例' }),
  step('second-payment', '2025-11-01', people.finance, { amountFen: 510_001, voucher: '示付-2' }),
]

export const publicationStep = step('contract-notice', '2026-04-12', people.preparer, {
  content: '示例合同公告',
  channels: ['website'],
  address: '示例网站公告栏',
  withheld: ['minors', 'secrets'],
  checked: true,
})

/** What was drawn in public, and decides the sample. */
export const SEED = '示例公开抽签 2025-08-18 第 08 15 22 31 号'
const drawStep = step('survey-draw', '2025-08-20', people.preparer, {
  frame: 40,
  listedOn: '2025-08-15',
  listKeptAt: '示例档案柜',
  size: 12,
  seed: SEED,
  seedFrom: '示例公证处公开抽签',
  seedOn: '2025-08-18',
})
const surveyStep = step('survey', '2025-08-30', people.evaluator, { unreached: '', satisfied: 11, conducted: '示例入户问卷' })

/** The whole purchase. */
export const toArchive: readonly Step[] = [
  ...toSecondPayment,
  report('2025Q4', '2026-01-05'),
  report('2026Q1', '2026-04-05'),
  step('acceptance', '2026-04-10', people.preparer, {
    results: ['care', 'visits'].map((service) => ({ service, accepted: true })),
    usersInvited: true,
    published: true,
    opinion: '示例',
  }),
  step('settlement', '2026-04-15', people.finance, { finalFen: 850_001 }),
  step('archive', '2026-04-20', people.preparer, { items: ['plan', 'contract'].map((item) => ({ item, location: '示例柜1' })) }),
]

/** An addition of 0.99 yuan out of the fund of the second line, and a later end. */
export const amendmentStep = step('amendment', '2025-04-20', people.preparer, {
  changes: '增加示例服务',
  reason: '示例理由',
  additionFen: 99,
  fundId: 'large',
  endsOn: '2026-06-30',
})

/** A fault put right at the second check. */
const putRight: readonly Step[] = [
  step('rectification', '2025-06-02', people.preparer, { faults: '示例问题', servedOn: '2025-06-01', dueOn: '2025-06-20' }),
  step('rectification-report@1', '2025-06-19', people.a, { content: '示例整改', evidence: '示例照片' }),
  step('rectification-check@1', '2025-06-21', people.preparer, {
    checkedOn: '2025-06-21',
    result: 'failed',
    findings: '示例',
    dueOn: '2025-07-10',
  }),
  step('rectification-report@1', '2025-07-09', people.a, { content: '示例整改' }),
  step('rectification-check@1', '2025-07-11', people.preparer, { checkedOn: '2025-07-10', result: 'passed', findings: '示例' }),
]

/** A takeover by plan, once a review has found money spent outside the contract. */
const takenOver: readonly Step[] = [
  step('takeover-plan', '2025-04-02', people.preparer, { successor: '示例丁中心', arrangements: '示例预案' }),
  step('first-payment', '2025-04-10', people.finance, { amountFen: 340_000, voucher: '示付-1' }),
  step('fund-review', '2025-07-02', people.secondFinance, {
    from: '2025-04-01',
    until: '2025-06-30',
    spending: [
      { use: '上门', service: 'care', amountFen: 200_000 },
      { use: '家具', amountFen: 140_000 },
    ],
    result: 'fault',
    findings: '示例',
  }),
  step('takeover', '2025-07-10', people.approver, {
    ground: 'service-stopped',
    startsOn: '2025-07-09',
    successor: '示例丁中心',
    arrangements: '示例交接',
  }),
]

/** The call came to nothing, and is begun again. */
const relaunchStep = step('relaunch', '2025-03-20', people.approver, { ground: 'illegality', reason: '示例' })
/** Late service and money taken back, settled to the fen. */
const settledWithDamages: readonly Step[] = [
  ...toSecondPayment,
  step('claw-back', '2025-11-10', people.approver, { ground: 'misuse', amountFen: 600_000, dueOn: '2025-12-10', reasons: '示例' }),
  step('refund', '2025-12-01', people.finance, { amountFen: 550_002, voucher: '示收-1' }),
  step('refund', '2025-12-05', people.finance, { amountFen: 49_998, voucher: '示收-2' }),
  report('2025Q4', '2026-01-05'),
  report('2026Q1', '2026-04-05'),
  step('breach', '2026-04-06', people.preparer, { kind: 'late', about: '示例', dueOn: '2026-03-01', metOn: '2026-03-04' }),
  step('acceptance', '2026-04-10', people.preparer, {
    results: ['care', 'visits'].map((service) => ({ service, accepted: true })),
    usersInvited: true,
    published: true,
    opinion: '示例',
  }),
  step('settlement', '2026-04-15', people.finance, { finalFen: 250_001, penaltiesFen: 12_750 }),
]

/** In the middle of the review a conflict is found in a member who has marked: another takes its place and marks everything itself. */
const recused: readonly Step[] = [
  ...toPublicNotice.slice(0, 11),
  step('replacement', '2025-03-10', people.preparer, {
    leaves: people.wang.id,
    ground: 'conflict',
    reason: '示例回避理由',
    chosen: 'drawn',
    id: 'zhou',
    name: '周示例',
    side: 'finance',
    conflict: false,
  }),
  ...toPublicNotice.slice(11, 12),
  step('review@zhou', '2025-03-10', { ...people.li, id: 'zhou', name: '周示例' }, marks(3000, 4000)),
]

/** Suppliers are invited by name before everybody is; later each is asked for its final price, and one leaves. */
const invited: readonly Step[] = [
  ...toPublicNotice.slice(0, 3),
  step('invitation', '2025-02-05', people.preparer, { suppliers: ['a', 'b', 'firm'], closesOn: '2025-02-28', settings: pointsSet }),
  ...toPublicNotice.slice(3, 10),
  step('final-offers', '2025-03-06', people.preparer, {
    talks: '示例磋商',
    asked: '示例报价要求',
    offers: [
      { supplierId: 'a', result: 'offered', priceFen: 850_000 },
      { supplierId: 'b', result: 'left' },
    ],
  }),
]

/** Asks for an exception at the plan, before it is done. */
export const askStep = step('exception', '2025-02-03', people.preparer, {
  heldTask: 'plan',
  exceptionTo: 'long-plan-serves-all-ages',
  reason: '示例请求理由',
  neededBy: '2025-02-05',
})

/** Agrees to what {@link askStep} asks for. */
export const consentStep = step('consent@1', '2025-02-03', people.approver, { result: 'agreed', reason: '示例同意' })

/** Ways a purchase ends before its time, turns back, or changes on its way. */
export const detours = {
  returned: [
    ...toPublicNotice.slice(0, 2),
    step('approve-plan', '2025-02-04', people.approver, { decision: 'returned', reason: '示例理由' }),
    { ...planStep, task: 'plan.2', on: '2025-02-05' },
  ],
  methodChosen: [
    ...toPublicNotice.slice(0, 3),
    methodStep,
    step('approve-method', '2025-02-05', people.approver, { decision: 'returned', reason: '示例理由' }),
    { ...methodStep, task: 'method.2', on: '2025-02-05' },
    step('approve-method.2', '2025-02-05', people.approver, { decision: 'approved' }),
  ],
  excepted: [askStep, consentStep, planStep],
  cancelled: [
    ...toPublicNotice.slice(0, 4),
    step('cancellation', '2025-02-06', people.approver, { ground: 'major-change', reason: '示例' }),
  ],
  banned: [
    ...toPublicNotice,
    step('ban', '2025-03-12', people.approver, { supplierId: 'b', ground: 'false-material', finding: '示例', publishedIn: ['media'] }),
  ],
  invited,
  recused,
  relaunched: [
    ...toPublicNotice,
    relaunchStep,
    { ...callStep, task: 'call.2', on: '2025-04-01', input: { ...callStep.input, closesOn: '2025-04-20' } },
    step('application.2', '2025-04-10', people.a, application('a')),
  ],
  withdrawn: [
    ...toPublicNotice,
    awardStep,
    step('withdrawal', '2025-03-26', people.a, { supplierId: 'a', reason: '示例' }),
    step('award.2', '2025-03-27', people.approver, { supplierId: 'b', amountFen: 880_000, reasons: '递补' }),
  ],
  amended: [...toSecondPayment.slice(0, toContract.length + 1), amendmentStep],
  surveyed: [...toContract, drawStep, surveyStep],
  published: [...toSecondPayment, { ...publicationStep, input: { ...publicationStep.input, files: [sampleFile.id] } }],
  putRight: [...toContract, step('inspection', '2025-06-01', people.preparer, { result: 'fault', findings: '示例问题' }), ...putRight],
  takenOver: [...toContract, ...takenOver],
  settledWithDamages,
  terminated: [...toContract, step('termination', '2025-05-01', people.approver, { ground: 'law', reasons: '示例' })],
} satisfies Record<string, readonly Step[]>

const soundSupplier = {
  name: '示例甲社会工作服务中心',
  creditCode: creditCode('52000000MJX000001'),
  kind: 'private-non-enterprise',
  registrar: 'civil-affairs',
  inspections: [{ year: 2024, result: 'passed' }],
  grade: '3A',
  npoAccounting: true,
  soundAccounting: true,
  ownBankAccount: true,
  experience: true,
  honour: false,
  badRecords: [],
} satisfies JsonObject

export const supplierInputs = {
  a: soundSupplier,
  b: { ...soundSupplier, name: '示例乙服务中心', creditCode: creditCode('52000000MJX000002'), grade: null },
  firm: {
    ...soundSupplier,
    name: '示例丙公司',
    creditCode: creditCode('91000000MAX000003'),
    kind: 'company',
    registrar: 'market-regulation',
  },
} satisfies Record<string, JsonObject>

/** A rehearsal under the sample policy, or another, with two funds, three suppliers and the project `p`, after the steps. @throws Error with the decision for a step that is not accepted. */
export function played(steps: readonly Step[] = [], profile: ResolvedProfile = sample): Rehearsal {
  const rehearsal = new Rehearsal(profile)
  const opened = date('2025-01-10')
  for (const [id, appropriatedFen] of [
    ['small', 300_000],
    ['large', 5_000_000],
  ] as const) {
    const fund = { title: `示例资金${id}`, source: 'general-budget', buyer: '示例县民政局', fiscalYear: 2025, appropriatedFen }
    mustBeAccepted(rehearsal.openFund(id, fund, opened, people.finance))
  }
  for (const [id, input] of Object.entries(supplierInputs)) mustBeAccepted(rehearsal.registerSupplier(id, input, opened, people.preparer))
  mustBeAccepted(
    rehearsal.createProject('p', { code: 'S-1', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }, opened, people.preparer),
  )
  rehearsal.upload('p', sampleFile)
  for (const each of steps) mustBeAccepted(attemptIn(rehearsal, each))
  return rehearsal
}

export function attemptIn(
  rehearsal: Rehearsal,
  { task, input, on, by }: Step,
  justifications: Readonly<Record<string, string>> = {},
): Decision {
  return rehearsal.attempt('p', task, { input, justifications }, date(on), by)
}

function mustBeAccepted(decision: Decision): void {
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision, null, 2)}`)
}
