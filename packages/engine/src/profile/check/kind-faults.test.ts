import { describe, expect, it } from 'vitest'
import { broken, type Draft, fact, literal, put, requires } from '../../testing/broken-profile.ts'
import { notInBothLanguages } from '../../testing/in-both-languages.ts'
import { checkProfile } from '../check-profile.ts'

const faults = (change: (data: Draft) => void) => checkProfile(broken(change)).map(({ key, message }) => `${key}: ${message.en}`)

const mixed: readonly (readonly [string, (data: Draft) => void, readonly string[]])[] = [
  [
    'money compared with days',
    requires({ op: 'compare', by: '≤', left: fact('plan.totalFen'), right: { op: 'parameter', key: 'notice-days' } }),
    ['plan-within-cap: plan.totalFen is of the kind fen and notice-days of the kind days'],
  ],
  [
    'codes in an order',
    requires({ op: 'compare', by: '<', left: fact('supplier.kind'), right: literal('code', 'company') }),
    [
      'plan-within-cap: supplier.kind is of the kind code, where fen or days or workdays or months or years or age or count or hundredths or date belongs',
      'plan-within-cap: "company" is of the kind code, where fen or days or workdays or months or years or age or count or hundredths or date belongs',
    ],
  ],
  [
    'a rule that is an amount',
    requires(fact('plan.totalFen')),
    ['plan-within-cap: plan.totalFen is of the kind fen, where yes-no belongs'],
  ],
  [
    'a fact that may be absent, compared',
    requires({ op: 'oneOf', value: fact('supplier.grade'), among: literal('codes', ['3A']) }),
    ['plan-within-cap: supplier.grade may be absent: ask whether it exists, is none or …, is some and …'],
  ],
  [
    'a question whether what is always there is there',
    requires({ op: 'exists', of: fact('supplier.kind') }),
    ['plan-within-cap: supplier.kind is never absent: whether it is there is no question'],
  ],
  [
    'a misspelt code',
    requires({ op: 'oneOf', value: fact('supplier.kind'), among: literal('codes', ['compny', 'company']) }),
    [
      'plan-within-cap: supplier.kind never holds the code compny; it holds social-group, private-non-enterprise, foundation, company, public-institution',
    ],
  ],
  [
    'a misspelt code of a parameter',
    put('panel-sides', { values: [{ from: '2025-01-01', value: ['finance', 'workers'] }] }),
    [
      'panel-sides-complete: panel.sides never holds the code workers; it holds civil-affairs, finance, social-worker, project-representative, third-party, beneficiaries',
    ],
  ],
  [
    'a date moved by months in days',
    requires({
      op: 'compare',
      by: '≤',
      left: fact('today'),
      right: { op: 'shift', date: fact('contract.endsOn'), by: { op: 'parameter', key: 'contract-term' }, unit: 'days', sign: 1 },
    }),
    ['plan-within-cap: contract-term is of the kind months, where days belongs'],
  ],
  [
    'a literal of another kind',
    requires({ op: 'compare', by: '=', left: fact('today'), right: literal('date', '2025-02-30') }),
    ['plan-within-cap: "2025-02-30" is no value of the kind date'],
  ],
  [
    'a sum of unlike things',
    requires({
      op: 'compare',
      by: '=',
      left: fact('plan.totalFen'),
      right: { op: 'sum', of: [fact('budget.totalFen'), fact('plan.months')] },
    }),
    ['plan-within-cap: plan.months is of the kind months, where fen belongs'],
  ],
  [
    'the count of what is no list',
    requires({ op: 'compare', by: '=', left: { op: 'count', list: fact('plan.services') }, right: literal('count', 1) }),
    ['plan-within-cap: plan.services is of the kind codes, where list belongs'],
  ],
  [
    'a share of days',
    requires({
      op: 'compare',
      by: '≤',
      left: { op: 'portion', share: { op: 'parameter', key: 'share-first' }, of: fact('plan.months'), rounding: 'down' },
      right: literal('fen', 1),
    }),
    ['plan-within-cap: plan.months is of the kind months, where fen belongs'],
  ],
  [
    'an entry of a list outside of it',
    requires({ op: 'compare', by: '=', left: { op: 'item', path: 'applications.offers[].priceFen' }, right: literal('fen', 1) }),
    ['applications.offers[].priceFen is read outside its list'],
  ],
  [
    'a field of entries as if it were one fact',
    requires({ op: 'compare', by: '=', left: fact('applications.offers[].priceFen'), right: literal('fen', 1) }),
    ['applications.offers[].priceFen is a field of a list'],
  ],
  [
    'a test of entries that is an amount',
    requires({ op: 'some', list: fact('applications.offers'), test: { op: 'item', path: 'applications.offers[].priceFen' } }),
    ['applications.offers[].priceFen is of the kind fen, where yes-no belongs'],
  ],
  [
    'the total of conditions',
    requires({
      op: 'compare',
      by: '=',
      left: { op: 'total', list: fact('applications.offers'), value: fact('plan.needEvidence') },
      right: literal('fen', 1),
    }),
    ['plan.needEvidence is of the kind yes-no, where fen or'],
  ],
  [
    'the negation of an amount',
    requires({ op: 'not', of: fact('plan.totalFen') }),
    ['plan.totalFen is of the kind fen, where yes-no belongs'],
  ],
  [
    'an amount among conditions, behind a name',
    requires({ op: 'labelled', label: { zh: '名', en: 'name' }, of: { op: 'any', of: [fact('plan.needEvidence'), fact('plan.months')] } }),
    ['plan.months is of the kind months, where yes-no belongs'],
  ],
]

describe('a condition that mixes kinds is found before it is ever judged', () => {
  it.each(mixed)('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected.map((line): unknown => expect.stringContaining(line)))
    expect(notInBothLanguages(checkProfile(broken(change)))).toEqual([])
  })
})

describe('what is right passes', () => {
  it.each([
    [
      'a question about a fact that may be absent, and its test',
      { op: 'someAnd', of: fact('supplier.grade'), test: { op: 'oneOf', value: fact('supplier.grade'), among: literal('codes', ['3A']) } },
    ],
    ['a code compared with one of its list', { op: 'compare', by: '≠', left: fact('supplier.kind'), right: literal('code', 'company') }],
    ['codes nobody lists', { op: 'containsAll', list: fact('supplier.passedInspectionYears'), codes: literal('codes', ['2024']) }],
    [
      'amounts of one unit, summed',
      { op: 'compare', by: '≥', left: { op: 'sum', of: [fact('plan.totalFen'), literal('fen', 1)] }, right: fact('budget.totalFen') },
    ],
    [
      'a date moved by its unit',
      {
        op: 'compare',
        by: '≤',
        left: fact('today'),
        right: { op: 'shift', date: fact('contract.endsOn'), by: { op: 'parameter', key: 'contract-term' }, unit: 'months', sign: 1 },
      },
    ],
    [
      'the lowest of some entries',
      {
        op: 'compare',
        by: '≤',
        left: {
          op: 'lowest',
          place: 1,
          list: {
            op: 'where',
            list: fact('applications.offers'),
            test: { op: 'compare', by: '>', left: { op: 'item', path: 'applications.offers[].priceFen' }, right: literal('fen', 0) },
          },
          value: { op: 'item', path: 'applications.offers[].priceFen' },
        },
        right: fact('plan.totalFen'),
      },
    ],
    [
      'an exact ratio',
      { op: 'ratio', by: '≤', of: fact('plan.totalFen'), to: fact('budget.totalFen'), share: { op: 'parameter', key: 'share-first' } },
    ],
  ])('%s', (_, node) => {
    expect(faults(requires(node))).toEqual([])
  })
})
