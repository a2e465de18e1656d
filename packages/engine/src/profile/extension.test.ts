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

/** One step down from a parent. */
const below = (parent: Profile | null): Profile['document']['level'] => {
  if (parent === null) return 'province'
  return parent.document.level === 'province' ? 'city' : 'county'
}
const document = (number: string, parent: Profile | null): Profile['document'] => ({
  number,
  title: gist,
  issuers: [gist],
  restsOn: [gist],
  issuedOn: from,
  inForceFrom: from,
  inForceUntil: null,
  level: below(parent),
  status: 'final',
})
const define = (id: string, parent: Profile | null, clauses: readonly Clause[]): Profile =>
  defineProfile({
    id,
    version: '1.0.0',
    extends: parent,
    document: document(id, parent),
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
      'child 甲 loosens notice-days from 2025-01-01: 甲 gives 4, parent 一 gives 5, which may only be raised (atLeast)',
    ])
  })

  it('may not on any later day either, nor below what stands between it and the oldest', () => {
    const rising = parameter.quantity('days', 'notice-days', {
      title: gist,
      direction: 'atLeast',
      values: [
        { from, value: 5 },
        { from: date('2026-01-01'), value: 9 },
      ],
    })
    const old = define('old', null, [clause('一', gist, rising, longEnough)])
    const values = [{ from, value: 7 }]
    const between = define('between', old, [clause('甲', gist, tighten(rising, { values }))])
    expect(faults(between)).toEqual([
      'between 甲 loosens notice-days from 2026-01-01: 甲 gives 7, old 一 gives 9, which may only be raised (atLeast)',
    ])
    const until = date('2025-12-31')
    const ending = define('between', old, [clause('甲', gist, tighten(rising, { values: [{ from, until, value: 7 }] }))])
    expect(faults(ending)).toEqual([])
    const youngest = define('youngest', ending, [clause('乙', gist, tighten(rising, { values: [{ from, until, value: 6 }] }))])
    expect(faults(youngest)).toEqual([
      'youngest 乙 loosens notice-days from 2025-01-01: 乙 gives 6, between 甲 gives 7, which may only be raised (atLeast)',
    ])
  })

  it('leaves what its parent says for the time before it speaks', () => {
    const later = date('2025-06-01')
    const resolved = resolveProfile(child(tighten(days, { values: [{ from: later, value: 7 }] })))
    expect(resolved.parameters['notice-days']?.values).toEqual([
      { from, value: 5 },
      { from: later, value: 7 },
    ])
  })

  it('tightens with values of the kind, in the order of their days, and with one at least', () => {
    expect(faults(child(tighten(days, { values: [] })))).toEqual(['child 甲 tightens without a value'])
    const values = [
      { from: date('2025-06-01'), value: 8 },
      { from, value: 7 },
    ]
    expect(faults(child(tighten(days, { values })))).toEqual([
      'child 甲 the value from 2025-01-01 stands after the one from 2025-06-01; write them in the order of their days',
    ])
  })

  it('ranks below its parent: the message names both documents', () => {
    const own = child(restates(longEnough))
    const equal = { ...own, document: { ...own.document, level: 'province' as const } }
    expect(faults(equal)).toEqual(['child - child (provincial) does not rank below parent (provincial), which it extends'])
    const above = { ...own, document: { ...own.document, level: 'national' as const } }
    expect(faults(above)).toEqual(['child - child (national) does not rank below parent (provincial), which it extends'])
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

  it('stands what it adds to a rule at a field of the form at which that rule speaks', () => {
    const at = (field: string) =>
      child(tighten(longEnough, { key: 'notice-on-website', require: facts.publicNotice.days.atLeast(6), say: gist, field }))
    expect(faults(at('days'))).toEqual([])
    expect(faults(at('dyas'))).toEqual(['child 甲 its field dyas stands on no form of public-notice — meant days?'])
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
      'child 甲 takes out notice-long-enough, a must of parent 一 that it does not delegate; 甲 cannot loosen it, only keep or tighten it',
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
