import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause, type Clause } from '../policy/clause.ts'
import { carriedBy } from '../policy/element.ts'
import { disable, restates } from '../policy/extension.ts'
import { parameter } from '../policy/parameter.ts'
import { type Process, task } from '../policy/process.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import { defineProfile, type Profile } from './profile.ts'
import { profileWarnings } from './profile-warnings.ts'

const gist = text('示例', 'invented')
const purchasePlan = task('plan', { kind: 'plan', title: gist, roles: ['preparer'], clause: '一' })
const define = (
  id: string,
  issuedOn: string,
  parent: Profile | null,
  clauses: readonly Clause[],
  process: Process | null = { clause: '一', stages: [], anytime: [purchasePlan] },
): Profile =>
  defineProfile({
    id,
    version: '1.0.0',
    extends: parent,
    document: {
      number: id,
      title: gist,
      issuers: [],
      restsOn: [gist],
      issuedOn: date(issuedOn),
      inForceFrom: date(issuedOn),
      inForceUntil: null,
      level: 'city',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses,
    process,
    examples: [],
    equivalents: [],
  })
/** What is found, all of it said in both languages. */
const warned = (profile: Profile) => {
  const faults = profileWarnings(profile)
  expect(notInBothLanguages(faults)).toEqual([])
  return faults
}
const oneYear = (key: string) => rule(key, { on: 'plan', severity: 'must', require: facts.plan.months.atMost(12), say: gist })
const unread = parameter.quantity('days', 'unread-days', { title: gist, values: [{ from: date('2025-01-01'), value: 5 }] })

describe('warnings of a profile', () => {
  const parent = define('parent', '2025-11-24', null, [clause('一', gist, oneYear('one-year'))])

  it('tell of a child that is older than its parent', () => {
    const child = define('child', '2019-11-21', parent, [])
    expect(warned(child).map((warning) => warning.message.en)).toEqual([
      'child of 2019-11-21 is older than parent of 2025-11-24, which it stands below; see which of its clauses the newer one has overtaken',
    ])
    expect(warned(define('child', '2026-01-01', parent, []))).toEqual([])
  })

  it('tell of a rule that asks what another asks already, and of a figure nothing reads', () => {
    const child = define('child', '2026-01-01', parent, [clause('二', gist, oneYear('again-one-year'), unread)])
    expect(warned(child).map((warning) => `${warning.key}: ${warning.message.en}`)).toEqual([
      'again-one-year: asks the same as one-year in parent 一; restate that one if it is the same norm',
      'unread-days: nothing reads this figure',
    ])
  })

  it('tell of a norm that no task of the process judges, though its clause counts as carried', () => {
    const above = define('above', '2025-11-24', null, [clause('一', gist, oneYear('one-year'))])
    const restating = [clause('二', gist, restates({ key: 'one-year' })), clause('三', gist, carriedBy('plan'))]
    expect(warned(define('below', '2026-01-01', above, restating, null))).toEqual([])
    const own = { clause: '二', stages: [], anytime: [task('award', { kind: 'award', title: gist, roles: ['approver'], clause: '二' })] }
    expect(warned(define('below', '2026-01-01', above, restating, own)).map(({ key, message }) => `${key}: ${message.en}`)).toEqual([
      'restates:one-year: the process has no task plan, so this is never judged; name a task so, or carry the clause in another way',
      'carried-by:plan: the process has no task plan, so this is never judged; name a task so, or carry the clause in another way',
    ])
  })

  it('tell of an inherited norm that no task judges, until the line takes it out with a reason', () => {
    const above = define('above', '2025-11-24', null, [clause('一', gist, { ...oneYear('one-year'), severity: 'should' })])
    const own = { clause: '二', stages: [], anytime: [task('award', { kind: 'award', title: gist, roles: ['approver'], clause: '二' })] }
    expect(
      warned(define('below', '2026-01-01', above, [], own)).map(({ profile, clause: at, key, message }) => [profile, at, key, message.en]),
    ).toEqual([
      [
        'below',
        'above 一',
        'one-year',
        'above has this judged at plan, which the process does not have, so it is never judged; add that task, or take it out with a reason (disable)',
      ],
    ])
    const named = { ...own, anytime: [task('year-plan', { kind: 'plan', title: gist, roles: ['preparer'], clause: '二' })] }
    expect(warned(define('below', '2026-01-01', above, [], named))).toEqual([])
    const settled = define('below', '2026-01-01', above, [clause('二', gist, disable({ key: 'one-year' }, gist))], own)
    expect(warned(settled)).toEqual([])
    expect(warned(define('lowest', '2026-01-01', settled, [], null))).toEqual([])
  })
})
