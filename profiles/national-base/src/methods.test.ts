import { type Decision, ranking } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { methodInput, noticeInput, panelInput, people, planInput, Purchase, settingsOf } from './testing/purchase.ts'
import { withoutThreshold, withThreshold } from './testing/place.ts'

const against = (decision: Decision) =>
  'findings' in decision
    ? decision.findings
        .filter(({ effect }) => effect !== 'shown')
        .map(({ rule, effect, citation }) => `${effect} ${rule} ${citation.document}${citation.clause}`)
    : [decision.outcome]
const approved = { decision: 'approved', reason: '示例批准情况', 'method-financeConsent': false }

describe('another method', () => {
  it('needs approval at the threshold, and for what adds up to it; below it needs none', () => {
    const notice = (totalFen: number, categoryYearFen: number) => {
      const purchase = new Purchase(withThreshold)
      purchase.do('procurement-plan', planInput(totalFen), '2025-06-03', people.preparer)
      purchase.do(
        'procurement-budget',
        { lines: [{ fundId: 'fund', amountFen: totalFen }], 'budget-guaranteed': true },
        '2025-06-04',
        people.finance,
      )
      purchase.do('procurement-approval', { decision: 'approved' }, '2025-06-05', people.approver)
      purchase.do('procurement-method', methodInput('consultation', categoryYearFen), '2025-06-06', people.preparer)
      return against(purchase.attempt('procurement-notice', { ...noticeInput, closesOn: '2025-06-19' }, '2025-06-09', people.preparer))
    }
    expect(notice(30_000_000, 399_999_999)).toEqual([])
    expect(notice(30_000_000, 400_000_000)).toEqual(['refuses no-splitting 政府采购法二十八'])
  })

  it('is asked for its threshold where the place has set none, and goes on with an approval', () => {
    const purchase = new Purchase(withoutThreshold).toMethod('negotiation')
    const notice = () =>
      purchase.attempt('procurement-notice', { ...noticeInput, closesOn: '2025-06-12', settings: [] }, '2025-06-09', people.preparer)
    expect(against(notice())).toEqual(['asks-facts approval-above-threshold 政府采购法二十七', 'asks-facts no-splitting 政府采购法二十八'])
    purchase.do('method-approval', approved, '2025-06-09', people.approver)
    expect(notice().outcome).toBe('accepted')
  })

  it('by consultation gives out documents for five working days and has ten days to respond', () => {
    const purchase = new Purchase(withThreshold).toMethod('consultation').do('method-approval', approved, '2025-06-09', people.approver)
    const short = { ...noticeInput, closesOn: '2025-06-18', 'notice-documentsUntil': '2025-06-13' }
    expect(against(purchase.attempt('procurement-notice', short, '2025-06-09', people.preparer))).toEqual([
      'refuses documents-out-long-enough 财库〔2014〕214号十',
      'refuses consultation-open-long-enough 财库〔2014〕214号十',
    ])
  })

  const opened = (...offers: readonly (readonly [string, number])[]) => ({
    talks: '示例谈判',
    asked: '示例报价要求',
    offers: offers.map(([supplierId, priceFen]) => ({ supplierId, result: 'offered', priceFen })),
  })
  const responses = (purchase: Purchase, ids: readonly string[], on: string) => {
    for (const supplierId of ids)
      purchase.do('procurement-response', { supplierId, priceFen: 29_000_000, proposal: '示例', documents: [] }, on, people.preparer)
    return purchase
  }
  const screened = (purchase: Purchase, ids: readonly string[], on: string) =>
    purchase.do('procurement-screening', { results: ids.map((supplierId) => ({ supplierId, result: 'qualified' })) }, on, people.preparer)
  const statuses = (purchase: Purchase, on: string, keys: readonly string[]) => keys.map((key) => purchase.task(key, on)?.status)
  const invitation = (suppliers: readonly string[], closesOn = '2025-06-11') => ({
    suppliers,
    closesOn,
    settings: [],
    'notice-unfairConditions': [],
  })

  const argued = (grounds: string, change: object = {}) => ({
    content: '示例论证',
    'method-grounds': grounds,
    'method-announced': grounds === 'sole-supplier',
    'method-originalContractFen': 300_000_000,
    'method-addOnsFen': 30_000_000,
    ...change,
  })

  it('from a single source goes past notice, panel and marks: argued, announced, one price talked over, award', () => {
    const purchase = new Purchase(withThreshold).toMethod('single-source').do('method-approval', approved, '2025-06-09', people.approver)
    expect(purchase.task('procurement-notice', '2025-06-09')).toBeUndefined()
    purchase.do('single-source-case', argued('sole-supplier'), '2025-06-09', people.preparer)
    const invited = (ids: readonly string[]) => purchase.attempt('single-source-invitation', invitation(ids), '2025-06-09', people.preparer)
    expect(against(invited(['a', 'b']))).toEqual(['refuses one-invited 政府采购法三十一'])
    expect(invited(['a']).outcome).toBe('accepted')
    expect(
      against(
        purchase.attempt(
          'procurement-response',
          { supplierId: 'b', priceFen: 1, proposal: '示例', documents: [] },
          '2025-06-10',
          people.preparer,
        ),
      ),
    ).toEqual(['refuses apply-invited 购服通则通则 9'])
    screened(responses(purchase, ['a'], '2025-06-10'), ['a'], '2025-06-12')
    const path = ['single-source-notice', 'single-source-price', 'procurement-panel', 'procurement-review', 'procurement-award']
    expect(statuses(purchase, '2025-06-12', path)).toEqual(['ready', 'waiting', undefined, undefined, 'waiting'])
    const announced = (days: number) =>
      purchase.attempt('single-source-notice', { shortlist: ['a'], days, channels: ['procurement-portal'] }, '2025-06-12', people.preparer)
    // Below the threshold the law asks for no length; the day itself is not counted.
    expect(announced(1).outcome).toBe('accepted')
    const price = (on: string) => purchase.attempt('single-source-price', opened(['a', 27_000_000]), on, people.preparer)
    expect(against(price('2025-06-13'))).toEqual(['refuses waits 财政部令第74号商定价格'])
    expect(price('2025-06-16').outcome).toBe('accepted')
    const award = { supplierId: 'a', amountFen: 27_000_001, reasons: '商定' }
    expect(against(purchase.attempt('procurement-award', award, '2025-06-17', people.approver))).toEqual([
      'refuses award-within-offer 购服通则通则 7',
    ])
    purchase.do('procurement-award', { ...award, amountFen: 27_000_000 }, '2025-06-17', people.approver)
    expect(purchase.rehearsal.project('p').finalOffers?.offers).toEqual([{ supplierId: 'a', firstFen: 29_000_000, finalFen: 27_000_000 }])
  })

  it('from a single source is announced where it must be, and an addition is within ten per cent', () => {
    const purchase = new Purchase(withThreshold).toMethod('single-source').do('method-approval', approved, '2025-06-09', people.approver)
    purchase.do('single-source-case', argued('add-on', { 'method-addOnsFen': 30_000_001 }), '2025-06-09', people.preparer)
    expect(against(purchase.attempt('single-source-invitation', invitation(['a']), '2025-06-09', people.preparer))).toEqual([
      'refuses add-on-limit 政府采购法三十一',
    ])
  })

  it('for an addition needs no public notice: the price is talked over at once, and the award follows', () => {
    const purchase = new Purchase(withThreshold).toMethod('single-source').do('method-approval', approved, '2025-06-09', people.approver)
    purchase
      .do('single-source-case', argued('add-on'), '2025-06-09', people.preparer)
      .do('single-source-invitation', invitation(['a']), '2025-06-09', people.preparer)
    screened(responses(purchase, ['a'], '2025-06-10'), ['a'], '2025-06-12')
      .do('single-source-price', opened(['a', 28_000_000]), '2025-06-12', people.preparer)
      .do('procurement-award', { supplierId: 'a', amountFen: 28_000_000, reasons: '商定' }, '2025-06-12', people.approver)
    expect(purchase.task('result-publication', '2025-06-12')?.status).toBe('ready')
  })

  it('by invited tender is sent to three, for twenty days', () => {
    const purchase = new Purchase(withThreshold).toMethod('invited-tender').do('method-approval', approved, '2025-06-09', people.approver)
    const invited = (ids: readonly string[], closesOn: string) => {
      const input = { ...invitation(ids, closesOn), settings: settingsOf(), 'bond-bidFen': 0, 'bond-bidInCash': false }
      return against(purchase.attempt('tender-invitation', input, '2025-06-09', people.preparer))
    }
    expect(invited(['a', 'b'], '2025-06-29')).toEqual(['refuses invited-enough 政府采购法三十四（投标邀请）'])
    expect(invited(['a', 'b', 'c'], '2025-06-28')).toEqual(['refuses tender-open-long-enough 政府采购法三十五'])
    expect(invited(['a', 'b', 'c'], '2025-06-29')).toEqual([])
    expect(statuses(responses(purchase, ['a'], '2025-06-10'), '2025-06-30', ['procurement-screening'])).toEqual(['ready'])
  })

  it('by inquiry opens one price of each that nobody changes, and ranks by it', () => {
    const purchase = new Purchase(withThreshold).toMethod('inquiry').do('method-approval', approved, '2025-06-09', people.approver)
    const ids = ['a', 'b', 'c']
    purchase.do('procurement-notice', { ...noticeInput, closesOn: '2025-06-12', settings: [] }, '2025-06-09', people.preparer)
    screened(responses(purchase, ids, '2025-06-10'), ids, '2025-06-13').do('procurement-panel', panelInput(), '2025-06-13', people.preparer)
    const offers = (cFen: number) => opened(['a', 29_000_000], ['b', 29_000_000], ['c', cFen])
    const inquiry = (cFen: number) => purchase.attempt('inquiry-offers', offers(cFen), '2025-06-16', people.preparer)
    expect(against(inquiry(28_000_000))).toEqual(['refuses final-offer-unchanged 财政部令第74号一次报价'])
    expect(inquiry(29_000_000).outcome).toBe('accepted')
    expect(purchase.task('review-report', '2025-06-16')).toMatchObject({ status: 'ready', due: '2025-06-18' })
  })

  it('by negotiation has a panel of its own', () => {
    const purchase = new Purchase(withThreshold).toMethod('negotiation').do('method-approval', approved, '2025-06-09', people.approver)
    const ids = ['a', 'b', 'c']
    purchase.do('procurement-notice', { ...noticeInput, closesOn: '2025-06-12', settings: [] }, '2025-06-09', people.preparer)
    screened(responses(purchase, ids, '2025-06-10'), ids, '2025-06-13')
    const panel = (members: number, experts: number) =>
      against(purchase.attempt('procurement-panel', panelInput(members, experts), '2025-06-16', people.preparer))
    expect(panel(2, 1)).toEqual([
      'refuses negotiators-enough 政府采购法三十八',
      'refuses negotiators-odd 政府采购法三十八',
      'refuses negotiators-expert 政府采购法三十八',
    ])
    expect(panel(3, 1)).toEqual(['refuses negotiators-expert 政府采购法三十八'])
    expect(panel(3, 2)).toEqual([])
    const final = (input: object) => against(purchase.attempt('negotiation-offers', input, '2025-06-17', people.preparer))
    const two = opened(['a', 28_000_000], ['b', 27_000_000])
    expect(final(two)).toEqual(['refuses final-offer-complete 购服通则通则 8', 'refuses final-offers-enough 财政部令第74号最后报价'])
    expect(final({ ...two, offers: [...two.offers, { supplierId: 'c', result: 'left' }] })).toEqual([
      'refuses final-offers-enough 财政部令第74号最后报价',
    ])
    expect(final(opened(['a', 28_000_000], ['b', 27_000_000], ['c', 30_000_001]))).toEqual([
      'refuses final-offer-within-budget 购服通则通则 7',
    ])
    expect(final(opened(['a', 28_000_000], ['b', 27_000_000], ['c', 28_000_000]))).toEqual([])
    // Nothing is marked: the lowest final offer is first, and equals stand as equals.
    expect(
      ranking(purchase.rehearsal.profile, purchase.rehearsal.project('p')).map(({ supplierId, rank, tied }) => [supplierId, rank, tied]),
    ).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['c', 2, true],
    ])
    expect(purchase.task('review-report', '2025-06-17')).toMatchObject({ status: 'ready', due: '2025-06-19' })
    expect(purchase.task('procurement-review', '2025-06-17')).toBeUndefined()
  })
})
