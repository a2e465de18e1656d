import { describe, expect, it } from 'vitest'
import { broken, type Draft, element, fact, literal, put, putTask, requires, task } from '../testing/broken-profile.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import { sampleProfile } from '../testing/sample-profile.ts'
import { checkProfile } from './check-profile.ts'
import { sayFaults } from './check/fault.ts'

const faults = (...changes: readonly ((data: Draft) => void)[]) =>
  checkProfile(broken(...changes)).map(({ clause, key, message }) => `${clause} ${key}: ${message.en}`)

/** Gives the second stage months. */
const stageWindow = (from: string, until: string) => (data: Draft) =>
  void Object.assign(data.process.stages[1] ?? {}, { window: { from, until, title: { zh: '窗口', en: 'window' } } })

/** One change each, and what the check says of it. */
const single: readonly (readonly [string, (data: Draft) => void, readonly string[]])[] = [
  [
    'a key that is no key of a profile',
    (data) => void (data['extra'] = 1),
    ['- extra: there is no key extra; there are id, version, document, outline, vocabulary, clauses, process, examples, equivalents'],
  ],
  [
    'a misspelt key of an element',
    put('plan-within-cap', { sevrity: 'must' }),
    ['二 plan-within-cap: there is no key sevrity — meant severity?'],
  ],
  ['a misspelt key of a task', putTask('plan', { optionl: true }), ['二 plan: there is no key optionl — meant optional?']],
  [
    'a misspelt key of the document',
    (data) => void Object.assign(data['document'] as object, { isuers: [] }),
    ['- document.isuers: there is no key isuers — meant issuers?'],
  ],
  [
    'an empty sentence',
    put('plan-within-cap', { say: { zh: ' ', en: 'x' } }),
    ['二 plan-within-cap: say.zh: a text is complete in both languages: this one is empty'],
  ],
  [
    'a rule whose field stands on no form it speaks at',
    put('plan-within-cap', { field: 'totlaFen' }),
    ['二 plan-within-cap: its field totlaFen stands on no form of plan — meant totalFen?'],
  ],
  [
    'a rule whose field the form does not declare',
    put('plan-within-cap', { field: 'plan-inGuidingCatalogue' }),
    ['二 plan-within-cap: its field plan-inGuidingCatalogue stands on no form of plan; there are services, totalFen, '],
  ],
  [
    'an identifier in capitals',
    (data) => void (data['id'] = 'Sample'),
    ['- id: Invalid string: must match pattern /^[a-z0-9][a-z0-9:,-]*$/'],
  ],
  [
    'a day that does not exist',
    put('plan-cap', { values: [{ from: '2025-02-29', value: 1 }] }),
    ['二 plan-cap: values.0.from: Invalid ISO date'],
  ],
  [
    'a fact that does not exist',
    requires({ op: 'compare', by: '=', left: fact('plan.totalFem'), right: literal('fen', 1) }),
    ['二 plan-within-cap: there is no fact plan.totalFem — meant plan.totalFen?'],
  ],
  ['a fact every object inherits', requires(fact('constructor')), ['二 plan-within-cap: there is no fact constructor']],
  [
    'a parameter that stands nowhere',
    requires({ op: 'compare', by: '=', left: fact('plan.totalFen'), right: { op: 'parameter', key: 'nowhere' } }),
    ['二 plan-within-cap: the parameter nowhere stands in no clause; place it in the clause that gives it'],
  ],
  [
    'a parameter without a value',
    put('ban-years', { values: [] }),
    ['六 ban-years: a parameter needs a value; declare it open where the document gives none'],
  ],
  [
    'an open parameter with a value',
    put('points-need', { values: [{ from: '2025-01-01', value: 1 }] }),
    ['三 points-need: an open parameter has no value of its own'],
  ],
  [
    'values that overlap',
    put('plan-cap', {
      values: [
        { from: '2025-01-01', until: '2026-01-01', value: 1 },
        { from: '2026-01-01', value: 2 },
      ],
    }),
    ['二 plan-cap: values overlap on 2026-01-01'],
  ],
  [
    'a value that ends before it begins',
    put('plan-cap', { values: [{ from: '2025-01-01', until: '2024-12-31', value: 1 }] }),
    ['二 plan-cap: ends on 2024-12-31 before it begins on 2025-01-01'],
  ],
  [
    'two values of the same day',
    put('plan-cap', {
      values: [
        { from: '2025-01-01', value: 1 },
        { from: '2025-01-01', value: 2 },
      ],
    }),
    ['二 plan-cap: values overlap on 2025-01-01'],
  ],
  [
    'a word for a day, after a value that ends',
    put('plan-cap', {
      values: [
        { from: '2025-01-01', until: '2025-06-30', value: 1 },
        { from: 'soon', value: 2 },
      ],
    }),
    ['二 plan-cap: values.1.from: Invalid ISO date'],
  ],
  [
    'a period beyond every calendar',
    put('notice-days', { values: [{ from: '2025-01-01', value: 366_001 }] }),
    ['notice-days: 366001 is no value of the kind days'],
  ],
  ['half a fen', put('plan-cap', { values: [{ from: '2025-01-01', value: 0.5 }] }), ['二 plan-cap: 0.5 is no value of the kind fen']],
  [
    'instalments of 99%',
    put('share-first', { values: [{ from: '2025-01-01', value: { numerator: 39, denominator: 100 } }] }),
    ['五 instalments: the instalments do not add up to the whole price'],
  ],
  [
    'a share above one',
    put('share-first', { values: [{ from: '2025-01-01', value: { numerator: 140, denominator: 100 } }] }),
    ['五 share-first: a share above one', '五 instalments: the instalments do not add up to the whole price'],
  ],
  ['a reading that is not there', put('who-marks', { chosen: 2 }), ['三 who-marks: reading 2 is chosen of 2']],
  ['a rule about no task', put('plan-within-cap', { on: ['plans'] }), ['二 plan-within-cap: there is no task or kind plans']],
  [
    'an archive that waits for no task',
    put('files', { items: [{ key: 'x', title: { zh: '一', en: 'x' }, task: 'nothing' }] }),
    ['六 files: x waits for nothing, which is no task'],
  ],
  [
    'a ban on a ground that no form offers',
    put('ban', {
      grounds: [{ key: 'transfer', title: { zh: '一', en: 'x' } }],
      publishedIn: [{ key: 'wall', title: { zh: '一', en: 'x' } }],
    }),
    [
      '六 ban: the ground transfer cannot be chosen; there are false-material, improper-means,',
      '六 ban: the channel wall cannot be chosen; there are document, website,',
    ],
  ],
  ['a ban of no parameter', put('ban', { years: 'years' }), ['六 ban: the parameter years stands in no clause']],
  [
    'a clause carried by no task',
    (data) => void data.clauses[5]?.elements.push({ element: 'carried-by', key: 'carried-by:x', tasks: ['x'] }),
    ['六 carried-by:x: there is no task x'],
  ],
  [
    'the same key twice',
    (data) => void data.clauses[5]?.elements.push({ ...element(data, 'care') }),
    ['六 care: the key stands already in sample-policy 二; tighten, replace or restate that one, or give this one its own'],
  ],
  [
    'a process of a clause that does not exist',
    (data) => void (data.process.clause = '九'),
    ['九 process: cites a clause that does not exist'],
  ],
  ['a task of a clause that does not exist', putTask('plan', { clause: '九' }), ['九 plan: cites a clause that does not exist']],
  [
    'a criterion of a clause that does not exist',
    (data) => void Object.assign((element(data, 'marks')['criteria'] as object[])[0] ?? {}, { clause: '九' }),
    ['三 marks: criterion need cites 九, which is no clause of the document'],
  ],
  [
    'a figure with a gap, before its last value ends',
    put('plan-cap', {
      values: [
        { from: '2025-05-13', until: '2025-08-31', value: 1 },
        { from: '2025-10-01', until: '2026-12-31', value: 2 },
      ],
    }),
    ['二 plan-cap: has no value from 2025-09-01 to 2025-09-30'],
  ],
  [
    'values out of order',
    put('plan-cap', {
      values: [
        { from: '2026-01-01', value: 1 },
        { from: '2025-01-01', value: 2 },
      ],
    }),
    ['二 plan-cap: the value from 2025-01-01 stands after the one from 2026-01-01; write them in the order of their days'],
  ],
  [
    'a document that lapses before it comes into force',
    (data) => void Object.assign(data['document'] as object, { inForceFrom: '2025-05-13', inForceUntil: '2025-05-12' }),
    ['- document.inForceUntil: 示例〔2025〕1号 lapses on 2025-05-12, before it comes into force on 2025-05-13'],
  ],
  [
    'a document that rests on nothing',
    (data) => void Object.assign(data['document'] as object, { restsOn: [] }),
    ['- document.restsOn: does not say what 示例〔2025〕1号 rests on; list what it names at its beginning'],
  ],
  [
    'months of a stage before the document',
    stageWindow('2024-11-01', '2024-12-31'),
    ['五 carry-out: its window, 2024-11-01 to 2024-12-31, is over before 示例〔2025〕1号 comes into force on 2025-01-01'],
  ],
  [
    'months of a stage after the document',
    stageWindow('2028-01-01', '2028-02-29'),
    ['五 carry-out: its window, 2028-01-01 to 2028-02-29, begins after 示例〔2025〕1号 has lapsed on 2027-12-31'],
  ],
  [
    'months of a stage that end before they begin',
    stageWindow('2025-07-01', '2025-06-30'),
    ['五 carry-out: its window ends on 2025-06-30 before it begins on 2025-07-01'],
  ],
  ['a kind of task that does not exist', putTask('inspection', { kind: 'look' }), ['一 inspection: there is no task kind look']],
  ['a task that waits for no task', putTask('plan', { after: ['dream'] }), ['二 plan: waits for dream, which is no task']],
  ['a task that waits for itself', putTask('inspection', { after: ['inspection'] }), ['一 inspection: waits for itself']],
  [
    'two tasks that wait for each other',
    (data) => void (task(data, 'donation').after.push('objection'), task(data, 'objection').after.push('donation')),
    ['these tasks wait for each other, and none can ever be done: objection → donation → objection'],
  ],
  [
    'circles of several tasks, each once, with what only waits for one left out',
    (data) => {
      task(data, 'donation').after.push('objection')
      task(data, 'objection').after.push('inspection')
      task(data, 'inspection').after.push('donation')
      task(data, 'ban').after.push('donation')
    },
    ['none can ever be done: inspection → donation → objection → inspection'],
  ],
  [
    'two tasks of one key',
    (data) => void data.process.anytime.push({ ...task(data, 'donation') }),
    ['一 donation: two tasks have this key'],
  ],
  [
    'a payment of no instalment',
    putTask('second-payment', { settings: { instalment: 'third' } }),
    ['一 second-payment: its setting instalment is "third"; it is one of: first, second'],
  ],
  [
    'a payment that does not say of which',
    putTask('second-payment', { settings: {} }),
    ['一 second-payment: its setting instalment is missing; it is one of: first, second'],
  ],
  [
    'an evaluation no fact reads',
    putTask('midterm-evaluation', { settings: { evaluation: 'yearly' } }),
    ['一 midterm-evaluation: its setting evaluation is "yearly"; it is one of: midterm, final'],
  ],
  [
    'an approval of no task',
    putTask('approve-plan', { settings: { of: ['plans'] } }),
    ['一 approve-plan: its setting of is "plans"; it is one of: plan, budget'],
  ],
  [
    'an approval of nothing',
    putTask('approve-plan', { settings: {} }),
    ['一 approve-plan: approves nothing: name the tasks in its setting of'],
  ],
  [
    'a sanction that stands nowhere',
    putTask('ban', { settings: { sanction: 'bann' } }),
    ['六 ban: its setting sanction is "bann"; it is one of: ban'],
  ],
  [
    'a misspelt setting, which would be left out',
    putTask('public-notice', { settings: { dyas: 'notice-days' } }),
    ['一 public-notice: public-notice has no setting dyas — meant days?'],
  ],
  [
    'a penalty in the stead of one that is not there',
    put('late-beyond-limit', { insteadOf: ['late-by-the-dya'] }),
    ['七 late-beyond-limit: there is no penalty late-by-the-dya — meant late-by-the-day?'],
  ],
  [
    'a ground that its kind does not know',
    putTask('takeover', { settings: { grounds: ['service-stopt'] } }),
    ['一 takeover: its setting grounds is "service-stopt"; it is one of: service-stopped, contract-ends, contract'],
  ],
  [
    'a notice to put right that nothing can close',
    putTask('rectification-check', { kind: 'report', repeats: 'as-needed' }),
    ['一 rectification: a rectify needs a task of the kind verify-rectification'],
  ],
  ['a setting of a kind that has none', putTask('plan', { settings: { days: 'notice-days' } }), ['二 plan: plan has no setting days']],
  [
    'a due date that is no date',
    putTask('application', { due: fact('notice.channels') }),
    ['一 application: notice.channels is of the kind codes, where date belongs'],
  ],
  [
    'a blank nothing fills',
    put('plan-within-cap', { say: { zh: '{plan.total}', en: '{param:cap} {missing} {plan.totalFen}' } }),
    [
      '二 plan-within-cap: nothing fills {plan.total} in a sentence: write a fact, {param:key} or {missing}',
      '二 plan-within-cap: nothing fills {param:cap} in a sentence: write a fact, {param:key} or {missing}',
    ],
  ],
]

const byText = (a: string, b: string) => (a < b ? -1 : 1)

describe('a profile that is right', () => {
  it('has no fault', () => {
    expect(checkProfile(sampleProfile)).toEqual([])
    expect(checkProfile(broken())).toEqual([])
  })
})

describe('a profile that is broken says where and how', () => {
  it.each(single)('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected.map((line): unknown => expect.stringContaining(line)))
    expect(notInBothLanguages(checkProfile(broken(change)))).toEqual([])
  })
})

describe('every fault is said at once', () => {
  it('of forms and of meaning together, each in its clause', () => {
    const said = faults(
      (data) => void (data['extra'] = 1),
      put('plan-within-cap', { require: fact('nothing') }),
      put('plan-cap', {
        values: [
          { from: '2025-01-01', until: '2026-06-01', value: 1 },
          { from: '2026-01-01', value: 2 },
        ],
      }),
      put('share-first', { values: [{ from: '2025-01-01', value: { numerator: 39, denominator: 100 } }] }),
      put('who-marks', { chosen: 7 }),
      put('papers-complete', {
        require: { op: 'containsAll', list: fact('application.documents'), codes: { op: 'parameter', key: 'unplaced' } },
      }),
      putTask('plan', { clause: '九' }),
      putTask('inspection', { kind: 'look', after: ['inspection'] }),
      (data) => void (task(data, 'donation').after.push('objection'), task(data, 'objection').after.push('donation')),
      (data) => void data.clauses[5]?.elements.push({ ...element(data, 'care') }),
    )
    expect(said.map((line) => line.split(': ').at(-1) ?? '').toSorted(byText)).toEqual(
      [
        'there is no key extra; there are id, version, document, outline, vocabulary, clauses, process, examples, equivalents',
        'the key stands already in sample-policy 二; tighten, replace or restate that one, or give this one its own',
        'there is no fact nothing',
        'values overlap on 2026-01-01; end the earlier one before that day',
        '39% + 60%; change one of the shares',
        'reading 7 is chosen of 2',
        'the parameter unplaced stands in no clause; place it in the clause that gives it',
        'cites a clause that does not exist; cite one that the profile or an ancestor has',
        'there is no task kind look',
        'objection → donation → objection; take one of them out of the after of another',
        'waits for itself; take it out of its own after',
      ].toSorted(byText),
    )
  })

  it('of an ancestor too, under its own name', () => {
    const parent = broken(
      (data) => void (data['id'] = 'parent'),
      (data) => void Object.assign(data['document'] as object, { level: 'city' }),
      requires(fact('nothing')),
    )
    const child = {
      ...broken(
        (data) => void (data['id'] = 'child'),
        (data) => void (data.clauses = []),
        (data) => void Object.assign(data, { process: null }),
      ),
      extends: parent,
    }
    expect(checkProfile(child).map(({ profile, clause, key }) => `${profile} ${clause} ${key}`)).toEqual(['parent 二 plan-within-cap'])
  })

  it('in lines a person can read', () => {
    const profile = broken(put('who-marks', { chosen: 7 }), putTask('plan', { clause: '九' }))
    expect(sayFaults(profile, checkProfile(profile))).toEqual({
      zh: [
        '政策档案 sample-policy 有 2 处错误：',
        '  sample-policy 三 who-marks: 采用的读法 chosen 是 7（从 0 数起），而读法只有 2 种',
        '  sample-policy 九 plan: 引用的条款不存在；写档案或者上级里有的条款',
      ].join('\n'),
      en: [
        'profile sample-policy has 2 faults:',
        '  sample-policy 三 who-marks: reading 7 is chosen of 2',
        '  sample-policy 九 plan: cites a clause that does not exist; cite one that the profile or an ancestor has',
      ].join('\n'),
    })
  })
})
