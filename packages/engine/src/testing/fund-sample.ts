import { date } from '../policy/calendar-date.ts'
import type { EventDraft } from '../procurement/event.ts'
import { schemaOf } from '../procurement/event-types.ts'
import type { Rehearsal } from '../profile/rehearsal.ts'
import { people, played, toSecondPayment } from './sample-purchase.ts'

/** Everything recorded of a purchase some of whose money came back. */
export function cameBack(): readonly EventDraft[] {
  const { events } = played(toSecondPayment)
  const paid = events.findLast(({ stream, type }) => stream.type === 'fund' && type === 'pay')
  if (paid === undefined) throw new Error('the sample purchase pays')
  const { id, name, role } = people.finance
  const type = 'return'
  return [
    ...events,
    { ...paid, type, schema: schemaOf({ stream: paid.stream, type }), effectiveOn: date('2025-12-01'), actor: { id, name, role } },
  ]
}

/** The last day of the year of the sample's funds. */
export const yearEnd = date('2025-12-31')

/** The sample purchase after the second payment: `large` has 4,550,000 fen free, and three funds of later years stand beside it. */
export function atYearEnd(): Rehearsal {
  const rehearsal = played(toSecondPayment)
  for (const [id, source, fiscalYear] of [
    ['next', 'general-budget', 2026],
    ['lottery', 'welfare-lottery', 2026],
    ['after-next', 'general-budget', 2027],
  ] as const) {
    const fund = { title: `示例资金${id}`, source, buyer: '示例县民政局', fiscalYear, appropriatedFen: 1_000 }
    const opened = rehearsal.openFund(id, fund, yearEnd, people.finance)
    if (opened.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(opened)}`)
  }
  return rehearsal
}

/** Everything recorded of a fund that was changed in every way. */
export function changed(): readonly EventDraft[] {
  const rehearsal = atYearEnd()
  const before = rehearsal.events.filter(({ type }) => type === 'open-fund')
  const reason = '示例文件'
  for (const input of [
    { change: 'appropriate', amountFen: 100, reason },
    { change: 'reduce', amountFen: 40, reason },
    { change: 'carry-over', amountFen: 50, toFundId: 'next', reason },
  ]) {
    const decision = rehearsal.changeFund('large', input, yearEnd, people.finance)
    if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`)
  }
  const changes = ['appropriate', 'reduce', 'carry-out', 'carry-in']
  return [...before, ...rehearsal.events.filter(({ type }) => changes.includes(type))]
}
