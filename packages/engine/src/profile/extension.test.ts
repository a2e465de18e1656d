import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause, type Clause } from '../policy/clause.ts'
import { disable, replace, restates, tighten } from '../policy/extension.ts'
import { parameter } from '../policy/parameter.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import { checkProfile } from './check-profile.ts'
import { defineProfile, type Profile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'

const from = date('2025-01-01')
const gist = text('示例', 'invented')
const days = parameter.quantity('days', 'notice-days', { title: gist, direction: 'atLeast', values: [{ from, value: 5 }] })
const share = parameter.quantity('count', 'panel-size', { title: gist, delegated: true, values: [{ from, value: 3 }] })
const longEnough = rule('notice-long-enough', {
  on: 'public-notice',
  severity: 'must',
  require: facts.publicNotice.days.atLeast(days),
  say: gist,
})
const bigEnough = rule('panel-big-enough', { on: 'form-panel', severity: 'should', require: facts.panel.members.atLeast(share), say: gist })

const document = (number: string): Profile['document'] => ({
  number,
  title: gist,
  issuers: [gist],
  issuedOn: from,
  inForceFrom: from,
  inForceUntil: null,
  level: 'province',
  status: 'final',
})
const define = (id: string, parent: Profile | null, clauses: readonly Clause[]): Profile =>
  defineProfile({
    id,
    version: '1.0.0',
    extends: parent,
    document: document(id),
    outline: [],
    vocabulary: {},
    clauses,
    examples: [],
    equivalents: [],
    process: parent === null ? { clause: '一', stages: [], anytime: [] } : null,
  })

const parent = define('parent', null, [clause('一', gist, days, longEnough), clause('二', gist, share, bigEnough)])
const child = (...elements: Parameters<typeof clause> extends [string, typeof gist, ...infer E] ? E : never) =>
  define('child', parent, [clause('甲', gist, ...elements)])
const faults = (profile: Profile) => {
  const found = checkProfile(profile)
  expect(notInBothLanguages(found)).toEqual([])
  return found.map((fault) => `${fault.profile} ${fault.clause} ${fault.message.en}`)
}

describe('a child profile', () => {
  it('may repeat what its parent repeats, and what another of its clauses does', () => {
    const again = define('child', parent, [clause('甲', gist, restates(longEnough)), clause('乙', gist, restates(longEnough))])
    const grandchild = define('grandchild', again, [clause('丙', gist, restates(longEnough))])
    expect(faults(grandchild)).toEqual([])
    const rule = resolveProfile(grandchild).rules.find(({ key }) => key === longEnough.key)
    expect(rule?.alsoIn.map(({ clause: path }) => path)).toEqual(['甲', '乙', '丙'])
  })

  it('tightens a parameter in its direction, and the value cites the child', () => {
    const resolved = resolveProfile(child(tighten(days, { values: [{ from, value: 7 }] })))
    expect(resolved.parameters['notice-days']).toMatchObject({
      values: [{ value: 7 }],
      citation: { clause: '甲' },
      alsoIn: [{ clause: '一' }],
    })
  })

  it('may not move it the other way: the message names both clauses', () => {
    expect(faults(child(tighten(days, { values: [{ from, value: 4 }] })))).toEqual([
      'child 甲 loosens notice-days: 甲 gives 4 from 2025-01-01, parent 一 says atLeast',
    ])
  })

  it('adds a condition to a rule, which goes on to stand by itself', () => {
    const stricter = tighten(longEnough, { key: 'notice-on-website', require: facts.publicNotice.days.atLeast(6), say: gist })
    const resolved = resolveProfile(child(stricter))
    expect(resolved.rules.map((each) => [each.key, each.on, each.citation.clause])).toEqual([
      ['notice-long-enough', ['public-notice'], '一'],
      ['panel-big-enough', ['form-panel'], '二'],
      ['notice-on-website', ['public-notice'], '甲'],
    ])
  })

  it('replaces only what the parent delegates', () => {
    const five = parameter.quantity('count', 'panel-size', { title: gist, values: [{ from, value: 5 }] })
    expect(resolveProfile(child(replace(share, five))).parameters['panel-size']?.values[0]?.value).toBe(5)
    expect(faults(child(replace(days, five)))).toEqual([
      'child 甲 replaces notice-days, which parent 一 does not delegate; tighten it instead',
    ])
  })

  it('takes out a should with a reason, and no must that is not delegated', () => {
    expect(resolveProfile(child(disable(bigEnough, gist))).rules.map((each) => each.key)).toEqual(['notice-long-enough'])
    expect(faults(child(disable(longEnough, gist)))).toEqual([
      'child 甲 takes out notice-long-enough, a must of parent 一 that it does not delegate; 甲 cannot loosen it',
    ])
  })

  it('restates an element, which then cites both', () => {
    const resolved = resolveProfile(child(restates(longEnough)))
    expect(resolved.rules[0]).toMatchObject({ citation: { clause: '一' }, alsoIn: [{ profile: 'child', clause: '甲' }] })
  })

  it('is asked about a verb without a target, a key that stands already, and a key that looks like one', () => {
    const twin = parameter.quantity('days', 'notice-day', { title: gist, values: [{ from, value: 1 }] })
    const again = parameter.quantity('days', 'notice-days', { title: gist, values: [{ from, value: 1 }] })
    expect(faults(child(restates({ key: 'nowhere' })))).toEqual(['child 甲 no ancestor has nowhere'])
    expect(faults(child(twin))).toEqual([
      'child 甲 looks like notice-days in parent 一; extend that one, or choose a key that cannot be mistaken for it',
    ])
    expect(faults(child(again))).toEqual([
      'child 甲 the key stands already in parent 一; tighten, replace or restate that one, or give this one its own',
    ])
  })
})
