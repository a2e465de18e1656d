import type { FactInfo } from './fact.ts'
import { lookUp } from './look-up.ts'
import { formatShare, formatYuan } from './money.ts'
import { formatHundredths } from './score.ts'
import { spokenText, type Text } from './text.ts'
import type { Row, Value, ValueKind } from './value.ts'

const none = spokenText('无', 'none')

/** What is written alike in both languages. */
const inBoth = (written: string): Text => spokenText(written, written)

/** Writes a value the way people read it, in both languages. */
export function formatValue(value: Value, kind: ValueKind, codes?: FactInfo['codes']): Text {
  if (value === null) return none
  if (typeof value === 'boolean') return value ? spokenText('是', 'yes') : spokenText('否', 'no')
  if (typeof value === 'number') return formatNumber(value, kind)
  if (typeof value === 'string') return titleOf(value, codes)
  if ('numerator' in value) return inBoth(formatShare(value))
  if (isRows(value)) return spokenText(`${value.length}项`, `${value.length}`)
  return joinTexts(value.map((code) => titleOf(code, codes)))
}

function isRows(value: readonly string[] | readonly Row[]): value is readonly Row[] {
  return typeof value[0] === 'object'
}

/** Title of a code; the code itself where nobody has named it, as with ids. */
export function titleOf(code: string, codes: FactInfo['codes']): Text {
  return (codes === undefined ? undefined : lookUp(codes, code)) ?? spokenText(code, code)
}

/** Joins titles as a list. */
export function joinTexts(texts: readonly Text[]): Text {
  if (texts.length === 0) return none
  return spokenText(texts.map((item) => item.zh).join('、'), texts.map((item) => item.en).join(', '))
}

function formatNumber(value: number, kind: ValueKind): Text {
  switch (kind) {
    case 'fen':
      return inBoth(formatYuan(value))
    case 'hundredths':
      return inBoth(formatHundredths(value))
    case 'days':
      return spokenText(`${value}日`, `${value} day${value === 1 ? '' : 's'}`)
    case 'workdays':
      return spokenText(`${value}个工作日`, `${value} working day${value === 1 ? '' : 's'}`)
    case 'months':
      return spokenText(`${value}个月`, `${value} month${value === 1 ? '' : 's'}`)
    case 'years':
      return spokenText(`${value}年`, `${value} year${value === 1 ? '' : 's'}`)
    case 'age':
      return spokenText(`${value}岁`, `${value} year${value === 1 ? '' : 's'} of age`)
    default:
      return inBoth(String(value))
  }
}
