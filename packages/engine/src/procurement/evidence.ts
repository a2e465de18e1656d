import * as z from 'zod'
import type { CalendarDate } from '../policy/calendar-date.ts'
import { text } from '../policy/text.ts'
import { evidenceKinds } from './codes.ts'
import { choice, dateField, line, rows } from './field.ts'

const label = text('在册证明材料', 'Evidence on file')
const number = text('编号', 'Number')
const expiresOn = text('有效期至', 'Valid until')

const row = z.strictObject({
  kind: choice(text('材料', 'Evidence'), evidenceKinds),
  number: line(number).optional().meta({ label: number, widget: 'text' }),
  expiresOn: dateField(expiresOn)
    .nullable()
    .meta({ label: expiresOn, help: text('长期有效的留空', 'Empty where it does not expire'), widget: 'date' }),
})

/** A document on file that shows what the register says of a supplier, with its last day; `null` for one that does not expire. */
export type Evidence = z.output<typeof row>

/** The field for evidence: one of each kind, the newest. */
export const evidenceField = rows(label, row)
  .refine((evidence) => new Set(evidence.map(({ kind }) => kind)).size === evidence.length, { error: 'each-once' })
  .optional()
  .meta({ label, widget: 'rows' })

/** Whether evidence still counts on a day: its last day belongs to it. */
export function isInDate({ expiresOn: last }: Evidence, on: CalendarDate): boolean {
  return last === null || on <= last
}
