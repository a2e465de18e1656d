import * as fc from 'fast-check'
import { addDays, type CalendarDate, date } from '../calendar-date.ts'
import type { JsonValue } from '../json.ts'

/** Days from 0200 to about 9600: far enough from the ends of the calendar to move about. */
export const anyDate: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 3_440_000 }).map((days) => addDays(date('0200-01-01'), days))

/** Any JSON value, nested, with the keys that objects inherit among its keys. */
export const anyJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, -1, 0.5, 1e300, ''),
    fc.integer(),
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('constructor', 'toString', 'hasOwnProperty')), tie('value'), { maxKeys: 4 }),
  ),
})).value
