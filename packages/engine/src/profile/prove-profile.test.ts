import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause } from '../policy/clause.ts'
import { type Example, fails, holds } from '../policy/example.ts'
import { type Element, restates } from '../policy/extension.ts'
import { openShare, parameter } from '../policy/parameter.ts'
import { deem } from '../policy/purchase-terms.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { defineProfile, type Profile } from './profile.ts'
import { proveProfile } from './prove-profile.ts'

const gist = text('示例', 'invented')
const define = (id: string, from: string, parent: Profile | null, elements: readonly Element[], examples: readonly Example[]): Profile =>
  defineProfile({
    id,
    version: '1.0.0',
    extends: parent,
    document: {
      number: id,
      title: gist,
      issuers: [],
      issuedOn: date(from),
      inForceFrom: date(from),
      inForceUntil: null,
      level: 'city',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses: [clause('一', gist, ...elements)],
    process: { clause: '一', stages: [], anytime: [] },
    examples,
    equivalents: [],
  })

const { survey, plan } = facts
const sample = openShare('sample-share', text('抽样比例', 'share sampled'))
const sampled = rule('sampled', {
  on: 'evaluate',
  severity: 'must',
  require: survey.asked.ratioTo(survey.frame).atLeast(sample),
  say: gist,
})
const tenth = { 'sample-share': { numerator: 1, denominator: 10 } }
const counted = (asked: number) => ({ 'survey.frame': 100, 'survey.asked': asked })

describe('the proof of a profile', () => {
  it('takes what an example sets for an open parameter, and only for an open one', () => {
    const examples = [holds('sampled', counted(10), tenth), fails('sampled', counted(9), tenth)]
    const profile = define('sampling', '2025-01-01', null, [sample.carried, sampled], examples)
    expect(proveProfile(profile)).toEqual([])
    const unset = define('sampling', '2025-01-01', null, [sample.carried, sampled], [holds('sampled', counted(10))])
    expect(proveProfile(unset).map(({ message }) => message)).toContainEqual(expect.stringContaining('the rule says unknown'))
    const closed = define('sampling', '2025-01-01', null, [sample.carried, sampled], [holds('sampled', counted(10), { other: 1 })])
    expect(proveProfile(closed)[0]?.message).toBe('an example sets other, which is no open parameter')
  })

  it('runs the examples of a newer parent in an older child', () => {
    const term = parameter.quantity('months', 'term', { title: gist, values: [{ from: date('2025-01-01'), value: 36 }] })
    const short = rule('short', { on: 'plan', severity: 'must', require: plan.months.atMost(term), say: gist })
    const examples = [holds('short', { 'plan.months': 36 }), fails('short', { 'plan.months': 37 })]
    const parent = define('parent', '2025-01-01', null, [term.carried, short], examples)
    expect(proveProfile(define('child', '2019-01-01', parent, [restates(short)], []))).toEqual([])
  })

  it('judges what an example gives as given, also where a child asserts it', () => {
    const fixed = rule('fixed', { on: 'plan', severity: 'must', require: plan.contentFixed, say: gist })
    const examples = [holds('fixed', { 'plan.contentFixed': true }), fails('fixed', { 'plan.contentFixed': false })]
    const parent = define('parent', '2025-01-01', null, [fixed], examples)
    const child = define('child', '2025-02-01', parent, [deem('asserted', plan.contentFixed)], [holds('fixed', {})])
    expect(proveProfile(child)).toEqual([])
  })
})
