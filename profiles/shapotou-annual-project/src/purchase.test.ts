import { type Actor, date, type Decision, type Finding } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import {
  allDocuments,
  contractInput,
  marksFor,
  noticeInput,
  panelMembers,
  people,
  planInput,
  published,
  Purchase,
  screeningInput,
  soundSupplier,
} from './testing/purchase.ts'

const refusals = (decision: Decision): readonly Finding[] =>
  decision.outcome === 'refused' || decision.outcome === 'wrong-role'
    ? decision.findings.filter((finding) => finding.effect === 'refuses')
    : []
const nothingWrong = { 'inspection-fundsMisused': false, 'contract-assigned': false }
const cited = (decision: Decision) => refusals(decision).map((finding) => `${finding.rule} ${finding.citation.clause}`)

describe('the 2025 purchase, from call to archive', () => {
  it('refuses the company and the failed inspection at screening, each with its clause', () => {
    const purchase = new Purchase().toApplications()
    const passing = { results: screeningInput.results.map(({ supplierId }) => ({ supplierId, result: 'qualified' })) }
    expect(cited(purchase.attempt('screening', passing, '2025-05-29', people.preparer))).toEqual([
      'admitted-kind 四(一)',
      'registered-with-civil-affairs 四(一)',
      'inspections-passed 四(二)',
    ])
    purchase.do('screening', screeningInput, '2025-05-29', people.preparer)
    const [company, failed, a] = purchase.rehearsal.project('p').applications
    expect(company?.screening?.norms.map((norm) => norm.citation.clause)).toEqual(['四(一)', '四(一)'])
    expect(failed?.screening?.norms[0]?.say.zh).toBe('缺少合格的年检：2023年度')
    expect(a?.screening?.result).toBe('qualified')
  })

  it('refuses the award through day 5 of the public notice, a Saturday that moves on to Monday, and takes it on the day after', () => {
    const purchase = new Purchase().toPublicNotice()
    const award = { supplierId: 'a', amountFen: 25_000_000, reasons: '评审第一名' }
    expect(cited(purchase.attempt('award', award, '2025-06-13', people.approver))).toEqual(['public-notice-over 五(二)2'])
    expect(cited(purchase.attempt('award', award, '2025-06-14', people.approver))).toEqual(['public-notice-over 五(二)2'])
    expect(purchase.rehearsal.project('p').publicNotice?.endsOn).toBe('2025-06-16')
    expect(cited(purchase.attempt('award', award, '2025-06-16', people.approver))).toEqual(['public-notice-over 五(二)2'])
    expect(purchase.attempt('award', award, '2025-06-17', people.approver).outcome).toBe('accepted')
  })

  it('refuses a public notice of 4 days', () => {
    const purchase = new Purchase().toReview()
    const notice = (days: number) =>
      purchase.attempt('public-notice', { shortlist: ['a'], days, channels: ['website'] }, '2025-06-09', people.preparer)
    expect(cited(notice(4))).toEqual(['public-notice-long-enough 五(二)2'])
    expect(notice(5).outcome).toBe('accepted')
  })

  it('holds the award while an objection of day 3 is open, and goes on once it is dismissed', () => {
    const purchase = new Purchase().toPublicNotice()
    purchase.do('objection', { by: '示例市民', about: '示例异议' }, '2025-06-12', people.preparer)
    const award = { supplierId: 'a', amountFen: 25_000_000, reasons: '评审第一名' }
    expect(cited(purchase.attempt('award', award, '2025-06-17', people.approver))).toEqual(['objections-answered 五十二'])
    purchase.do('answer-objection@1', { result: 'dismissed', answer: '示例答复' }, '2025-06-17', people.approver)
    expect(purchase.attempt('award', award, '2025-06-17', people.approver).outcome).toBe('accepted')
  })

  it('shows the shortlist again after an upheld objection', () => {
    const purchase = new Purchase().toPublicNotice()
    purchase.do('objection', { by: '示例市民', about: '示例异议' }, '2025-06-12', people.preparer)
    purchase.do('answer-objection@1', { result: 'upheld', answer: '示例答复' }, '2025-06-13', people.approver)
    expect(purchase.task('public-notice', '2025-06-13').status).toBe('done')
    expect(purchase.task('public-notice.2', '2025-06-13').status).toBe('ready')
    expect(cited(purchase.attempt('award', { supplierId: 'a', amountFen: 1, reasons: '理由' }, '2025-06-20', people.approver))).toEqual([
      'waits 五(二)3',
    ])
  })

  it('asks for a reason when the award leaves the ranking, and takes it with one', () => {
    const purchase = new Purchase().toPublicNotice()
    const award = { supplierId: 'b', amountFen: 25_000_000, reasons: '示例' }
    const asked = purchase.attempt('award', award, '2025-06-17', people.approver)
    expect(asked.outcome).toBe('needs-facts')
    expect(purchase.attempt('award', award, '2025-06-17', people.approver, { 'award-in-rank': '第一名书面放弃' }).outcome).toBe('accepted')
  })

  it('pays 40, 30 and 30 per cent, each only through its gate, and never a fourth time', () => {
    const purchase = new Purchase().toContract()
    const pay = (task: string, amountFen: number, day: string) =>
      purchase.attempt(task, { amountFen, voucher: '示付-1' }, day, people.finance)
    expect(cited(pay('first-payment', 9_999_999, '2025-07-10'))).toEqual(['pay-amount 六(三)'])
    expect(pay('first-payment', 10_000_000, '2025-07-10').outcome).toBe('accepted')
    expect(cited(pay('second-payment', 7_500_000, '2026-01-14'))).toEqual(['instalments:second 六(三)'])
    expect(purchase.task('second-payment', '2026-01-14').status).toBe('blocked')

    const evaluation = (result: string) => ({ parties: ['third-party'], result, opinion: '示例意见' })
    purchase.do('midterm-evaluation', evaluation('failed'), '2026-01-20', people.evaluator)
    expect(cited(pay('second-payment', 7_500_000, '2026-01-21'))).toEqual(['instalments:second 六(三)'])
    purchase.do('midterm-evaluation', evaluation('passed'), '2026-01-28', people.evaluator)
    expect(purchase.task('second-payment', '2026-01-28').status).toBe('ready')
    expect(pay('second-payment', 7_500_000, '2026-02-02').outcome).toBe('accepted')
    expect(cited(pay('second-payment', 7_500_000, '2026-02-03'))).toContain('already-done 六(三)')
    expect(cited(pay('third-payment', 7_500_000, '2026-07-10'))).toEqual(['instalments:third 六(三)'])
    expect(pay('fourth-payment', 7_500_000, '2026-07-10').outcome).toBe('unknown-task')
  })

  it('keeps what was typed in the event, reasons included', () => {
    const purchase = new Purchase().toPublicNotice()
    const award = { supplierId: 'a', amountFen: 25_000_000, reasons: '评审第一名' }
    purchase.do('award', award, '2025-06-17', people.approver)
    expect(purchase.rehearsal.events.at(-1)).toMatchObject({ type: 'award', data: { input: award } })
  })

  it('stops payments while an inspection has found a fault, by 七(四)', () => {
    const purchase = new Purchase().toContract()
    purchase.do('inspection', { result: 'fault', findings: '示例问题', ...nothingWrong }, '2025-07-05', people.preparer)
    const pay = () => purchase.attempt('first-payment', { amountFen: 10_000_000, voucher: '示付-1' }, '2025-07-10', people.finance)
    expect(cited(pay())).toEqual(['performance-in-order 七(四)'])
    purchase.do('inspection', { result: 'sound', findings: '已整改', ...nothingWrong }, '2025-07-09', people.preparer)
    expect(pay().outcome).toBe('accepted')
  })

  it('stops payments while the service is handed on, and takes no misuse of money for sound', () => {
    const purchase = new Purchase().toContract()
    const inspect = (input: object) => purchase.attempt('inspection', { findings: '示例检查', ...input }, '2025-07-05', people.preparer)
    const pay = () => purchase.attempt('first-payment', { amountFen: 10_000_000, voucher: '示付-1' }, '2025-07-10', people.finance)
    const misused = { 'inspection-fundsMisused': true, 'contract-assigned': false }
    expect(cited(inspect({ result: 'sound', ...misused }))).toEqual(['misuse-is-a-fault 七(二)'])
    expect(inspect({ result: 'fault', ...misused }).outcome).toBe('accepted')
    expect(cited(pay())).toEqual(['performance-in-order 七(四)'])
    expect(inspect({ result: 'sound', 'inspection-fundsMisused': false, 'contract-assigned': true }).outcome).toBe('accepted')
    expect(cited(pay())).toEqual(['not-handed-on 七(三)'])
    expect(inspect({ result: 'sound', ...nothingWrong }).outcome).toBe('accepted')
    expect(pay().outcome).toBe('accepted')
  })

  it('has a supplier that is disqualified under its agreement leave, and give back all it was paid', () => {
    const purchase = new Purchase().toContract()
    purchase.do('first-payment', { amountFen: 10_000_000, voucher: '示付-1' }, '2025-07-10', people.finance)
    const sanction = { supplierId: 'a', ground: 'false-material', finding: '示例认定', publishedIn: ['credit-platform', 'media'] }
    purchase.do('disqualification', sanction, '2025-09-01', people.approver)
    purchase.do('midterm-evaluation', { parties: ['third-party'], result: 'passed', opinion: '示例' }, '2026-01-28', people.evaluator)
    const pay = purchase.attempt('second-payment', { amountFen: 7_500_000, voucher: '示付-2' }, '2026-02-02', people.finance)
    expect(cited(pay)).toEqual(['disqualified-leaves 七(一)'])
    const terminate = () =>
      purchase.attempt('termination', { ground: 'disqualified', reasons: '提供虚假资料' }, '2026-02-03', people.approver)
    const clawBack = (amountFen: number) => ({ ground: 'disqualified', amountFen, dueOn: '2026-03-31', reasons: '示例' })
    purchase.do('funds-claw-back', clawBack(9_999_999), '2026-02-03', people.approver)
    expect(cited(terminate())).toEqual(['funds-clawed-back 七(一)'])
    purchase.do('funds-claw-back', clawBack(1), '2026-02-03', people.approver)
    expect(terminate().outcome).toBe('accepted')
    expect(purchase.view('2026-02-03').outcome).toBe('terminated')
    purchase.do('claw-back-refund', { amountFen: 10_000_000, voucher: '示收-1' }, '2026-03-20', people.finance)
    expect(purchase.view('2026-03-20').money).toMatchObject({ paidFen: 10_000_000, clawedBackFen: 10_000_000, refundedFen: 10_000_000 })
  })

  it('counts a bad record against the organisation, its representative or the project leader, and takes nobody penalised before', () => {
    const purchase = new Purchase()
    const record = (holder: string) => ({ holder, on: '2024-03-01', about: '示例事由' })
    purchase.rehearsal.registerSupplier(
      'e',
      {
        ...soundSupplier,
        name: '示例戊中心',
        badRecords: [record('legal-representative'), record('project-leader')],
        penalisedBefore: true,
      },
      date('2025-05-13'),
      people.preparer,
    )
    purchase.toApplications()
    purchase.do('application', { supplierId: 'e', priceFen: 1, proposal: '示例', documents: allDocuments }, '2025-05-21', people.preparer)
    const results = [...screeningInput.results, { supplierId: 'e', result: 'qualified' }]
    expect(cited(purchase.attempt('screening', { results }, '2025-05-29', people.preparer))).toEqual([
      'representative-record 四(二)',
      'leader-record 四(二)',
      'never-penalised 七(一)',
    ])
  })

  it('keeps to national law at tasks of its own names', () => {
    const purchase = new Purchase()
    const plan = purchase.attempt('plan', { ...planInput, 'plan-exclusions': ['employment'] }, '2025-05-13', people.preparer)
    expect(cited(plan)).toEqual(['nothing-excluded 九、十'])
    purchase.toPublicNotice()
    purchase.do('award', { supplierId: 'a', amountFen: 25_000_000, reasons: '评审第一名' }, '2025-06-17', people.approver)
    purchase.do('refinement', { changes: '示例优化', priceFen: 25_000_000 }, '2025-06-20', people.supplier('a'))
    const passedOn = { ...contractInput, 'contract-written': false, 'contract-assigned': true }
    expect(cited(purchase.attempt('contract', passedOn, '2025-07-01', people.preparer))).toEqual([
      'contract-in-writing 合同订立与公告',
      'not-transferred 转包',
    ])
  })

  it('expects four quarterly reports by the agreement and shows the late one overdue', () => {
    const purchase = new Purchase().toContract()
    const reports = (day: string) => purchase.view(day).tasks.filter((task) => task.task === 'quarterly-report')
    expect(reports('2025-07-01').map((task) => [task.address, task.due, task.status])).toEqual([
      ['quarterly-report@2025Q3', '2025-10-10', 'waiting'],
      ['quarterly-report@2025Q4', '2026-01-10', 'waiting'],
      ['quarterly-report@2026Q1', '2026-04-10', 'waiting'],
      ['quarterly-report@2026Q2', '2026-07-10', 'waiting'],
    ])
    purchase.do('quarterly-report@2025Q3', { content: '示例报告' }, '2025-10-09', people.supplier('a'))
    expect(reports('2026-01-14').map((task) => task.overdueDays)).toEqual([null, 4, null, null])
    expect(cited(purchase.attempt('quarterly-report@2025Q3', { content: '再报一次' }, '2025-10-09', people.supplier('a')))).toContain(
      'already-done 五(三)4',
    )
  })

  it('reaches a complete archive, keeps donations apart, and settles what was paid', () => {
    const purchase = new Purchase().toContract()
    const a = people.supplier('a')
    purchase.do('contract-publication', published('示例公告'), '2025-07-02', people.preparer)
    purchase.do('first-payment', { amountFen: 10_000_000, voucher: '示付-1' }, '2025-07-10', people.finance)
    purchase.do('supervision-team', { content: '示例团队' }, '2025-07-18', a)
    purchase.do(
      'donation',
      { donor: '示例爱心企业', amountFen: 500_000, purpose: '图书', 'donation-forProject': true },
      '2025-09-01',
      people.preparer,
    )
    purchase.do('quarterly-report@2025Q3', { content: '示例报告' }, '2025-10-09', a)
    purchase.do('inspection', { result: 'sound', findings: '示例检查', ...nothingWrong }, '2025-11-01', people.preparer)
    purchase.do('quarterly-report@2025Q4', { content: '示例报告' }, '2026-01-20', a)
    purchase.do('midterm-evaluation', { parties: ['third-party'], result: 'passed', opinion: '示例' }, '2026-01-28', people.evaluator)
    purchase.do('second-payment', { amountFen: 7_500_000, voucher: '示付-2' }, '2026-02-02', people.finance)
    purchase.do('quarterly-report@2026Q1', { content: '示例报告' }, '2026-04-08', a)
    purchase.do('quarterly-report@2026Q2', { content: '示例报告' }, '2026-07-03', a)
    purchase.do('summary-report', { content: '示例总结' }, '2026-07-06', a)
    purchase.do('audit', { result: 'sound', findings: '示例审计', 'inspection-fundsMisused': false }, '2026-07-10', people.auditor)
    const final = { parties: ['civil-affairs', 'finance'], result: 'passed', opinion: '示例' }
    expect(cited(purchase.attempt('final-evaluation', final, '2026-07-14', people.evaluator))).toEqual(['final-evaluation-by-all 五(四)2'])
    purchase.do('final-evaluation', { ...final, parties: [...final.parties, 'project-representative'] }, '2026-07-14', people.evaluator)
    purchase.do(
      'acceptance',
      { results: [{ service: 'daily-care', accepted: true }], usersInvited: true, published: true, opinion: '示例' },
      '2026-07-15',
      people.preparer,
    )
    purchase.do('third-payment', { amountFen: 7_500_000, voucher: '示付-3' }, '2026-07-20', people.finance)
    purchase.do('settlement', { finalFen: 25_000_000 }, '2026-07-22', people.finance)
    const items = (purchase.rehearsal.profile.archiveList?.items ?? []).map((item) => ({ item: item.key, location: '示例柜1' }))
    const everything = { items, 'archive-keptUntil': '2041-07-25' }
    expect(purchase.task('contract-filing', '2025-07-11')).toMatchObject({ due: '2025-07-10', overdueDays: 1 })
    expect(cited(purchase.attempt('archive', everything, '2026-07-25', people.preparer))).toEqual(['waits 四十二'])
    purchase.do('contract-filing', { content: '示例备案' }, '2026-07-25', people.preparer)
    expect(
      cited(purchase.attempt('archive', { items: items.slice(1), 'archive-keptUntil': '2041-07-25' }, '2026-07-25', people.preparer)),
    ).toEqual(['archive-complete 五(四)2'])
    purchase.do('archive', everything, '2026-07-25', people.preparer)

    const view = purchase.view('2026-07-25')
    expect(view.outcome).toBe('completed')
    expect(view.money).toMatchObject({ budgetFen: 25_000_000, contractFen: 25_000_000, paidFen: 25_000_000, donatedFen: 500_000 })
    expect(view.stages.map((stage) => stage.status)).toEqual(['done', 'done', 'done', 'done'])
    expect(purchase.rehearsal.fund('fund')).toMatchObject({ reservedFen: 0, committedFen: 0, paidFen: 25_000_000 })
    expect(purchase.rehearsal.project('p').records.every((record) => record.event > 1)).toBe(true)
    expect(purchase.rehearsal.events.every((event) => event.citation !== null)).toBe(true)
  })

  it('bars a supplier with false material for three years to the day', () => {
    const purchase = new Purchase().toApplications()
    const sanction = { supplierId: 'b', ground: 'false-material', finding: '示例认定', publishedIn: ['credit-platform', 'media'] }
    expect(cited(purchase.attempt('disqualification', { ...sanction, publishedIn: ['media'] }, '2025-05-26', people.approver))).toEqual([
      'sanction-announced 七(一)',
    ])
    purchase.do('disqualification', sanction, '2025-05-26', people.approver)
    expect(purchase.rehearsal.supplier('b')?.debarments).toMatchObject([{ from: '2025-05-26', until: '2028-05-26' }])

    const { rehearsal } = purchase
    rehearsal.openFund(
      'fund-2028',
      { title: '示例资金', source: 'hardship-relief', buyer: '示例县民政局', fiscalYear: 2028, appropriatedFen: 25_000_000 },
      date('2028-05-01'),
      people.finance,
    )
    rehearsal.createProject(
      'later',
      { code: 'SPT-2028-01', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2028 },
      date('2028-05-01'),
      people.preparer,
    )
    const later = (task: string, input: object, day: string, actor: Actor) => purchase.attempt(task, input, day, actor, {}, 'later')
    later('plan', planInput, '2028-05-02', people.preparer)
    later('budget', { lines: [{ fundId: 'fund-2028', amountFen: 25_000_000 }] }, '2028-05-02', people.finance)
    later('approve-plan', { decision: 'approved' }, '2028-05-03', people.approver)
    later('call-notice', { ...noticeInput, closesOn: '2028-05-31' }, '2028-05-04', people.preparer)
    const apply = (day: string) =>
      later('application', { supplierId: 'b', priceFen: 1, proposal: '示例设计', documents: allDocuments }, day, people.supplier('b'))
    expect(cited(apply('2028-05-26'))).toEqual(['not-debarred 办理规则 2'])
    expect(apply('2028-05-27').outcome).toBe('accepted')
  })

  it('knows panel, roles and marks: composition by 五(二)1, only the member marks, nobody with a conflict', () => {
    const purchase = new Purchase().toApplications()
    purchase.do('screening', screeningInput, '2025-05-29', people.preparer)
    purchase.do(
      'due-diligence',
      { findings: ['a', 'b'].map((supplierId) => ({ supplierId, result: 'sound', finding: '示例' })) },
      '2025-05-30',
      people.preparer,
    )
    expect(cited(purchase.attempt('panel', { members: panelMembers.slice(0, 3) }, '2025-06-03', people.preparer))).toEqual([
      'panel-composition 五(二)1',
    ])
    const conflicted = panelMembers.map((member, index) => ({ ...member, conflict: index === 0 }))
    expect(cited(purchase.attempt('panel', { members: conflicted }, '2025-06-03', people.preparer))).toEqual(['panel-conflict 通则 3'])
    purchase.do('panel', { members: panelMembers }, '2025-06-03', people.preparer)
    const [first, second] = people.reviewers
    if (first === undefined || second === undefined) throw new Error('two reviewers')
    expect(cited(purchase.attempt(`review@${first.id}`, marksFor(['a', 'b']), '2025-06-05', second))).toEqual(['review-own 通则 2'])
    expect(cited(purchase.attempt(`review@${first.id}`, marksFor(['a']), '2025-06-05', first))).toEqual(['review-complete 通则 8'])
    expect(cited(purchase.attempt('panel', { members: panelMembers }, '2025-06-05', people.finance))).toEqual(['wrong-role 通则 2'])
  })

  it('keeps the plan to the document: funds, one year, ages, services', () => {
    const purchase = new Purchase()
    const plan = (change: object) => cited(purchase.attempt('plan', { ...planInput, ...change }, '2025-05-13', people.preparer))
    const over = [{ ...planInput.services[0], unitPriceFen: 25_000_001 }]
    expect(plan({ services: over, totalFen: 25_000_001 })).toEqual(['within-project-funds 三(五)'])
    expect(plan({ months: 13 })).toEqual(['plan-one-year 三(一)'])
    expect(plan({ maximumAge: 19 })).toEqual(['beneficiary-ages 三(三)'])
    expect(plan({ 'plan-inOwnDistrict': false })).toEqual(['in-the-district 三(二)'])
    expect(plan({ 'plan-beneficiaries': ['left-behind', 'other'] })).toEqual(['beneficiaries-admitted 三(三)'])
    expect(plan({ totalFen: 24_999_999 })).toEqual(['plan-total 通则 6'])
    expect(plan({ services: [{ ...planInput.services[0], service: 'unknown' }] })).toEqual(['plan-catalogue 三(四)1'])
  })

  it('keeps the agreement to one year to the day, within the award, with its contents', () => {
    const purchase = new Purchase().toPublicNotice()
    purchase.do('award', { supplierId: 'a', amountFen: 25_000_000, reasons: '评审第一名' }, '2025-06-17', people.approver)
    purchase.do('refinement', { changes: '示例优化', priceFen: 24_000_000 }, '2025-06-20', people.supplier('a'))
    const sign = (change: object, day = '2025-07-01') =>
      cited(purchase.attempt('contract', { ...contractInput, priceFen: 24_000_000, ...change }, day, people.preparer))
    expect(sign({ endsOn: '2026-07-01' })).toEqual(['contract-one-year 三(一)'])
    expect(sign({ priceFen: 24_000_001 })).toEqual(['contract-within-award 通则 7'])
    expect(sign({ articles: contractInput.articles.slice(1) })).toEqual(['contract-contents-stated 五(三)1'])
    expect(sign({ startsOn: '2025-07-18', endsOn: '2026-07-17' }, '2025-07-18')).toEqual(['contract-in-time 四十六'])
    expect(sign({ startsOn: '2025-07-17', endsOn: '2026-07-16' }, '2025-07-17')).toEqual([])
  })

  it('refuses an application without its documents, late, above the budget, twice, or for another organisation', () => {
    const purchase = new Purchase().toApplications()
    const apply = (change: object, day = '2025-05-21', actor = people.preparer) =>
      cited(
        purchase.attempt('application', { supplierId: 'e', priceFen: 1, proposal: '示例', documents: allDocuments, ...change }, day, actor),
      )
    expect(apply({ supplierId: 'a' })).toEqual(['apply-once 通则 8'])
    expect(apply({})).toEqual(['apply-supplier 通则 9'])
    purchase.rehearsal.registerSupplier('e', { ...soundSupplier, name: '示例戊中心' }, date('2025-05-21'), people.preparer)
    expect(apply({ documents: allDocuments.slice(1) })).toEqual(['application-complete 五(一)2'])
    expect(apply({ priceFen: 25_000_001 })).toEqual(['apply-within-budget 通则 7'])
    expect(apply({}, '2025-05-21', people.supplier('a'))).toEqual(['apply-own 通则 2'])
    expect(apply({}, '2025-05-29')).toEqual(['apply-in-time 通则 5'])
    expect(apply({}, '2025-05-28')).toEqual([])
  })

  it('wants another person to approve, and gives the money back when plan and budget are returned', () => {
    const purchase = new Purchase()
    purchase.do('plan', planInput, '2025-05-13', people.preparer)
    purchase.do('budget', { lines: [{ fundId: 'fund', amountFen: 25_000_000 }] }, '2025-05-13', people.finance)
    const samePerson = { ...people.approver, id: people.preparer.id }
    expect(cited(purchase.attempt('approve-plan', { decision: 'approved' }, '2025-05-14', samePerson))).toEqual([
      'approve-another-person 通则 3',
    ])
    expect(purchase.rehearsal.fund('fund')?.reservedFen).toBe(25_000_000)
    purchase.do('approve-plan', { decision: 'returned', reason: '示例理由' }, '2025-05-14', people.approver)
    expect(purchase.rehearsal.fund('fund')?.reservedFen).toBe(0)
    expect(purchase.task('plan', '2025-05-14').status).toBe('done')
    expect(purchase.task('plan.2', '2025-05-14').status).toBe('ready')
  })
})
