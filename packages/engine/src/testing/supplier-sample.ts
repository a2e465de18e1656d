import { date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import type { EventDraft } from '../procurement/event.ts'
import { people, played, sampleFile } from './sample-purchase.ts'

export const strikeOutSample = {
  entry: 'bad-record',
  number: 1,
  reason: '示例：登记时认错了单位',
  files: [sampleFile.id],
} satisfies JsonObject

/** A change of everything that comes in rows, and of a grade. */
export const supplierChangeSample = {
  inspections: [
    { year: 2023, result: 'passed' },
    { year: 2024, result: 'basically-passed' },
  ],
  grade: '4A',
  evidence: [
    { kind: 'registration-certificate', number: '示例证1', expiresOn: '2025-06-30' },
    { kind: 'honours', expiresOn: null },
  ],
  badRecords: [{ holder: 'project-leader', on: '2025-02-01', about: '示例事由' }],
  source: '示例公告',
} satisfies JsonObject

/** Everything recorded of a supplier whose record was changed. */
export function supplierChanged(): readonly EventDraft[] {
  const rehearsal = played()
  const decision = rehearsal.changeSupplier('a', supplierChangeSample, date('2025-03-01'), people.preparer)
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`)
  rehearsal.upload('a', sampleFile)
  const struck = rehearsal.strikeOut('a', strikeOutSample, date('2025-03-02'), people.approver)
  if (struck.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(struck)}`)
  return rehearsal.events.filter(({ stream }) => stream.type === 'supplier' && stream.id === 'a')
}
