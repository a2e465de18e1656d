import * as fc from 'fast-check'
import { date } from '../calendar-date.ts'
import type { Reading } from '../evaluate.ts'
import { defineFacts, fact } from '../fact.ts'
import { all, any, type Condition, days, not, type Quantity } from '../handle.ts'
import { parameter } from '../parameter.ts'
import { text } from '../text.ts'
import type { Facts, Row, Value } from '../value.ts'

const grades = { low: text('低', 'low'), high: text('高', 'high') }
const papers = { letter: text('信函', 'letter'), seal: text('印章', 'seal'), map: text('地图', 'map') }

/** A small vocabulary with one fact or two of each kind. */
export const sample = defineFacts({
  signed: fact.yesNo(text('已签', 'signed')),
  paid: fact.yesNo(text('已付', 'paid')),
  bill: {
    amount: fact.fen(text('金额', 'amount')),
    limit: fact.fen(text('上限', 'limit')),
    sentOn: fact.date(text('寄出日', 'sent on')),
    dueOn: fact.date(text('到期日', 'due on')),
    papers: fact.codes(text('附件', 'papers'), papers),
    grade: fact.maybe(fact.code(text('等级', 'grade'), grades)),
    heldUntil: fact.maybe(fact.date(text('扣留至', 'held until'))),
    lines: fact.list(text('明细', 'lines'), { price: fact.fen(text('单价', 'price')), tested: fact.yesNo(text('已检', 'tested')) }),
  },
})

/** Parameters to read beside them. */
export const share = parameter.share('share', {
  title: text('比例', 'share'),
  values: [{ from: date('2025-01-01'), value: { numerator: 2, denominator: 3 } }],
})
export const term = parameter.quantity('days', 'term', { title: text('期限', 'term'), values: [{ from: date('2025-01-01'), value: 30 }] })
export const needed = parameter.codes('needed', {
  title: text('须附的材料', 'papers needed'),
  values: [{ from: date('2025-01-01'), value: ['letter', 'seal'] }],
})

const { signed, paid, bill } = sample.handles
const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => date(`2025-07-${String(day).padStart(2, '0')}`))
const anyFen = fc.integer({ min: 0, max: 10 })
const somePapers = fc.subarray(Object.keys(papers))

/** Values for some of the facts: what is left out is unknown. */
export const someFacts: fc.Arbitrary<Facts> = fc.record(
  {
    signed: fc.boolean(),
    paid: fc.boolean(),
    'bill.amount': anyFen,
    'bill.limit': anyFen,
    'bill.sentOn': anyDay,
    'bill.dueOn': anyDay,
    'bill.papers': somePapers,
    'bill.grade': fc.constantFrom('low', 'high', null),
    'bill.heldUntil': fc.oneof(anyDay, fc.constant(null)),
    'bill.lines': fc.array(fc.record({ price: anyFen, tested: fc.boolean() }, { requiredKeys: [] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

/** The same facts, some of them and some fields of their entries not known. */
export function someOf(facts: Facts): fc.Arbitrary<Facts> {
  const members = Object.entries(facts).map(([path, value]) =>
    isRows(value)
      ? fc.tuple(...value.map(someOf)).map((rows): [string, Value] => [path, rows])
      : fc.constant<[string, Value | undefined]>([path, value]),
  )
  return fc
    .tuple(...members)
    .chain((entries) => fc.subarray(entries))
    .map((entries) => Object.fromEntries(entries))
}

function isRows(value: Value | undefined): value is readonly Row[] {
  return Array.isArray(value) && value.some((item) => typeof item === 'object')
}

/** Values for some of the parameters. */
export const someParameters: fc.Arbitrary<Readonly<Record<string, Exclude<Value, null> | undefined>>> = fc.record(
  { share: fc.constant({ numerator: 2, denominator: 3 }), term: fc.integer({ min: 0, max: 40 }), needed: somePapers },
  { requiredKeys: [] },
)

export function readingOf(facts: Facts, parameters: Readonly<Record<string, Exclude<Value, null> | undefined>> = {}): Reading {
  return { facts, parameter: (key) => parameters[key] }
}

const anyAmount: fc.Arbitrary<Quantity<'fen'>> = fc.letrec<{ amount: Quantity<'fen'> }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(bill.amount, bill.limit),
    fc.tuple(tie('amount'), tie('amount')).map(([left, right]) => left.plus(right)),
    fc.tuple(tie('amount'), anyFen).map(([left, right]) => left.minus(right)),
    tie('amount').map((amount) => share.of(amount, 'halfUp')),
    fc.constantFrom(
      bill.lines.total((line) => line.price),
      bill.lines.mean((line) => line.price),
      bill.lines.lowest((line) => line.price),
      bill.lines.where((line) => line.tested).lowest((line) => line.price, 2),
    ),
  ),
})).amount

const anyLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(signed, paid, bill.grade.exists(), bill.papers.containsAll(needed), bill.dueOn.onOrAfter(bill.sentOn.plus(term))),
  fc.tuple(anyAmount, anyAmount).chain(([left, right]) => fc.constantFrom(left.atMost(right), left.equals(right), left.moreThan(right))),
  anyDay.chain((day) =>
    fc.constantFrom(
      bill.sentOn.before(day),
      bill.dueOn.minus(days(3)).after(day),
      bill.heldUntil.noneOr((until) => until.before(day)),
      bill.heldUntil.someAnd((until) => until.onOrAfter(bill.sentOn)),
    ),
  ),
  somePapers.map((codes) => bill.papers.onlyFrom(codes)),
  anyFen.chain((price) =>
    fc.constantFrom(
      bill.lines.every((line) => line.price.atMost(price)),
      bill.lines.some((line) => all(line.tested, line.price.moreThan(price))),
      bill.lines
        .where((line) => line.tested)
        .count()
        .atLeast(2),
      bill.amount.ratioTo(bill.limit).atMost(share),
    ),
  ),
  fc.subarray(Object.keys(grades)).map((codes) => bill.grade.someAnd((grade) => grade.oneOf(codes))),
)

/** Conditions over the vocabulary, built as an author builds them. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    anyLeaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    tie('condition').map((of) => not(of)),
    tie('condition').map((of) => of.as(text('条件', 'condition'))),
  ),
})).condition
