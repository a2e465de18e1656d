import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { sample } from '../testing/sample-profile.ts'
import { people, played, supplierInputs, toContract } from '../testing/sample-purchase.ts'
import { supplierChangeSample } from '../testing/supplier-sample.ts'
import { eligibilityOf } from './eligibility.ts'
import { supplierFacts, type SupplierState } from './supplier.ts'

const on = date('2025-03-01')
const changedBy = (input: object, actor = people.preparer) => {
  const rehearsal = played()
  const decision = rehearsal.changeSupplier('a', input, on, actor)
  return { rehearsal, decision, supplier: rehearsal.supplier('a') }
}
const known = (supplier: SupplierState | undefined): SupplierState => {
  if (supplier === undefined) throw new Error('no supplier')
  return supplier
}

describe('a change of a supplier’s record', () => {
  it('adds and puts right inspections by year, replaces evidence by kind, adds bad records, and leaves the rest', () => {
    const { rehearsal, supplier } = changedBy(supplierChangeSample)
    expect(supplier).toMatchObject({
      name: supplierInputs.a.name,
      grade: '4A',
      npoAccounting: true,
      inspections: supplierChangeSample.inspections,
      badRecords: supplierChangeSample.badRecords,
    })
    const renewal = { evidence: [{ kind: 'registration-certificate', expiresOn: '2029-06-30' }], source: '示例换证' }
    expect(rehearsal.changeSupplier('a', renewal, on, people.preparer).outcome).toBe('accepted')
    expect(rehearsal.supplier('a')?.evidence).toEqual([
      { kind: 'honours', expiresOn: null },
      { kind: 'registration-certificate', expiresOn: '2029-06-30' },
    ])
  })

  it('counts evidence to its last day', () => {
    const supplier = known(changedBy(supplierChangeSample).supplier)
    const at = (day: string) => {
      const { 'supplier.evidenceInDate': inDate, 'supplier.evidenceExpired': expired } = supplierFacts(supplier, date(day))
      return [inDate, expired]
    }
    expect(at('2025-06-30')).toEqual([['registration-certificate', 'honours'], 0])
    expect(at('2025-07-01')).toEqual([['honours'], 1])
  })

  it.each([
    ['nothing', { source: '示例' }, 'supplier-change-empty'],
    ['an inspection of a year to come', { inspections: [{ year: 2026, result: 'passed' }], source: '示例' }, 'supplier-inspection-year'],
    [
      'a record of a day to come',
      { badRecords: [{ holder: 'organisation', on: '2025-03-02', about: '示例' }], source: '示例' },
      'supplier-record-day',
    ],
  ])('of %s is refused', (_, input, rule) => {
    const { decision } = changedBy(input)
    expect('findings' in decision ? decision.findings.map((finding) => finding.rule) : []).toEqual([rule])
  })

  it('says where it comes from, never changes whose record it is, and is entered by a preparer', () => {
    expect(changedBy({ grade: '5A' }).decision.outcome).toBe('invalid-input')
    expect(changedBy({ creditCode: '52000000MJX0000019', source: '示例' }).decision.outcome).toBe('invalid-input')
    expect(changedBy(supplierChangeSample, people.a).decision.outcome).toBe('wrong-role')
  })

  it('reaches a purchase that has begun', () => {
    const rehearsal = played(toContract)
    rehearsal.changeSupplier('a', { kind: 'company', source: '示例变更登记' }, date('2025-04-02'), people.preparer)
    expect(rehearsal.context(date('2025-04-02'), people.preparer).suppliers['a']?.kind).toBe('company')
  })
})

describe('whether a supplier may be bought from', () => {
  const judged = (supplier: SupplierState | undefined, day = '2025-03-01') => {
    const { eligible, conditions } = eligibilityOf(sample, known(supplier), date(day))
    return [eligible, ...conditions.map(({ rule, verdict, citation }) => `${rule} ${verdict} ${citation.clause}`)]
  }

  it('is told with every condition, its clause and its evidence', () => {
    const rehearsal = played()
    expect(judged(rehearsal.supplier('a'))).toEqual(['yes', 'admitted-kind holds 三', 'not-debarred holds 三', 'graded holds 三'])
    expect(judged(rehearsal.supplier('firm'))[0]).toBe('no')
    const [first] = eligibilityOf(sample, known(rehearsal.supplier('a')), on).conditions
    expect(first?.evidence).toEqual([{ zh: '登记证书', en: 'registration certificate' }])
  })

  it('is not lost by what is only preferred, and is for as long as a ban lasts', () => {
    const rehearsal = played()
    expect(judged(rehearsal.supplier('b'))).toContain('graded fails 三')
    expect(judged(rehearsal.supplier('b'))[0]).toBe('yes')
    const debarments = [
      { from: date('2025-01-01'), until: date('2025-03-01'), ground: 'false-material', projectId: 'other', by: people.approver },
    ]
    const banned = { ...known(rehearsal.supplier('a')), debarments }
    expect([judged(banned)[0], judged(banned, '2025-03-02')[0]]).toEqual(['no', 'yes'])
  })
})
