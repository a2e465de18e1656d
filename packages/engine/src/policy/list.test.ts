import { describe, expect, it } from 'vitest'
import { date } from './calendar-date.ts'
import { evaluate } from './evaluate.ts'
import { defineFacts, fact } from './fact.ts'
import type { Handle } from './handle.ts'
import { percent } from './money.ts'
import { describe as inWords } from './speak.ts'
import { text } from './text.ts'
import type { Facts } from './value.ts'

const title = text('示例', 'invented')
const { handles, table } = defineFacts({
  budget: {
    lines: fact.list(text('预算行', 'budget lines'), {
      source: fact.code(text('来源', 'source'), { lottery: title, budget: title }),
      amountFen: fact.fen(text('金额', 'amount')),
    }),
    totalFen: fact.fen(title),
    capFen: fact.fen(title),
  },
  notice: { publishedOn: fact.date(title), answerWithin: fact.workdays(title) },
})
const { lines, totalFen, capFen } = handles.budget
const ask = (handle: Handle, facts: Facts) => {
  const result = evaluate(handle.node, {
    facts,
    parameter: () => undefined,
    calendar: [{ year: 2025, holidays: [date('2025-10-01')], workdays: [] }],
  })
  return result.known ? result.value : result.missing.map((missing) => missing.name)
}
const given = {
  'budget.lines': [
    { source: 'lottery', amountFen: 100 },
    { source: 'budget', amountFen: 201 },
    { source: 'lottery', amountFen: 50 },
  ],
}

describe('lists of facts', () => {
  it('are asked of every entry and of some', () => {
    expect(
      ask(
        lines.every((line) => line.amountFen.atLeast(50)),
        given,
      ),
    ).toBe(true)
    expect(
      ask(
        lines.every((line) => line.amountFen.atLeast(51)),
        given,
      ),
    ).toBe(false)
    expect(
      ask(
        lines.some((line) => line.source.equals('budget')),
        given,
      ),
    ).toBe(true)
    expect(
      ask(
        lines.some((line) => line.amountFen.moreThan(201)),
        given,
      ),
    ).toBe(false)
  })

  it('hold of every entry and of no entry when there is none', () => {
    expect(
      ask(
        lines.every((line) => line.amountFen.atLeast(1)),
        { 'budget.lines': [] },
      ),
    ).toBe(true)
    expect(
      ask(
        lines.some((line) => line.amountFen.atLeast(1)),
        { 'budget.lines': [] },
      ),
    ).toBe(false)
  })

  it('are decided by one entry although another is unknown, and unknown otherwise', () => {
    const half = { 'budget.lines': [{ source: 'lottery' }, { source: 'budget', amountFen: 10 }] }
    expect(
      ask(
        lines.every((line) => line.amountFen.atLeast(11)),
        half,
      ),
    ).toBe(false)
    expect(
      ask(
        lines.some((line) => line.amountFen.atLeast(10)),
        half,
      ),
    ).toBe(true)
    expect(
      ask(
        lines.every((line) => line.amountFen.atLeast(10)),
        half,
      ),
    ).toEqual(['budget.lines[].amountFen'])
    expect(ask(lines.where((line) => line.amountFen.atLeast(10)).count(), half)).toEqual(['budget.lines[].amountFen'])
    expect(
      ask(
        lines.every((line) => line.amountFen.atLeast(10)),
        {},
      ),
    ).toEqual(['budget.lines'])
  })

  it('are counted, added up, averaged half up and put in order', () => {
    const lottery = lines.where((line) => line.source.equals('lottery'))
    expect(ask(lottery.count(), given)).toBe(2)
    expect(
      ask(
        lottery.total((line) => line.amountFen),
        given,
      ),
    ).toBe(150)
    expect(
      ask(
        lines.mean((line) => line.amountFen),
        given,
      ),
    ).toBe(117)
    expect(
      ask(
        lines.lowest((line) => line.amountFen),
        given,
      ),
    ).toBe(50)
    expect(
      ask(
        lines.lowest((line) => line.amountFen, 2),
        given,
      ),
    ).toBe(100)
    expect(
      ask(
        lines.lowest((line) => line.amountFen, 4),
        given,
      ),
    ).toEqual(['budget.lines'])
    expect(
      ask(
        lines.mean((line) => line.amountFen),
        { 'budget.lines': [] },
      ),
    ).toEqual(['budget.lines'])
  })

  it('speak of their entries by title', () => {
    const node = lines.every((line) => line.amountFen.atLeast(50)).node
    expect(inWords(node, { facts: table, parameter: () => undefined }).zh).toBe('每项预算行 都 金额 ≥ 0.50')
  })
})

describe('a ratio', () => {
  it('is compared exactly, to the fen', () => {
    const withinTwoPercent = totalFen.ratioTo(capFen).atMost(percent(2))
    expect(ask(withinTwoPercent, { 'budget.totalFen': 2_000, 'budget.capFen': 100_000 })).toBe(true)
    expect(ask(withinTwoPercent, { 'budget.totalFen': 2_001, 'budget.capFen': 100_000 })).toBe(false)
    const twoThirds = totalFen.ratioTo(capFen).atLeast({ numerator: 2, denominator: 3 })
    expect(ask(twoThirds, { 'budget.totalFen': 9_007_199_254_740_990, 'budget.capFen': 9_007_199_254_740_991 })).toBe(true)
    expect(ask(twoThirds, { 'budget.totalFen': 2 })).toEqual(['budget.capFen'])
  })
})

describe('working days', () => {
  const last = handles.notice.publishedOn.plus(handles.notice.answerWithin)
  it('move a date by the table of holidays', () => {
    expect(ask(last, { 'notice.publishedOn': '2025-09-30', 'notice.answerWithin': 2 })).toBe('2025-10-03')
  })
  it('are unknown in a year without holiday data', () => {
    expect(ask(last, { 'notice.publishedOn': '2027-01-04', 'notice.answerWithin': 2 })).toEqual(['2027'])
  })
})
