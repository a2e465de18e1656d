import { date } from '../policy/calendar-date.ts'
import type { EventDraft } from '../procurement/event.ts'
import { schemaOf } from '../procurement/event-types.ts'
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
