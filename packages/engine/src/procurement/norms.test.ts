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
import { played } from '../testing/sample-purchase.ts'
import { facts } from './facts.ts'
import { normsInForce, normsOf } from './findings.ts'
import { allNorms, isInForce } from './norms.ts'
import { tasksOf } from './occurrence.ts'
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

describe('what is remembered of the norms of a task', () => {
  const member = (key: string, value: typeof dated) =>
    rule(key, { on: 'plan', severity: 'must', require: facts.panel.members.atLeast(value), say: gist })
  const spells = parameter.quantity('count', 'members-by-spells', {
    title: gist,
    values: [
      { from: date('2026-04-01'), value: 3 },
      { from: date('2026-06-01'), until: date('2027-06-30'), value: 5 },
    ],
  })
  const profile = profileWith(clause('七', gist, dated, spells, member('members-enough', dated), member('members-in-spells', spells)))
  const state = played().project('p')
  const at = (day: string) => ({ ...state, profile: { ...state.profile, rulesDate: date(day) } })
  // Back and forth, so that what was found for one spell is asked for again after another.
  const days = [
    '2026-07-01',
    '2026-01-31',
    '2026-02-01',
    '2026-03-31',
    '2026-04-01',
    '2027-01-01',
    '2026-12-31',
    '2027-07-01',
    '2026-02-15',
  ]

  it('is what is in force on each day, whichever was asked for before', () => {
    const keys = (day: string) =>
      tasksOf(profile).flatMap((task) => normsInForce({ profile, task, state: at(day) }).map(({ key }) => `${task.key} ${key}`))
    const expected = (day: string) =>
      tasksOf(profile).flatMap((task) =>
        normsOf(profile, task).flatMap((norm) => (isInForce(norm, profile, date(day)) ? [`${task.key} ${norm.key}`] : [])),
      )
    for (const day of [...days, ...days.toReversed()]) expect(keys(day)).toEqual(expected(day))
    expect(days.map((day) => keys(day).filter((key) => key.includes('members-')).length)).toEqual([2, 0, 1, 1, 2, 1, 2, 0, 1])
  })
})
