import { addDays, parseDate } from '../../policy/calendar-date.ts'
import { formatShare, type Share } from '../../policy/money.ts'
import type { DatedValue } from '../../policy/parameter.ts'
import { type Text, text } from '../../policy/text.ts'
import type { Value, ValueKind } from '../../policy/value.ts'
import { dayAfter } from '../tightened.ts'
import { isOfKind, noValueOf } from './kind-faults.ts'

/** Faults of the values of a figure: of another kind, out of order, ended before they begin, two on one day, a share above one. */
export function valueFaults(values: readonly DatedValue[], kind: ValueKind): readonly Text[] {
  return values.flatMap(({ from, until, value }, index) => {
    const next = values[index + 1]
    return [
      ...(isOfKind(value, kind) ? [] : [noValueOf(kind, value)]),
      ...(isShare(value) && value.numerator > value.denominator
        ? [text(`比例大于一：${formatShare(value)}；最多写 100%`, `a share above one: ${formatShare(value)}; write 100% at most`)]
        : []),
      ...(until !== undefined && until < from
        ? [text(`${from} 起用，却在此前的 ${until} 截止`, `ends on ${until} before it begins on ${from}`)]
        : []),
      ...(next !== undefined && next.from < from
        ? [
            text(
              `${next.from} 起的值写在 ${from} 起的值后面；按起用的日子排列`,
              `the value from ${next.from} stands after the one from ${from}; write them in the order of their days`,
            ),
          ]
        : []),
      ...(next !== undefined && next.from >= from && (next.from === from || (until !== undefined && until >= next.from))
        ? [
            text(
              `几个值在 ${next.from} 重叠；前一个值到此前一天为止`,
              `values overlap on ${next.from}; end the earlier one before that day`,
            ),
          ]
        : []),
    ]
  })
}

/** Days between two values of a figure on which it has none. The last one may end: what a document lets lapse has lapsed. */
export function gapFaults(values: readonly DatedValue[]): readonly Text[] {
  return values.flatMap(({ until }, index) => {
    const next = values[index + 1]
    const gap = until === undefined ? undefined : dayAfter(until)
    if (next === undefined || gap === undefined || parseDate(next.from) === undefined || gap >= next.from) return []
    const last = addDays(next.from, -1)
    return [
      text(
        `${gap} 至 ${last} 没有值；让前一个值延续，或者后一个提前`,
        `has no value from ${gap} to ${last}; let the earlier one go on, or the next begin earlier`,
      ),
    ]
  })
}

function isShare(value: Value): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}
