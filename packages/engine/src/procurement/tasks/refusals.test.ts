import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { isText } from '../../policy/text.ts'
import { casesOfTheCall } from '../../testing/refused-in-the-call.ts'
import { casesUnderContract } from '../../testing/refused-under-contract.ts'
import { type Case, type Cases, found } from '../../testing/refusal-case.ts'
import {
  attemptIn,
  contractStep,
  detours,
  people,
  planStep,
  played,
  SEED,
  step,
  toArchive,
  toContract,
  toPublicNotice,
  toSecondPayment,
} from '../../testing/sample-purchase.ts'
import type { Decision } from '../attempt.ts'
import { drawSample } from '../draw.ts'
import { taskKinds } from './index.ts'

const refusedRules = (decision: Decision) =>
  decision.outcome === 'refused'
    ? decision.findings.filter((finding) => finding.effect === 'refuses').map((finding) => finding.rule)
    : [decision.outcome]

const member = (id: string, side: string, conflict = false) => ({ id, name: id, side, conflict })
const mark = (supplierId: string, criterion: string, points: number) => ({ supplierId, criterion, points })
const allMarks = ['a', 'b'].flatMap((supplierId) => ['need', 'quality'].map((criterion) => mark(supplierId, criterion, 1)))
const line = (fundId: string, amountFen: number) => ({ fundId, amountFen })
const result = (supplierId: string, outcome = 'qualified', reason?: string) => ({
  supplierId,
  result: outcome,
  ...(reason === undefined ? {} : { reason }),
})

const cases: Cases = {
  ...casesOfTheCall,
  ...casesUnderContract,
  plan: [
    found(toArchive, 'plan'),
    [
      { change: { services: [], totalFen: 0 }, refuses: ['plan-services'] },
      { change: { services: [{ service: 'meals', standard: '示例', quantity: 1, unitPriceFen: 900_000 }] }, refuses: ['plan-catalogue'] },
      { change: { totalFen: 899_999 }, refuses: ['plan-total'] },
      { change: { minimumAge: 19 }, refuses: ['plan-ages'] },
    ],
  ],
  budget: [
    found(toArchive, 'budget'),
    [
      { change: { lines: [line('nothing', 900_000)] }, refuses: ['budget-fund'] },
      { change: { lines: [line('constructor', 900_000)] }, refuses: ['budget-fund'] },
      { change: { lines: [line('small', 300_001), line('large', 599_999)] }, refuses: ['budget-free'] },
      { change: { lines: [line('large', 450_000), line('large', 450_000)] }, refuses: ['budget-lines'] },
      { change: { lines: [line('large', 899_999)] }, refuses: ['budget-total'] },
      { change: { lines: [] }, refuses: ['budget-total'] },
    ],
  ],
  approve: [
    found(toArchive, 'approve-plan'),
    [
      { by: people.preparer, refuses: ['approve-another-person'] },
      { change: { decision: 'returned' }, refuses: ['approve-reason'] },
    ],
  ],
  'choose-method': [found(detours.methodChosen, 'method'), [{ change: { method: 'auction' }, refuses: ['invalid-input'] }]],
  screen: [
    found(toArchive, 'screening'),
    [
      { change: { results: [result('a'), result('b')] }, refuses: ['screen-complete'] },
      { change: { results: [result('a'), result('a'), result('b'), result('firm', 'refused', '企业')] }, refuses: ['screen-complete'] },
      { change: { results: [result('a'), result('b'), result('constructor')] }, refuses: ['screen-complete'] },
      { change: { results: [result('a'), result('b'), result('firm')] }, refuses: ['admitted-kind'] },
      { change: { results: [result('a'), result('b'), result('firm', 'refused')] }, refuses: ['screen-reason'] },
      { change: { results: [result('a'), result('b'), result('firm', 'refused', '  ')] }, refuses: ['screen-reason'] },
    ],
  ],
  'due-diligence': [
    found(toArchive, 'due-diligence'),
    [
      { change: { findings: [{ supplierId: 'a', result: 'sound', finding: '示例' }] }, refuses: ['due-diligence-complete'] },
      {
        change: { findings: ['a', 'b', 'firm'].map((supplierId) => ({ supplierId, result: 'sound', finding: '示例' })) },
        refuses: ['due-diligence-complete'],
      },
    ],
  ],
  'form-panel': [
    found(toArchive, 'panel'),
    [
      { change: { members: [member('x', 'finance', true), member('y', 'social-worker')] }, refuses: ['panel-conflict'] },
      { change: { members: [member('x', 'finance'), member('x', 'social-worker')] }, refuses: ['panel-once'] },
      { change: { members: [member('x', 'finance')] }, refuses: ['panel-sides-complete'] },
    ],
  ],
  review: [
    found(toArchive, `review@${people.wang.id}`),
    [
      { by: people.li, refuses: ['review-own'] },
      { change: { marks: allMarks.slice(1) }, refuses: ['review-complete'] },
      { change: { marks: [...allMarks, mark('a', 'need', 1)] }, refuses: ['review-complete'] },
      { change: { marks: [...allMarks.slice(1), mark('firm', 'need', 1)] }, refuses: ['review-complete'] },
      { change: { marks: [...allMarks.slice(1), mark('a', 'need', 5001)] }, refuses: ['review-bounds'] },
    ],
  ],
  'public-notice': [
    found(toArchive, 'public-notice'),
    [
      { change: { shortlist: [] }, refuses: ['public-notice-shortlist'] },
      { change: { shortlist: ['a', 'firm'] }, refuses: ['public-notice-qualified'] },
      { change: { channels: [] }, refuses: ['public-notice-channel'] },
      { change: { days: 2 }, refuses: ['notice-long-enough'] },
      { on: '2027-12-30', refuses: ['public-notice-calendar'] },
    ],
  ],
  objection: [found(toArchive, 'objection'), [{ on: '2025-03-15', refuses: ['objection-in-time'] }]],
  'answer-objection': [found(toArchive, 'answer-objection@1'), []],
  award: [
    found(toArchive, 'award'),
    [
      { change: { supplierId: 'firm' }, refuses: ['award-shortlisted'] },
      { change: { amountFen: 900_001 }, refuses: ['award-within-offer'] },
      { on: '2025-03-20', refuses: ['notice-over'] },
    ],
  ],
  refine: [
    found(toArchive, 'refinement'),
    [
      { change: { priceFen: 880_001 }, refuses: ['refine-within-award'] },
      { by: people.b, refuses: ['refine-own'] },
    ],
  ],
  'sign-contract': [
    found(toArchive, 'contract'),
    [
      { change: { priceFen: 860_001 }, refuses: ['contract-within-award'] },
      { change: { priceFen: 0 }, refuses: ['contract-price'] },
      { change: { endsOn: '2025-04-01', midtermOn: '2025-04-01' }, refuses: ['contract-dates', 'contract-midterm'] },
      { change: { startsOn: '2025-03-31', endsOn: '2026-03-30' }, refuses: ['contract-start'] },
      { change: { midtermOn: '2026-03-31' }, refuses: ['contract-midterm'] },
      { change: { endsOn: '2026-04-01' }, refuses: ['whole-term'] },
    ],
  ],
  'amend-contract': [
    found(detours.amended, 'amendment'),
    [
      { change: { endsOn: '2026-03-31' }, refuses: ['amend-later-end'] },
      { change: { fundId: null }, refuses: ['invalid-input'] },
      { on: '2026-04-01', refuses: ['amend-in-term'] },
      { change: { fundId: 'nothing' }, refuses: ['amend-fund'] },
      { change: { fundId: 'constructor' }, refuses: ['amend-fund'] },
      { change: { additionFen: 4_450_000 }, refuses: ['amend-free'] },
      { change: { fundId: 'small', additionFen: 1 }, refuses: ['amend-free'] },
    ],
  ],
  pay: [
    found(toArchive, 'second-payment'),
    [
      { change: { amountFen: 510_002 }, refuses: ['pay-amount', 'pay-within-contract'] },
      { change: { amountFen: 510_000 }, refuses: ['pay-amount'] },
      { change: { amountFen: 0 }, refuses: ['pay-amount'] },
    ],
  ],
  report: [found(toArchive, 'quarterly-report@2025Q3'), [{ by: people.b, refuses: ['report-own'] }]],
  inspect: [found(toArchive, 'inspection'), []],
  'survey-draw': [
    found(detours.surveyed, 'survey-draw'),
    [
      { change: { size: 41 }, refuses: ['draw-size'] },
      { change: { seedOn: '2025-08-15' }, refuses: ['draw-seed-after-list'] },
      { change: { seedOn: '2025-08-21' }, refuses: ['draw-seed-public'] },
    ],
  ],
  survey: [
    found(detours.surveyed, 'survey'),
    [
      { change: { unreached: '41' }, refuses: ['survey-of-the-sample'] },
      {
        change: { unreached: drawSample(SEED, 40, 12).join('、') },
        refuses: ['survey-answered', 'survey-satisfied'],
      },
      { change: { satisfied: 13 }, refuses: ['survey-satisfied'] },
    ],
  ],
  evaluate: [
    found(toArchive, 'midterm-evaluation'),
    [
      { change: { parties: [] }, refuses: ['evaluate-parties'] },
      { change: { parties: ['third-party', 'beneficiaries'] }, refuses: ['evaluate-heard'] },
      { change: { marks: [{ party: 'third-party', criterion: 'need', points: 1 }] }, refuses: ['evaluate-no-scorecard'] },
    ],
  ],
  accept: [
    found(toArchive, 'acceptance'),
    [
      { change: { results: [{ service: 'care', accepted: true }] }, refuses: ['accept-complete'] },
      { change: { results: ['care', 'visits', 'care'].map((service) => ({ service, accepted: true })) }, refuses: ['accept-complete'] },
    ],
  ],
  publish: [
    found(detours.published, 'contract-notice'),
    [
      { change: { channels: ['media'] }, refuses: ['publish-where-due'] },
      { change: { channels: [] }, refuses: ['publish-channel', 'publish-where-due'] },
      { change: { checked: false }, refuses: ['publish-checked'] },
    ],
  ],
  settle: [found(toArchive, 'settlement'), [{ change: { finalFen: 850_000 }, refuses: ['settle-ledger'] }]],
  archive: [
    found(toArchive, 'archive'),
    [
      { change: { items: [{ item: 'plan', location: '柜' }] }, refuses: ['archive-complete'] },
      { change: { items: ['plan', 'contract', 'plan'].map((item) => ({ item, location: '柜' })) }, refuses: ['archive-complete'] },
    ],
  ],
  donation: [
    found(toArchive, 'donation'),
    [
      { change: { amountFen: 0 }, refuses: ['donation-amount'] },
      { by: people.b, refuses: ['donation-own'] },
    ],
  ],
  sanction: [
    found(detours.banned, 'ban'),
    [
      { change: { supplierId: 'nobody' }, refuses: ['sanction-applicant'] },
      { change: { ground: 'past-penalty' }, refuses: ['sanction-ground'] },
    ],
  ],
  cancel: [found(detours.cancelled, 'cancellation'), []],
  'ask-consent': [
    found(detours.excepted, 'exception'),
    [
      { change: { exceptionTo: 'plan-within-cap' }, refuses: ['ask-rule'] },
      { change: { exceptionTo: 'nothing' }, refuses: ['ask-rule'] },
      { change: { heldTask: 'budget' }, refuses: ['ask-rule'] },
      { change: { heldTask: 'nothing' }, refuses: ['ask-rule'] },
      { change: { neededBy: '2025-02-02' }, refuses: ['ask-needed-by'] },
      { by: people.finance, refuses: ['ask-own-task'] },
    ],
  ],
  consent: [found(detours.excepted, 'consent@1'), [{ by: { ...people.preparer, role: 'approver' }, refuses: ['another-person'] }]],
  withdraw: [
    found(detours.withdrawn, 'withdrawal'),
    [
      { change: { supplierId: 'b' }, refuses: ['withdraw-own'] },
      { change: { supplierId: 'nobody' }, by: people.preparer, refuses: ['withdraw-applicant'] },
    ],
  ],
  relaunch: [
    found(detours.relaunched, 'relaunch'),
    [
      { change: { ground: 'no-applicant' }, refuses: ['relaunch-ground'] },
      { change: { ground: 'none-qualified' }, refuses: ['relaunch-ground'] },
      { change: { ground: 'objection-upheld' }, refuses: ['relaunch-ground'] },
      { change: { ground: 'award-lapsed' }, refuses: ['relaunch-ground'] },
    ],
  ],
}

describe('every kind of task', () => {
  it('is shown here', () => {
    expect(Object.keys(cases).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([...taskKinds.keys()].toSorted((a, b) => (a < b ? -1 : 1)))
  })
})

describe.each(Object.entries(cases))('%s', (_, [[before, right], changes]) => {
  const tried = ({ change = {}, on = right.on, by = right.by }: Omit<Case, 'refuses'>): Decision => {
    const rehearsal = played(before)
    const input = { ...right.input, ...change }
    return rehearsal.attempt('p', right.task, { input, justifications: {} }, date(on), by)
  }

  it('is accepted as it should be done', () => {
    expect(tried({}).outcome).toBe('accepted')
  })

  it.each(changes.map((change) => [change.refuses.join(' and '), change] as const))('is refused by %s alone', (_rules, change) => {
    const decision = tried(change)
    expect(refusedRules(decision)).toEqual(change.refuses)
    const findings = decision.outcome === 'refused' ? decision.findings : []
    expect(findings.every(({ message, citation, trace }) => isText(message) && citation.clause !== '' && trace.length > 0)).toBe(true)
  })
})

describe('a mend that is offered', () => {
  it.each([
    ['plan', 'totalFen', found(toArchive, 'plan'), { totalFen: 5 }],
    ['award', 'amountFen', found(toArchive, 'award'), { amountFen: 999_999 }],
    ['refinement', 'priceFen', found(toArchive, 'refinement'), { priceFen: 999_999 }],
    ['contract', 'priceFen', found(toArchive, 'contract'), { priceFen: 999_999 }],
    ['first-payment', 'amountFen', found(toArchive, 'first-payment'), { amountFen: 1 }],
    ['settlement', 'finalFen', found(toArchive, 'settlement'), { finalFen: 1 }],
  ])('of %s mends it: with that %s it is accepted', (_, field, [before, right], change) => {
    const rehearsal = played(before)
    const decision = attemptIn(rehearsal, { ...right, input: { ...right.input, ...change } })
    const repair = decision.outcome === 'refused' ? decision.findings.find((finding) => finding.repair !== null)?.repair : undefined
    expect(repair?.field).toBe(field)
    expect(attemptIn(rehearsal, { ...right, input: { ...right.input, [field]: repair?.value ?? null } }).outcome).toBe('accepted')
  })
})

describe('what stands against a task beyond its input', () => {
  it('a fund of another year pays for nothing', () => {
    const rehearsal = played([planStep])
    const other = { title: '示例资金', source: 'general-budget', buyer: '示例县民政局', fiscalYear: 2024, appropriatedFen: 5_000_000 }
    rehearsal.openFund('old', other, date('2025-02-01'), people.finance)
    const [, budget] = found(toArchive, 'budget')
    expect(refusedRules(attemptIn(rehearsal, { ...budget, input: { lines: [line('old', 900_000)] } }))).toEqual(['budget-year'])
  })

  it('a fund of another buyer pays for nothing, and the refusal names both', () => {
    const rehearsal = played([planStep])
    const other = { title: '示例资金', source: 'general-budget', buyer: '示例县教育局', fiscalYear: 2025, appropriatedFen: 5_000_000 }
    rehearsal.openFund('theirs', other, date('2025-02-01'), people.finance)
    const [, budget] = found(toArchive, 'budget')
    const decision = attemptIn(rehearsal, { ...budget, input: { lines: [line('theirs', 900_000)] } })
    expect(refusedRules(decision)).toEqual(['budget-buyer'])
    expect(JSON.stringify(decision)).toMatch(/示例县教育局.*示例县民政局/)
    expect(rehearsal.fund('theirs')?.reservedFen).toBe(0)
  })

  it('a method is sent back until it is called for offers by it, and never by whoever chose it', () => {
    const rehearsal = played(detours.methodChosen.slice(0, 4))
    const answer = (decision: string, by = people.approver) =>
      attemptIn(rehearsal, step('approve-method', '2025-02-05', by, { decision, reason: '示例理由' }))
    expect(rehearsal.project('p').method).toMatchObject({ code: 'consultation', approvedOn: null })
    const [, call] = found(toArchive, 'call')
    expect(attemptIn(rehearsal, call).outcome).toBe('accepted')
    expect(refusedRules(answer('returned'))).toEqual(['approve-before-call'])
    expect(answer('approved').outcome).toBe('accepted')
    expect(rehearsal.project('p').method).toMatchObject({ code: 'consultation', approvedOn: '2025-02-05' })
  })

  it('a supplier is disqualified once, and is then out of everything', () => {
    const rehearsal = played(detours.banned)
    const again = step('ban', '2025-03-12', people.approver, {
      supplierId: 'b',
      ground: 'false-material',
      finding: '示例',
      publishedIn: ['media'],
    })
    expect(refusedRules(attemptIn(rehearsal, again))).toEqual(['sanction-once'])
    const [, award] = found(toArchive, 'award')
    expect(refusedRules(attemptIn(rehearsal, { ...award, input: { ...award.input, supplierId: 'b', amountFen: 1 } }))).toEqual([
      'award-shortlisted',
      'not-debarred',
    ])
    expect(rehearsal.supplier('b')?.debarments).toMatchObject([
      { from: '2025-03-12', until: '2027-03-12', ground: 'false-material', projectId: 'p' },
    ])
  })

  it('a purchase with a contract is terminated, not cancelled; one without is cancelled, not terminated', () => {
    const cancel = step('cancellation', '2025-05-01', people.approver, { ground: 'major-change', reason: '示例' })
    expect(refusedRules(attemptIn(played(toContract), cancel))).toEqual(['cancel-contract'])
    const terminate = step('termination', '2025-03-20', people.approver, { ground: 'law', reasons: '示例' })
    expect(refusedRules(attemptIn(played(toPublicNotice), terminate))).toEqual(['waits'])
  })

  it('what is left goes back once, also where the contract is ended after the settlement', () => {
    const rehearsal = played(toArchive.slice(0, -1))
    const terminate = step('termination', '2026-04-18', people.approver, { ground: 'law', reasons: '示例' })
    expect(attemptIn(rehearsal, terminate).outcome).toBe('accepted')
    expect(rehearsal.fund('large')).toMatchObject({ committedFen: 0, reservedFen: 0, paidFen: 550_001 })
  })

  it('a report is made once a quarter', () => {
    const [before, report] = found(toSecondPayment, 'quarterly-report@2025Q3')
    const rehearsal = played(before)
    expect(attemptIn(rehearsal, report).outcome).toBe('accepted')
    expect(refusedRules(attemptIn(rehearsal, report))).toEqual(['already-done'])
  })

  it('a contract that starts in the far future is one the calendar still holds', () => {
    const [before] = found(toArchive, 'contract')
    const rehearsal = played(before)
    const late = {
      ...contractStep,
      input: { ...contractStep.input, startsOn: '2199-01-01', endsOn: '2199-12-31', midtermOn: '2199-06-30' },
    }
    expect(attemptIn(rehearsal, late).outcome).toBe('accepted')
    expect(rehearsal.view('p', date('2025-04-02'), people.preparer).tasks.map((task) => task.address)).toContain('quarterly-report@2199Q4')
  })
})
