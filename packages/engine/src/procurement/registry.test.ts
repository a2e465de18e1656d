import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { defineProfile } from '../profile/profile.ts'
import { Rehearsal } from '../profile/rehearsal.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sample, sampleProfile } from '../testing/sample-profile.ts'
import { people } from '../testing/sample-purchase.ts'
import type { Decision } from './attempt.ts'

const { number, title, issuers, restsOn, level } = sampleProfile.document
const draft = defineProfile({
  ...sampleProfile,
  document: { number, title, issuers, restsOn, level, status: 'draft', issuedOn: null, inForceFrom: null, inForceUntil: null },
})
const opened = (rehearsal: Rehearsal, on = '2025-01-10'): Decision =>
  rehearsal.createProject('p', { code: 'S-1', title: '示例项目', buyer: '示例县民政局', fiscalYear: 2025 }, date(on), people.preparer)
const rulesOf = (decision: Decision) => ('findings' in decision ? decision.findings.map((finding) => finding.rule) : [])

describe('a project of a document that is only a draft', () => {
  const profile = resolveProfile(draft)

  it('is refused: it is not in force', () => {
    const decision = opened(new Rehearsal(profile))
    expect([decision.outcome, rulesOf(decision)]).toEqual(['refused', ['document-draft']])
  })

  it('is opened in a trial, and shown as what it is', () => {
    const rehearsal = new Rehearsal(profile, { trial: true })
    expect(opened(rehearsal).outcome).toBe('accepted')
    expect(rehearsal.view('p', date('2025-01-10'), people.preparer).document).toEqual({ number, title, status: 'draft' })
  })
})

describe('a project of an issued document', () => {
  it.each([
    ['before it is in force', '2024-12-31', 'refused'],
    ['on its first day', '2025-01-01', 'accepted'],
    ['on its last day', '2027-12-31', 'accepted'],
    ['after its last day', '2028-01-01', 'refused'],
  ])('%s', (_, on, outcome) => {
    expect(opened(new Rehearsal(sample), on).outcome).toBe(outcome)
  })

  it('needs the document above it in force too', () => {
    const { document } = sampleProfile
    if (document.status !== 'final') throw new Error('the sample is issued')
    const older = defineProfile({
      ...sampleProfile,
      id: 'older-child',
      extends: { ...sampleProfile, document: { ...document, level: 'city' } },
      document: {
        ...document,
        number: '示例〔2019〕2号',
        issuedOn: date('2019-01-01'),
        inForceFrom: date('2019-01-01'),
        inForceUntil: null,
      },
      clauses: [],
      process: null,
    })
    const above = opened(new Rehearsal(resolveProfile(older)), '2024-12-31')
    expect(rulesOf(above)).toEqual(['document-in-force'])
    expect('findings' in above && above.findings[0]?.message.zh).toContain(document.number)
    expect(opened(new Rehearsal(resolveProfile(older)), '2025-01-10').outcome).toBe('accepted')
  })

  it('is bound to its dates in a trial too', () => {
    expect(rulesOf(opened(new Rehearsal(sample, { trial: true }), '2024-12-31'))).toEqual(['document-in-force'])
  })
})

describe('the dates of a document', () => {
  const faultsOf = (document: object) => {
    try {
      resolveProfile({ ...sampleProfile, document: { ...sampleProfile.document, ...document } })
      return ''
    } catch (error) {
      return String(error)
    }
  }

  it('stand in an issued one', () => {
    expect(faultsOf({ issuedOn: null })).toContain('document.issuedOn')
  })

  it('do not stand in a draft', () => {
    expect(faultsOf({ status: 'draft', issuedOn: null, inForceUntil: null })).toContain('document.inForceFrom')
  })
})
