import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from './calendar-date.ts'
import type { Severity } from './finding.ts'
import { all, type Condition, not } from './handle.ts'
import { isRefusing, judge, type Norm } from './judge.ts'
import { parameter, valueOn } from './parameter.ts'
import type { Speaker } from './speak.ts'
import { anyCondition, needed, readingOf, sample, share, someFacts, someParameters, term } from './testing/expressions.ts'
import { text } from './text.ts'
import type { Facts } from './value.ts'

const { signed, paid, bill } = sample.handles
const cap = parameter.quantity('fen', 'cap', {
  title: text('限额', 'cap'),
  values: [{ from: date('2025-06-01'), until: date('2025-12-31'), value: 5000 }],
})
const table = new Map([share, term, needed, cap].map(({ carried }) => [carried.key, carried]))
const speaker: Speaker = { facts: sample.table, parameter: (key) => table.get(key) }
const citation = { profile: 'sample', document: '示例办法', clause: '三(二)', kind: 'policy', verified: true } as const

function norm(require: Condition, change: Partial<Norm> = {}): Norm {
  const { node } = require
  const sentence = text('金额{bill.amount}超过限额{param:cap}', '{bill.amount} is above {param:cap}')
  const next = text('改小', 'make it smaller')
  return { key: 'cap', severity: 'must', gate: false, when: null, require: node, say: sentence, next, field: 'amount', citation, ...change }
}
const on = (day: string, facts: Facts) => ({
  facts,
  parameter: (key: string) => {
    const found = table.get(key)
    return found === undefined ? undefined : valueOn(found, date(day))
  },
})
const effects = (change: Partial<Norm>) =>
  [{ signed: true }, { signed: false }, {}].map((facts) => judge(norm(signed, change), readingOf(facts), speaker)?.effect)

describe('what a norm does', () => {
  it.each<[Severity, boolean, readonly string[]]>([
    ['must', false, ['shown', 'refuses', 'asks-facts']],
    ['must', true, ['shown', 'refuses', 'refuses']],
    ['should', false, ['shown', 'asks-reason', 'asks-facts']],
    ['should', true, ['shown', 'asks-reason', 'asks-reason']],
    ['prefer', false, ['shown', 'shown', 'shown']],
    ['prefer', true, ['shown', 'shown', 'shown']],
    ['may', false, ['shown', 'shown', 'shown']],
  ])('%s, gate %s: when it holds, fails, is unknown: %j', (severity, gate, expected) => {
    expect(effects({ severity, gate })).toEqual(expected)
  })

  it('says nothing where it does not apply, whatever it would require', () => {
    const given = norm(signed, { when: paid.node })
    expect(judge(given, readingOf({ paid: false, signed: false }), speaker)).toBeNull()
    expect(judge(given, readingOf({ paid: true, signed: false }), speaker)).toMatchObject({ verdict: 'fails', effect: 'refuses' })
  })

  it('asks for the fact that decides whether it applies, and names it', () => {
    const finding = judge(norm(signed, { when: paid.node }), readingOf({ signed: false }), speaker)
    expect(finding).toMatchObject({ verdict: 'unknown', effect: 'asks-facts' })
    expect(finding?.trace).toEqual([
      { verdict: 'unknown', say: text('已付', 'paid'), values: null, missing: [text('已付', 'paid')] },
      { verdict: 'fails', say: text('已签', 'signed'), values: text('否', 'no'), missing: [] },
    ])
  })

  it('a gate refuses as long as nobody knows whether it applies', () => {
    expect(judge(norm(signed, { when: paid.node, gate: true }), readingOf({}), speaker)?.effect).toBe('refuses')
  })
})

it('a norm is told to refuse without words exactly where its finding refuses', () => {
  const norms = fc.record({
    severity: fc.constantFrom<Severity>('must', 'should', 'prefer', 'may'),
    gate: fc.boolean(),
    when: fc.option(anyCondition.map(({ node }) => node)),
    require: anyCondition,
  })
  fc.assert(
    fc.property(norms, someFacts, someParameters, ({ require, ...change }, facts, parameters) => {
      const reading = readingOf(facts, parameters)
      const given = norm(require, change)
      expect(isRefusing(given, reading)).toBe(judge(given, reading, speaker)?.effect === 'refuses')
    }),
  )
})

describe('what a norm says', () => {
  const within = norm(bill.amount.atMost(cap))

  it('the sentence with its values, the clause, the field and what to do next', () => {
    expect(judge(within, on('2025-07-01', { 'bill.amount': 5001 }), speaker)).toEqual({
      rule: 'cap',
      severity: 'must',
      verdict: 'fails',
      effect: 'refuses',
      message: text('金额50.01超过限额50.00', '50.01 is above 50.00'),
      next: text('改小', 'make it smaller'),
      citation,
      field: 'amount',
      trace: [{ verdict: 'fails', say: text('金额 ≤ 限额', 'amount ≤ cap'), values: text('50.01 > 50.00', '50.01 > 50.00'), missing: [] }],
      repair: null,
      parameters: ['cap'],
    })
  })

  it('its condition in words, and nothing to do, where it holds', () => {
    expect(judge(within, on('2025-07-01', { 'bill.amount': 5000 }), speaker)).toMatchObject({
      verdict: 'holds',
      message: text('金额 ≤ 限额', 'amount ≤ cap'),
      next: null,
      trace: [{ values: text('50.00 ≤ 50.00', '50.00 ≤ 50.00') }],
    })
  })

  it.each(['2025-05-31', '2026-01-01'])('a parameter without a value on %s leaves it unknown, not fulfilled and not refused', (day) => {
    expect(judge(within, on(day, { 'bill.amount': 1 }), speaker)).toMatchObject({
      verdict: 'unknown',
      effect: 'asks-facts',
      message: text('金额0.01超过限额—', '0.01 is above —'),
      trace: [{ verdict: 'unknown', values: null, missing: [text('限额', 'cap')] }],
    })
  })

  it('a preference speaks its own sentence whether it holds or not', () => {
    const preferred = norm(signed, { severity: 'prefer', say: text('已签的优先', 'signed ones first') })
    const said = [{ signed: true }, { signed: false }, {}].map((facts) => judge(preferred, readingOf(facts), speaker)?.message.zh)
    expect(said).toEqual(['已签的优先', '已签的优先', '已签的优先'])
  })
})

describe('the trace', () => {
  it('has a line for each part of a conjunction, nested ones too, with verdict and values', () => {
    const condition = all(signed, all(bill.amount.atMost(cap), bill.papers.containsAll(needed)), not(paid))
    const finding = judge(
      norm(condition),
      on('2025-07-01', { signed: true, 'bill.amount': 6000, 'bill.papers': ['letter', 'seal'] }),
      speaker,
    )
    expect(finding?.trace.map(({ verdict, say, values, missing }) => [verdict, say.zh, values?.zh ?? null, missing.length])).toEqual([
      ['holds', '已签', '是', 0],
      ['fails', '金额 ≤ 限额', '60.00 > 50.00', 0],
      ['holds', '附件 包含 须附的材料', '信函、印章', 0],
      ['unknown', '并非 已付', null, 1],
    ])
    expect(finding?.verdict).toBe('fails')
    expect(finding?.parameters).toEqual(['cap', 'needed'])
  })

  it('names each missing fact once, however often it is read', () => {
    const finding = judge(norm(bill.amount.plus(bill.amount).atMost(bill.limit)), readingOf({}), speaker)
    expect(finding?.trace[0]?.missing.map((missing) => missing.zh)).toEqual(['金额', '上限'])
  })

  it('lists the parameters of the condition under which it applies as well', () => {
    const given = norm(bill.amount.atMost(cap), { when: bill.dueOn.onOrAfter(bill.sentOn.plus(term)).node })
    expect(judge(given, on('2025-07-01', {}), speaker)?.parameters).toEqual(['term', 'cap'])
  })

  it('agrees with the verdict: it fails where a line fails, holds where all hold, else names what is missing', () => {
    fc.assert(
      fc.property(anyCondition, someFacts, (condition, facts) => {
        const finding = judge(norm(condition), readingOf(facts), speaker)
        const lines = finding?.trace ?? []
        const verdicts = lines.map((line) => line.verdict)
        const expected = verdicts.includes('fails') ? 'fails' : verdicts.includes('unknown') ? 'unknown' : 'holds'
        expect(finding?.verdict).toBe(expected)
        for (const line of lines) expect(line.missing.length > 0).toBe(line.verdict === 'unknown')
      }),
      { numRuns: 300 },
    )
  })
})
