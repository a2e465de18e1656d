import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause } from '../policy/clause.ts'
import { penalty } from '../policy/contract-terms.ts'
import { costs, earns, type Example, fails, holds, undecided } from '../policy/example.ts'
import { type Element, restates } from '../policy/extension.ts'
import { not, points } from '../policy/handle.ts'
import { percent } from '../policy/money.ts'
import { openShare, parameter } from '../policy/parameter.ts'
import { deem } from '../policy/purchase-terms.ts'
import { instalment, paymentPlan } from '../policy/payment-plan.ts'
import { eligibility, rule } from '../policy/rule.ts'
import { criterion, scorecard } from '../policy/scorecard.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
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
      restsOn: [gist],
      issuedOn: date(from),
      inForceFrom: date(from),
      inForceUntil: null,
      level: parent === null ? 'city' : 'county',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses: [clause('一', gist, ...elements)],
    process: { clause: '一', stages: [], anytime: [] },
    examples,
    equivalents: [],
  })

/** What is found, all of it said in both languages. */
const proved = (profile: Profile) => {
  const faults = proveProfile(profile)
  expect(notInBothLanguages(faults)).toEqual([])
  return faults
}
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
    expect(proved(profile)).toEqual([])
    const unset = define('sampling', '2025-01-01', null, [sample.carried, sampled], [holds('sampled', counted(10))])
    expect(proved(unset).map(({ message }) => message.en)).toContainEqual(expect.stringContaining('the rule says unknown'))
    const closed = define('sampling', '2025-01-01', null, [sample.carried, sampled], [holds('sampled', counted(10), { other: 1 })])
    expect(proved(closed)[0]?.message.en).toBe('an example sets other, which is no open parameter')
  })

  it('tells what no case can have, and does not try it', () => {
    const odd = [
      holds('sampled', { 'survey.frame': 'many', 'survey.asked': 10 }, tenth),
      holds('sampled', counted(10), { 'sample-share': 'a tenth' }),
    ]
    const said = proved(define('odd', '2025-01-01', null, [sample.carried, sampled], odd)).map(({ message }) => message.en)
    expect(said).toEqual([
      'an example gives survey.frame "many", which it cannot be',
      '"a tenth" is no value of the kind share',
      'no example in which it holds',
      'no example in which it fails',
      expect.stringContaining('no example notices the change sampled'),
    ])
  })

  it('runs the examples of a newer parent in an older child', () => {
    const term = parameter.quantity('months', 'term', { title: gist, values: [{ from: date('2025-01-01'), value: 36 }] })
    const short = rule('short', { on: 'plan', severity: 'must', require: plan.months.atMost(term), say: gist })
    const examples = [holds('short', { 'plan.months': 36 }), fails('short', { 'plan.months': 37 })]
    const parent = define('parent', '2025-01-01', null, [term.carried, short], examples)
    expect(proved(define('child', '2019-01-01', parent, [restates(short)], []))).toEqual([])
  })

  it('judges what an example gives as given, also where a child asserts it', () => {
    const fixed = rule('fixed', { on: 'plan', severity: 'must', require: plan.contentFixed, say: gist })
    const examples = [holds('fixed', { 'plan.contentFixed': true }), fails('fixed', { 'plan.contentFixed': false })]
    const parent = define('parent', '2025-01-01', null, [fixed], examples)
    const child = define('child', '2025-02-01', parent, [deem('asserted', plan.contentFixed)], [holds('fixed', {})])
    expect(proved(child)).toEqual([])
  })

  describe('of every norm, own and inherited: a rule, a supplier condition, a payment gate, a penalty', () => {
    const whole = parameter.share('whole', { title: gist, values: [{ from: date('2025-01-01'), value: percent(100) }] })
    const elements = [
      whole.carried,
      rule('written', { on: 'sign-contract', severity: 'must', require: facts.contract.written, say: gist }),
      eligibility('able', { severity: 'must', require: facts.supplier.independentLiability, say: gist }),
      paymentPlan('payments', [instalment('all', { title: gist, share: whole, gate: facts.acceptance.accepted, say: gist })]),
      penalty('late', { title: gist, when: facts.breach.corrected }),
    ]
    const examples = [
      ...['written', 'able', 'payments:all'].flatMap((key, index) => {
        const path = ['contract.written', 'supplier.independentLiability', 'acceptance.accepted'][index] ?? ''
        return [holds(key, { [path]: true }), fails(key, { [path]: false })]
      }),
      costs('late', { 'breach.corrected': true }, 0),
      costs('late', { 'breach.corrected': false }, null),
    ]
    const untouched = (message: string) => !message.includes('change whole')
    const said = (profile: Profile) =>
      proved(profile).flatMap(({ key, message }) => (untouched(message.en) ? [`${key}: ${message.en}`] : []))

    it.each([
      [0, 'written: no example in which it holds'],
      [1, 'written: no example in which it fails'],
      [2, 'able: no example in which it holds'],
      [3, 'able: no example in which it fails'],
      [4, 'payments:all: no example in which it holds'],
      [5, 'payments:all: no example in which it fails'],
      [6, 'late: no example in which it is owed'],
      [7, 'late: no example in which it is not owed'],
    ])('without example %i it says: %s', (left, fault) => {
      expect(said(define('complete', '2025-01-01', null, elements, examples))).toEqual([])
      const parent = define('lacking', '2025-01-01', null, elements, examples.toSpliced(left, 1))
      expect(said(parent)).toEqual([fault])
      const repeats = [restates({ key: 'written' })]
      expect(said(define('child', '2025-01-01', parent, repeats, []))).toEqual([fault])
    })
  })

  it('wants each band of a scorecard reached, and shares on both sides of where it begins', () => {
    const bands = [
      { from: percent(95), worth: 'full' },
      { from: percent(60), worth: 'judged' },
      { from: percent(0), worth: 'none' },
    ] as const
    const satisfied = criterion('satisfied', gist, points(10), '一', { marking: { method: 'banded', bands } })
    const card = scorecard('card', gist, [satisfied], { use: 'evaluation' })
    const reached = [
      earns('card:satisfied', 950, 1000, 'full'),
      earns('card:satisfied', 949, 1000, 'judged'),
      earns('card:satisfied', 600, 1000, 'judged'),
      earns('card:satisfied', 599, 1000, 'none'),
    ]
    const said = (examples: readonly Example[]) =>
      proved(define('marked', '2025-01-01', null, [card], examples)).map(({ key, message }) => `${key}: ${message.en}`)
    expect(said(reached)).toEqual([])
    expect(said(reached.slice(1))).toEqual([
      'card:satisfied: no example that is worth full',
      expect.stringContaining('card:satisfied: {"numerator":95,"denominator":100} → {"numerator":96,"denominator":100}'),
    ])
    expect(said([...reached, earns('card:satisfied', 94, 100, 'full')])).toEqual([expect.stringContaining('an example does not come out')])
    expect(said([...reached, earns('card:nothing', 94, 100, 'full')])).toEqual([expect.stringContaining('an example does not come out')])
  })

  it('does not take a case a rule does not speak of for one in which it holds, nor one it cannot decide', () => {
    const copies = rule('copies', {
      on: 'sign-contract',
      severity: 'must',
      when: facts.contract.written,
      require: not(facts.contract.assigned),
      say: gist,
    })
    const unspoken = holds('copies', { 'contract.written': false })
    const examples = [unspoken, undecided('copies', {}), fails('copies', { 'contract.written': true, 'contract.assigned': true })]
    expect(proved(define('unspoken', '2025-01-01', null, [copies], examples))).toMatchObject([
      { key: 'copies', message: { en: 'no example in which it holds' } },
    ])
  })

  it('wants an example of the boundary of where a rule applies, and one beyond it', () => {
    const short = rule('short', { on: 'plan', severity: 'must', when: plan.months.moreThan(12), require: plan.continuous, say: gist })
    const given = (months: number, continuous: boolean) => ({ 'plan.months': months, 'plan.continuous': continuous })
    const examples = [holds('short', given(13, true)), fails('short', given(13, false))]
    const unnoticed = proved(define('where', '2025-01-01', null, [short], examples)).map(({ message }) => message.en)
    expect(unnoticed.map((message) => message.replace(/^.*the change (.*); add one.*$/, '$1'))).toEqual([
      'short: without when',
      'short: when > → ≥',
      'short: when 12 → 11',
    ])
    expect(proved(define('where', '2025-01-01', null, [short], [...examples, holds('short', given(12, false))]))).toEqual([])
  })

  it.each([
    [{ 'plan.month': 12 }, 'an example gives plan.month, which is no fact — meant plan.months?'],
    [{ 'plan.months': '12' }, 'an example gives plan.months "12", which it cannot be'],
    [{ 'plan.months': 1.5 }, 'an example gives plan.months 1.5, which it cannot be'],
    [{ 'plan.months': null }, 'an example gives plan.months null, which it cannot be'],
    [{ 'plan.contentFixed': 1 }, 'an example gives plan.contentFixed 1, which it cannot be'],
    [{ today: '2025-02-29' }, 'an example gives today "2025-02-29", which it cannot be'],
    [{ 'supplier.kind': 'compnay' }, 'an example gives supplier.kind "compnay", which it cannot be'],
    [{ 'budget.sources': ['lottery'] }, 'an example gives budget.sources ["lottery"], which it cannot be'],
    [{ 'applications.offers': [{ price: 1 }] }, 'an example gives applications.offers [{"price":1}], which it cannot be'],
  ])('%j is found to be no case anybody can meet', (given, message) => {
    const short = rule('short', { on: 'plan', severity: 'must', require: plan.contentFixed, say: gist })
    const examples = [holds('short', { 'plan.contentFixed': true, ...given }), fails('short', { 'plan.contentFixed': false })]
    expect(proved(define('given', '2025-01-01', null, [short], examples))[0]).toMatchObject({ key: 'short', message: { en: message } })
  })
})
