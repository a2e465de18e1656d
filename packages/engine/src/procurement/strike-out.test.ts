import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { people, played, sampleFile, toPublicNotice } from '../testing/sample-purchase.ts'
import { strikeOutSample, supplierChangeSample } from '../testing/supplier-sample.ts'
import { debarredUntil, supplierFacts, type SupplierState } from './supplier.ts'

const on = date('2025-03-15')
const ban = { supplierId: 'b', ground: 'false-material', finding: '示例', publishedIn: ['media'] }

/** Supplier `b` with a bad record and a ban, and what an attempt to strike one of them out comes to. */
function striking(change: object = {}, by = people.secondApprover) {
  const rehearsal = played(toPublicNotice)
  rehearsal.changeSupplier('b', { badRecords: supplierChangeSample.badRecords, source: '示例' }, date('2025-03-11'), people.preparer)
  rehearsal.attempt('p', 'ban', { input: ban, justifications: {} }, date('2025-03-12'), people.approver)
  rehearsal.upload('b', sampleFile)
  const strike = (input: object, who = by) => rehearsal.strikeOut('b', { ...strikeOutSample, ...input }, on, who)
  return { strike, decision: strike(change), supplier: () => known(rehearsal.supplier('b')) }
}

function known(supplier: SupplierState | undefined): SupplierState {
  if (supplier === undefined) throw new Error('no supplier')
  return supplier
}

describe('what was entered wrongly in a supplier’s record', () => {
  it('counts no more once it is struck out, and stays to be seen with the reason', () => {
    const { decision, supplier } = striking()
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ type: 'strike-out', data: { files: [{ id: sampleFile.id }] } }] })
    const [record] = supplier().badRecords
    expect(record).toMatchObject({
      ...supplierChangeSample.badRecords[0],
      by: { id: people.preparer.id },
      struck: { on, reason: strikeOutSample.reason },
    })
    expect(supplierFacts(supplier(), on)['supplier.leaderBadRecords']).toBe(0)
    expect(supplier().records).toEqual([{ event: 4, files: [{ id: sampleFile.id, sha256: sampleFile.sha256 }] }])
  })

  it('bars from nothing any more, from the moment a ban is struck out', () => {
    const { strike, supplier } = striking()
    expect(debarredUntil(supplier(), on)).not.toBeNull()
    expect(strike({ entry: 'debarment' }).outcome).toBe('accepted')
    expect(debarredUntil(supplier(), on)).toBeNull()
    expect(supplier().debarments).toMatchObject([{ ground: 'false-material', struck: { on } }])
  })

  it.each([
    ['what is not there', { number: 2 }, ['strike-out-entry']],
    ['without a file', { files: [] }, ['strike-out-file']],
    ['on a file that was uploaded elsewhere', { files: ['00000000-0000-4000-8000-0000000000ff'] }, ['files-uploaded']],
  ])('%s is struck out by nobody', (_, change, rules) => {
    const { decision } = striking(change)
    expect('findings' in decision ? decision.findings.map(({ rule }) => rule) : []).toEqual(rules)
  })

  it('is struck out once, with a reason, and not by whoever enters records', () => {
    const { strike } = striking()
    expect(strike({})).toMatchObject({ outcome: 'refused', findings: [{ rule: 'strike-out-once' }] })
    expect(strike({ reason: '' }).outcome).toBe('invalid-input')
    expect(strike({}, people.preparer).outcome).toBe('wrong-role')
  })

  it('is not struck out by the person who entered it, in whatever role and by whatever deputy', () => {
    const refused = { outcome: 'refused', findings: [{ rule: 'strike-out-another-person', citation: { clause: '通则 3' } }] }
    const { strike } = striking({ entry: 'debarment' }, people.approver)
    const deputy = { ...people.secondApprover, deputyFor: { id: people.preparer.id, name: people.preparer.name } }
    expect(strike({ entry: 'debarment' }, people.approver)).toMatchObject(refused)
    expect(strike({}, { ...people.preparer, role: 'approver' })).toMatchObject(refused)
    expect(strike({}, deputy)).toMatchObject(refused)
    expect(strike({ entry: 'debarment' }, people.secondApprover).outcome).toBe('accepted')
  })
})

it('a change of a record cites the files it rests on', () => {
  const rehearsal = played()
  const change = { grade: '4A', source: '示例公告', files: [sampleFile.id] }
  expect(rehearsal.changeSupplier('a', change, on, people.preparer)).toMatchObject({ findings: [{ rule: 'files-uploaded' }] })
  rehearsal.upload('a', sampleFile)
  expect(rehearsal.changeSupplier('a', change, on, people.preparer).outcome).toBe('accepted')
  expect(rehearsal.supplier('a')).toMatchObject({ grade: '4A', records: [{ event: 2, files: [{ sha256: sampleFile.sha256 }] }] })
})
