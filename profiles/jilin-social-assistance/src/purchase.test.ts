import type { Actor, Decision } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import {
  accepted,
  budgetInput,
  contractInput,
  evaluationInput,
  noticeInput,
  payment,
  people,
  planInput,
  Purchase,
} from './testing/purchase.ts'

const against = (decision: Decision) =>
  'findings' in decision
    ? decision.findings
        .filter(({ effect }) => effect !== 'shown')
        .map(({ rule, effect, citation }) => `${effect} ${rule} ${citation.clause}`)
    : [decision.outcome]

/** Whoever is to do a task asks for an exception, and the approver agrees. */
const agreedTo = (purchase: Purchase, heldTask: string, exceptionTo: string, on: string, by: Actor) =>
  purchase
    .do('exception-request', { heldTask, exceptionTo, reason: '示例：请求', neededBy: on }, on, by)
    .do('exception-consent@1', { result: 'agreed', reason: '示例：同意' }, on, people.approver)

describe('a purchase of social-assistance services', () => {
  it('starts with a state organ; a township needs guidance', () => {
    const plan = (change: object) => against(new Purchase().attempt('plan', { ...planInput, ...change }, '2025-06-03', people.preparer))
    expect(plan({ 'buyer-kind': 'mass-organisation' })).toEqual(['refuses state-organ-buys 一'])
    expect(plan({ 'buyer-kind': 'township-government' })).toEqual(['refuses township-under-guidance 一'])
    expect(plan({ 'buyer-kind': 'township-government', 'buyer-guidedByCounty': true })).toEqual([])
    expect(plan({ services: [{ service: 'unknown', standard: '示例', quantity: 1, unitPriceFen: 40_000_000 }] })).toEqual([
      'refuses plan-catalogue 三(一)1',
    ])
  })

  it('asks for a reason and an approver above 2% of the year’s transfers over all its projects, from the first fen on', () => {
    const planned = (besideFen: number) => new Purchase().beside(besideFen).do('plan', planInput, '2025-06-03', people.preparer)
    const budget = (besideFen: number, justifications = {}, purchase = planned(besideFen)) =>
      purchase.attempt('budget', budgetInput, '2025-06-04', people.finance, justifications)
    expect(budget(80_000_000).outcome).toBe('accepted')
    expect(against(budget(80_000_001))).toEqual(['asks-reason within-yearly-share 五'])
    const reason = { 'within-yearly-share': '示例理由' }
    expect(budget(80_000_001, reason).outcome).toBe('needs-facts')
    const agreed = agreedTo(planned(80_000_001), 'budget', 'within-yearly-share', '2025-06-04', people.finance)
    expect(budget(80_000_001, reason, agreed).outcome).toBe('accepted')
  })

  it('may be by inquiry, which the open list of methods allows, but a tender is open for twenty days', () => {
    expect(new Purchase().toMethod('inquiry').status('method-approval', '2025-06-06')).toBe('ready')
    const short = { ...noticeInput, closesOn: '2025-06-28' }
    expect(against(new Purchase().toMethod('open-tender').attempt('procurement-notice', short, '2025-06-09', people.preparer))).toEqual([
      'refuses tender-open-long-enough 三十五',
    ])
  })

  it('never scores the price alone', () => {
    const settings = noticeInput.settings.map(({ parameter, ...rest }) => ({
      parameter,
      ...rest,
      value: parameter === 'score-price' ? 10_000 : parameter.startsWith('score-') ? 0 : rest.value,
    }))
    const purchase = new Purchase().toMethod('open-tender')
    expect(against(purchase.attempt('procurement-notice', { ...noticeInput, settings }, '2025-06-09', people.preparer))).toEqual([
      'refuses quality-is-scored 四(三)',
    ])
  })

  it('runs for a year as a rule, up to three with every condition and a reason', () => {
    const purchase = new Purchase().toContract()
    const sign = (endsOn: string, justifications = {}) =>
      purchase.attempt('contract', { ...contractInput, endsOn }, '2025-07-15', people.preparer, justifications)
    const reason = { 'term-as-usual': '预算有保障，四项条件具备' }
    expect(against(sign('2026-07-15'))).toEqual(['asks-reason term-as-usual 二十四'])
    expect(against(sign('2028-07-15', reason))).toEqual(['asks-reason term-as-usual 二十四', 'refuses term-extended 二十四'])
    expect(sign('2028-07-14', reason).outcome).toBe('needs-facts')
    agreedTo(purchase, 'contract', 'term-as-usual', '2025-07-15', people.preparer)
    expect(sign('2028-07-14', reason).outcome).toBe('accepted')
  })

  it('keeps a supplier out for the years its procurement document names', () => {
    const purchase = new Purchase().toContract()
    const exclusion = { supplierId: 'b', ground: 'fraud', finding: '示例', publishedIn: ['credit-platform'], 'sanction-serious': true }
    purchase.do('exclusion', exclusion, '2025-07-11', people.approver)
    expect(purchase.rehearsal.supplier('b')?.debarments).toMatchObject([{ from: '2025-07-11', until: '2027-07-11' }])
  })

  it('has a takeover ready before the contract, and ends it where the supplier fails', () => {
    const purchase = new Purchase().toContract().do('contract', contractInput, '2025-07-15', people.preparer)
    const end = { ground: 'contract', article: '示例合同第九条', reasons: '示例不能履约', 'takeover-serviceStopped': true }
    expect(purchase.attempt('procurement-termination', end, '2025-11-01', people.approver).outcome).toBe('refused')
    purchase.do(
      'takeover',
      { ground: 'service-stopped', startsOn: '2025-11-01', successor: '示例接管单位', arrangements: '示例启动' },
      '2025-11-01',
      people.approver,
    )
    purchase.do('procurement-termination', end, '2025-11-02', people.approver)
    expect(purchase.view('2025-11-02').outcome).toBe('terminated')
    expect(purchase.rehearsal.fund('fund')).toMatchObject({ reservedFen: 0, committedFen: 0, paidFen: 0 })
  })

  it('ends without a takeover where the service has not stopped', () => {
    const purchase = new Purchase().toContract().do('contract', contractInput, '2025-07-15', people.preparer)
    const end = { ground: 'law', reasons: '示例弄虚作假', 'takeover-serviceStopped': false }
    expect(purchase.do('procurement-termination', end, '2025-11-02', people.approver).view('2025-11-02').outcome).toBe('terminated')
  })

  it('may be evaluated again after a failure', () => {
    const purchase = new Purchase().toEvaluation()
    expect(purchase.status('performance-evaluation', '2026-07-16')).toBe('done')
    expect(against(purchase.attempt('performance-evaluation', evaluationInput('failed'), '2026-07-16', people.evaluator))).toContain(
      'refuses already-done 四(五)',
    )
  })

  const close = (purchase: Purchase, finalFen: number) => {
    const items = (purchase.rehearsal.profile.archiveList?.items ?? []).map(({ key }) => ({ item: key, location: '示例柜' }))
    return purchase
      .do('procurement-settlement', { finalFen }, '2026-07-25', people.finance)
      .do('procurement-archive', { items, 'archive-keptUntil': '2041-07-26' }, '2026-07-26', people.preparer)
      .view('2026-07-26')
  }

  it('closes with everything paid once everything is accepted', () => {
    const purchase = new Purchase().toEvaluation().do('procurement-acceptance', accepted(true), '2026-07-17', people.preparer)
    purchase.do('last-payment', payment(20_000_000), '2026-07-20', people.accounts)
    expect(close(purchase, 40_000_000)).toMatchObject({ outcome: 'completed', money: { paidFen: 40_000_000 }, overdue: [] })
  })

  it('closes without the last payment where something is not accepted, and the rest goes back', () => {
    const purchase = new Purchase().toEvaluation().do('procurement-acceptance', accepted(false), '2026-07-17', people.preparer)
    expect(purchase.status('last-payment', '2026-07-18')).toBeUndefined()
    expect(close(purchase, 20_000_000)).toMatchObject({ outcome: 'completed', money: { paidFen: 20_000_000 } })
    expect(purchase.rehearsal.fund('fund')).toMatchObject({ committedFen: 0, paidFen: 20_000_000 })
  })

  it('ends by cancellation where nobody answers the call', () => {
    const purchase = new Purchase().toMethod('open-tender').do('procurement-notice', noticeInput, '2025-06-09', people.preparer)
    purchase.do('procurement-cancellation', { ground: 'no-applicant', reason: '示例无人响应' }, '2025-06-30', people.approver)
    expect(purchase.view('2025-06-30').outcome).toBe('cancelled')
  })
})
