import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause, type Clause } from '../policy/clause.ts'
import { not } from '../policy/handle.ts'
import { openParameter, parameter } from '../policy/parameter.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { defineProfile } from '../profile/profile.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sampleProfile } from '../testing/sample-profile.ts'
import { facts } from './facts.ts'
import { allNorms, isInForce } from './norms.ts'
import { judgeSubject } from './subjects.ts'

const gist = text('示例', 'invented')
const dated = parameter.quantity('count', 'members-wanted', {
  title: gist,
  values: [{ from: date('2026-02-01'), until: date('2026-12-31'), value: 3 }],
})
const open = openParameter('count', 'members-left-open', gist)
const profileWith = (...clauses: readonly Clause[]) =>
  resolveProfile(defineProfile({ ...sampleProfile, clauses: [...sampleProfile.clauses, ...clauses] }))

describe('a norm that reads a dated figure', () => {
  const profile = profileWith(
    clause(
      '七',
      gist,
      dated,
      open,
      rule('members-enough', { on: ['panel', 'worker'], severity: 'must', require: facts.panel.members.atLeast(dated), say: gist }),
      rule('members-when', {
        on: 'panel',
        severity: 'must',
        when: facts.panel.members.moreThan(dated),
        require: not(facts.contract.assigned),
        say: gist,
      }),
      rule('members-open', { on: 'panel', severity: 'must', require: facts.panel.members.atLeast(open), say: gist }),
    ),
  )
  const inForceOn = (key: string, day: string) =>
    allNorms(profile).filter((norm) => norm.key === key && isInForce(norm, profile, date(day))).length

  it.each([
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
  ])('is in force on %s: %i', (day, count) => {
    expect(inForceOn('members-enough', day)).toBe(count)
    expect(inForceOn('members-when', day)).toBe(count)
    expect(inForceOn('members-open', day)).toBe(1)
  })

  it('says nothing of a subject outside its dates', () => {
    const findings = (day: string) => judgeSubject(profile, 'worker', { 'panel.members': 2 }, date(day)).map((finding) => finding.rule)
    expect(findings('2026-01-31')).toEqual([])
    expect(findings('2026-02-01')).toEqual(['members-enough'])
  })
})
