import { date, type Decision, judgeSubject, Rehearsal } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { drawInput, people, planInput, profile, Purchase, settings, shares, surveyInput } from './testing/purchase.ts'

const cited = (decision: Decision) =>
  'findings' in decision
    ? decision.findings.filter(({ effect }) => effect !== 'shown').map(({ rule, citation }) => `${rule} ${citation.clause}`)
    : []

describe('a purchase by the draft', () => {
  it('is only opened in a trial', () => {
    const project = { code: 'GA-1', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }
    const opened = new Rehearsal(profile).createProject('p', project, date('2025-03-03'), people.preparer)
    expect(cited(opened)).toEqual(['document-draft 通则 1'])
  })

  it('takes what is not in the guiding catalogue yet with a reason, once an approver has agreed', () => {
    const plan = { ...planInput, 'plan-inGuidingCatalogue': false }
    const purchase = new Purchase()
    const because = { 'in-guiding-catalogue': '目录正在修订' }
    expect(purchase.attempt('plan', plan, '2025-03-03', people.preparer).outcome).toBe('needs-facts')
    expect(purchase.attempt('plan', plan, '2025-03-03', people.preparer, because).outcome).toBe('needs-facts')
    const request = { heldTask: 'plan', exceptionTo: 'in-guiding-catalogue', reason: '示例：目录正在修订', neededBy: '2025-03-05' }
    purchase.do('exception-request', request, '2025-03-03', people.preparer)
    purchase.do('exception-consent@1', { result: 'agreed', reason: '示例：目录年内补列' }, '2025-03-03', people.approver)
    expect(purchase.attempt('plan', plan, '2025-03-03', people.preparer).outcome).toBe('needs-facts')
    expect(purchase.attempt('plan', plan, '2025-03-03', people.preparer, because).outcome).toBe('accepted')
  })

  it('goes back to the plan when finance returns it, and the money is free again', () => {
    const purchase = new Purchase().do('plan', planInput, '2025-03-03', people.preparer)
    const budget = {
      lines: [{ fundId: 'fund', amountFen: 10_000_000 }],
      'budget-inDepartmentBudget': true,
      'budget-inProcurementBudget': true,
      'budget-guaranteed': true,
    }
    purchase.do('budget', budget, '2025-03-04', people.preparer)
    purchase.do('finance-approval', { decision: 'returned', reason: '示例理由' }, '2025-03-05', people.approvingFinance)
    expect(purchase.rehearsal.fund('fund')?.reservedFen).toBe(0)
    purchase.do('plan.2', planInput, '2025-03-06', people.preparer)
  })

  it('is not reviewed where quality has no points', () => {
    const onPrice = { ...settings, 'points-quality': 0, 'points-price': 6000 }
    expect(cited(new Purchase().toScreening(onPrice).panel())).toEqual(['quality-has-points 二(七)3'])
    expect(new Purchase().toScreening().panel().outcome).toBe('accepted')
  })

  it('ends with the takeover started, and the supplier excluded for the years the buyer has published', () => {
    const purchase = new Purchase().toContract()
    const terminate = () =>
      purchase.attempt(
        'termination',
        { ground: 'contract', article: '示例合同第八条', reasons: '违背合同', 'takeover-serviceStopped': true },
        '2025-09-01',
        people.approver,
      )
    expect(cited(terminate())).toEqual(['takeover-started 二(十一)'])
    purchase.do(
      'takeover',
      { ground: 'service-stopped', startsOn: '2025-09-01', successor: '示例接管单位', arrangements: '示例接管' },
      '2025-09-01',
      people.preparer,
    )
    const exclude = (serious: boolean) => ({
      supplierId: 'a',
      ground: 'contract-breach',
      finding: '示例认定',
      publishedIn: [],
      'sanction-serious': serious,
    })
    expect(cited(purchase.attempt('exclusion', exclude(false), '2025-09-01', people.approver))).toEqual(['excluded-when-grave 二(十一)'])
    purchase.do('exclusion', exclude(true), '2025-09-01', people.approver)
    expect(purchase.rehearsal.supplier('a')?.debarments).toMatchObject([{ from: '2025-09-01', until: '2027-09-01' }])
    expect(terminate().outcome).toBe('accepted')
    expect(purchase.rehearsal.fund('fund')).toMatchObject({ reservedFen: 0, committedFen: 0, paidFen: 0 })
  })

  it('is paid as often as its contract says: in one, or in four', () => {
    const due = { 'instalment-dueByContract': true, 'contract-assigned': false }
    const pay = (purchase: Purchase, task: string, amountFen: number, change: object = {}) =>
      cited(purchase.attempt(task, { amountFen, voucher: '示付', ...due, ...change }, '2025-06-03', people.accounts))
    const listed = (purchase: Purchase) =>
      purchase.view('2025-06-03').tasks.flatMap(({ kind, task, status }) => (kind === 'pay' && status === 'ready' ? [task] : []))

    const inOne = new Purchase().toContract({ ...settings, ...shares(0, 0, 0, 10_000) })
    expect(listed(inOne)).toEqual(['last-payment'])
    expect(pay(inOne, 'last-payment', 10_000_000)).toEqual([])

    const inFour = new Purchase().toContract({ ...settings, ...shares(1000, 2000, 3000, 4000) })
    expect(listed(inFour)).toEqual(['first-payment', 'second-payment', 'third-payment', 'last-payment'])
    expect(pay(inFour, 'second-payment', 2_000_000, { 'instalment-dueByContract': false })).toEqual(['paid-as-contracted 二(七)4'])
    expect(pay(inFour, 'second-payment', 2_000_000)).toEqual([])
    expect(pay(inFour, 'first-payment', 1_000_000)).toEqual([])
    expect(pay(inFour, 'last-payment', 4_000_000)).toEqual([])
  })

  it('publishes its contract in two working days and files it in seven, and decides in five from the review report', () => {
    const task = (key: string) =>
      new Purchase()
        .toContract()
        .view('2025-04-11')
        .tasks.find((each) => each.task === key)
    expect(task('contract-publication')).toMatchObject({ due: '2025-04-15', citation: { clause: '五十' } })
    expect(task('contract-filing')).toMatchObject({ due: '2025-04-22', citation: { clause: '四十七' } })
    expect(task('award')).toMatchObject({ due: '2025-04-11' })
  })

  it('shows, and does not refuse, an evaluation that puts little weight on satisfaction', () => {
    const purchase = new Purchase().toContract({ ...settings, 'points-satisfaction': 2999 })
    purchase.do('self-evaluation', { content: '示例自评' }, '2026-05-06', people.preparer)
    purchase.do('satisfaction-draw', drawInput('2026-05-01', '2026-05-02'), '2026-05-06', people.preparer)
    purchase.do('satisfaction-survey', surveyInput, '2026-05-07', people.preparer)
    const marks = ['buyer', 'third-party'].flatMap((party) =>
      ['regulation', 'effect', 'management', 'impact', 'satisfaction'].map((criterion) => ({ party, criterion, points: 1000 })),
    )
    const input = { parties: ['buyer', 'beneficiaries', 'third-party'], marks, result: 'failed', opinion: '示例' }
    const decision = purchase.attempt('performance-evaluation', input, '2026-05-10', people.evaluator)
    expect(decision.outcome).toBe('accepted')
    const weight = 'findings' in decision ? decision.findings.find(({ rule }) => rule === 'satisfaction-weighs-most') : undefined
    expect(weight).toMatchObject({ severity: 'prefer', verdict: 'fails', effect: 'shown' })
  })
})

describe('a township or village', () => {
  const judged = (supervisors: number, directors: number) =>
    judgeSubject(
      profile,
      'place',
      { 'place.kind': 'village', 'place.supervisors': supervisors, 'place.directors': directors },
      date('2025-03-03'),
    ).map(({ rule, verdict }) => [rule, verdict])

  it('has at least one supervisor or director', () => {
    expect(judged(0, 0)).toEqual([['worker-in-every-place', 'fails']])
    expect(judged(0, 1)).toEqual([['worker-in-every-place', 'holds']])
    expect(judged(1, 0)).toEqual([['worker-in-every-place', 'holds']])
  })
})
