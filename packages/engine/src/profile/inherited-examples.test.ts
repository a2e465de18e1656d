import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause, type Clause } from '../policy/clause.ts'
import { type Example, fails, holds } from '../policy/example.ts'
import { disable, tighten } from '../policy/extension.ts'
import { parameter } from '../policy/parameter.ts'
import { instalment, paymentPlan } from '../policy/payment-plan.ts'
import { deem } from '../policy/purchase-terms.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { defineProfile, type Profile } from './profile.ts'
import { proveProfile } from './prove-profile.ts'

const gist = text('示例', 'invented')
const from = date('2025-01-01')
const days = parameter.quantity('days', 'days-of-notice', { title: gist, direction: 'atLeast', values: [{ from, value: 5 }] })
const later = parameter.quantity('count', 'members', { title: gist, values: [{ from: date('2026-02-01'), value: 3 }] })
const whole = parameter.share('whole', { title: gist, values: [{ from, value: { numerator: 1, denominator: 1 } }] })

const longEnough = rule('long-enough', { on: 'public-notice', severity: 'must', require: facts.publicNotice.days.atLeast(days), say: gist })
const inRank = rule('in-rank', { on: 'award', severity: 'should', require: facts.award.rank.equals(1), say: gist })
const fixed = rule('fixed', { on: 'plan', severity: 'must', require: facts.plan.contentFixed, say: gist })
const manyMembers = rule('many-members', { on: 'form-panel', severity: 'must', require: facts.panel.members.atLeast(later), say: gist })
const accepted = paymentPlan('one-payment', [
  instalment('whole', { title: gist, share: whole, gate: facts.acceptance.published, say: gist }),
])

const parentExamples: readonly Example[] = [
  holds('long-enough', { 'publicNotice.days': 5 }),
  fails('long-enough', { 'publicNotice.days': 4 }),
  holds('in-rank', { 'award.rank': 1 }),
  fails('in-rank', { 'award.rank': 2 }),
  holds('fixed', { 'plan.contentFixed': true }),
  fails('fixed', { 'plan.contentFixed': false }),
  holds('many-members', { 'panel.members': 3 }),
  fails('many-members', { 'panel.members': 2 }),
  holds('one-payment:whole', { 'acceptance.published': true }),
  fails('one-payment:whole', { 'acceptance.published': false }),
]

const define = (id: string, parent: Profile | null, clauses: readonly Clause[], examples: readonly Example[]): Profile =>
  defineProfile({
    id,
    version: '1.0.0',
    extends: parent,
    document: {
      number: id,
      title: gist,
      issuers: [gist],
      restsOn: [gist],
      issuedOn: from,
      inForceFrom: from,
      inForceUntil: null,
      level: parent === null ? 'province' : 'city',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses,
    examples,
    equivalents:
      parent === null
        ? [
            { change: 'whole: {"numerator":1,"denominator":1} → {"numerator":0,"denominator":1}', because: 'rest' },
            { change: 'whole: {"numerator":1,"denominator":1} → {"numerator":2,"denominator":1}', because: 'rest' },
          ]
        : [],
    process: parent === null ? { clause: '一', stages: [], anytime: [] } : null,
  })
const parentWith = (examples: readonly Example[]) =>
  define('parent', null, [clause('一', gist, days, later, whole, longEnough, inRank, fixed, manyMembers, accepted)], examples)
const parent = parentWith(parentExamples)
const said = (profile: Profile) => proveProfile(profile).map(({ key, message }) => `${key}: ${message.en}`)

it('a figure that begins later is tried as it begins', () => {
  expect(said(parent)).toEqual([])
})

describe('a child is proved with the examples of its parent', () => {
  it('which say what they say in the parent, whatever the child asserts', () => {
    expect(said(define('child', parent, [clause('甲', gist, deem('asserted', facts.plan.contentFixed))], []))).toEqual([])
  })

  it('but for those about something the child has taken out or put another in the place of', () => {
    const ownPlan = paymentPlan('payments-of-child', [
      instalment('all', { title: gist, share: whole, gate: facts.acceptance.usersInvited, say: gist }),
    ])
    const gates = [
      holds('payments-of-child:all', { 'acceptance.usersInvited': true }),
      fails('payments-of-child:all', { 'acceptance.usersInvited': false }),
    ]
    expect(said(define('child', parent, [clause('甲', gist, disable(inRank, gist), ownPlan)], gates))).toEqual([])
  })

  it('and for those a figure decides that the child has moved: it gives its own', () => {
    const stricter = [clause('甲', gist, tighten(days, { values: [{ from, value: 7 }] }))]
    expect(said(define('child', parent, stricter, []))).toEqual([
      'long-enough: no example in which it holds',
      'long-enough: no example in which it fails',
      'days-of-notice: no example notices the change days-of-notice: 7 → 6; add one, or declare it equivalent with the reason',
      'days-of-notice: no example notices the change days-of-notice: 7 → 8; add one, or declare it equivalent with the reason',
      'long-enough: no example notices the change long-enough: ≥ → >; add one, or declare it equivalent with the reason',
    ])
    const own = [holds('long-enough', { 'publicNotice.days': 7 }), fails('long-enough', { 'publicNotice.days': 6 })]
    expect(said(define('child', parent, stricter, own))).toEqual([])
  })

  it('and an example about no rule at all is a fault wherever it stands', () => {
    expect(said(define('child', parentWith([...parentExamples, holds('nothing', {})]), [], []))).toEqual([
      'nothing: an example is about nothing, which is no rule',
    ])
  })
})
