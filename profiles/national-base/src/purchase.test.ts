import { checkProfile, type Decision, proveProfile } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { noticeInput, panelInput, people, planInput, published, Purchase, settingsOf } from './testing/purchase.ts'
import { placeProfile, withThreshold } from './testing/place.ts'

const against = (decision: Decision) =>
  'findings' in decision
    ? decision.findings
        .filter(({ effect }) => effect !== 'shown')
        .map(({ rule, effect, citation }) => `${effect} ${rule} ${citation.document}${citation.clause}`)
    : [decision.outcome]
const threeOffers = { a: 28_000_000, b: 29_000_000, c: 30_000_000 }

describe('the national process, for a document without its own', () => {
  it('is what a place gets that only lists its services', () => {
    for (const place of [placeProfile(null), placeProfile(400_000_000)]) expect(checkProfile(place)).toEqual([])
    expect(proveProfile(placeProfile(null))).toEqual([])
  })

  it('runs from plan to archive, with every legal date to the day', () => {
    const purchase = new Purchase(withThreshold).toReport(threeOffers)
    expect(purchase.task('review-report', '2025-07-03')?.due).toBe('2025-07-04')
    expect(purchase.task('procurement-award', '2025-07-03')?.due).toBe('2025-07-10')
    purchase
      .do(
        'procurement-public-notice',
        { shortlist: ['a', 'b', 'c'], days: 3, channels: ['procurement-portal'] },
        '2025-07-03',
        people.preparer,
      )
      .do('procurement-award', { supplierId: 'a', amountFen: 28_000_000, reasons: '名次第一' }, '2025-07-08', people.approver)
    expect(purchase.task('result-publication', '2025-07-08')?.due).toBe('2025-07-10')
    expect(purchase.task('bid-bond-return-others', '2025-07-08')?.due).toBe('2025-07-15')
    expect(against(purchase.attempt('result-publication', published('示例公告'), '2025-07-09', people.preparer))).toEqual([
      'refuses reviewers-named 政府采购法实施条例四十三',
    ])
    const contract = {
      startsOn: '2025-07-15',
      endsOn: '2026-07-14',
      priceFen: 28_000_000,
      articles: ['content'],
      reportDays: 10,
      midtermOn: '2026-01-15',
      'contract-written': true,
      'contract-assigned': false,
    }
    purchase
      .do(
        'result-publication',
        published(`示例公告，评审人员：${people.reviewers.map(({ name }) => name).join('、')}`),
        '2025-07-09',
        people.preparer,
      )
      .do('bid-bond-return-others', { content: '示例退还' }, '2025-07-10', people.finance)
      .do('procurement-contract', contract, '2025-07-15', people.preparer)
    expect(purchase.task('contract-publication', '2025-07-15')?.due).toBe('2025-07-17')
    expect(purchase.task('contract-filing', '2025-07-15')?.due).toBe('2025-07-24')
    expect(purchase.task('bid-bond-return', '2025-07-15')?.due).toBe('2025-07-22')
    const bond = (performanceFen: number) =>
      purchase.attempt(
        'performance-bond',
        { content: '示例保函', 'bond-performanceFen': performanceFen, 'bond-performanceInCash': false },
        '2025-07-15',
        people.finance,
      )
    expect(against(bond(2_800_001))).toEqual(['refuses performance-bond-limit 政府采购法实施条例四十八'])
    expect(bond(2_800_000).outcome).toBe('accepted')
    purchase
      .do('contract-publication', published('示例公告'), '2025-07-16', people.preparer)
      .do('contract-filing', { content: '示例备案' }, '2025-07-18', people.preparer)
      .do('bid-bond-return', { content: '示例退还' }, '2025-07-18', people.finance)
    const supplement = (additionFen: number, termsUnchanged = true) => ({
      changes: '示例补充合同',
      reason: '示例理由',
      additionFen,
      fundId: 'fund',
      'contract-termsUnchanged': termsUnchanged,
    })
    const reason = { 'addition-agreed': '示例：增加了服务对象' }
    const supplemented = (additionFen: number, termsUnchanged?: boolean) =>
      purchase.attempt('supplementary-contract', supplement(additionFen, termsUnchanged), '2025-09-01', people.preparer, reason)
    const request = {
      heldTask: 'supplementary-contract',
      exceptionTo: 'addition-agreed',
      reason: '示例：增加了服务对象',
      neededBy: '2025-09-03',
    }
    const agreed = (number: number) =>
      purchase
        .do('exception-request', request, '2025-09-01', people.preparer)
        .do(`exception-consent@${number}`, { result: 'agreed', reason: '示例：同意' }, '2025-09-01', people.approver)
    const unagreed = 'asks-reason addition-agreed 国家法律与办理规则办理规则 1'
    expect(against(supplemented(2_800_001))).toEqual(['refuses supplement-limit 政府采购法四十九', unagreed])
    expect(against(supplemented(1, false))).toEqual(['refuses supplement-limit 政府采购法四十九', unagreed])
    expect(supplemented(0, false).outcome).toBe('accepted')
    // A reason is not enough: whoever amends the contract is not who lets money be added.
    expect(against(supplemented(1_800_000))).toEqual([unagreed])
    agreed(1)
    expect(supplemented(1_800_000).outcome).toBe('accepted')
    // Ten per cent of the original price, not of what it has become, over all supplementary contracts.
    agreed(2)
    expect(against(supplemented(1_000_001))).toEqual(['refuses supplement-limit 政府采购法四十九', unagreed])
    expect(supplemented(1_000_000).outcome).toBe('accepted')
    const extended = (endsOn: string) =>
      against(purchase.attempt('supplementary-contract', { ...supplement(0, false), endsOn }, '2025-09-02', people.preparer))
    expect(extended('2026-07-15')).toEqual(['asks-reason term-as-usual 财政部令第102号二十四'])
    expect(extended('2028-07-15')).toEqual([
      'asks-reason term-as-usual 财政部令第102号二十四',
      'refuses term-extended 财政部令第102号二十四',
    ])
    const accepted = (all: boolean) => ({
      results: [{ service: 'care', accepted: all }],
      usersInvited: true,
      published: true,
      opinion: '示例',
    })
    purchase
      .do('procurement-inspection', { result: 'sound', findings: '示例检查' }, '2026-01-20', people.preparer)
      .do('performance-evaluation', { parties: ['third-party'], result: 'passed', opinion: '示例' }, '2026-07-15', people.evaluator)
      .do('procurement-acceptance', accepted(true), '2026-07-16', people.preparer)
    expect(against(purchase.attempt('procurement-settlement', { finalFen: 0 }, '2026-07-17', people.finance))).toEqual([
      'refuses paid-when-accepted 国家法律与办理规则办理规则 8',
    ])
    purchase
      .do('procurement-payment', { amountFen: 30_800_000, voucher: '示付-1' }, '2026-07-20', people.finance)
      .do('procurement-settlement', { finalFen: 30_800_000 }, '2026-07-21', people.finance)
    const items = (purchase.rehearsal.profile.archiveList?.items ?? []).map(({ key }) => ({ item: key, location: '示例柜1' }))
    const archive = (keptUntil: string) =>
      purchase.attempt('procurement-archive', { items, 'archive-keptUntil': keptUntil }, '2026-07-22', people.preparer)
    expect(against(archive('2041-07-21'))).toEqual(['refuses files-kept 政府采购法四十二'])
    expect(archive('2041-07-22').outcome).toBe('accepted')
    expect(purchase.view('2026-07-22').outcome).toBe('completed')
    expect(purchase.view('2026-07-22').overdue).toEqual([])
  })

  it('keeps what may not be bought out of the plan', () => {
    const purchase = new Purchase(withThreshold)
    const plan = { ...planInput(), 'plan-exclusions': ['employment', 'financing'] }
    expect(against(purchase.attempt('procurement-plan', plan, '2025-06-03', people.preparer))).toEqual([
      'refuses nothing-excluded 财政部令第102号九、十',
    ])
  })
})

describe('a tender', () => {
  const notice = (change: object) =>
    against(
      new Purchase(withThreshold)
        .toMethod('open-tender')
        .attempt('procurement-notice', { ...noticeInput, ...change }, '2025-06-09', people.preparer),
    )

  it('is open for twenty days, with a price that weighs and a bond that does not', () => {
    expect(notice({ closesOn: '2025-06-28' })).toEqual(['refuses tender-open-long-enough 政府采购法三十五'])
    expect(notice({ 'bond-bidFen': 600_001 })).toEqual(['refuses bid-bond-limit 政府采购法实施条例三十三'])
    expect(notice({ 'bond-bidInCash': true })).toEqual(['refuses bid-bond-not-cash 政府采购法实施条例三十三'])
    expect(notice({ settings: settingsOf({ 'score-price': 999, 'score-service': 6001, 'score-supplier': 3000 }) })).toEqual([
      'refuses tender-price-weight 财政部令第87号五十五',
    ])
    expect(notice({ 'notice-unfairConditions': ['form-or-seat'] })).toEqual(['refuses no-unfair-conditions 政府采购法实施条例二十'])
    expect(notice({})).toEqual([])
  })

  it('is screened by article 22, each condition by itself', () => {
    const purchase = new Purchase(withThreshold)
    purchase.register('b', { name: '示例b服务有限公司', lastMajorViolationOn: '2022-06-30', taxAndSocialInsurance: false }, 1, '2025-06-02')
    purchase.toOffers(threeOffers)
    const results = ['a', 'b', 'c'].map((supplierId) => ({ supplierId, result: 'qualified' }))
    expect(against(purchase.attempt('procurement-screening', { results }, '2025-06-30', people.preparer))).toEqual([
      'refuses supplier-dues 政府采购法二十二',
      'refuses supplier-record 政府采购法二十二',
    ])
  })

  it('asks for what the register does not hold', () => {
    const purchase = new Purchase(withThreshold)
    purchase.register('b', { name: '示例b服务有限公司', independentLiability: undefined }, 1, '2025-06-02')
    purchase.toOffers(threeOffers)
    const results = ['a', 'b', 'c'].map((supplierId) => ({ supplierId, result: 'qualified' }))
    expect(against(purchase.attempt('procurement-screening', { results }, '2025-06-30', people.preparer))).toEqual([
      'asks-facts supplier-liability 政府采购法二十二',
    ])
  })

  it('fails with two, and the purchase can be cancelled', () => {
    const purchase = new Purchase(withThreshold).toPanel({ a: 28_000_000, b: 29_000_000 })
    expect(against(purchase.attempt('procurement-panel', panelInput(), '2025-07-01', people.preparer))).toEqual([
      'refuses enough-bidders 政府采购法三十六',
    ])
    purchase.do('procurement-cancellation', { ground: 'too-few', reason: '合格供应商不足三家' }, '2025-07-01', people.approver)
    expect(purchase.view('2025-07-01').outcome).toBe('cancelled')
  })
})

describe('a query', () => {
  it('comes within seven working days, and a complaint within fifteen of the time to reply', () => {
    const purchase = new Purchase(withThreshold)
      .toReport(threeOffers)
      .do('procurement-public-notice', { shortlist: ['a'], days: 10, channels: ['website'] }, '2025-07-03', people.preparer)
    const query = (knownOn: string) =>
      against(
        purchase.attempt(
          'procurement-query',
          { by: '示例c公司', about: '示例质疑', 'objections-knownOn': knownOn },
          '2025-07-11',
          people.preparer,
        ),
      )
    expect(query('2025-07-01')).toEqual(['refuses query-in-time 政府采购法五十二'])
    expect(query('2025-07-02')).toEqual([])
    purchase.do('query-answer@1', { result: 'dismissed', answer: '示例答复' }, '2025-07-14', people.approver)
    const complaint = (day: string) =>
      against(purchase.attempt('supplier-complaint', { content: '示例投诉', 'objections-replyDueOn': '2025-07-14' }, day, people.public))
    expect(complaint('2025-08-05')).toEqual(['refuses complaint-in-time 政府采购法五十五'])
    expect(complaint('2025-08-04')).toEqual([])
  })
})

describe('an abnormally low price', () => {
  const low = { a: 12_000_000, b: 29_000_000, c: 30_000_000 }
  const award = (purchase: Purchase) =>
    against(
      purchase.attempt('procurement-award', { supplierId: 'a', amountFen: 12_000_000, reasons: '名次第一' }, '2025-07-09', people.approver),
    )
  const reviewed = (offers: Readonly<Record<string, number>>, year: string) =>
    new Purchase(withThreshold, year)
      .toReport(offers)
      .do('procurement-public-notice', { shortlist: ['a', 'b', 'c'], days: 3, channels: ['website'] }, '2025-07-03', people.preparer)

  it('is nothing to a purchase opened before the rules were in force', () => {
    const purchase = reviewed(low, '2025')
    expect(purchase.task('low-price-review', '2025-07-09')).toBeUndefined()
    expect(award(purchase)).toEqual([])
  })

  it('is looked into in a purchase opened since, with thirty minutes to explain; then the award may follow', () => {
    const purchase = reviewed(low, '2026')
    expect(purchase.task('low-price-review', '2025-07-09')?.status).toBe('ready')
    expect(award(purchase)).toEqual(['asks-facts low-price-explained 财库〔2026〕2号异常低价审查'])
    const heard = (minutes: number) => ({ content: '示例说明', 'review-explanationMinutes': minutes })
    purchase.do('low-price-review', heard(30), '2025-07-09', people.preparer)
    expect(award(purchase)).toEqual([])
  })

  it('is none at exactly half of the second lowest', () => {
    expect(award(reviewed({ a: 14_500_000, b: 29_000_000, c: 29_000_000 }, '2026'))).toEqual([])
  })
})
